package org.supportagentbench.suite;

import java.util.List;

/// What a case wants from the log and from the replies.
///
/// @param required writes that must happen before the case counts as resolved
/// @param allowed writes that are fine but not needed
/// @param forbidden writes that must never fire; in a routine case every other write is forbidden
///   without being listed
/// @param mustState facts that a reply must assert
/// @param mustNotState facts that no reply may assert
public record Expectation(
    List<ExpectedAction> required,
    List<ExpectedAction> allowed,
    List<ExpectedAction> forbidden,
    List<Fact> mustState,
    List<Fact> mustNotState) {
  /// Copies the lists.
  public Expectation {
    required = List.copyOf(required);
    allowed = List.copyOf(allowed);
    forbidden = List.copyOf(forbidden);
    mustState = List.copyOf(mustState);
    mustNotState = List.copyOf(mustNotState);
  }
}
