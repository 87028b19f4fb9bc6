package org.supportagentbench.report.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.results.Paid;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.suite.SuiteForTests;

/// What a run has besides the conversations that count.
final class RunLedgerTest {
  @TempDir private Path folder;

  @Test
  void names_what_was_set_aside_and_adds_its_cost() throws IOException {
    try (RunStore store = RunStore.open(folder.resolve("runs.db"), InstantSource.system())) {
      RoomSamples.fill(store);
      RunLedger steady = RunLedger.of(store.reader()).apply(RoomSamples.STEADY);
      assertThat(steady.voided())
          .singleElement()
          .satisfies(each -> {
            assertThat(each.name()).startsWith(RoomSamples.STEADY + "/").endsWith("/1~0");
            assertThat(each.reason()).isEqualTo("customer_fault");
            assertThat(store.reader().conversation(each.name()).id().trial()).isEqualTo(1);
          });
      assertThat(steady.paid()).containsOnlyKeys("agent");
      assertThat(steady.paid().get("agent")).isEqualTo(new Paid(1, 4, 0.0125, 0));
      assertThat(RunLedger.of(store.reader()).apply(RoomSamples.EAGER))
          .isEqualTo(RunLedger.NOTHING);

      RoomForTests.write(store, SuiteForTests.read(), folder.resolve("site"));
    }
    assertThat(Files.readString(folder.resolve("site/conversations/data/index.js")))
        .contains("customer_fault", "0.0125");
    try (var files = Files.list(folder.resolve("site/conversations/data"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.startsWith("a"))
          .singleElement()
          .asString()
          .matches("a\\d+-\\d+-1-0\\.js");
    }
  }
}
