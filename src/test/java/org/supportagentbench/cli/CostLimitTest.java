package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.agents.rules.RulesAgent;
import org.supportagentbench.testing.CustomerForTests;
import org.supportagentbench.testing.JudgeForTests;
import org.supportagentbench.testing.MockProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

  /// Three models, fifty conversations at once, and money for a part of them. What was spent is
  /// added up from what the provider billed for each answer, not taken from what sab says of
  /// itself.
  @Test
  void at_fifty_at_once_no_more_is_spent_than_the_calls_in_flight_cost() throws Exception {
    double limit = 1;
    provider
        .latency(Duration.ofMillis(20))
        .model("agent", request -> new RulesAgent().answer(request))
        .model("customer", CustomerForTests.faithful())
        .model("judge", JudgeForTests.honest());
    describeRoles("one");
    describeRoles("two");
    Sab.Left stopped = atFifty("one", "--cost-limit", Double.toString(limit));
    assertThat(stopped.exit()).as(stopped.err()).isEqualTo(102);
    int calls = provider.calls();
    assertThat(provider.mostAtOnce()).isBetween(25, 50);
    List<Double> costs = billed("one");
    assertThat(costs).hasSize(calls);
    double spent = costs.stream().mapToDouble(Double::doubleValue).sum();
    double dearest = Collections.max(costs);
    assertThat(spent).isBetween(limit, limit + 50 * dearest);
    assertThat(stopped.err()).contains(String.format(Locale.ROOT, "%.4f of 1.0000 USD", spent));

    JsonNode result = JsonMapper.shared().readTree(stopped.out()).at("/results/0");
    assertThat(result.at("/planned").intValue()).isEqualTo(162);
    int scored = result.at("/classes/scored").intValue();
    assertThat(scored).isBetween(5, 161);
    assertThat(result.at("/metrics/over_escalation/not_measured").asString()).isNotEmpty();
    Sab one = new Sab(folder.resolve("one"));
    String run = result.at("/run").asString();
    assertThat(one.run("report").err()).contains("'sab report " + run + "' shows it as it is");
    assertThat(one.run("report", run, "-o", "site").exit()).isZero();

    assertThat(atFifty("one", "--cost-limit", Double.toString(limit)).exit()).isEqualTo(102);
    assertThat(provider.calls()).as("the same limit buys nothing more").isEqualTo(calls);
    Sab.Left whole = atFifty("one", "--cost-limit", "100");
    assertThat(whole.exit()).as(whole.err()).isZero();
    int inAll = provider.calls();
    Sab.Left undisturbed = atFifty("two");
    assertThat(provider.calls() - inAll).as("no answer is paid twice").isEqualTo(inAll);
    assertThat(whole.out()).isEqualTo(undisturbed.out());
  }

  /// Three roles over three protocols.
  private void describeRoles(String place) throws IOException {
    Files.writeString(
        folder.resolve(place).resolve("sab-models.yaml"),
        """
        providers:
          chat: {protocol: openai-chat, base_url: "%1$s", keyless: true}
          messages: {protocol: anthropic-messages, base_url: "%1$s", keyless: true}
          gemini: {protocol: gemini-generate-content, base_url: "%1$s", keyless: true}
        models:
          chat/agent: {price: {input: 1, output: 2}}
          messages/customer: {price: {input: 1, output: 2}}
          gemini/judge: {price: {input: 1, output: 2}}
        """
            .formatted(provider.baseUrl()));
  }

  /// Every case of the bundled suite once.
  private Sab.Left atFifty(String place, String... more) {
    List<String> words = new ArrayList<>(List.of("run", "--json", "--runs", "1"));
    words.addAll(List.of("--model", "chat/agent", "--customer", "messages/customer"));
    words.addAll(List.of("--judge", "gemini/judge", "--max-connections", "50"));
    words.addAll(List.of(more));
    return new Sab(folder.resolve(place)).run(words.toArray(String[]::new));
  }

  /// US dollars of each answer in a store, by what the provider said of it.
  private List<Double> billed(String place) throws SQLException {
    List<Double> costs = new ArrayList<>();
    String url = "jdbc:sqlite:" + folder.resolve(place).resolve(".sab/runs.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("select answer from journal")) {
      while (rows.next()) {
        JsonNode usage = JsonMapper.shared().readTree(rows.getString(1)).path("usage");
        long read =
            usage.path("uncached_input").asLong()
                + usage.path("cache_read").asLong()
                + usage.path("cache_write").asLong();
        costs.add((read + 2 * usage.path("output").asLong()) / 1e6);
      }
    }
    return costs;
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
