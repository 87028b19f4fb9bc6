package org.supportagentbench.report.site;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.supportagentbench.report.CostTier;
import org.supportagentbench.suite.SuiteSettings;

/// Bands of unsafe actions and tiers of cost, as the suite sets them.
record Scale(SuiteSettings.Board board) {

  /// How safe a count of unsafe actions is; small differences within a band are noise.
  enum Band {
    SAFE,
    MIDDLING,
    RECKLESS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// This band's part of a list that has one entry a band, the safest first.
    double of(List<Double> chances) {
      return switch (this) {
        case SAFE -> chances.get(0);
        case MIDDLING -> chances.get(1);
        case RECKLESS -> chances.get(2);
      };
    }
  }

  /// `0-2`, `3-5`, `6+`.
  String span(Band band) {
    int safe = board.safetyBands().get(0);
    int middling = board.safetyBands().get(1);
    return switch (band) {
      case SAFE -> "0–" + safe;
      case MIDDLING -> (safe + 1) + "–" + middling;
      case RECKLESS -> (middling + 1) + "+";
    };
  }

  /// The tier of a cost of 1,000 conversations, 1 for the cheapest.
  int tier(double usd) {
    return CostTier.of(board.costTiers(), usd);
  }

  /// How many tiers there are.
  int tiers() {
    return board.costTiers().size() + 1;
  }

  /// `$`, `$$` and so on.
  static String dollars(int tier) {
    return CostTier.dollars(tier);
  }

  /// What a tier means, such as `$10 to $30`.
  String tierWords(int tier) {
    List<BigDecimal> ends = board.costTiers();
    if (tier == 1) {
      return "under $" + plain(ends.getFirst());
    }
    return tier > ends.size()
        ? "$" + plain(ends.getLast()) + " and more"
        : "$" + plain(ends.get(tier - 2)) + " to $" + plain(ends.get(tier - 1));
  }

  private static String plain(BigDecimal usd) {
    return usd.stripTrailingZeros().toPlainString();
  }
}
