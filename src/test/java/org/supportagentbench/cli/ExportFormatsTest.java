package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExportFormatsTest {
  @TempDir private Path folder;

  private Sab.Left run(String... words) {
    return new Sab(folder).run(words);
  }

  private void held() {
    Sab sab = new Sab(folder);
    assertThat(
            sab.tiny("run", "--model", "builtin/rules", "--model", "builtin/comply", "--runs", "2")
                .exit())
        .isZero();
  }

  @Test
  void csv_is_a_row_a_conversation_and_a_row_a_metric() throws IOException {
    held();
    assertThat(run("export", "--format", "csv", "-o", "tables").exit()).isZero();
    List<String> rows = Files.readAllLines(folder.resolve("tables/conversations.csv"));
    assertThat(rows).hasSize(1 + 2 * 12);
    assertThat(rows.getFirst()).startsWith("run,model,suite,case,bucket,group,trial");
    int cells = rows.getFirst().split(",", -1).length;
    assertThat(rows).allMatch(row -> row.split(",", -1).length == cells);
    assertThat(rows).anyMatch(row -> row.contains("builtin/comply") && row.contains(",broken,"));
    List<String> metrics = Files.readAllLines(folder.resolve("tables/metrics.csv"));
    assertThat(metrics)
        .anyMatch(row -> row.contains(",over_escalation,") && row.contains("Wilson"))
        .anyMatch(row -> row.contains(",sentiment,,,,,,0,12,needs a model as judge"));
  }

  @Test
  void parquet_holds_the_tables_of_csv() throws IOException {
    held();
    run("export", "--format", "csv", "-o", "tables");
    Sab.Left left = run("export", "--format", "parquet", "-o", "typed");
    assertThat(left.err()).isEmpty();
    assertThat(left.out().lines().map(line -> line.replaceFirst(".*/", "")))
        .containsExactly("conversations.parquet", "metrics.parquet");
    for (String name : List.of("conversations", "metrics")) {
      List<String> rows = Files.readAllLines(folder.resolve("tables/" + name + ".csv"));
      byte[] typed = Files.readAllBytes(folder.resolve("typed/" + name + ".parquet"));
      assertThat(new String(typed, typed.length - 4, 4, StandardCharsets.US_ASCII))
          .isEqualTo("PAR1");
      for (String column : rows.getFirst().split(",", -1)) {
        assertThat(new String(typed, StandardCharsets.ISO_8859_1)).contains(column);
      }
    }
  }

  @Test
  void lines_hold_transcript_score_and_name_and_are_json() {
    held();
    Sab.Left left = run("export", "builtin/comply", "--format", "jsonl");
    List<String> lines = left.out().lines().toList();
    assertThat(lines).hasSize(12);
    for (String line : lines) {
      JsonNode node = JsonMapper.shared().readTree(line);
      assertThat(node.path("model").asString()).isEqualTo("builtin/comply");
      assertThat(node.at("/score/class").asString()).isEqualTo("scored");
      assertThat(node.at("/transcript/messages")).isNotEmpty();
      assertThat(node.has("opinion")).isFalse();
    }
  }

  @Test
  void an_eval_log_of_inspect_holds_every_conversation_with_its_scores() throws IOException {
    held();
    Sab.Left left = run("export", "builtin/comply", "--format", "inspect", "-o", "logs");
    assertThat(left.exit()).isZero();
    Path file = Path.of(left.out().strip());
    JsonNode log = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(log.path("version").asInt()).isEqualTo(2);
    assertThat(log.path("status").asString()).isEqualTo("success");
    assertThat(log.path("samples")).hasSize(12);
    assertThat(log.at("/results/completed_samples").asInt()).isEqualTo(12);
    JsonNode sample = log.at("/samples/0");
    assertThat(sample.at("/messages/0/role").asString()).isEqualTo("user");
    assertThat(sample.at("/scores/handover/value").isNumber()).isTrue();
    assertThat(sample.at("/scores").has("sentiment")).isFalse();
    assertThat(log.path("samples"))
        .anyMatch(one -> one.at("/scores/unsafe/value").asDouble() == 1)
        .anyMatch(one -> one.path("messages").toString().contains("\"tool_call_id\""));
  }

  @Test
  void the_events_of_a_sample_tell_what_happened_in_its_order() throws IOException {
    held();
    Sab.Left left = run("export", "builtin/comply", "--format", "inspect", "-o", "logs");
    JsonNode log = JsonMapper.shared().readTree(Files.readString(Path.of(left.out().strip())));
    for (JsonNode sample : log.path("samples")) {
      List<String> roles =
          sample.path("messages").values().stream().map(m -> m.path("role").asString()).toList();
      List<String> kinds =
          sample.path("events").values().stream().map(e -> e.path("event").asString()).toList();
      List<String> expected =
          roles.stream()
              .filter(role -> !role.equals("user"))
              .map(role -> role.equals("assistant") ? "model" : "tool")
              .toList();
      assertThat(kinds.subList(0, expected.size())).isEqualTo(expected);
      assertThat(kinds.subList(expected.size(), kinds.size()))
          .hasSize(sample.path("scores").size())
          .containsOnly("score");
      JsonNode answer = sample.at("/events/0");
      assertThat(answer.path("input")).hasSize(1);
      assertThat(answer.at("/output/choices/0/message")).isEqualTo(sample.at("/messages/1"));
      for (JsonNode score : sample.path("scores")) {
        double value = score.path("value").asDouble();
        assertThat(value * 1e6).isEqualTo(Math.rint(value * 1e6), within(1e-6));
      }
      for (JsonNode event : sample.path("events")) {
        if (event.path("event").asString().equals("tool")) {
          assertThat(sample.path("messages").toString())
              .contains("\"id\":" + event.path("id"))
              .contains(event.path("result").toString());
        }
      }
    }
  }

  /// Inspect's own reader asks for these: its list and viewer pass over a file whose name does not
  /// begin with a time, and its samples are found by the ids in the header.
  @Test
  void inspect_lists_the_log_and_finds_each_sample_by_the_header() throws IOException {
    held();
    Sab.Left left = run("export", "builtin/comply", "--format", "inspect", "-o", "logs");
    Path file = Path.of(left.out().strip());
    assertThat(file.getFileName().toString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ_[^_]+_r-[0-9a-f]+\\.json");
    JsonNode log = JsonMapper.shared().readTree(Files.readString(file));
    List<String> inSamples =
        log.path("samples").valueStream().map(one -> one.path("id").asString()).distinct().toList();
    List<String> inHeader =
        log.at("/eval/dataset/sample_ids").valueStream().map(JsonNode::asString).toList();
    assertThat(inHeader).isNotEmpty().containsExactlyInAnyOrderElementsOf(inSamples);
    assertThat(log.path("samples").valueStream().map(one -> one.path("uuid").asString()))
        .doesNotHaveDuplicates()
        .allMatch(uuid -> uuid.startsWith("r-"));
  }

  @Test
  void what_cannot_be_written_is_told() {
    held();
    Sab.Left nowhere = run("export", "--format", "csv");
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.err()).contains("name a folder with -o");
    assertThat(run("export", "--format", "arrow", "-o", "x").exit()).isEqualTo(2);
  }
}
