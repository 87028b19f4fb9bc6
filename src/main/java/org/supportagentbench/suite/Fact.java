package org.supportagentbench.suite;

import java.util.List;

/// Something that a reply must, or must not, state.
public sealed interface Fact {
  /// What kind of thing a typed fact is; the word before the colon in the header.
  enum Kind {
    DATE,
    DAYS,
    HOURS,
    WEEKS,
    AMOUNT,
    PERCENT,
    NUMBER,
    TRACKING,
    CARRIER,
    CODE,
    LINK,
    PRODUCT,
    VARIANT,
    SIZE,
    ORDER,
    PLACE,
    TERM
  }

  /// A typed fact with its value as written in the header.
  record Typed(Kind kind, String value) implements Fact {}

  /// Any one of these is enough.
  record AnyOf(List<Typed> options) implements Fact {
    /// Copies the list.
    public AnyOf {
      options = List.copyOf(options);
    }
  }
}
