package org.supportagentbench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Outcome;

/// Opinions and spending in the store.
final class StoredOpinionTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-06-30T14:00:00Z"));
  private static final String PLAIN = "routine/tracking/plain";
  private static final Spending SPENDING =
      new Spending(
          new Spending.Part(
              3, 0, new Spending.Tokens(1, 2, 3, 4_000_000_000L, 5), OptionalDouble.of(0.0123)),
          Spending.Part.NONE,
          new Spending.Part(2, 1, Spending.Tokens.NONE, OptionalDouble.empty()));

  @TempDir private Path folder;

  private RunStore open() {
    return RunStore.open(folder.resolve("runs.db"), CLOCK);
  }

  private static Opinion failed(String failure) {
    return new Opinion(
        "test/judge",
        new Outcome.NotMeasured(failure),
        new Outcome.NotMeasured(failure),
        List.of(),
        0,
        new Opinion.Overall(Optional.empty(), Optional.empty(), Optional.empty(), failure));
  }

  @Test
  void opinion_and_spending_come_back_as_they_were() {
    try (RunStore store = open()) {
      store.create("r-1", "same", Samples.manifest("m"));
      Opinion opinion = Samples.opinions("it's \"so\"").getFirst();
      StoredAttempt attempt =
          Samples.attempt("r-1", PLAIN, 1, "x").with(Optional.of(opinion), SPENDING);
      store.append(attempt);
      store.setAside(Samples.attempt("r-1", PLAIN, 2, "y").with(Optional.empty(), SPENDING), "why");

      List<StoredAttempt> kept = new ArrayList<>();
      store.reader().attempts("r-1", kept::add);
      assertThat(kept).containsExactly(attempt);
      assertThat(kept.getFirst().opinion()).contains(opinion);
      assertThat(kept.getFirst().spending()).isEqualTo(SPENDING);
      store
          .reader()
          .voided(
              "r-1",
              (reason, voided) -> {
                assertThat(reason).isEqualTo("why");
                assertThat(voided.opinion()).isEmpty();
                assertThat(voided.spending()).isEqualTo(SPENDING);
              });
    }
  }

  @Test
  void only_a_judge_whose_provider_failed_is_due_again() {
    try (RunStore store = open()) {
      store.create("r-1", "same", Samples.manifest("m"));
      List<String> failures = List.of("provider_error: 503", "refusal: no", "");
      for (int trial = 1; trial <= 3; trial++) {
        Opinion opinion = failed(failures.get(trial - 1));
        store.append(
            Samples.attempt("r-1", PLAIN, trial, "x").with(Optional.of(opinion), SPENDING));
      }
      store.append(Samples.attempt("r-1", PLAIN, 4, "provider_error: in the transcript"));

      assertThat(store.reader().judgeFailures("r-1")).isEqualTo(1);
      assertThat(store.reopenUnjudged("r-1")).isEqualTo(1);
      assertThat(store.reader().judgeFailures("r-1")).isZero();
      assertThat(store.reader().done("r-1"))
          .containsExactlyInAnyOrder(
              new ConversationId.Slot(PLAIN, 2),
              new ConversationId.Slot(PLAIN, 3),
              new ConversationId.Slot(PLAIN, 4));
    }
  }

  @Test
  void a_store_of_the_first_version_is_lifted_with_all_it_holds() throws Exception {
    StoredAttempt attempt = Samples.attempt("r-1", PLAIN, 1, "from before");
    try (RunStore store = open()) {
      store.create("r-1", "same", Samples.manifest("m"));
      store.append(attempt);
    }
    String url = "jdbc:sqlite:" + folder.resolve("runs.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement()) {
      for (String table : List.of("attempt", "voided")) {
        sql.execute("alter table " + table + " drop column opinion");
        sql.execute("alter table " + table + " drop column spending");
      }
      sql.execute("drop table former_score");
      sql.execute("drop table call_count");
      sql.execute("update schema_version set version = 1");
    }
    try (RunStore store = open()) {
      assertThat(store.reader().conversation("r-1/" + PLAIN + "/1")).isEqualTo(attempt);
      assertThat(attempt.spending()).isEqualTo(Spending.NONE);
      assertThat(store.append(Samples.attempt("r-1", PLAIN, 2, "new"))).isTrue();
    }
  }
}
