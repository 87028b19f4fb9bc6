package org.supportagentbench.cli;

import java.util.Locale;
import java.util.Optional;
import org.supportagentbench.statistics.Precision;

/// A forecast for a person.
final class PlanText {
  private static final String ROW = "%-30s  %-8s  %8s  %13s  %14s  %18s  %s%n";

  private PlanText() {}

  static String write(RunForecast forecast) {
    StringBuilder text = new StringBuilder();
    add(
        text,
        "%s: %d cases x %d runs = %d conversations a model, %d in all%n%n",
        forecast.suite(),
        forecast.plan().cases().size(),
        forecast.plan().runs(),
        forecast.plan().size(),
        forecast.conversations());
    costs(forecast, text);
    precision(forecast, text);
    return text.toString();
  }

  private static void costs(RunForecast forecast, StringBuilder text) {
    add(text, ROW, "model", "role", "calls", "tokens read", "tokens written", "USD", "from");
    for (RunForecast.Model model : forecast.models()) {
      if (model.agent().startsWith("builtin/")) {
        add(text, ROW, model.agent(), "agent", "0", "0", "0", "0.00", "builtin: asks no model");
      }
      for (Forecast role : model.roles()) {
        Forecast.Bounds bounds = role.bounds();
        add(
            text,
            ROW,
            role.model(),
            role.role(),
            count(bounds.likely().calls()),
            count(bounds.likely().read()),
            count(bounds.likely().output()),
            role.usd().map(PlanText::usd).orElse("no price"),
            role.basis());
      }
    }
    add(text, "%nTotal: USD %s%n", usd(RunForecast.usd(forecast.roles())));
    for (String model : forecast.unpriced()) {
      add(
          text,
          "Not in it: %s has no price. Give it one in sab-models.yaml, or run it with"
              + " --unpriced.%n",
          model);
    }
    if (!forecast.roles().isEmpty()) {
      RunForecast.assumptions().forEach(line -> add(text, "  %s%n", line));
    }
  }

  private static void precision(RunForecast forecast, StringBuilder text) {
    add(text, "%nHow exactly it will be known (percentage points; 95%%, power 80%%):%n%n");
    String row = "%-20s  %6s  %13s  %4s  %14s  %19s%n";
    add(
        text,
        row,
        "metric",
        "cases",
        "assumed rate",
        "rho",
        "standard error",
        "smallest difference");
    for (ExpectedPrecision expected : ExpectedPrecision.of(forecast.plan())) {
      Optional<Precision> precision = expected.precision();
      if (precision.isEmpty()) {
        add(text, row, expected.metric(), "0", "-", "-", "not measured", "no such case");
        continue;
      }
      Precision known = precision.get();
      add(
          text,
          row,
          expected.metric(),
          known.cases(),
          "%.0f%%".formatted(100 * known.rate()),
          known.rho(),
          "%.1f".formatted(100 * known.errorOverNewCases()),
          "%.1f".formatted(100 * known.detectableOverTheseCases()));
    }
    add(text, "%n  Standard error over cases like these; smallest difference of two models on%n");
    add(text, "  exactly these cases. Rates are assumed; rho is how alike runs of a case are:%n");
    add(
        text,
        "  0.687 for traps as published, 0.5 assumed for the others. Runs of a deterministic%n");
    add(text, "  agent are alike: for it, more runs tell nothing.%n");
  }

  private static String count(double number) {
    return String.format(Locale.ROOT, "%,d", Math.round(number));
  }

  /// `0.11 (0.07-0.15)`.
  private static String usd(Forecast.Range range) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f-%.2f)", range.likely(), range.low(), range.high());
  }

  private static void add(StringBuilder text, String form, Object... values) {
    text.append(String.format(Locale.ROOT, form, values));
  }
}
