package org.supportagentbench.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.report.room.LiveRoom;
import org.supportagentbench.report.room.RoomSamples;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;

/// The files of the reading room that `sab serve` makes when they are asked for.
final class LiveFilesTest {
  private static final String DATA = "/conversations/data/";

  @TempDir private Path folder = Path.of("");

  static LivePages pages(RunStore store, Path folder) {
    RunReader reader = store.reader();
    Suite suite = SuiteForTests.read();
    return new LivePages(
        reader,
        suite.label(),
        new LiveRoom(reader, suite, _ -> false),
        new LiveReport(reader, suite, _ -> false, List::of, folder.resolve("report")));
  }

  @Test
  void leads_nobody_to_a_conversation_that_was_not_held() {
    try (RunStore store = RunStore.open(folder.resolve("runs.db"), InstantSource.system())) {
      RoomSamples.fill(store);
      LivePages pages = pages(store, folder);
      Reply index = pages.at(DATA + "index.js");
      assertThat(index.status()).isEqualTo(200);
      for (String name : List.of("a0-0-1-7", "a9-9-9-9", "a0-0-1", "c0-99", "x1-1", "a0-0-1-0x")) {
        assertThat(pages.at(DATA + name + ".js").status()).as(name).isEqualTo(404);
      }
      assertThat(pages.at(DATA + "c0-0.js").status()).isEqualTo(200);
    }
  }
}
