package org.supportagentbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.model.Journal;
import org.supportagentbench.model.JournalMismatch;
import org.supportagentbench.model.RequestHash;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.transcript.ConversationClass;

final class RunStoreTest {
  private static final Instant NOW = Instant.parse("2026-06-30T14:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final String PLAIN = "routine/tracking/plain";
  private static final String TRAP = "adversarial/vip";

  @TempDir private Path folder;
  private RunStore store;

  @BeforeEach
  void open() {
    store = RunStore.open(folder.resolve("deep/er/runs.db"), CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_run_comes_back_as_it_was_begun() {
    assertThat(store.create("r-1", "same", Samples.manifest("builtin/rules"))).isTrue();
    assertThat(store.create("r-1", "other", Samples.manifest("builtin/silent"))).isFalse();
    reopen();

    StoredRun run = store.reader().run("r-1");
    assertThat(run.manifest()).isEqualTo(Samples.manifest("builtin/rules"));
    assertThat(run.identity()).isEqualTo("same");
    assertThat(run.state()).isEqualTo(StoredRun.State.UNFINISHED);
    assertThat(run.times().begun()).isEqualTo(NOW);
    assertThat(run.times().ended()).isEmpty();
    assertThat(run.held()).isZero();
  }

  @Test
  void the_newest_run_of_an_identity_is_the_one_that_goes_on() {
    store.create("r-1", "same", Samples.manifest("a"));
    store.create("r-2", "same", Samples.manifest("a"));
    store.create("r-3", "other", Samples.manifest("b"));

    assertThat(store.reader().newest("same")).map(StoredRun::id).contains("r-2");
    assertThat(store.reader().newest("unknown")).isEmpty();
    assertThat(store.reader().runs())
        .extracting(StoredRun::id)
        .containsExactly("r-3", "r-2", "r-1");
  }

  @Test
  void a_conversation_counts_once_and_the_first_one_stays() {
    begin("r-1");
    assertThat(store.append(Samples.attempt("r-1", PLAIN, 1, "first"))).isTrue();
    assertThat(store.append(Samples.attempt("r-1", PLAIN, 1, "second"))).isFalse();
    assertThat(store.append(Samples.attempt("r-1", PLAIN, 2, "other trial"))).isTrue();
    reopen();

    assertThat(attempts("r-1"))
        .containsExactly(
            Samples.attempt("r-1", PLAIN, 1, "first"),
            Samples.attempt("r-1", PLAIN, 2, "other trial"));
    assertThat(store.reader().run("r-1").held()).isEqualTo(2);
    assertThat(store.reader().done("r-1"))
        .isEqualTo(Set.of(new ConversationId.Slot(PLAIN, 1), new ConversationId.Slot(PLAIN, 2)));
  }

  @Test
  void hostile_words_survive_the_disk() {
    begin("r-1");
    for (int i = 0; i < Samples.HOSTILE.size(); i++) {
      String text = Samples.HOSTILE.get(i);
      store.append(Samples.attempt("r-1", PLAIN, i + 1, text));
      journal("r-1").record(key(i), entry(text));
    }
    reopen();

    List<Journal.Entry> answers = journal("r-1").recorded("r-1/" + PLAIN + "/1", "agent");
    for (int i = 0; i < Samples.HOSTILE.size(); i++) {
      String text = Samples.HOSTILE.get(i);
      StoredAttempt attempt = store.reader().conversation("r-1/" + PLAIN + "/" + (i + 1));
      assertThat(attempt.transcript()).isEqualTo(Samples.transcript(text));
      assertThat(attempt.score()).isEqualTo(Samples.score(text));
      assertThat(answers.get(i)).isEqualTo(entry(text));
    }
  }

  @Test
  void the_journal_gives_back_the_answers_of_one_role_in_their_order() {
    begin("r-1");
    Journal journal = journal("r-1");
    journal.record(key(0), entry("one"));
    journal.record(key(1), entry("two"));
    journal.record(new Journal.Key("r-1/" + PLAIN + "/1", "judge", 0), entry("opinion"));
    journal.record(new Journal.Key("r-1/" + PLAIN + "/1~1", "agent", 0), entry("again"));
    reopen();

    assertThat(journal("r-1").recorded("r-1/" + PLAIN + "/1", "agent"))
        .containsExactly(entry("one"), entry("two"));
    assertThat(journal("r-1").recorded("r-1/" + PLAIN + "/2", "agent")).isEmpty();
    assertThat(journal("r-10").recorded("r-1/" + PLAIN + "/1", "agent")).isEmpty();
  }

  @Test
  void an_answer_that_somebody_else_has_recorded_meanwhile_is_a_loud_error() {
    begin("r-1");
    journal("r-1").record(key(0), entry("mine"));
    assertThatThrownBy(() -> journal("r-1").record(key(0), entry("theirs")))
        .isInstanceOf(JournalMismatch.class)
        .hasMessageContaining("another process");
  }

  @Test
  void a_journal_with_a_hole_is_no_journal() {
    begin("r-1");
    journal("r-1").record(key(0), entry("one"));
    journal("r-1").record(key(2), entry("three"));
    assertThatThrownBy(() -> journal("r-1").recorded("r-1/" + PLAIN + "/1", "agent"))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("lacks agent call 1");
  }

  @Test
  void a_voided_conversation_is_kept_and_counted_but_never_the_one_that_counts() {
    begin("r-1");
    StoredAttempt first = Samples.attempt("r-1", TRAP, 1, "broke its card");
    StoredAttempt again =
        StoredAttempt.of(first.id().again(), "1", Samples.score(""), Samples.transcript("fine"));
    store.setAside(first, "customer_fault");
    store.append(again);

    assertThat(attempts("r-1")).containsExactly(again);
    assertThat(store.reader().voided("r-1")).containsExactly(entryOf(TRAP, 1, 1));
    assertThat(store.reader().conversation("r-1/" + TRAP + "/1")).isEqualTo(again);
    assertThat(store.reader().conversation("r-1/" + TRAP + "/1~1")).isEqualTo(again);
    assertThat(store.reader().conversation("r-1/" + TRAP + "/1~0")).isEqualTo(first);
  }

  @Test
  void what_a_provider_could_not_answer_can_be_made_due_again() {
    begin("r-1");
    var id = new ConversationId("r-1", PLAIN, 1, 0);
    var failed = Samples.scoredAs(ConversationClass.PROVIDER_ERROR);
    store.append(StoredAttempt.of(id, "1", failed, Samples.transcript("")));
    store.append(Samples.attempt("r-1", PLAIN, 2, "fine"));

    assertThat(store.reopen("r-1", ConversationClass.PROVIDER_ERROR)).isEqualTo(1);
    assertThat(store.reader().done("r-1")).containsExactly(new ConversationId.Slot(PLAIN, 2));
  }

  @Test
  void says_whether_the_repetitions_are_alike() {
    begin("r-1");
    store.append(Samples.attempt("r-1", PLAIN, 1, "same"));
    assertThat(store.reader().likeness("r-1")).isEqualTo(new Likeness(0, 0));
    assertThat(store.reader().likeness("r-1").alike()).isFalse();

    store.append(Samples.attempt("r-1", PLAIN, 2, "same"));
    store.append(Samples.attempt("r-1", PLAIN, 3, "same"));
    assertThat(store.reader().likeness("r-1")).isEqualTo(new Likeness(1, 0));
    assertThat(store.reader().likeness("r-1").alike()).isTrue();

    store.append(Samples.attempt("r-1", TRAP, 1, "one way"));
    store.append(Samples.attempt("r-1", TRAP, 2, "another way"));
    assertThat(store.reader().likeness("r-1")).isEqualTo(new Likeness(2, 1));
    assertThat(store.reader().likeness("r-1").alike()).isFalse();
  }

  @Test
  void a_run_is_found_by_the_beginning_of_its_id() {
    store.create("r-aa1", "1", Samples.manifest("a"));
    store.create("r-ab2", "2", Samples.manifest("b"));

    assertThat(store.reader().run("r-ab").id()).isEqualTo("r-ab2");
    assertThatThrownBy(() -> store.reader().run("r-a"))
        .isInstanceOf(InputProblem.class)
        .hasMessage("'r-a' is the beginning of several runs. They are r-aa1, r-ab2.");
    assertThatThrownBy(() -> store.reader().run("r-ba2"))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("Did you mean 'r-ab2'?");
  }

  @Test
  void a_conversation_that_is_not_there_gets_a_sentence() {
    begin("r-1");
    assertThatThrownBy(() -> store.reader().conversation("r-1/routine/tracking/plane/1"))
        .hasMessage(
            "Run r-1 does not hold a case 'routine/tracking/plane'."
                + " Did you mean 'routine/tracking/plain'?");
    assertThatThrownBy(() -> store.reader().conversation("r-1/" + PLAIN + "/2"))
        .hasMessageContaining("not held yet")
        .hasMessageContaining("0 of 6");
    assertThatThrownBy(() -> store.reader().conversation("nonsense"))
        .hasMessageStartingWith("'nonsense' does not name a conversation.");
  }

  @Test
  void how_a_run_ended_is_written_down() {
    begin("r-1");
    store.conclude("r-1", StoredRun.State.INTERRUPTED);
    reopen();
    StoredRun run = store.reader().run("r-1");
    assertThat(run.state()).isEqualTo(StoredRun.State.INTERRUPTED);
    assertThat(run.times().ended()).contains(NOW);
  }

  @Test
  void many_threads_write_at_once_and_nothing_is_lost_or_mixed_up() throws Exception {
    begin("r-1");
    Journal journal = journal("r-1");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int trial = 1; trial <= 200; trial++) {
        int number = trial;
        all.add(
            threads.submit(() -> {
              for (int call = 0; call < 5; call++) {
                var key = new Journal.Key("r-1/" + PLAIN + "/" + number, "agent", call);
                journal.record(key, entry(number + " " + call));
              }
              return store.append(Samples.attempt("r-1", PLAIN, number, "t" + number));
            }));
      }
      for (Future<?> each : all) {
        assertThat(each.get()).isEqualTo(true);
      }
    }
    reopen();
    for (int trial = 1; trial <= 200; trial++) {
      int number = trial;
      assertThat(journal("r-1").recorded("r-1/" + PLAIN + "/" + trial, "agent"))
          .isEqualTo(IntStream.range(0, 5).mapToObj(i -> entry(number + " " + i)).toList());
      assertThat(store.reader().conversation("r-1/" + PLAIN + "/" + trial))
          .isEqualTo(Samples.attempt("r-1", PLAIN, trial, "t" + trial));
    }
  }

  @Test
  void a_closed_store_says_so() {
    store.close();
    assertThatThrownBy(() -> begin("r-1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("is closed.");
  }

  private static Map.Entry<ConversationId.Slot, Integer> entryOf(
      String caseId, int trial, int times) {
    return Map.entry(new ConversationId.Slot(caseId, trial), times);
  }

  private void begin(String run) {
    store.create(run, "identity of " + run, Samples.manifest("builtin/rules"));
  }

  private Journal journal(String run) {
    return store.journal(run);
  }

  private void reopen() {
    store.close();
    open();
  }

  private List<StoredAttempt> attempts(String run) {
    List<StoredAttempt> all = new ArrayList<>();
    store.reader().attempts(run, all::add);
    return all;
  }

  private static Journal.Key key(int call) {
    return new Journal.Key("r-1/" + PLAIN + "/1", "agent", call);
  }

  private static Journal.Entry entry(String text) {
    var hash = new RequestHash("s", "t", 1, List.of("user:00"), "c");
    return new Journal.Entry(hash, Samples.answer(text), 12);
  }
}
