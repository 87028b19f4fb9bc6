package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.model.PriceTable;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.run.Cast;
import org.supportagentbench.run.Contender;
import org.supportagentbench.run.Grading;
import org.supportagentbench.run.Harness;
import org.supportagentbench.run.RoleModel;
import org.supportagentbench.run.Run;
import org.supportagentbench.run.RunSettings;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;
import org.supportagentbench.testing.JudgeForTests;

/// From a judged run over a sheet that people label to the judge's record.
final class JudgeVerbsTest {
  @TempDir private Path folder;
  private String run = "";

  @BeforeEach
  void hold() {
    Suite suite = SuiteForTests.read();
    Scorer scorer = new Scorer(suite);
    Contender agent =
        new Contender(
            "builtin/reference",
            Map.of(),
            true,
            file -> Agents.open("builtin/reference", suite, file));
    // It says no to every other outcome, by the length of the quote.
    JudgeForTests judge =
        JudgeForTests.honest()
            .answering(answer ->
                answer.path("quote").asString().length() % 2 == 0 && answer.has("answer")
                    ? answer.put("answer", "no")
                    : answer);
    Cast cast =
        new Cast(
            agent,
            Optional.empty(),
            Optional.of(new RoleModel("test/judge", Map.of(), _ -> judge)),
            PriceTable.UNKNOWN);
    try (RunStore store =
        RunStore.open(
            folder.resolve(RunStore.DEFAULT),
            InstantSource.fixed(Instant.parse("2026-06-30T14:00:00Z")))) {
      run =
          new Run(
                  store,
                  Setting.of(suite),
                  cast,
                  new Grading("1", scorer::score),
                  new Harness("test", () -> 0))
              .hold(RunSettings.DEFAULT, _ -> {}, () -> false)
              .run()
              .id();
    }
  }

  @Test
  void what_people_label_is_compared_with_what_the_judge_said() throws IOException {
    Sab.Left sheet = new Sab(folder).tiny("judge", "sheet", run);
    assertThat(sheet.err()).isEmpty();
    assertThat(sheet.exit()).isZero();
    assertThat(sheet.out())
        .contains("\"criterion\":4,\"text\":\"Is kind about the torn strap.\",\"label\":\"\"")
        .contains("\"criterion\":\"outcome\"")
        .doesNotContain("It says so");

    List<String> lines = sheet.out().lines().toList();
    StringBuilder labelled = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String label = i % 3 == 0 ? "no" : "yes";
      labelled.append(lines.get(i).replace("\"label\":\"\"", "\"label\":\"" + label + "\""));
      labelled.append('\n');
    }
    Files.writeString(folder.resolve("labels.jsonl"), labelled.toString());

    Sab.Left left = new Sab(folder).run("judge", "calibrate", "labels.jsonl", "--rate", "0.9");
    assertThat(left.err()).isEmpty();
    assertThat(left.exit()).isZero();
    assertThat(left.out())
        .contains("answered by both: " + lines.size() + ", left unjudged: 0")
        .contains("precision", "recall", "kappa", "a rate of 0.900, corrected");
    Sab.Left json = new Sab(folder).run("judge", "calibrate", "labels.jsonl", "--json");
    assertThat(json.out()).contains("\"answers\" : " + lines.size(), "\"kappa\"");
  }

  @Test
  void a_conversation_is_shown_with_what_the_judge_said_and_quoted() {
    Sab.Left left = new Sab(folder).tiny("show", run + "/" + SuiteForTests.DAMAGED + "/1");
    assertThat(left.out())
        .contains("judge test/judge:", "outcome (It says so.)", "mark: 80.0", "mood: 0.8")
        .contains("    [0] \"Hello! My order #1101 arrived last week but\"");
  }

  @Test
  void what_cannot_be_compared_is_said_in_sentences() throws IOException {
    Files.writeString(
        folder.resolve("labels.jsonl"),
        "{\"conversation\": \"%s/routine/none/1\", \"criterion\": 1, \"label\": \"yes\"}\n"
            .formatted(run));
    Sab.Left unknown = new Sab(folder).run("judge", "calibrate", "labels.jsonl");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("does not hold a case 'routine/none'");

    Files.writeString(folder.resolve("labels.jsonl"), "yes\n");
    Sab.Left broken = new Sab(folder).run("judge", "calibrate", "labels.jsonl");
    assertThat(broken.exit()).isEqualTo(2);
    assertThat(broken.err()).contains("labels.jsonl:1: no");
    assertThat(new Sab(folder).run("judge", "calibrate", "none.jsonl").exit()).isEqualTo(2);
    assertThat(new Sab(folder).run("judge").exit()).isEqualTo(2);
  }

  @Test
  void a_run_without_a_judge_has_no_sheet() {
    new Sab(folder).tiny("run", "--model", "builtin/silent", "--runs", "1");
    Sab.Left all = new Sab(folder).tiny("judge", "sheet", "r-");
    assertThat(all.exit()).isEqualTo(2);
    assertThat(all.err()).contains("beginning of several runs");
  }
}
