package org.supportagentbench.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportagentbench.model.http.Scripted.error;
import static org.supportagentbench.model.http.Scripted.says;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supportagentbench.model.ModelFailure;

/// A provider that does not work is not asked for ever, and everybody is told why.
final class BreakerTest {
  private static final RetryRules ONE_TRY =
      new RetryRules(1, 0, 0, RetryRules.DEFAULT.pauses(), Duration.ofMinutes(15));
  private static final BreakerRules PATIENT =
      new BreakerRules(
          10, Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(5), 1_000);

  @Test
  void after_ten_failures_in_a_row_nobody_asks_for_five_seconds() throws Exception {
    var breaker = new Breaker("acme", PATIENT);
    for (int i = 0; i < 9; i++) {
      breaker.ended(false, Outcome.SERVER_ERROR, "boom", 0);
    }
    assertThat(breaker.gate(0)).isZero();
    breaker.ended(false, Outcome.OVERLOADED, "boom", 0);
    assertThat(breaker.gate(0)).isEqualTo(Duration.ofSeconds(5));
    assertThat(breaker.gate(seconds(4))).isEqualTo(Duration.ofSeconds(1));
    assertThat(breaker.gate(seconds(5))).isZero();
  }

  @Test
  void an_answer_in_between_begins_the_count_anew() throws Exception {
    var breaker = new Breaker("acme", PATIENT);
    for (int i = 0; i < 40; i++) {
      Outcome outcome = i % 10 == 9 ? Outcome.ANSWERED : Outcome.SERVER_ERROR;
      breaker.ended(false, outcome, "boom", 0);
    }
    assertThat(breaker.gate(0)).isZero();
  }

  @Test
  void one_call_probes_while_the_others_wait_and_its_answer_lets_everybody_pass() throws Exception {
    Breaker breaker = opened();
    assertThat(breaker.gate(seconds(5))).isZero();
    assertThat(breaker.pass()).isTrue();
    assertThat(breaker.gate(seconds(6))).isPositive();
    breaker.ended(true, Outcome.ANSWERED, "", seconds(7));
    assertThat(breaker.gate(seconds(7))).isZero();
    assertThat(breaker.pass()).isFalse();
  }

  @Test
  void probes_come_less_and_less_often_and_then_the_provider_is_given_up_with_the_reason() {
    Breaker breaker = opened();
    List<Long> probes = new ArrayList<>();
    long second = 0;
    try {
      for (; second < 3_600; second++) {
        if (breaker.gate(seconds(second)).isZero()) {
          probes.add(second);
          breaker.pass();
          breaker.ended(true, Outcome.SERVER_ERROR, "still down", seconds(second));
        }
      }
    } catch (ModelFailure failure) {
      assertThat(failure)
          .hasMessageStartingWith("acme is given up: ")
          .hasMessageContaining("in a row")
          .hasMessageEndingWith("server error: still down");
    }
    assertThat(probes).containsExactly(5L, 15L, 35L, 75L, 135L, 195L, 255L, 315L);
    assertThat(second).isEqualTo(316);
  }

  @Test
  void a_refused_key_gives_the_provider_up_at_once() {
    var scripted = new Scripted(error(401, "Incorrect API key provided"));
    scripted.tell();
    for (int i = 0; i < 400; i++) {
      assertThat(scripted.tell()).startsWith("PROVIDER_ERROR acme/small is given up: auth: ");
    }
    assertThat(scripted.askedAt).hasSize(1);
    assertThat(scripted.traffic().givenUp("acme"))
        .hasValueSatisfying(why -> assertThat(why).startsWith("acme/small is given up: auth: "));
    assertThat(scripted.traffic().givenUp("ac")).isEmpty();
  }

  @Test
  void a_model_that_does_not_exist_is_asked_for_ten_times_at_most() {
    var scripted = new Scripted(error(404, "The model does not exist"));
    for (int i = 0; i < 486; i++) {
      scripted.tell();
    }
    assertThat(scripted.askedAt).hasSize(10);
    assertThat(scripted.time.passed()).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void a_dead_provider_ends_a_whole_run_within_minutes() {
    var scripted = new Scripted(error(503, "down for maintenance"));
    for (int i = 0; i < 486; i++) {
      assertThat(scripted.tell()).startsWith("PROVIDER_ERROR ");
    }
    assertThat(scripted.time.passed()).isLessThan(Duration.ofMinutes(10));
    assertThat(scripted.askedAt).hasSizeLessThan(40);
  }

  @Test
  void one_request_that_always_fails_does_not_give_the_provider_up() throws Exception {
    var scripted = new Scripted(Scripted.times(6, _ -> error(500, "odd")).toArray(Reply[]::new));
    scripted.then(says("Hi"));
    assertThat(scripted.tell()).startsWith("PROVIDER_ERROR ");
    assertThat(scripted.ask().text()).isEqualTo("Hi");
    assertThat(scripted.traffic().givenUp("acme")).isEmpty();
  }

  @Test
  void an_outage_of_a_minute_costs_time_and_no_conversation() {
    var scripted = new Scripted(says("Hi")).outage(Duration.ZERO, Duration.ofSeconds(60));
    List<String> told = Scripted.times(20, _ -> scripted.tell());
    assertThat(told).filteredOn("Hi"::equals).hasSizeGreaterThanOrEqualTo(18);
    assertThat(scripted.traffic().givenUp("acme")).isEmpty();
  }

  @Test
  void a_model_that_fails_does_not_take_another_one_of_its_provider_with_it() throws Exception {
    var scripted = new Scripted(error(404, "The model does not exist")).only("judge", says("Hi"));
    for (int i = 0; i < 30; i++) {
      scripted.tell();
    }
    assertThat(scripted.traffic().givenUp("acme")).isPresent();
    assertThat(scripted.model("judge").answer(Scripted.HELLO).text()).isEqualTo("Hi");
  }

  @Test
  void rate_limits_do_not_open_it() throws Exception {
    var breaker = new Breaker("acme", PATIENT);
    for (int i = 0; i < 100; i++) {
      breaker.ended(false, Outcome.RATE_LIMITED, "later", 0);
    }
    assertThat(breaker.gate(0)).isZero();
  }

  @Test
  void a_single_try_is_a_rule_too() {
    var scripted = new Scripted(ONE_TRY, error(500, "boom"));
    scripted.tell();
    assertThat(scripted.attempts).hasSize(1);
  }

  private static Breaker opened() {
    var breaker = new Breaker("acme", PATIENT);
    for (int i = 0; i < 10; i++) {
      breaker.ended(false, Outcome.SERVER_ERROR, "boom", 0);
    }
    return breaker;
  }

  private static long seconds(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
