package org.supportagentbench.report.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;

/// Writes the conversations of runs as script files that one page loads when they are wanted. The
/// page opens from a folder and from any web host; it asks nobody else for anything.
///
/// `data/index.js` lists every conversation; `data/c12-0.js` holds the first ones about case 12,
/// and `data/a0-12-1-0.js` the first take of trial 1 of it that run 0 set aside. Used by one
/// thread.
public final class ReadingRoom {
  private final Optional<Suite> suite;
  private final BiConsumer<String, String> files;
  private final Map<String, CaseFile> known = new LinkedHashMap<>();
  private final Map<String, CasePages> cases = new LinkedHashMap<>();
  private final List<String> runs = new ArrayList<>();

  /// @param suite the suite at hand, for titles and what was expected; empty where there is none
  /// @param files takes the path of a file, relative to the page, and its text
  public ReadingRoom(Optional<Suite> suite, BiConsumer<String, String> files) {
    this.suite = suite;
    this.files = files;
    suite.ifPresent(all -> all.cases().forEach(file -> known.put(file.id(), file)));
  }

  /// Takes a conversation in: the runs one after the other, each in the order of its trials.
  public void take(StoredAttempt attempt) {
    String run = attempt.id().run();
    if (runs.isEmpty() || !runs.getLast().equals(run)) {
      runs.add(run);
    }
    pages(attempt.id().caseId()).add(runs.size() - 1, attempt);
  }

  private CasePages pages(String id) {
    CasePages pages = cases.get(id);
    if (pages == null) {
      var about = RoomCase.of(cases.size(), id, Optional.ofNullable(known.get(id)));
      Optional<Shop> shop = suite.map(Suite::shop);
      pages = new CasePages(about, shop, files);
      cases.put(id, pages);
    }
    return pages;
  }

  /// Writes what is left, and the list of all conversations.
  ///
  /// @param described every run of which a conversation was taken in, in any order
  /// @param named finds a conversation that was set aside by its name
  public void finish(List<RoomRun> described, Function<String, StoredAttempt> named) {
    Map<String, RoomRun> byId = new LinkedHashMap<>();
    described.forEach(run -> byId.put(run.run().id(), run));
    List<RoomRun> seen = runs.stream().map(id -> Objects.requireNonNull(byId.get(id), id)).toList();
    for (int i = 0; i < seen.size(); i++) {
      for (RunLedger.SetAside each : seen.get(i).ledger().voided()) {
        setAside(i, named.apply(each.name()));
      }
    }
    var rows = cases.values().stream().map(CasePages::finish).toList();
    files.accept("data/index.js", IndexScript.write(suite, seen, rows));
  }

  private void setAside(int run, StoredAttempt attempt) {
    RoomCase about = pages(attempt.id().caseId()).about();
    String name = RunLedger.SetAside.file(run, about.number(), attempt.id());
    var chunk = new Chunk();
    chunk.add(attempt);
    files.accept("data/" + name + ".js", chunk.script(name, about, suite.map(Suite::shop)));
  }
}
