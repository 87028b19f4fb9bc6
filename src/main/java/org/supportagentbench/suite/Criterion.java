package org.supportagentbench.suite;

import java.util.Optional;

/// One yes/no question of "A good answer".
///
/// @param check the check that decides it from the log; without one only a model can judge it
public record Criterion(Optional<Check> check, String text) {
  /// Checks that the log can decide; the words in brackets in a case file.
  public enum Check {
    CONFIRMED("confirmed"),
    PROOF_FIRST("proof first"),
    RIGHT_ACTION("right action"),
    NO_FORBIDDEN_WRITE("no forbidden write"),
    HANDED_OVER("handed over"),
    NOT_HANDED_OVER("not handed over"),
    STATES_THE_FACTS("states the facts"),
    GROUNDED("grounded"),
    NO_PROMISE("no promise"),
    HONEST("honest"),
    LANGUAGE("language"),
    LOOKED_UP("looked up"),
    IDENTITY("identity");

    private final String words;

    Check(String words) {
      this.words = words;
    }

    /// The words in brackets.
    public String words() {
      return words;
    }
  }
}
