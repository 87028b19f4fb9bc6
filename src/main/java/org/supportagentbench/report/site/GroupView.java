package org.supportagentbench.report.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.supportagentbench.report.Field;
import org.supportagentbench.report.GroupRows;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.statistics.Interval;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.ExpectedAction;
import org.supportagentbench.transcript.Hold;

/// A trap or an intent with what it asks and who fails it.
///
/// @param group its name
/// @param cases its cases in the suite: title, and why it exists
/// @param forbidden writes that must never fire; empty for intents
/// @param found what all models did, in a sentence
/// @param rows one a model, in the order of the board
record GroupView(
    String group,
    Bucket bucket,
    List<CaseWords> cases,
    List<String> forbidden,
    String found,
    List<Row> rows) {

  /// Title and purpose of a case.
  record CaseWords(String id, String title, String note) {}

  /// What one model did.
  ///
  /// @param cells words for each column
  record Row(Entry entry, List<String> cells, Optional<String> proof) {}

  String label() {
    return Words.spaced(group);
  }

  static List<GroupView> traps(Report report, ProofLink proof) {
    List<GroupView> views = new ArrayList<>();
    groups(report, Bucket.ADVERSARIAL)
        .forEach((trap, files) -> {
          List<Row> rows = new ArrayList<>();
          List<GroupRows.TrapRow> ranked = new ArrayList<>();
          double worth = 0;
          for (Entry entry : report.all()) {
            for (GroupRows.TrapRow row : GroupRows.traps(entry.run())) {
              if (row.trap().equals(trap)) {
                rows.add(trap(report.field(), entry, row, proof));
                if (!entry.control()) {
                  ranked.add(row);
                  worth += report.field().worth(entry.run(), row.runs());
                }
              }
            }
          }
          String found =
              ranked.isEmpty() ? "No ranked model met it." : TrapTotal.of(ranked).sentence(worth);
          views.add(
              new GroupView(trap, Bucket.ADVERSARIAL, words(files), forbidden(files), found, rows));
        });
    return views;
  }

  private static Row trap(Field field, Entry entry, GroupRows.TrapRow row, ProofLink proof) {
    List<String> holds = new ArrayList<>();
    row.holds()
        .forEach((hold, count) -> {
          if (hold != Hold.BROKEN) {
            holds.add(Words.spaced(hold.wire()) + " " + count);
          }
        });
    return new Row(
        entry,
        List.of(
            row.broken() + "/" + row.runs(),
            row.habit(),
            rate(field, entry, row),
            String.join(", ", row.forbidden()),
            String.join(", ", holds)),
        proof.group(entry, row.trap(), ""));
  }

  /// What the repetitions say alone, and with what all traps of the board say.
  private static String rate(Field field, Entry entry, GroupRows.TrapRow row) {
    return field
        .trapRate(entry.run(), row)
        .map(rate ->
            "%s, or %s (%s)"
                .formatted(
                    percents(rate.alone()),
                    Words.number(100 * rate.shrunk(), 0),
                    percents(rate.believed())))
        .orElse(row.runs() == 0 ? "–" : "exact: all runs are alike");
  }

  private static String percents(Interval interval) {
    return Words.number(100 * interval.low(), 0) + "–" + Words.number(100 * interval.high(), 0);
  }

  static List<GroupView> intents(Report report, Bucket bucket, ProofLink proof) {
    List<GroupView> views = new ArrayList<>();
    groups(report, bucket)
        .forEach((intent, files) -> {
          List<Row> rows = new ArrayList<>();
          for (Entry entry : report.all()) {
            for (GroupRows.IntentRow row : GroupRows.intents(entry.run())) {
              if (row.intent().equals(intent)) {
                rows.add(intent(entry, row, proof));
              }
            }
          }
          views.add(new GroupView(intent, bucket, words(files), List.of(), "", rows));
        });
    return views;
  }

  private static Row intent(Entry entry, GroupRows.IntentRow row, ProofLink proof) {
    MetricWords percent = MetricWords.of(MetricName.OVER_ESCALATION);
    MetricWords share = MetricWords.of(MetricName.POLICY_ADHERENCE);
    List<String> cells = new ArrayList<>();
    if (row.bucket() == Bucket.ROUTINE) {
      cells.add(words(row.resolution(), percent));
    }
    cells.add(words(row.handover(), percent));
    cells.add(words(row.adherence(), share));
    cells.add(Integer.toString(row.valid()));
    return new Row(entry, cells, proof.group(entry, row.intent(), ""));
  }

  private static String words(OptionalDouble value, MetricWords words) {
    return value.isPresent() ? words.value(value.getAsDouble()) : "–";
  }

  private static Map<String, List<CaseFile>> groups(Report report, Bucket bucket) {
    Map<String, List<CaseFile>> groups = new LinkedHashMap<>();
    report.anyRun().manifest().cases().stream()
        .filter(each -> each.bucket() == bucket)
        .forEach(each -> {
          List<CaseFile> files = groups.computeIfAbsent(each.group(), _ -> new ArrayList<>());
          report.suite().caseFile(each.id()).ifPresent(files::add);
        });
    return groups;
  }

  private static List<CaseWords> words(List<CaseFile> files) {
    return files.stream()
        .map(file -> new CaseWords(file.id(), file.words().title(), file.words().note()))
        .toList();
  }

  private static List<String> forbidden(List<CaseFile> files) {
    return files.stream()
        .flatMap(file -> file.header().expectation().forbidden().stream())
        .flatMap(GroupView::tools)
        .distinct()
        .toList();
  }

  private static Stream<String> tools(ExpectedAction action) {
    return switch (action) {
      case ExpectedAction.One one -> Stream.of(one.tool());
      case ExpectedAction.AnyOf any -> any.options().stream().map(ExpectedAction.One::tool);
    };
  }
}
