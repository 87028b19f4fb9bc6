package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.agents.rules.RulesAgent;
import org.supportagentbench.testing.MockProvider;

/// A run that the budget stops, from the command line over HTTP to the exit code.
final class CostLimitTest {
  @TempDir private Path folder;
  private MockProvider provider = MockProvider.start();

  @BeforeEach
  void describe() throws IOException {
    provider
        .model("agent", r -> new RulesAgent().answer(r))
        .model("gift", r -> new RulesAgent().answer(r));
    for (String place : new String[] {"one", "two"}) {
      Files.createDirectory(folder.resolve(place));
      Files.writeString(
          folder.resolve(place).resolve("sab-models.yaml"),
          """
          providers:
            chat: {protocol: openai-chat, base_url: "%1$s", keyless: true}
          models:
            chat/agent: {price: {input: 1, output: 2}}
          """
              .formatted(provider.baseUrl()));
    }
  }

  @AfterEach
  void close() {
    provider.close();
  }

  private Sab.Left run(String place, String... more) {
    String[] words = new String[more.length + 7];
    String[] first = {"run", "--model", "chat/agent", "--runs", "1", "--max-connections", "1"};
    System.arraycopy(first, 0, words, 0, first.length);
    System.arraycopy(more, 0, words, first.length, more.length);
    return new Sab(folder.resolve(place)).tiny(words);
  }

  @Test
  void the_budget_stops_a_run_with_its_report_and_a_higher_one_goes_on() {
    Sab.Left stopped = run("one", "--cost-limit", "0.000001", "--json");
    assertThat(stopped.exit()).isEqualTo(102);
    assertThat(stopped.err()).contains("stopped by the budget", "of 6 conversations of chat/agent");
    assertThat(stopped.out()).contains("\"not_measured\"", "\"model\" : \"chat/agent\"");
    assertThat(provider.calls()).isEqualTo(1);

    assertThat(run("one", "--cost-limit", "0.000001").exit()).isEqualTo(102);
    assertThat(provider.calls()).isEqualTo(1);

    Sab.Left whole = run("one", "--cost-limit", "5", "--json");
    assertThat(whole.exit()).isZero();
    int inAll = provider.calls();
    assertThat(run("two", "--json").out()).isEqualTo(whole.out());
    assertThat(provider.calls()).isEqualTo(2 * inAll);
  }

  @Test
  void a_limit_that_is_none_or_that_cannot_be_kept_is_refused_before_anything_is_asked() {
    assertThat(run("one", "--cost-limit", "0").err()).contains("above 0");
    assertThat(run("one", "--cost-limit", "-1").exit()).isEqualTo(2);
    Sab.Left unpriced =
        new Sab(folder.resolve("one"))
            .tiny("run", "--model", "chat/gift", "--unpriced", "--cost-limit", "5");
    assertThat(unpriced.exit()).isEqualTo(2);
    assertThat(unpriced.err()).contains("chat/gift has no price", "sab-models.yaml");
    assertThat(provider.calls()).isZero();
  }
}
