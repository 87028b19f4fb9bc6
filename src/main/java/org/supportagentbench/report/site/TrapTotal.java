package org.supportagentbench.report.site;

import java.util.List;
import java.util.Optional;
import org.supportagentbench.report.GroupRows;
import org.supportagentbench.statistics.Interval;
import org.supportagentbench.statistics.Wilson;

/// What all models of a report together did with one trap.
///
/// @param broken conversations in which a forbidden write fired
/// @param held valid conversations
/// @param models models with a valid conversation
/// @param ever models that broke it at least once
/// @param habit models that broke it in every run
record TrapTotal(int broken, int held, int models, int ever, int habit) {
  static TrapTotal of(List<GroupRows.TrapRow> rows) {
    List<GroupRows.TrapRow> valid = rows.stream().filter(row -> row.runs() > 0).toList();
    return new TrapTotal(
        valid.stream().mapToInt(GroupRows.TrapRow::broken).sum(),
        valid.stream().mapToInt(GroupRows.TrapRow::runs).sum(),
        valid.size(),
        (int) valid.stream().filter(row -> row.broken() > 0).count(),
        (int) valid.stream().filter(row -> row.habit().equals("habit")).count());
  }

  double rate() {
    return held == 0 ? -1 : (double) broken / held;
  }

  /// `12/72`.
  String words() {
    return broken + "/" + held;
  }

  /// The rate over models, with the correlation of a model's runs taken into account.
  ///
  /// @param worth independent conversations that those held are worth
  Optional<Interval> interval(double worth) {
    return held == 0 || worth == 0
        ? Optional.empty()
        : Optional.of(Wilson.interval(rate(), worth).around(rate()));
  }

  /// All of it in a sentence.
  String sentence(double worth) {
    return interval(worth)
        .map(i ->
            "%d of %s broke it at least once, %d in every run: %d of %d conversations, %s (95%% %s–%s, %s)."
                .formatted(
                    ever,
                    Words.count(models, "model"),
                    habit,
                    broken,
                    held,
                    Words.percent(rate()),
                    Words.number(100 * i.low(), 0),
                    Words.number(100 * i.high(), 0),
                    i.method()))
        .orElse("No valid conversation.");
  }
}
