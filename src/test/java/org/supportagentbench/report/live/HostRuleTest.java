package org.supportagentbench.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostRuleTest {
  private final HostRule rule = new HostRule("desk.example", 8734);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:8734",
        "127.0.0.1:8734",
        "127.0.0.1",
        "[::1]:8734",
        "192.168.1.7:8734",
        "desk.example:8734",
        "Desk.Example"
      })
  void answers_to_names_that_nobody_else_can_take(String host) {
    assertThat(rule.lets(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example:8734",
        "localhost.evil.example",
        "evil.example#localhost",
        "127.0.0.1.evil.example",
        "127.0.0.1:8734.evil.example",
        "localhost:9999",
        "desk.example.evil.example",
        "[evil]"
      })
  void does_not_answer_to_any_other_name(String host) {
    assertThat(rule.lets(host)).isFalse();
  }
}
