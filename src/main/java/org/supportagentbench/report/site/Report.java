package org.supportagentbench.report.site;

import java.util.List;
import java.util.stream.Stream;
import org.supportagentbench.report.Field;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.Suite;

/// What a site shows: the newest run of each model and setting, as far as their scores may stand in
/// one table.
///
/// @param suite titles and purposes of the cases come from here, never a score
/// @param ranked models in the order of the board
/// @param controls reference and trivial agents in the order of the board; never ranked
/// @param field what only all runs together can tell
/// @param leftOut runs of the store that are not shown, each with its reason
public record Report(
    Suite suite,
    List<Entry> ranked,
    List<Entry> controls,
    Field field,
    List<Selection.LeftOut> leftOut) {
  /// Copies, and brings the entries into the order of the board.
  public Report {
    ranked = ranked.stream().sorted(Entry.BOARD_ORDER).toList();
    controls = controls.stream().sorted(Entry.BOARD_ORDER).toList();
    leftOut = List.copyOf(leftOut);
  }

  /// All entries, ranked ones first.
  public List<Entry> all() {
    return Stream.concat(ranked.stream(), controls.stream()).toList();
  }

  /// The entries of pictures and maps: the ranked ones, or the controls where nothing is ranked.
  public List<Entry> shown() {
    return ranked.isEmpty() ? controls : ranked;
  }

  /// The shortest name that tells an entry from all others: without its provider where that is
  /// clear enough, for the places where a picture has little room.
  public String brief(Entry entry) {
    String own = withoutProvider(entry);
    boolean clear =
        all().stream()
            .noneMatch(other -> !other.equals(entry) && withoutProvider(other).equals(own));
    return clear ? own : entry.name().full();
  }

  private static String withoutProvider(Entry entry) {
    String model = entry.name().model();
    String setting = entry.name().setting();
    String last = model.substring(model.lastIndexOf('/') + 1);
    return setting.isEmpty() ? last : last + " (" + setting + ")";
  }

  /// Any run of the report: what they share, all say alike.
  public StoredRun anyRun() {
    return all().getFirst().stored();
  }

  /// Whether the suite on disk is, byte for byte, the one that was run.
  public boolean suiteIsTheOneThatWasRun() {
    String hash = suite.hash();
    return all().stream()
        .allMatch(e -> hash.equals(e.stored().manifest().parameters().get("suite_hash")));
  }
}
