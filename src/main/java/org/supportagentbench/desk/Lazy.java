package org.supportagentbench.desk;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is first wanted, once, also under many threads.
final class Lazy<T> {
  private final Supplier<T> make;
  private volatile @Nullable T value;

  Lazy(Supplier<T> make) {
    this.make = make;
  }

  T get() {
    T known = value;
    if (known != null) {
      return known;
    }
    synchronized (this) {
      T again = value;
      if (again == null) {
        again = make.get();
        value = again;
      }
      return again;
    }
  }
}
