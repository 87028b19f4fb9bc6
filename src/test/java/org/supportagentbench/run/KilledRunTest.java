package org.supportagentbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.InputProblem;

/// Kills real processes at random moments of a run, and looks at what is left.
final class KilledRunTest {
  static final String AGENT = "builtin/reference";
  private static final int RUNS = 10;
  private static final int CONNECTIONS = 3;
  private static final int KILLS = 3;

  @TempDir private Path folder;

  static RunSettings settings(long seed) {
    return new RunSettings(CaseFilter.ALL, RUNS, seed, CONNECTIONS, false);
  }

  @Test
  void a_run_that_is_killed_again_and_again_ends_like_one_that_was_never_killed() throws Exception {
    Path killed = folder.resolve("killed.db");
    var random = new Random(20260630);
    List<String> asked = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      List<String> said = killedAfter(killed, 5 + random.nextInt(60));
      assertThat(said).noneMatch(line -> line.startsWith("done"));
      asked.addAll(questions(said));
    }
    int before = heldIn(killed);
    List<String> last = holdHere(killed, 1);
    asked.addAll(questions(last));

    Path whole = folder.resolve("whole.db");
    List<String> uninterrupted = questions(holdHere(whole, 1));

    assertThat(kept(killed)).isEqualTo(kept(whole)).hasSize(6 * RUNS);
    assertThat(last.getFirst()).isEqualTo("held " + before);
    assertThat(before).isPositive();
    assertThat(twice(asked, uninterrupted))
        .as("answers that were asked for twice: one in flight a connection and kill")
        .isLessThanOrEqualTo(KILLS * CONNECTIONS);
    assertThat(journal(killed)).isEqualTo(journal(whole)).isEqualTo(uninterrupted.size());
  }

  @Test
  void a_second_process_on_the_same_run_is_turned_away_and_another_run_is_not() throws Exception {
    Path file = folder.resolve("runs.db");
    Process first = start(file, 1, "pause");
    try (BufferedReader words = first.inputReader()) {
      words.lines().filter(line -> line.startsWith("ask")).limit(3).forEach(_ -> {});

      assertThatThrownBy(() -> holdHere(file, 1))
          .isInstanceOf(InputProblem.class)
          .hasMessageContaining("Another sab run is working on r-")
          .hasMessageContaining("process " + first.pid());
      holdHere(file, 2);
    } finally {
      first.destroyForcibly().waitFor();
    }
    holdHere(file, 1);
    assertThat(heldIn(file)).isEqualTo(2 * 6 * RUNS);
  }

  @Test
  void two_processes_hold_two_runs_in_one_store_at_the_same_time() throws Exception {
    Path file = folder.resolve("runs.db");
    Process other = start(file, 1);
    List<String> mine = holdHere(file, 2);
    List<String> theirs;
    try (BufferedReader words = other.inputReader()) {
      theirs = words.lines().toList();
    }
    assertThat(other.waitFor()).isZero();
    assertThat(theirs.getLast()).startsWith("done r-");
    assertThat(heldIn(file)).isEqualTo(2 * 6 * RUNS);
    assertThat(journal(file)).isEqualTo(questions(theirs).size() + questions(mine).size());
  }

  /// Starts the run and kills it when it has said so many lines; what it said until then.
  ///
  /// The kill goes through the handle: [Process#destroyForcibly] closes the pipe as well, and with
  /// it what the run had said and nobody had read yet.
  private static List<String> killedAfter(Path file, int lines) throws Exception {
    Process child = start(file, 1);
    List<String> said = new ArrayList<>();
    try (BufferedReader words = child.inputReader()) {
      for (String line = words.readLine(); line != null; line = words.readLine()) {
        said.add(line);
        if (said.size() == lines) {
          child.toHandle().destroyForcibly();
        }
      }
    }
    child.waitFor();
    return said;
  }

  private static Process start(Path file, long seed, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ChildRun.class.getName(),
                file.toString(),
                Long.toString(seed)));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /// Holds the run in this process, to its end; what it said.
  private static List<String> holdHere(Path file, long seed) {
    List<String> said = Collections.synchronizedList(new ArrayList<>());
    RunEnd end = ChildRun.hold(file, seed, said::add);
    assertThat(end.complete()).isTrue();
    return List.copyOf(said);
  }

  private static List<String> questions(List<String> said) {
    return said.stream().filter(line -> line.startsWith("ask ")).toList();
  }

  /// How many questions were asked more often than in a run that was never killed.
  private static int twice(List<String> asked, List<String> uninterrupted) {
    Map<String, Integer> more = new TreeMap<>();
    asked.forEach(question -> more.merge(question, 1, Integer::sum));
    uninterrupted.forEach(question -> more.merge(question, -1, Integer::sum));
    assertThat(more.values()).allMatch(extra -> extra >= 0);
    return more.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static List<String> kept(Path file) {
    try (var store = RunStore.existing(file, TinyRuns.CLOCK)) {
      StoredRun run = store.reader().runs().getFirst();
      assertThat(run.state()).isEqualTo(StoredRun.State.FINISHED);
      return TinyRuns.attempts(store, run.id()).stream().map(Object::toString).toList();
    }
  }

  private static int heldIn(Path file) {
    try (var store = RunStore.existing(file, TinyRuns.CLOCK)) {
      return store.reader().runs().stream().mapToInt(StoredRun::held).sum();
    }
  }

  /// How many answers the journals of all runs hold.
  private static int journal(Path file) {
    try (var store = RunStore.existing(file, TinyRuns.CLOCK)) {
      return store.reader().runs().stream().mapToInt(run -> answers(store, run)).sum();
    }
  }

  private static int answers(RunStore store, StoredRun run) {
    var journal = store.journal(run.id());
    return run.manifest().cases().stream()
        .flatMapToInt(planned ->
            IntStream.rangeClosed(1, run.manifest().runs())
                .flatMap(trial ->
                    Stream.of("agent", "customer", "judge")
                        .mapToInt(role ->
                            journal
                                .recorded(run.id() + "/" + planned.id() + "/" + trial, role)
                                .size())))
        .sum();
  }
}
