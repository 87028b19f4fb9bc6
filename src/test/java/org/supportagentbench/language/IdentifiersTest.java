package org.supportagentbench.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class IdentifiersTest {
  private static final Identifiers TRACKING = Identifiers.of("NL[0-9]{10}");

  @Test
  void finds_whole_words_of_the_shape() {
    String message = "Track NL4821930471 (or nl1234567890), not XNL4821930471 or NL48219304711.";

    assertThat(TRACKING.in(message).stream().map(span -> span.in(message)))
        .containsExactly("NL4821930471", "nl1234567890");
  }

  @Test
  void takes_linear_time_with_any_pattern() {
    Identifiers wild = Identifiers.of("(a*)*b");

    assertThat(wild.in("a".repeat(1_000_000))).isEmpty();
  }
}
