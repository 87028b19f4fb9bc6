package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supportagentbench.agents.rules.RulesAgent;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.model.wire.Protocol;
import org.supportagentbench.testing.CustomerForTests;
import org.supportagentbench.testing.JudgeForTests;
import org.supportagentbench.testing.MockProvider;

/// A provider that repeats the authorisation that it was sent, wherever it can: in the words, the
/// reasoning and the calls of its answers, and in its errors. The key is in no byte that the
/// program writes, whoever plays which role over whichever protocol.
final class PlantedKeyTest {
  private static final String PLANTED = "sk-planted/0123456789+abc==";
  private static final String ECHO = " (Authorization: Bearer " + PLANTED + ")";

  @TempDir private Path folder;
  private final MockProvider provider = MockProvider.start();

  @BeforeEach
  void describe() throws IOException {
    provider.key(PLANTED);
    Files.writeString(folder.resolve(".env"), "SAB_HOUSE_KEY=" + PLANTED + "\n");
  }

  @AfterEach
  void close() {
    provider.close();
  }

  private void catalogue(Protocol protocol) throws IOException {
    Files.writeString(
        folder.resolve("sab-models.yaml"),
        """
        providers:
          house: {protocol: %s, base_url: "%s", keys: [SAB_HOUSE_KEY], max_output_tokens: 900}
        models:
          house/agent: {price: {input: 1, output: 2}}
          house/customer: {price: {input: 1, output: 2}}
          house/judge: {price: {input: 1, output: 2}}
        """
            .formatted(protocol.label(), provider.baseUrl()));
  }

  /// Repeats the key in everything that it says, reasoning that it signs among it: the mock refuses
  /// reasoning that does not come back as it was, so the key must be in it again there.
  private static ChatModel echoing(ChatModel mind) {
    return request -> {
      ChatAnswer answer = mind.answer(request);
      List<ToolUse> calls = new ArrayList<>(answer.calls());
      if (!calls.isEmpty()) {
        String more = "{\"query\":\"returns" + ECHO + "\"}";
        calls.add(new ToolUse("echo-1", "search_knowledge_base", more));
      }
      String text = answer.text().isEmpty() ? "" : answer.text() + ECHO;
      return new ChatAnswer(
          text, "Thinking" + ECHO, calls, answer.usage(), answer.finish(), answer.raw());
    };
  }

  private Sab.Left sab(String... words) {
    return new Sab(folder).tiny(words);
  }

  private static String[] run(String agent, String customer, String judge) {
    return new String[] {
      "run", "--model", agent, "--customer", customer, "--judge", judge, "--runs=1"
    };
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void a_key_that_comes_back_in_answers_of_any_role_is_hidden(Protocol protocol) throws Exception {
    catalogue(protocol);
    UnaryOperator<String> words = text -> text.replace("It says so.", "It says so." + ECHO);
    provider
        .model("agent", echoing(request -> new RulesAgent().answer(request)))
        .model("customer", echoing(CustomerForTests.faithful()))
        .model("judge", echoing(JudgeForTests.honest().replying(words)));
    Sab.Left agent = sab(run("house/agent", "scripted", "rules"));
    Sab.Left others = sab(run("builtin/rules", "house/customer", "house/judge"));
    assertThat(agent.exit() + others.exit()).as(agent.err() + others.err()).isZero();
    assertThat(provider.seen()).allMatch(seen -> seen.status() == 200);
    assertThat(hidden("select count(*) from journal where role = 'agent' and call > 0"))
        .as("answers to requests that told hidden words again")
        .isPositive();
    for (String role : List.of("agent", "customer", "judge")) {
      assertThat(hidden("select count(*) from journal where role = '" + role + "'"))
          .as("answers of the %s that repeat a hidden key", role)
          .isPositive();
    }
    assertThat(hidden("select count(*) from attempt where 1 = 1")).isPositive();
    nowhere(agent, others);
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void a_key_that_comes_back_in_errors_to_any_role_is_hidden(Protocol protocol) throws Exception {
    catalogue(protocol);
    provider
        .model("agent", request -> new RulesAgent().answer(request))
        .model("customer", CustomerForTests.faithful())
        .model("judge", JudgeForTests.honest())
        .key("another-key-for-today");
    Sab.Left agent = sab(run("house/agent", "house/customer", "house/judge"));
    Sab.Left customer = sab(run("builtin/rules", "house/customer", "rules"));
    Sab.Left judge = sab(run("builtin/rules", "scripted", "house/judge"));
    assertThat(agent.err() + customer.err() + judge.err())
        .contains(
            "house/agent is given up", "house/customer is given up", "house/judge is given up")
        .contains("(key hidden)");
    nowhere(agent, customer, judge);
  }

  /// Where a gateway wants its key in the address or in the body, and repeats both.
  @Test
  void a_key_in_an_address_or_in_a_body_is_hidden_too() throws Exception {
    String inBody = "vk-planted/0123456789-in-the-body";
    Files.writeString(
        folder.resolve("sab-models.yaml"),
        """
        providers:
          house: {protocol: openai-chat, keyless: true, extra: {router: {api_key: "%s"}}}
        models:
          house/agent: {price: {input: 1, output: 2}}
        """
            .formatted(inBody));
    provider.key("").model("agent", echoing(request -> new RulesAgent().answer(request)));
    String url = provider.baseUrl() + "?api-version=7&key=" + PLANTED;
    Sab.Left good = sab("run", "--model", "house/agent", "--base-url", url, "--runs=1", "--json");
    String lost = url.replace("/v1?", "/elsewhere?");
    Sab.Left bad = sab("run", "--model", "house/agent", "--base-url", lost, "--runs=1");
    assertThat(good.exit()).as(good.err()).isZero();
    assertThat(good.out()).contains("api-version=7&key=(hidden)", "\\\"api_key\\\":\\\"(hidden)");
    assertThat(good.out()).contains("\"scored\" : 6");
    assertThat(bad.err())
        .contains(
            "6 conversations of house/agent ended as provider_error; the first: house: bad request (HTTP 404)")
        .contains("key=(secret hidden)");
    Sab.Left shown = new Sab(folder).run("models", "show", "house/agent");
    String named = "http://somebody:" + PLANTED + "@127.0.0.1:9/v1?key=" + PLANTED;
    Sab.Left refused = sab("run", "--model", "house/agent", "--base-url", named);
    assertThat(refused.err())
        .contains("http://(hidden)@127.0.0.1:9/v1", "user and password do not go into it");
    Files.delete(folder.resolve("sab-models.yaml"));
    nowhere(good, bad, shown, refused);
    assertThat(shown.out() + good.out()).doesNotContain(inBody);
  }

  /// Rows of journal or attempts with the words that stand in the key's place.
  private int hidden(String count) throws SQLException {
    String texts =
        count.contains("journal") ? "answer" : "transcript || coalesce(opinion, '') || score";
    String url = "jdbc:sqlite:" + folder.resolve(".sab/runs.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(count + " and " + texts + " like '%(key hidden)%'")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  /// Not in what was printed, and in no file: store, report, exports.
  private void nowhere(Sab.Left... printed) throws IOException {
    for (Sab.Left left : printed) {
      assertThat(left.out() + left.err()).doesNotContain(forms());
    }
    assertThat(sab("report", "-o", "site").exit()).isZero();
    for (String format : List.of("interchange", "jsonl")) {
      assertThat(new Sab(folder).run("export", "--format", format).out()).doesNotContain(forms());
    }
    int files = 0;
    try (var all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith(".env")) {
          files++;
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .as(file.toString())
              .doesNotContain(forms());
        }
      }
    }
    assertThat(files).isGreaterThan(5);
  }

  /// The key as it is, and as JSON, HTML and addresses may write it.
  private static List<String> forms() {
    return List.of(
        PLANTED,
        PLANTED.replace("/", "\\/"),
        PLANTED.replace("=", "\\u003d"),
        PLANTED.replace("+", "&#43;"),
        URLEncoder.encode(PLANTED, StandardCharsets.UTF_8),
        "planted/0123456789");
  }
}
