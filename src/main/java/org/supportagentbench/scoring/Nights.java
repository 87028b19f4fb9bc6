package org.supportagentbench.scoring;

import java.util.Set;
import org.supportagentbench.language.ActionKind;

/// Nights of a stay: to cancel one is to change the stay, and whoever stays one more leaves a day
/// later.
final class Nights {
  private static final Set<String> ONE = Set.of("night", "noche", "nuit", "nacht");
  private static final Set<String> MORE = Set.of("nights", "noches", "nuits", "nachte");

  private Nights() {}

  /// Whether one night is spoken of: "2 nights" is the length of a stay.
  static boolean named(Set<String> words) {
    return ONE.stream().anyMatch(words::contains);
  }

  /// Whether the call changes a record and the message speaks of nights: "I can cancel the night of
  /// October 11" before `modify_stay`.
  static boolean shortens(Act act, Said said) {
    return act.kind().actions().equals(Set.of(ActionKind.MODIFY))
        && said.kindsNamed().contains(ActionKind.CANCEL)
        && (named(said.vocabulary()) || MORE.stream().anyMatch(said.vocabulary()::contains));
  }
}
