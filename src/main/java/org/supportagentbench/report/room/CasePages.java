package org.supportagentbench.report.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.results.StoredAttempt;

/// The conversations of one case on their way into files: a file is handed on when it is full, so
/// that a case of any size fits in memory.
final class CasePages {
  /// A file ends with the conversation that fills it. All cases are filled at the same time.
  private static final int FULL = 250_000;

  private final RoomCase about;
  private final Optional<Shop> shop;
  private final BiConsumer<String, String> files;
  private final List<RoomRow> rows = new ArrayList<>();
  private final List<Integer> parts = new ArrayList<>(List.of(0));
  private Chunk chunk = new Chunk();

  /// @param files takes the path of a file and its text
  CasePages(RoomCase about, Optional<Shop> shop, BiConsumer<String, String> files) {
    this.about = about;
    this.shop = shop;
    this.files = files;
  }

  RoomCase about() {
    return about;
  }

  /// The next conversation, in the order of runs and trials.
  void add(int run, StoredAttempt attempt) {
    if (chunk.characters() > FULL) {
      handOn();
      parts.add(rows.size());
      chunk = new Chunk();
    }
    chunk.add(attempt);
    rows.add(RoomRow.of(run, about.bucket(), attempt));
  }

  /// Hands the last file on, and says what stands where.
  IndexScript.CaseRows finish() {
    handOn();
    return new IndexScript.CaseRows(about, rows, parts);
  }

  private void handOn() {
    String name = "c" + about.number() + "-" + (parts.size() - 1);
    files.accept("data/" + name + ".js", chunk.script(name, about, shop));
  }
}
