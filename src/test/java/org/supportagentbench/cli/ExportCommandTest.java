package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExportCommandTest {
  @TempDir private Path folder;

  @Test
  void what_a_run_held_can_be_scored_as_the_log_of_any_agent() throws IOException {
    Sab sab = new Sab(folder);
    JsonNode document =
        JsonMapper.builder()
            .build()
            .readTree(sab.tiny("run", "--model", "builtin/silent", "--json").out());
    JsonNode result = document.path("results").path(0);
    String run = result.path("run").stringValue();
    assertThat(sab.run("export", run, "-o", "held.jsonl").exit()).isZero();
    String held = Files.readString(folder.resolve("held.jsonl"));
    assertThat(held.lines()).hasSize(result.path("planned").asInt());
    assertThat(sab.run("export", run).out()).isEqualTo(held);
    Sab.Left scored = sab.run("score", "held.jsonl");
    assertThat(scored.out().lines())
        .hasSize(result.path("planned").asInt())
        .allMatch(line -> line.contains(run + "/") && line.contains("empty_reply"));
  }

  @Test
  void a_run_that_is_not_there_is_told() {
    Sab sab = new Sab(folder);
    assertThat(sab.tiny("run", "--model", "builtin/silent").exit()).isZero();
    Sab.Left left = sab.run("export", "r-none");
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.err()).contains("No run 'r-none'");
  }
}
