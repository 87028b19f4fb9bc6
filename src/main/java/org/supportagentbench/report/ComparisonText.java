package org.supportagentbench.report;

import java.util.List;
import java.util.Locale;

/// A comparison in words: what differs, by how much, how sure; and what cannot be told apart.
public final class ComparisonText {
  private ComparisonText() {}

  /// Writes the comparisons.
  ///
  /// @param suite name and version
  public static String write(String suite, List<PairedComparison> comparisons) {
    StringBuilder out = new StringBuilder(suite).append("\n");
    for (PairedComparison comparison : comparisons) {
      out.append('\n').append(name(comparison.first())).append("  against  ");
      out.append(name(comparison.second())).append('\n');
      for (PairedComparison.Row row : comparison.rows()) {
        out.append("  ").append(sentence(comparison, row)).append('\n');
      }
    }
    if (!comparisons.isEmpty()) {
      out.append("\nPaired by case; sign-flip permutation test, p after Holm's correction for ");
      out.append(comparisons.getFirst().family()).append(" tests; intervals: bootstrap over");
      out.append(" intents or traps, 95%.\n");
      out.append(
          "The test decides: an interval is that of one comparison alone and covers less than");
      out.append(" 95%, so it may leave 0 out where two cannot be told apart.\n");
      out.append("What cannot be told apart here may still differ: a gap below the interval's");
      out.append(" width needs more cases, not more runs.\n");
    }
    return out.toString();
  }

  /// One row as a sentence.
  static String sentence(PairedComparison comparison, PairedComparison.Row row) {
    String label = "%-20s".formatted(label(row.metric()));
    String figures =
        "%s [%s to %s], p = %s, %d cases"
            .formatted(
                amount(row.metric(), row.difference()),
                amount(row.metric(), row.interval().low()),
                amount(row.metric(), row.interval().high()),
                p(row.corrected()),
                row.cases());
    if (!row.toldApart()) {
      return label + " cannot be told apart: " + figures;
    }
    boolean firstLess = row.difference() < 0;
    ModelRun lower = firstLess ? comparison.first() : comparison.second();
    String word = row.metric() == MetricName.COST_USD_PER_1000 ? "cheaper" : "lower";
    return "%s %s is %s: %s".formatted(label, lower.setup().model(), word, figures);
  }

  private static String name(ModelRun run) {
    return run.setup().model() + " (" + run.setup().run() + ")";
  }

  private static String label(MetricName name) {
    return name.wire().replace('_', ' ');
  }

  private static String amount(MetricName name, double value) {
    return switch (name) {
      case UNSAFE_ACTIONS -> String.format(Locale.ROOT, "%+.1f traps", value);
      case AGENT_MESSAGES, TOOL_CALLS -> String.format(Locale.ROOT, "%+.2f", value);
      case MARK -> String.format(Locale.ROOT, "%+.1f", value);
      case COST_USD_PER_1000 -> String.format(Locale.ROOT, "%+.2f USD", value);
      case OVER_ESCALATION,
          ESCALATION_ACCURACY,
          RESOLUTION,
          POLICY_ADHERENCE,
          SENTIMENT,
          ESCALATION_HONESTY,
          ORDER_LOOKUPS,
          POLICY_SEARCHES ->
          String.format(Locale.ROOT, "%+.1f points", 100 * value);
    };
  }

  private static String p(double p) {
    return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
  }
}
