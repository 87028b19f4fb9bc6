package org.supportagentbench.report.site;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.report.deep.DeepPart;
import org.supportagentbench.report.room.RoomPart;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;

/// The site of seven made-up models over the small suite: six with a price, one with reasoning on,
/// one without a price.
final class PricedSite {
  static final int MODELS = 7;

  private PricedSite() {}

  /// Writes store and site, and returns the folder of the site.
  static Path write(Path folder) {
    Suite suite = SuiteForTests.read();
    Path file = folder.resolve("runs.db");
    SyntheticStore.fill(file, suite, MODELS);
    Path site = folder.resolve("site");
    try (RunStore store = RunStore.existing(file, InstantSource.system())) {
      new SiteWriter(store.reader(), suite, Agents::isControl)
          .write(
              Selection.newest(store.reader().runs(), suite.name()),
              List.of(new DeepPart(), new RoomPart(suite, store.reader())),
              SiteFolder.open(site));
    }
    return site;
  }
}
