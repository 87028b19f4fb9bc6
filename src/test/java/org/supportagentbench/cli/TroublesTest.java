package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.supportagentbench.model.http.BreakerRules;
import org.supportagentbench.model.http.CallAttempt;
import org.supportagentbench.model.http.Outcome;

final class TroublesTest {
  private final StringWriter words = new StringWriter();
  private final Troubles troubles =
      new Troubles(new PrintWriter(words, true), BreakerRules.DEFAULT);

  private String after(int times, String model, Outcome outcome, String detail) {
    words.getBuffer().setLength(0);
    for (int i = 0; i < times; i++) {
      troubles.accept(
          new CallAttempt(
              new CallAttempt.Asked("agent", model),
              1,
              outcome,
              0,
              Duration.ZERO,
              detail,
              Optional.empty()));
    }
    return words.toString();
  }

  @Test
  void a_failure_now_and_then_is_not_told_and_one_that_goes_on_is_with_its_reason() {
    assertThat(after(2, "a/m", Outcome.SERVER_ERROR, "HTTP 500: oops")).isEmpty();
    assertThat(after(1, "a/m", Outcome.ANSWERED, "")).isEmpty();
    assertThat(after(2, "a/m", Outcome.SERVER_ERROR, "HTTP 500: oops")).isEmpty();
    assertThat(after(1, "a/m", Outcome.CONNECTION, "refused\u001b[2J"))
        .isEqualToIgnoringNewLines(
            "sab: a/m has not answered 3 times in a row (connection: refused\ufffd[2J).");
    assertThat(after(6, "a/m", Outcome.SERVER_ERROR, "HTTP 500: oops")).isEmpty();
    assertThat(after(1, "a/m", Outcome.SERVER_ERROR, "HTTP 500: oops"))
        .contains("10 times in a row (server error: HTTP 500: oops)", "given up after 5 minutes");
    assertThat(after(9, "a/m", Outcome.SERVER_ERROR, "HTTP 500: oops")).isEmpty();
    assertThat(after(2, "a/m", Outcome.ANSWERED, ""))
        .isEqualToIgnoringNewLines("sab: a/m answers again.");
  }

  @Test
  void models_are_told_apart_and_a_limit_opens_no_breaker() {
    assertThat(after(2, "a/m", Outcome.OVERLOADED, "")).isEmpty();
    assertThat(after(2, "b/m", Outcome.OVERLOADED, "")).isEmpty();
    assertThat(after(1, "b/m", Outcome.OVERLOADED, "")).contains("b/m has not", "(overloaded)");
    assertThat(after(30, "a/m", Outcome.RATE_LIMITED, "HTTP 429"))
        .contains("a/m has not answered 3 times in a row (rate limited: HTTP 429).")
        .doesNotContain("given up");
    assertThat(after(1, "a/m", Outcome.AUTH, "key")).isEmpty();
  }
}
