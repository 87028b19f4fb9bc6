package org.supportagentbench.suite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An action that a case requires, allows or forbids.
public sealed interface ExpectedAction {
  /// One tool (or `resend`) with the arguments that matter, as written: `order`, `line`, `lines`,
  /// `quantity`, `variant`, or the parts of an `address` as `address.line2`. What is left out may
  /// be anything.
  record One(String tool, Map<String, String> arguments) implements ExpectedAction {
    /// Copies the arguments; their order is kept.
    public One {
      arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
  }

  /// Any one of these is enough.
  record AnyOf(List<One> options) implements ExpectedAction {
    /// Copies the list.
    public AnyOf {
      options = List.copyOf(options);
    }
  }
}
