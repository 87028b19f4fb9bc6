package org.supportagentbench.report.room;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.supportagentbench.report.site.Selection;
import org.supportagentbench.report.site.SiteFolder;
import org.supportagentbench.report.site.SiteWriter;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;

/// Writes the site of a whole store.
final class RoomForTests {
  private RoomForTests() {}

  /// Writes the room of the samples into a folder, to look at.
  public static void main(String... words) {
    Path folder = Path.of(words[0]);
    var clock = InstantSource.fixed(Instant.parse("2026-06-30T14:00:00Z"));
    try (RunStore store = RunStore.open(folder.resolve("runs.db"), clock)) {
      RoomSamples.fill(store);
      write(store, SuiteForTests.read(), folder.resolve("site"));
    }
  }

  /// Writes all finished runs, and returns the address of the reading room's page.
  static String write(RunStore store, Suite suite, Path folder) {
    Selection selection = Selection.newest(store.reader().runs(), suite.name());
    new SiteWriter(store.reader(), suite, _ -> false)
        .write(selection, List.of(new RoomPart(suite, store.reader())), SiteFolder.open(folder));
    return folder.resolve(RoomPart.PATH).toUri().toString();
  }
}
