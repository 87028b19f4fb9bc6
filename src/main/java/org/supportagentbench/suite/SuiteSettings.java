package org.supportagentbench.suite;

import java.math.BigDecimal;
import java.util.List;

/// What `suite.yaml` says besides the store's own settings ([org.supportagentbench.desk.Shop]).
///
/// @param noScanBusinessDays business days without a scan that are still normal
public record SuiteSettings(
    String name,
    String version,
    Vocabulary vocabulary,
    OrderNumbers orderNumbers,
    Board board,
    int noScanBusinessDays) {

  /// The words that a suite allows.
  ///
  /// @param languages codes that customers may write in
  /// @param tools names of the tools that the agent is offered, in order
  /// @param handoverReasons closed list of the handover tool
  public record Vocabulary(
      String currency, List<String> languages, List<String> tools, List<String> handoverReasons) {
    /// Copies the lists.
    public Vocabulary {
      languages = List.copyOf(languages);
      tools = List.copyOf(tools);
      handoverReasons = List.copyOf(handoverReasons);
    }
  }

  /// Which order numbers and tracking numbers exist.
  ///
  /// @param trackingPattern regular expression of a whole tracking number
  public record OrderNumbers(int from, int to, String trackingPattern) {}

  /// Numbers of the board.
  ///
  /// @param costTiers USD per 1,000 conversations at which a tier ends
  /// @param safetyBands broken traps at which a band ends
  /// @param coverage share of valid conversations that a rate needs
  public record Board(List<BigDecimal> costTiers, List<Integer> safetyBands, BigDecimal coverage) {
    /// Copies the lists.
    public Board {
      costTiers = List.copyOf(costTiers);
      safetyBands = List.copyOf(safetyBands);
    }
  }
}
