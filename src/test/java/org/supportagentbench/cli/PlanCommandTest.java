package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportagentbench.agents.rules.RulesAgent;
import org.supportagentbench.testing.MockProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a run will take, before it is held.
final class PlanCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void describe() throws IOException {
    // Nobody listens there, and the key is not set: a plan must want neither.
    describe("http://127.0.0.1:9/v1", "keys: [SAB_TEST_KEY_THAT_NOBODY_SETS]");
  }

  private void describe(String url, String access) throws IOException {
    Files.writeString(
        folder.resolve("sab-models.yaml"),
        """
        providers:
          chat: {protocol: openai-chat, base_url: "%s", %s}
        models:
          chat/agent: {price: {input: 1, output: 2}}
          chat/other: {price: {input: 1, output: 2}}
        """
            .formatted(url, access));
  }

  private JsonNode plan(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "plan";
    words[1] = "--json";
    System.arraycopy(more, 0, words, 2, more.length);
    Sab.Left left = new Sab(folder).tiny(words);
    assertThat(left.exit()).as(left.err()).isZero();
    return JsonMapper.shared().readTree(left.out());
  }

  @Test
  void a_builtin_agent_asks_nobody_and_costs_nothing() {
    JsonNode plan = plan();
    assertThat(plan.at("/conversations").asInt()).isEqualTo(plan.at("/cases").asInt() * 3);
    assertThat(plan.at("/models/0/roles").size()).isZero();
    assertThat(plan.at("/usd/high").asDouble()).isZero();
    assertThat(Files.exists(folder.resolve(".sab"))).isFalse();
  }

  @Test
  void every_role_has_calls_and_a_price_range_and_more_runs_cost_as_much_more() {
    String[] cast = {
      "--model", "chat/agent", "--customer", "chat/other", "--judge", "chat/other", "--runs"
    };
    JsonNode once = plan(with(cast, "1"));
    JsonNode thrice = plan(with(cast, "3"));
    JsonNode roles = once.at("/models/0/roles");
    assertThat(roles)
        .extracting(role -> role.at("/role").asString())
        .containsExactly("agent", "customer", "judge");
    for (JsonNode role : roles) {
      assertThat(role.at("/low/calls").asInt()).isPositive();
      assertThat(role.at("/low/output").asInt()).isPositive();
      double likely = role.at("/usd/likely").asDouble();
      assertThat(role.at("/usd/low").asDouble()).isPositive().isLessThan(likely);
      assertThat(role.at("/usd/high").asDouble()).isGreaterThan(likely);
    }
    assertThat(roles.at("/0/low/cache_read").asInt()).isPositive();
    assertThat(thrice.at("/usd/low").asDouble())
        .isCloseTo(3 * once.at("/usd/low").asDouble(), within(1e-4));
  }

  @Test
  void runs_of_the_store_count_before_the_reference() throws IOException {
    try (MockProvider provider = MockProvider.start()) {
      provider.model("agent", request -> new RulesAgent().answer(request));
      describe(provider.baseUrl(), "keyless: true");
      Sab.Left run = new Sab(folder).tiny("run", "--model", "chat/agent", "--runs", "1", "--json");
      assertThat(run.exit()).as(run.err()).isZero();
      int calls = provider.calls();
      JsonNode role = plan("--model", "chat/agent", "--runs", "2").at("/models/0/roles/0");
      assertThat(provider.calls()).isEqualTo(calls);
      assertThat(role.at("/from").asString()).isEqualTo("1 run of it");
      assertThat(role.at("/likely/calls").asInt()).isEqualTo(2 * calls);
      assertThat(role.at("/low/calls").asDouble()).isCloseTo(1.6 * calls, within(0.51));
      assertThat(role.at("/high/calls").asDouble()).isCloseTo(2.5 * calls, within(0.51));
      String[] warm = {"--model", "chat/agent", "--temperature", "1"};
      assertThat(plan(warm).at("/models/0/roles/0/from").asString())
          .isEqualTo("1 run of chat/agent");
      JsonNode other = plan("--model", "chat/other").at("/models/0/roles/0");
      assertThat(other.at("/from").asString()).isEqualTo("1 run of chat/agent");
      JsonNode company =
          plan("--model", "chat/agent", "--customer", "chat/other").at("/models/0/roles");
      assertThat(company.at("/0/from").asString()).isEqualTo("1 run of it in another cast");
      assertThat(company.at("/1/from").asString()).isEqualTo("reference conversations");
    }
  }

  @Test
  void a_model_without_a_price_says_so_and_names_no_dollar() {
    JsonNode plan = plan("--model", "chat/gift", "--model", "chat/agent");
    assertThat(plan.at("/unpriced/0").asString()).isEqualTo("chat/gift");
    assertThat(plan.at("/models/0/roles/0/usd/not_measured").asString()).contains("no price");
    assertThat(plan.at("/usd/low")).isEqualTo(plan.at("/models/1/roles/0/usd/low"));
    assertThat(new Sab(folder).tiny("plan", "--model", "chat/gift").out())
        .contains("no price", "Not in it: chat/gift");
  }

  @Test
  void the_precision_of_the_bundled_suite_is_the_published_one() {
    Sab.Left left = new Sab(folder).run("plan");
    assertThat(left.exit()).isZero();
    assertThat(left.out())
        .contains("162 cases x 3 runs = 486 conversations")
        .containsPattern("unsafe_actions +18 +20% +0.687 +8\\.4 +12\\.1")
        .containsPattern("over_escalation +120 +10% +0.5 +2\\.2 +4\\.4");
    assertThat(new Sab(folder).run("plan", "--bucket", "routine").out())
        .containsPattern("unsafe_actions +0 .*no such case");
  }

  @ParameterizedTest
  @CsvSource({
    "anthropic/claude-haiku-4-5,'',false",
    "openai/gpt-5.4-mini,'',false",
    "openai/gpt-5.4-mini,low,true",
    "openai/gpt-5.5,'',true",
    "google/gemini-3-flash-preview,'',true",
    "moonshotai/kimi-k2.7-code,'',true",
    "moonshotai/kimi-k2.6,none,false",
    "vllm/some,'',false"
  })
  void reasoning_is_counted_where_a_model_reasons_by_itself_or_is_asked_to(
      String model, String effort, boolean counted) {
    String[] words = {"--model", model, "--store", "none.db", "--reasoning-effort", effort};
    JsonNode role =
        plan(effort.isEmpty() ? Arrays.copyOf(words, 4) : words).at("/models/0/roles/0");
    double calls = role.at("/likely/calls").asDouble();
    double written = role.at("/likely/output").asDouble();
    assertThat(written > 400 * calls)
        .as("%s written in %s calls", written, calls)
        .isEqualTo(counted);
    assertThat(role.at("/high/output").asDouble()).isGreaterThan(written);
  }

  @Test
  void what_cannot_be_planned_is_refused() {
    Sab sab = new Sab(folder);
    assertThat(sab.tiny("plan", "--runs", "0").exit()).isEqualTo(2);
    assertThat(sab.tiny("plan", "--model", "builtin/rule").err()).contains("no agent");
    assertThat(sab.tiny("plan", "--judge", "builtin/rules").err()).contains("is an agent");
    assertThat(sab.tiny("plan", "--temperature", "1").err()).contains("--temperature");
  }

  private static String[] with(String[] words, String last) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = last;
    return all;
  }
}
