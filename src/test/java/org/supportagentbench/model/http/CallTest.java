package org.supportagentbench.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportagentbench.model.http.Scripted.error;
import static org.supportagentbench.model.http.Scripted.lost;
import static org.supportagentbench.model.http.Scripted.says;
import static org.supportagentbench.model.http.Scripted.status;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// When a request is sent again, when not, and that it ends.
final class CallTest {
  private static final Reply TOO_MANY = error(429, "Rate limit reached");

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 529})
  void a_failure_of_the_server_is_asked_again_and_the_answer_counts(int code) throws Exception {
    var scripted = new Scripted(error(code, "try later"), says("Hi"));
    assertThat(scripted.ask().text()).isEqualTo("Hi");
    assertThat(scripted.attempts).extracting(CallAttempt::status).containsExactly(code, 200);
    assertThat(scripted.attempts).extracting(CallAttempt::number).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Bad gateway</body></html>",
        "{\"choices\":[{\"message\":{\"role\":\"assist",
        "{\"error\":{\"message\":\"upstream failed\"}}",
        ""
      })
  void a_200_without_an_answer_in_it_is_asked_again(String body) throws Exception {
    var scripted = new Scripted(status(200, body), says("Hi"));
    assertThat(scripted.ask().text()).isEqualTo("Hi");
    assertThat(scripted.attempts).hasSize(2);
    assertThat(scripted.attempts.getFirst().outcome()).isNotEqualTo(Outcome.ANSWERED);
  }

  @ParameterizedTest
  @EnumSource(names = {"CONNECTION", "TOO_LARGE"})
  void a_broken_connection_is_asked_again(Outcome outcome) throws Exception {
    var scripted = new Scripted(lost(outcome), says("Hi"));
    assertThat(scripted.ask().text()).isEqualTo("Hi");
  }

  @ParameterizedTest
  @CsvSource({
    "401, Incorrect API key provided, PROVIDER_ERROR",
    "403, No access to this model, PROVIDER_ERROR",
    "400, Unknown parameter: x, PROVIDER_ERROR",
    "404, The model does not exist, PROVIDER_ERROR",
    "307, Moved, PROVIDER_ERROR"
  })
  void what_is_wrong_for_good_is_asked_once(int code, String words, String kind) {
    var scripted = new Scripted(error(code, words));
    assertThat(scripted.tell()).startsWith(kind + " acme: ");
    assertThat(scripted.attempts).hasSize(1);
    assertThat(scripted.time.passed()).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void no_quota_is_no_rate_limit() {
    var scripted =
        new Scripted(
            status(
                429,
                "{\"error\":{\"message\":\"You exceeded your current quota\","
                    + "\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}"));
    assertThat(scripted.tell()).startsWith("PROVIDER_ERROR acme: quota (HTTP 429)");
    assertThat(scripted.outcomes()).containsExactly(Outcome.QUOTA);
  }

  @Test
  void a_conversation_that_is_too_long_is_no_error_of_the_provider() {
    var scripted =
        new Scripted(
            status(
                400,
                "{\"error\":{\"message\":\"This model's maximum context length is 8192 tokens.\","
                    + "\"code\":\"context_length_exceeded\"}}"));
    assertThat(scripted.tell()).startsWith("CONTEXT_OVERFLOW ");
    assertThat(scripted.attempts).hasSize(1);
  }

  @Test
  void a_refusal_is_asked_once() {
    var scripted =
        new Scripted(
            status(
                200,
                "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":null,"
                    + "\"refusal\":\"I cannot help with that.\"},\"finish_reason\":"
                    + "\"content_filter\"}]}"));
    assertThat(scripted.tell()).startsWith("REFUSAL ");
    assertThat(scripted.attempts).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"TIMEOUT", "STALLED"})
  void a_timeout_may_be_billed_and_is_asked_once_more_only(Outcome outcome) {
    var scripted = new Scripted(lost(outcome), lost(outcome), says("Too late"));
    assertThat(scripted.tell()).startsWith("PROVIDER_ERROR acme: " + outcome.words());
    assertThat(scripted.outcomes()).containsExactly(outcome, outcome);
  }

  @Test
  void six_tries_end_a_call_that_always_fails() {
    var scripted = new Scripted(error(500, "boom"));
    assertThat(scripted.tell())
        .startsWith("PROVIDER_ERROR acme: server error (HTTP 500): ")
        .contains("boom")
        .contains("(6 tries in ");
    assertThat(scripted.attempts).hasSize(6);
  }

  @Test
  void pauses_double_and_chance_shortens_them_by_half_at_most() {
    var scripted = new Scripted(error(500, "boom")).taking(Duration.ZERO);
    scripted.tell();
    long pause = 500;
    for (int i = 1; i < 6; i++) {
      Duration waited = scripted.askedAt.get(i).minus(scripted.askedAt.get(i - 1));
      assertThat(waited.toMillis()).isBetween(pause / 2 - 1, pause);
      pause *= 2;
    }
  }

  @Test
  void the_same_seed_makes_the_same_pauses() {
    var one = new Scripted(error(500, "boom"));
    var other = new Scripted(error(500, "boom"));
    one.tell();
    other.tell();
    assertThat(one.askedAt).isEqualTo(other.askedAt);
  }

  @Test
  void being_told_to_come_later_takes_no_try_of_the_six() throws Exception {
    var scripted =
        new Scripted(Scripted.times(12, _ -> TOO_MANY).toArray(Reply[]::new)).then(says("Hi"));
    assertThat(scripted.ask().text()).isEqualTo("Hi");
    assertThat(scripted.attempts).hasSize(13);
  }

  @Test
  void a_rate_limit_without_end_ends_by_the_clock() {
    var scripted = new Scripted(TOO_MANY);
    assertThat(scripted.tell()).startsWith("PROVIDER_ERROR acme: rate limited (HTTP 429)");
    assertThat(scripted.time.passed()).isLessThan(RetryRules.DEFAULT.patience().plusMinutes(1));
    assertThat(scripted.attempts.size()).isBetween(10, 41);
  }

  @Test
  void whoever_is_asked_to_wait_longer_than_the_patience_gives_up_at_once() {
    var scripted = new Scripted(error(429, "daily limit", "retry-after", "86400"));
    assertThat(scripted.tell())
        .startsWith("PROVIDER_ERROR ")
        .endsWith("daily limit, come back in 86400 s");
    assertThat(scripted.attempts).hasSize(1);
    assertThat(scripted.time.passed()).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void a_stopped_run_does_not_wait_for_the_next_try() {
    var scripted = new Scripted(error(429, "later", "retry-after", "600"));
    scripted.stop.set(true);
    assertThat(scripted.tell()).startsWith("CANCELLED ");
    assertThat(scripted.attempts).isEmpty();
  }

  @Test
  void a_stop_while_waiting_ends_the_waiting() {
    var scripted = new Scripted(error(429, "later", "retry-after", "600"));
    scripted.stopAfter(Duration.ofSeconds(5));
    assertThat(scripted.tell()).isEqualTo("CANCELLED The run was stopped.");
    assertThat(scripted.attempts).hasSize(1);
    assertThat(scripted.time.passed()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
  }
}
