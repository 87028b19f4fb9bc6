package org.supportagentbench.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportagentbench.model.http.Scripted.error;
import static org.supportagentbench.model.http.Scripted.says;
import static org.supportagentbench.model.http.Scripted.status;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every form in which providers say when to come back, and that it is obeyed.
final class LimitHeadersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "retry-after-ms | 2500 | 2500",
        "Retry-After | 3 | 3000",
        "Retry-After | 1.5 | 1500",
        "Retry-After | 0 | 0",
        "Retry-After | Tue, 30 Jun 2026 14:00:07 GMT | 7000",
        "Retry-After | 2026-06-30T14:00:07Z | 7000",
        "Retry-After | Tue, 30 Jun 2026 13:00:00 GMT | 0"
      })
  void a_rate_limit_is_waited_for_as_long_as_its_header_says(
      String header, String value, long millis) throws Exception {
    var scripted =
        new Scripted(error(429, "slow down", header, value), says("Hi")).taking(Duration.ZERO);
    assertThat(scripted.ask().text()).isEqualTo("Hi");
    assertThat(scripted.askedAt.get(1).toMillis()).isBetween(millis, millis + millis / 10 + 1);
  }

  @Test
  void milliseconds_come_before_seconds() throws Exception {
    var scripted =
        new Scripted(error(429, "x", "retry-after-ms", "400", "retry-after", "9"), says("Hi"))
            .taking(Duration.ZERO);
    scripted.ask();
    assertThat(scripted.askedAt.get(1).toMillis()).isBetween(400L, 440L);
  }

  @Test
  void an_overloaded_server_that_names_a_time_is_waited_for_too() throws Exception {
    var scripted =
        new Scripted(error(503, "overloaded", "retry-after", "20"), says("Hi"))
            .taking(Duration.ZERO);
    scripted.ask();
    assertThat(scripted.askedAt.get(1).toSeconds()).isBetween(20L, 22L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-4", "1e9999", "Tue, 99 Foo 2026", "", "12 parsecs"})
  void a_header_that_nobody_can_read_is_as_if_it_were_not_there(String value) throws Exception {
    var scripted = new Scripted(error(429, "x", "retry-after", value), says("Hi"));
    assertThat(scripted.ask().text()).isEqualTo("Hi");
    assertThat(scripted.askedAt.get(1)).isLessThan(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x-ratelimit-remaining-requests | x-ratelimit-reset-requests | 6m0s | 360",
        "x-ratelimit-remaining-tokens | x-ratelimit-reset-tokens | 1.5s | 1.5",
        "x-ratelimit-remaining-requests | x-ratelimit-reset-requests | 120ms | 0.12",
        "x-ratelimit-remaining | x-ratelimit-reset | 1782828012000 | 12",
        "x-ratelimit-remaining | x-ratelimit-reset | 1782828012 | 12",
        "anthropic-ratelimit-requests-remaining | anthropic-ratelimit-requests-reset | 2026-06-30T14:00:12Z | 12",
        "anthropic-ratelimit-input-tokens-remaining | anthropic-ratelimit-input-tokens-reset | 2026-06-30T14:00:12Z | 12",
        "ratelimit-remaining | ratelimit-reset | 12 | 12"
      })
  void with_nothing_left_the_next_call_waits_for_the_reset(
      String remaining, String reset, String value, double seconds) throws Exception {
    var scripted =
        new Scripted(says("One", remaining, "0", reset, value), says("Two")).taking(Duration.ZERO);
    scripted.ask();
    assertThat(scripted.ask().text()).isEqualTo("Two");
    assertThat(scripted.askedAt.get(1).toMillis())
        .isBetween((long) (seconds * 1_000), (long) (seconds * 1_100) + 1);
  }

  @Test
  void what_is_left_is_spread_until_the_reset() throws Exception {
    var scripted =
        new Scripted(
                says(
                    "Hi",
                    "x-ratelimit-limit-requests",
                    "100",
                    "x-ratelimit-remaining-requests",
                    "10",
                    "x-ratelimit-reset-requests",
                    "20s"))
            .taking(Duration.ZERO);
    for (int i = 0; i < 5; i++) {
      scripted.ask();
    }
    // The first after learning may go at once; then one every 20 s / 10.
    assertThat(scripted.askedAt.subList(1, 5))
        .extracting(Duration::toMillis)
        .isEqualTo(List.of(0L, 2_000L, 4_000L, 6_000L));
  }

  @Test
  void while_more_than_half_is_left_nobody_waits() throws Exception {
    var scripted =
        new Scripted(
                says(
                    "Hi",
                    "x-ratelimit-limit-requests",
                    "100",
                    "x-ratelimit-remaining-requests",
                    "60",
                    "x-ratelimit-reset-requests",
                    "20s"))
            .taking(Duration.ZERO);
    for (int i = 0; i < 5; i++) {
      scripted.ask();
    }
    assertThat(scripted.askedAt).containsOnly(Duration.ZERO);
  }

  @Test
  void tokens_count_as_calls_of_the_mean_size() throws Exception {
    // 1,000 tokens a call, 4,000 left for 8 s: four calls, one every two seconds.
    var scripted =
        new Scripted(
                says(
                    "Hi",
                    "anthropic-ratelimit-tokens-limit",
                    "100000",
                    "anthropic-ratelimit-tokens-remaining",
                    "4000",
                    "anthropic-ratelimit-tokens-reset",
                    "8s"))
            .taking(Duration.ZERO);
    for (int i = 0; i < 4; i++) {
      scripted.ask();
    }
    assertThat(scripted.askedAt)
        .extracting(Duration::toMillis)
        .isEqualTo(List.of(0L, 0L, 2_000L, 4_000L));
  }

  @Test
  void a_pause_holds_for_every_conversation_with_the_model_and_for_no_other_model()
      throws Exception {
    var scripted =
        new Scripted(
                says(
                    "One",
                    "x-ratelimit-remaining-requests",
                    "0",
                    "x-ratelimit-reset-requests",
                    "9s"),
                says("Two"))
            .taking(Duration.ZERO);
    scripted.model("small").answer(Scripted.HELLO);
    scripted.model("large").answer(Scripted.HELLO);
    scripted.model("small").answer(Scripted.HELLO);
    assertThat(scripted.askedAt.get(1)).isZero();
    assertThat(scripted.askedAt.get(2).toSeconds()).isBetween(9L, 10L);
  }

  @Test
  void a_limit_that_resets_tomorrow_ends_the_call_with_the_reason() throws Exception {
    var scripted =
        new Scripted(
            status(
                200,
                ((Reply.Answered) says("One")).body(),
                "x-ratelimit-remaining-requests",
                "0",
                "x-ratelimit-reset-requests",
                "23h10m"));
    scripted.ask();
    assertThat(scripted.tell())
        .startsWith("PROVIDER_ERROR The provider's limit allows the next call in 8");
    assertThat(scripted.askedAt).hasSize(1);
  }
}
