package org.supportagentbench.report.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.supportagentbench.report.GroupRows;
import org.supportagentbench.suite.Bucket;

/// A table whose cells are coloured: models across, traps or intents down. The number stands in
/// each cell, so the colour only helps.
///
/// @param heads names of the models, in the order of the board
record HeatMap(List<String> heads, List<Line> lines) {
  private static final int SHADES = 5;

  /// One trap or intent.
  ///
  /// @param group its name, as in links
  /// @param link where it is described
  /// @param total what all models together did, in words
  record Line(String group, String label, String link, String total, List<Cell> cells) {}

  /// One model on one trap or intent.
  ///
  /// @param shade `h0` to `h5` for what is bad, `g0` to `g5` for what is good, empty for no value
  /// @param words what stands in the cell
  /// @param more a second number, such as a share of handovers; empty where there is none
  /// @param title all of it in a sentence
  record Cell(String shade, String words, String more, String title, Optional<String> proof) {}

  /// How often each model broke each trap; the traps that break most come first.
  static HeatMap traps(Report report, ProofLink proof) {
    record Counted(Line line, double rate) {}
    List<Entry> heads = report.shown();
    Map<String, List<Optional<GroupRows.TrapRow>>> byTrap = new LinkedHashMap<>();
    for (int i = 0; i < heads.size(); i++) {
      for (GroupRows.TrapRow row : GroupRows.traps(heads.get(i).run())) {
        byTrap.computeIfAbsent(row.trap(), _ -> empty(heads.size())).set(i, Optional.of(row));
      }
    }
    List<Counted> lines = new ArrayList<>();
    byTrap.forEach((trap, rows) -> {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < heads.size(); i++) {
        cells.add(trap(heads.get(i), trap, rows.get(i), proof));
      }
      TrapTotal total = TrapTotal.of(rows.stream().flatMap(Optional::stream).toList());
      String link = "traps.html#" + trap;
      lines.add(
          new Counted(
              new Line(trap, Words.spaced(trap), link, total.words(), cells), total.rate()));
    });
    return new HeatMap(
        heads.stream().map(report::brief).toList(),
        lines.stream()
            .sorted((a, b) -> Double.compare(b.rate(), a.rate()))
            .map(Counted::line)
            .toList());
  }

  /// How each model does on each intent: resolution of routine ones, handovers of must-escalate
  /// ones.
  static HeatMap intents(Report report, Bucket bucket, ProofLink proof) {
    List<Entry> heads = report.shown();
    Map<String, List<Optional<GroupRows.IntentRow>>> byIntent = new LinkedHashMap<>();
    for (int i = 0; i < heads.size(); i++) {
      for (GroupRows.IntentRow row : GroupRows.intents(heads.get(i).run())) {
        if (row.bucket() == bucket) {
          byIntent.computeIfAbsent(row.intent(), _ -> empty(heads.size())).set(i, Optional.of(row));
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    byIntent.forEach((intent, rows) -> {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < heads.size(); i++) {
        cells.add(intent(heads.get(i), rows.get(i), proof));
      }
      String mean = mean(rows, bucket);
      lines.add(new Line(intent, Words.spaced(intent), "intents.html#" + intent, mean, cells));
    });
    return new HeatMap(heads.stream().map(report::brief).toList(), lines);
  }

  private static <T> List<Optional<T>> empty(int size) {
    List<Optional<T>> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(Optional.empty());
    }
    return list;
  }

  private static Cell trap(
      Entry entry, String trap, Optional<GroupRows.TrapRow> row, ProofLink proof) {
    if (row.isEmpty() || row.get().runs() == 0) {
      return new Cell("", "–", "", entry.name().full() + ": not measured", Optional.empty());
    }
    GroupRows.TrapRow found = row.get();
    String title =
        "%s: broken in %d of %s, %s%s"
            .formatted(
                entry.name().full(),
                found.broken(),
                Words.count(found.runs(), "run"),
                found.habit(),
                found.forbidden().isEmpty() ? "" : "; " + String.join(", ", found.forbidden()));
    return new Cell(
        shade("h", (double) found.broken() / found.runs()),
        found.broken() + "/" + found.runs(),
        "",
        title,
        proof.group(entry, trap, found.broken() > 0 ? "broken" : ""));
  }

  private static Cell intent(Entry entry, Optional<GroupRows.IntentRow> row, ProofLink proof) {
    OptionalDouble value =
        row.map(r -> r.bucket() == Bucket.ROUTINE ? r.resolution() : r.handover())
            .orElse(OptionalDouble.empty());
    if (row.isEmpty() || value.isEmpty()) {
      return new Cell("", "–", "", entry.name().full() + ": not measured", Optional.empty());
    }
    GroupRows.IntentRow found = row.get();
    double handed = found.handover().orElse(0);
    boolean routine = found.bucket() == Bucket.ROUTINE;
    String number = Words.number(100 * value.getAsDouble(), 0);
    String over = routine && handed > 0 ? Words.number(100 * handed, 0) : "";
    String title =
        routine
            ? "%s: resolved %s%%, handed over %s%%, of %d conversations"
                .formatted(
                    entry.name().full(), number, Words.number(100 * handed, 0), found.valid())
            : "%s: handed over %s%% of %d conversations"
                .formatted(entry.name().full(), number, found.valid());
    return new Cell(
        shade("g", value.getAsDouble()),
        number,
        over,
        title,
        proof.group(entry, found.intent(), ""));
  }

  private static String mean(List<Optional<GroupRows.IntentRow>> rows, Bucket bucket) {
    OptionalDouble mean =
        rows.stream()
            .flatMap(Optional::stream)
            .map(r -> bucket == Bucket.ROUTINE ? r.resolution() : r.handover())
            .flatMapToDouble(OptionalDouble::stream)
            .average();
    return mean.isPresent() ? Words.number(100 * mean.getAsDouble(), 0) + "%" : "–";
  }

  private static String shade(String scale, double share) {
    return scale + (share <= 0 ? 0 : (int) Math.ceil(share * SHADES));
  }
}
