package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GateCommandTest {
  @TempDir private Path folder;

  private Sab.Left sab(String... words) {
    return new Sab(folder).run(words);
  }

  private void thresholds(String text) throws IOException {
    Files.writeString(folder.resolve("gate.yaml"), text);
  }

  @BeforeEach
  void holds_two_small_runs() {
    sab("run", "--model", "builtin/escalate", "--model", "builtin/refuse", "--runs", "1");
  }

  @Test
  void passes_with_0_and_a_table_that_says_how_each_number_was_got() throws IOException {
    thresholds("metrics:\n  over_escalation: {max: 0.10}\nbehaviours:\n  empty_reply: {max: 0}\n");
    Sab.Left left = sab("gate", "builtin/refuse", "--thresholds", "gate.yaml");
    assertThat(left.exit()).isZero();
    assertThat(left.out())
        .contains("## Gate: passed", "| over_escalation | passed | at most 0.1 (mean) |")
        .contains("n = 120 of 120 (Wilson");
  }

  @Test
  void fails_with_100_and_writes_what_a_build_server_reads() throws IOException {
    thresholds("metrics:\n  over_escalation: {max: 0.10}\n  escalation_accuracy: {min: 0.9}\n");
    Sab.Left left =
        sab(
            "gate",
            "builtin/escalate",
            "--thresholds",
            "gate.yaml",
            "--junit",
            "gate.xml",
            "--markdown",
            "gate.md");
    assertThat(left.exit()).isEqualTo(100);
    assertThat(Files.readString(folder.resolve("gate.xml")))
        .contains("tests=\"2\" failures=\"1\" errors=\"0\"", "<failure message=\"mean 1 ");
    assertThat(Files.readString(folder.resolve("gate.md"))).contains("## Gate: failed");
  }

  @Test
  void ends_with_101_where_a_metric_was_not_measured() throws IOException {
    thresholds("metrics:\n  sentiment: {min: 0.8}\n  over_escalation: {max: 1}\n");
    Sab.Left left = sab("gate", "builtin/refuse", "--thresholds", "gate.yaml");
    assertThat(left.exit()).isEqualTo(101);
    assertThat(left.out()).contains("| sentiment | not measured |", "needs a model as judge");
  }

  @Test
  void the_worse_end_of_the_interval_is_a_harder_bound() throws IOException {
    thresholds("metrics:\n  over_escalation: {max: 0.01, by: bound}\n");
    assertThat(sab("gate", "builtin/refuse", "--thresholds", "gate.yaml").exit()).isEqualTo(100);
    thresholds("metrics:\n  over_escalation: {max: 0.01}\n");
    assertThat(sab("gate", "builtin/refuse", "--thresholds", "gate.yaml").exit()).isZero();
  }

  @Test
  void a_baseline_catches_what_got_worse_and_lets_the_same_pass() throws IOException {
    assertThat(sab("gate", "builtin/refuse", "--write-baseline", "base.json").exit()).isZero();
    thresholds("against-baseline:\n  over_escalation: {worse-by: 0.02}\n");
    Sab.Left same =
        sab("gate", "builtin/refuse", "--thresholds", "gate.yaml", "--baseline", "base.json");
    assertThat(same.exit()).isZero();
    assertThat(same.out()).contains("cannot be told apart");
    Sab.Left worse =
        sab("gate", "builtin/escalate", "--thresholds", "gate.yaml", "--baseline", "base.json");
    assertThat(worse.exit()).isEqualTo(100);
    assertThat(worse.out()).contains("worse by 1 ", "after Holm, 120 cases");
    assertThat(sab("gate", "builtin/refuse", "--thresholds", "gate.yaml").err())
        .contains("The thresholds ask for a baseline");
  }

  @Test
  void bad_files_get_a_sentence_with_the_line() throws IOException {
    thresholds("metrics:\n  over_escalaton: {max: 0.1}\n  resolution: {max: lots}\n");
    Sab.Left left = sab("gate", "builtin/refuse", "--thresholds", "gate.yaml");
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.err())
        .contains("gate.yaml:2", "did you mean 'over_escalation'?")
        .contains("gate.yaml:3", "'lots' for 'max'");
    thresholds("metrics: {}\n");
    assertThat(sab("gate", "builtin/refuse", "--thresholds", "gate.yaml").err())
        .contains("asks for nothing");
    thresholds("against-baseline:\n  over_escalation: {worse-by: 0.02}\n");
    Files.writeString(folder.resolve("base.json"), "{}");
    assertThat(
            sab("gate", "builtin/refuse", "--thresholds", "gate.yaml", "--baseline", "base.json")
                .err())
        .contains("base.json is no baseline");
    assertThat(sab("gate", "builtin/refuse").err()).contains("--thresholds FILE");
  }
}
