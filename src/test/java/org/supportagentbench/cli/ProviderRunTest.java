package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.agents.rules.RulesAgent;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.testing.MockProvider;
import org.supportagentbench.testing.provider.Fault;
import org.supportagentbench.testing.provider.FaultScript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whole runs against a provider on the loopback interface, as a user types them.
final class ProviderRunTest {
  private static final String PLANTED = "planted-key-0123456789";

  @TempDir private Path folder;
  private MockProvider provider = MockProvider.start();

  @BeforeEach
  void put_a_mind_behind_the_model() throws IOException {
    provider.model("small", request -> new RulesAgent().answer(request)).key(PLANTED);
    Files.writeString(
        folder.resolve("sab-models.yaml"),
        """
        providers:
          house:
            protocol: openai-chat
            base_url: %s
            keys: [SAB_HOUSE_KEY]
        models:
          house/small:
            price: {input: 1, output: 10}
        """
            .formatted(provider.baseUrl()));
    Files.writeString(folder.resolve(".env"), "SAB_HOUSE_KEY=" + PLANTED + "\n");
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  private Sab.Left run(String... words) {
    String[] all = new String[words.length + 3];
    System.arraycopy(new String[] {"run", "--json", "--runs=1"}, 0, all, 0, 3);
    System.arraycopy(words, 0, all, 3, words.length);
    return new Sab(folder).tiny(all);
  }

  private static JsonNode result(Sab.Left left) {
    assertThat(left.exit()).as(left.err()).isZero();
    return JsonMapper.shared().readTree(left.out()).at("/results/0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openai-chat",
        "openai-responses",
        "anthropic-messages",
        "gemini-generate-content"
      })
  void measures_the_same_over_every_protocol_as_without_a_wire(String protocol) {
    JsonNode wired = result(run("--model", "house/small", "--protocol", protocol));
    JsonNode plain = result(run("--model", "builtin/rules"));
    assertThat(provider.seen()).isNotEmpty().allMatch(seen -> seen.status() == 200);
    for (String part : new String[] {"classes", "behaviours", "traps"}) {
      assertThat(wired.path(part)).as(part).isEqualTo(plain.path(part));
    }
    assertThat(withoutCosts(wired.path("metrics"))).isEqualTo(withoutCosts(plain.path("metrics")));
    assertThat(wired.path("model").stringValue()).isEqualTo("house/small");
    assertThat(wired.at("/parameters/protocol").stringValue()).isEqualTo(protocol);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openai-chat",
        "openai-responses",
        "anthropic-messages",
        "gemini-generate-content"
      })
  void counts_tries_and_what_a_refusal_was_billed_over_every_protocol(String protocol) {
    String[] words = {
      "--model", "house/small", "--protocol", protocol, "--limit=2", "--max-connections=1"
    };
    provider.faults((_, number) ->
        number <= 2
            ? FaultScript.at("small", Fault.RATE_LIMITED, 1, 2).at("small", number)
            : FaultScript.at("small", Fault.REFUSAL, 3).at("small", number));
    JsonNode first = result(run(words));
    JsonNode calls = first.at("/calls/0");
    assertThat(first.path("calls").size()).isEqualTo(1);
    assertThat(calls.path("role").stringValue()).isEqualTo("agent");
    assertThat(calls.path("model").stringValue()).isEqualTo("house/small");
    assertThat(calls.path("calls").intValue()).isEqualTo(provider.calls() - 2);
    assertThat(calls.path("sent_again").intValue()).isEqualTo(2);
    assertThat(calls.path("without_answer").intValue()).isEqualTo(1);
    assertThat(calls.at("/outcomes/rate_limited").intValue()).isEqualTo(2);
    assertThat(calls.at("/outcomes/refusal").intValue()).isEqualTo(1);
    assertThat(first.at("/classes/refusal").intValue()).isEqualTo(1);
    // Every request but the two that were turned away was billed, the refused one too.
    assertThat(first.at("/costs/agent/calls").intValue()).isEqualTo(provider.calls() - 2);
    assertThat(first.at("/costs/agent/usd").doubleValue()).isPositive();

    int before = provider.calls();
    JsonNode again = result(run(words));
    assertThat(provider.calls()).isEqualTo(before);
    assertThat(again).isEqualTo(first);
  }

  private static JsonNode withoutCosts(JsonNode metrics) {
    ObjectNode rest = (ObjectNode) metrics.deepCopy();
    rest.remove("cost_usd_per_1000");
    return rest;
  }

  @Test
  void never_writes_the_key_anywhere() throws IOException {
    Sab.Left good = run("--model", "house/small", "--limit=2");
    provider.key("another-key-for-today");
    Sab.Left bad = run("--model", "house/small", "--limit=2", "--new");
    assertThat(good.out() + good.err() + bad.out() + bad.err()).doesNotContain(PLANTED);
    assertThat(result(bad).at("/classes/provider_error").intValue()).isEqualTo(2);
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith(".env")) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .as(file.toString())
              .doesNotContain(PLANTED);
        }
      }
    }
  }

  @Test
  void takes_another_temperature_for_another_run() {
    String first = result(run("--model", "small", "--limit=1")).path("run").stringValue();
    JsonNode warm = result(run("--model", "house/small", "--limit=1", "--temperature", "0.7"));
    String again = result(run("--model", "small", "--limit=1")).path("run").stringValue();
    assertThat(again).isEqualTo(first).isNotEqualTo(warm.path("run").stringValue());
    assertThat(warm.at("/parameters/temperature").stringValue()).isEqualTo("0.7");
  }

  @Test
  void uses_a_server_without_key_and_price_only_when_that_is_said() {
    provider.key("");
    String[] words = {
      "--model", "openai-compatible/small", "--base-url", provider.baseUrl(), "--limit=1"
    };
    Sab.Left closed = run(words);
    assertThat(closed.exit()).isEqualTo(2);
    assertThat(closed.err()).contains("has no price", "--unpriced");
    assertThat(provider.calls()).isZero();
    String[] more = Arrays.copyOf(words, words.length + 1);
    more[words.length] = "--unpriced";
    JsonNode open = result(run(more));
    assertThat(open.at("/classes/scored").intValue()).isEqualTo(1);
    assertThat(open.at("/metrics/cost_usd_per_1000").has("not_measured")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openai-chat",
        "openai-responses",
        "anthropic-messages",
        "gemini-generate-content"
      })
  void checks_a_model_with_two_calls_and_its_reasoning_is_taken_back(String protocol) {
    ToolUse call = new ToolUse("call_1", "repeat_code", "{\"code\":\"K7-33\"}");
    provider.model(
        "small",
        request ->
            request.messages().size() == 1
                ? ChatAnswer.calls(List.of(call))
                : ChatAnswer.says("K7-33"));
    String[] words = {"models", "check", "house/small", "--protocol", protocol};
    Sab.Left good = new Sab(folder).run(words);
    assertThat(good.out())
        .contains(
            "key            ok: SAB_HOUSE_KEY is taken",
            "tool calling   ok",
            "reasoning      ok: shown",
            "usage          ok",
            "sent back      ok: it took its reasoning and its call back and went on",
            "usage again    ok")
        .containsPattern("cost           \\$0\\.\\d+ for these two calls");
    assertThat(good.exit()).isZero();
    assertThat(provider.seen()).hasSize(2).allMatch(seen -> seen.status() == 200);

    provider.faults(FaultScript.at("small", Fault.EMPTY_CONTENT, 4));
    Sab.Left mute = new Sab(folder).run(words);
    assertThat(mute.out()).contains("sent back      NOT OK");
    assertThat(mute.exit()).isEqualTo(2);
  }

  @Test
  void says_at_the_end_what_it_cost_and_why_something_was_lost() {
    Sab.Left good = new Sab(folder).tiny("run", "--model", "house/small", "--runs=1");
    assertThat(good.out())
        .containsPattern("findings +USD a 1,000\n")
        .containsPattern("house/small .* 1\\d\\.\\d\\d \\$\\$\n")
        .containsPattern(
            "Cost of house/small, 6 conversations: agent \\$0\\.\\d+ \\(\\$1\\d\\.\\d\\d for 1,000 conversations\\);"
                + " \\$0\\.\\d+ in all\\.");
    assertThat(good.err()).isEmpty();
    assertThat(new Sab(folder).tiny("run", "--runs=1").out()).doesNotContain("USD", "Cost");

    Sab.Left bad = new Sab(folder).tiny("run", "--model", "house/smal", "--unpriced", "--runs=1");
    assertThat(bad.err())
        .contains("sab: house/smal has not answered 3 times in a row (bad request")
        .contains("sab: 6 conversations of house/smal ended as provider_error; the first: house:")
        .contains("The model 'smal' does not exist.");
  }

  @Test
  void finds_what_is_wrong_with_a_model_or_its_key() {
    Sab.Left other = new Sab(folder).run("models", "check", "house/small");
    assertThat(other.out()).contains("tool calling   NOT OK: it called lookup_order");
    assertThat(other.exit()).isEqualTo(2);
    provider.key("another-key-for-today");
    Sab.Left bad = new Sab(folder).run("models", "check", "house/small");
    assertThat(bad.out())
        .contains("key            NOT OK: the provider does not take the key in SAB_HOUSE_KEY")
        .doesNotContain(PLANTED);
    assertThat(bad.exit()).isEqualTo(101);
  }
}
