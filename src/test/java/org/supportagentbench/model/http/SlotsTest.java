package org.supportagentbench.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// How many calls may be under way at once.
final class SlotsTest {
  private final Slots slots = new Slots();

  @Test
  void as_many_as_come_until_the_provider_says_that_it_is_too_much() throws Exception {
    take(200);
    assertThat(slots.limit()).isEqualTo(Integer.MAX_VALUE);
    slots.free(true, false, 10, 20);
    assertThat(slots.limit()).isEqualTo(100);
  }

  @Test
  void one_burst_of_rate_limits_halves_once() throws Exception {
    take(200);
    for (int i = 0; i < 200; i++) {
      slots.free(true, false, 10, 20);
    }
    assertThat(slots.limit()).isEqualTo(100);
    take(100);
    slots.free(true, false, 30, 40);
    assertThat(slots.limit()).isEqualTo(50);
  }

  @Test
  void grows_by_one_for_each_round_of_answers() throws Exception {
    take(20);
    slots.free(true, false, 10, 20);
    assertThat(slots.limit()).isEqualTo(10);
    for (int i = 0; i < 11; i++) {
      slots.free(false, true, 30, 40);
    }
    assertThat(slots.limit()).isEqualTo(11);
  }

  @Test
  void one_call_is_always_allowed() throws Exception {
    for (int i = 0; i < 10; i++) {
      slots.take();
      slots.free(true, false, 10 * i + 1, 10 * i + 2);
    }
    assertThat(slots.limit()).isEqualTo(1);
    slots.take();
  }

  private void take(int n) throws InterruptedException {
    for (int i = 0; i < n; i++) {
      slots.take();
    }
  }
}
