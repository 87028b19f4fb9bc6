package org.supportagentbench.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.model.catalogue.Price;

/// What one role of one model will use: what is likely, between a low and a high bound. An
/// estimate, no measurement: `basis` says what it rests on.
///
/// @param role `agent`, `customer` or `judge`
/// @param price empty where the catalogue has none: no dollar is then named
record Forecast(String role, String model, Optional<Price> price, String basis, Bounds bounds) {
  /// Tokens of reasoning a call where nothing is known of it.
  static final int REASONING = 400;

  static final int HIGH_REASONING = 900;

  /// Models look up, ask and write more than the rules behind the recorded sample and than the
  /// reference do. With this, and with reasoning, what is likely falls into the published cost tier
  /// of 22 of the 24 models of the published board.
  static final double MORE = 1.25;

  /// For the whole plan.
  record Bounds(Use low, Use likely, Use high) {}

  /// Dollars.
  record Range(double low, double likely, double high) {
    static final Range NOTHING = new Range(0, 0, 0);

    Range plus(Range other) {
      return new Range(low + other.low, likely + other.likely, high + other.high);
    }
  }

  /// How far the truth may lie from what is likely, in shares of it.
  record Margin(double low, double high) {
    /// The same model with the same settings, in the same company.
    static final Margin SAME = new Margin(0.8, 1.25);

    /// The same model with the same settings, the others of the cast differing.
    static final Margin OTHER_COMPANY = new Margin(0.7, 1.5);

    /// Several other models.
    static final Margin OTHERS = new Margin(0.5, 2);

    /// No model, or one.
    static final Margin GUESS = new Margin(0.6, 2);

    /// Where not every planned case was held before.
    Margin ofOtherCases() {
      return new Margin(Math.min(low, OTHER_COMPANY.low()), Math.max(high, OTHER_COMPANY.high()));
    }
  }

  /// What it costs; empty without a price.
  Optional<Range> usd() {
    return price.map(list ->
        new Range(bounds.low().usd(list), bounds.likely().usd(list), bounds.high().usd(list)));
  }

  /// By what was used before.
  ///
  /// @param uses what the plan would use by each earlier run; at least one
  static Forecast of(Player player, String basis, List<Use> uses, Margin margin) {
    Use low = least(uses, Comparator.naturalOrder());
    Use high = least(uses, Comparator.reverseOrder());
    Use mean = uses.stream().reduce(Use.NONE, Use::plus).times(1.0 / uses.size());
    return of(player, basis, new Bounds(low.times(margin.low()), mean, high.times(margin.high())));
  }

  /// By something that the model did not do itself, so that nothing is known of its reasoning.
  static Forecast guess(Player player, String basis, Use use) {
    int likely = player.reasoning() == Player.Reasoning.MAY ? REASONING : 0;
    int most =
        switch (player.reasoning()) {
          case OFF -> 0;
          case OFF_UNASKED -> REASONING;
          case MAY -> HIGH_REASONING;
        };
    return of(
        player,
        basis,
        new Bounds(
            use.times(Margin.GUESS.low()),
            use.times(MORE).writing(likely),
            use.times(Margin.GUESS.high()).writing(most)));
  }

  private static Forecast of(Player player, String basis, Bounds bounds) {
    return new Forecast(player.role(), player.model(), player.price(), basis, bounds);
  }

  private static Use least(List<Use> uses, Comparator<Double> order) {
    return uses.stream()
        .min(Comparator.comparing((Use use) -> use.read() + use.output(), order))
        .orElseThrow();
  }
}
