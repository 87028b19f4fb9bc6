package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `sab run --replay`: over a run that was just held, over one that somebody has changed, and over
/// the sample in a process that cannot open a connection.
final class ReplayedRunsTest {
  private static final Path SAMPLE = Path.of("samples", "recorded.db").toAbsolutePath();

  @TempDir private Path folder;

  private Sab.Left replay(String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "run";
    all[1] = "--replay";
    System.arraycopy(words, 0, all, 2, words.length);
    return new Sab(folder).tiny(all);
  }

  private void change(String statement) throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve(".sab/runs.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement()) {
      assertThat(sql.executeUpdate(statement)).as(statement).isPositive();
    }
  }

  @Test
  void agent_customer_and_judge_are_replayed_when_their_providers_are_gone() throws IOException {
    try (var recorder = Recording.in(folder)) {
      assertThat(new Sab(folder).tiny(Recording.command()).exit()).isZero();
      int asked = recorder.calls();
      assertThat(replay().out()).contains("6 conversations replayed, all alike");
      assertThat(recorder.calls()).isEqualTo(asked);
    }
    Files.delete(folder.resolve("sab-models.yaml"));
    byte[] before = Files.readAllBytes(folder.resolve(".sab/runs.db"));
    Sab.Left left = replay("--model", Recording.AGENT);
    assertThat(left.err()).isEmpty();
    assertThat(left.exit()).isZero();
    assertThat(left.out()).contains(Recording.AGENT, "6 conversations replayed, all alike");
    assertThat(Files.readAllBytes(folder.resolve(".sab/runs.db"))).isEqualTo(before);
  }

  @Test
  void a_missing_answer_is_named_with_conversation_role_and_call() throws Exception {
    try (var _ = Recording.in(folder)) {
      new Sab(folder).tiny(Recording.command());
    }
    change(
        "delete from journal where role = 'agent' and call > 0"
            + " and conversation like '%/routine/%'");
    change("delete from journal where role = 'customer' and conversation like '%/adversarial/%'");
    change("delete from journal where role = 'judge' and conversation like '%/must-escalate/%'");
    Sab.Left left = replay();
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.out()).isEmpty();
    assertThat(left.err())
        .contains("6 conversations replayed, and 6 are not as they were.")
        .containsPattern("no answer for r-[0-9a-f]{10}/routine/\\S+/1, agent call 1")
        .containsPattern("no answer for r-[0-9a-f]{10}/adversarial/\\S+/1, customer call 0")
        .containsPattern("no answer for r-[0-9a-f]{10}/must-escalate/\\S+/1, judge call 0");
  }

  @Test
  void another_request_is_named_with_what_differs() throws SQLException {
    new Sab(folder).tiny("run", "--model", "builtin/rules", "--runs", "1");
    change(
        "update journal set request = (select request from journal where call = 0 limit 1)"
            + " where call = 1");
    Sab.Left left = replay();
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.err()).contains("The journal holds another request for", "agent call 1");
  }

  @Test
  void other_words_and_other_scores_are_told_apart() throws SQLException {
    new Sab(folder).tiny("run", "--model", "builtin/escalate", "--runs", "1");
    change(
        "update attempt set score = replace(score, '\"handed_over\":true', '\"handed_over\":false')"
            + " where case_id like 'routine/%'");
    change(
        "update attempt set transcript = replace(transcript, '\"text\":\"', '\"text\":\"Oh. ')"
            + " where case_id like 'adversarial/%'");
    Sab.Left left = replay();
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.err())
        .contains(
            "6 conversations replayed",
            "The score differs: conduct.",
            "(customer) differs: kept is 'Oh. ")
        .doesNotContain("must-escalate/");
  }

  @Test
  void a_run_that_is_not_finished_lacks_conversations() throws SQLException {
    new Sab(folder).tiny("run", "--model", "builtin/refuse", "--runs", "1");
    change("delete from attempt where case_id like 'must-escalate/%'");
    Sab.Left left = replay();
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.err()).contains("must-escalate/", "It is planned and was not held.");
  }

  @Test
  void what_would_have_no_effect_is_refused() {
    new Sab(folder).tiny("run", "--model", "builtin/refuse", "--runs", "1");
    Sab.Left flags = replay("--runs", "2", "--base-url", "http://localhost:1/v1");
    assertThat(flags.exit()).isEqualTo(2);
    assertThat(flags.err()).contains("--runs, --base-url", "as it was held");
    assertThat(replay("--model", "builtin/refuze").err()).contains("builtin/refuse");
    assertThat(new Sab(folder).run("run", "--replay").err()).contains("holds no such run");
  }

  @Test
  void the_store_is_only_read_and_nothing_is_left_beside_it() throws IOException {
    Path shelf = Files.createDirectory(folder.resolve("shelf"));
    Path sample = Files.copy(SAMPLE, shelf.resolve("recorded.db"));
    byte[] before = Files.readAllBytes(sample);
    Files.setPosixFilePermissions(sample, PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(shelf, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      Sab.Left left = new Sab(folder).run("run", "--replay", "--store", "shelf/recorded.db");
      assertThat(left.err()).isEmpty();
      assertThat(left.out()).contains("6 conversations replayed, all alike");
    } finally {
      Files.setPosixFilePermissions(shelf, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    try (var files = Files.list(shelf)) {
      assertThat(files).containsExactly(sample);
    }
    assertThat(Files.readAllBytes(sample)).isEqualTo(before);
  }

  @Test
  void what_was_held_again_is_kept_in_another_store_with_its_first_costs() throws IOException {
    Files.copy(SAMPLE, folder.resolve("recorded.db"));
    String[] words = {"run", "--replay", "--store", "recorded.db", "--into", "again.db"};
    assertThat(new Sab(folder).run(words).exit()).isZero();
    String[] export = {"export", "--format", "jsonl", "--store"};
    Sab.Left first = new Sab(folder).run(with(export, "recorded.db"));
    assertThat(first.out().lines()).hasSize(6);
    assertThat(new Sab(folder).run(with(export, "again.db")).out()).isEqualTo(first.out());
    assertThat(new Sab(folder).run(words).err()).contains("--into holds r-");
    words[5] = "recorded.db";
    assertThat(new Sab(folder).run(words).err()).contains("another file than --store");
    assertThat(new Sab(folder).tiny("run", "--into", "x.db").err()).contains("with --replay");
  }

  private static String[] with(String[] words, String last) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = last;
    return all;
  }

  @Test
  void the_sample_is_replayed_without_a_network() throws Exception {
    Path store = Files.copy(SAMPLE, folder.resolve("recorded.db"));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.nio.channels.spi.SelectorProvider=" + NoNetwork.class.getName(),
            "-Dsab.home=" + Path.of("").toAbsolutePath(),
            "-cp",
            System.getProperty("java.class.path"),
            NoNetwork.class.getName(),
            "run",
            "--replay",
            "--store",
            store.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said)
        .as("after a change of suite, customer or rules, bench/record-sample records it again")
        .contains(Recording.AGENT, "6 conversations replayed, all alike");
    assertThat(process.waitFor()).isZero();
    assertThat(Files.size(SAMPLE)).isLessThan(300_000);
  }
}
