package org.supportagentbench.model;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The prefix that was hashed last. Shared by threads; two that hash the same one at the same time
/// only do so twice.
final class PrefixCache {
  private final AtomicReference<@Nullable RequestPrefix> last = new AtomicReference<>();

  RequestPrefix of(ChatRequest request) {
    RequestPrefix known = last.get();
    if (known != null && known.isOf(request)) {
      return known;
    }
    RequestPrefix fresh = RequestPrefix.of(request);
    last.set(fresh);
    return fresh;
  }
}
