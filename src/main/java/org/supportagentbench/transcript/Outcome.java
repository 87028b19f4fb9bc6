package org.supportagentbench.transcript;

import java.util.OptionalDouble;

/// A number that was measured, or the reason why it was not: never 0, null or NaN instead.
public sealed interface Outcome {
  /// Measured.
  ///
  /// @param value 0 to 1, for a yes/no question 1 is yes; a mark is 0 to 100
  record Measured(double value, Basis basis) implements Outcome {}

  /// Not measured, and why, in a few words.
  record NotMeasured(String reason) implements Outcome {}

  /// What a measured number was read from.
  enum Basis {
    LOG("log"),
    LOG_AND_JUDGE("log+judge"),
    JUDGE("judge");

    private final String wire;

    Basis(String wire) {
      this.wire = wire;
    }

    /// The word in JSON.
    public String wire() {
      return wire;
    }
  }

  /// The answer to a yes/no question, read from the log.
  static Outcome fromLog(boolean yes) {
    return new Measured(yes ? 1 : 0, Basis.LOG);
  }

  /// The number, where there is one.
  default OptionalDouble number() {
    return switch (this) {
      case Measured measured -> OptionalDouble.of(measured.value());
      case NotMeasured _ -> OptionalDouble.empty();
    };
  }
}
