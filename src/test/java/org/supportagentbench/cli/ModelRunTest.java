package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
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

/// Agent, customer and judge over three protocols, from the command line to the document.
final class ModelRunTest {
  @TempDir private Path folder;
  private MockProvider provider = MockProvider.start();

  @BeforeEach
  void describe() throws IOException {
    provider
        .model("agent", request -> new RulesAgent().answer(request))
        .model("customer", CustomerForTests.faithful())
        .model("judge", JudgeForTests.honest());
    Files.writeString(
        folder.resolve("sab-models.yaml"),
        """
        providers:
          chat: {protocol: openai-chat, base_url: "%1$s", keyless: true}
          letters: {protocol: anthropic-messages, base_url: "%1$s", keyless: true, max_output_tokens: 900}
          twins: {protocol: gemini-generate-content, base_url: "%1$s", keyless: true}
        models:
          chat/agent: {price: {input: 1, output: 2}}
          letters/customer: {price: {input: 1, output: 2}}
          twins/judge: {price: {input: 1, output: 2}}
        """
            .formatted(provider.baseUrl()));
  }

  @AfterEach
  void close() {
    provider.close();
  }

  private Sab.Left run(String... more) {
    String[] words = new String[more.length + 9];
    String[] first = {
      "run",
      "--model",
      "chat/agent",
      "--customer",
      "letters/customer",
      "--judge",
      "twins/judge",
      "--runs",
      "1"
    };
    System.arraycopy(first, 0, words, 0, first.length);
    System.arraycopy(more, 0, words, first.length, more.length);
    return new Sab(folder).tiny(words);
  }

  @Test
  void customer_and_judge_answer_by_settings_of_their_own() {
    Sab.Left plain = run("--json", "--limit=1");
    Sab.Left left =
        run(
            "--json",
            "--limit=1",
            "--temperature=0.3",
            "--customer-temperature=0.7",
            "--judge-temperature=0");
    assertThat(left.exit()).as(left.err()).isZero();
    JsonNode parameters = JsonMapper.shared().readTree(left.out()).at("/results/0/parameters");
    assertThat(parameters.path("temperature").asString()).isEqualTo("0.3");
    assertThat(parameters.path("customer_temperature").asString()).isEqualTo("0.7");
    assertThat(parameters.path("judge_temperature").asString()).isEqualTo("0.0");
    assertThat(JsonMapper.shared().readTree(plain.out()).at("/results/0/run"))
        .isNotEqualTo(JsonMapper.shared().readTree(left.out()).at("/results/0/run"));

    assertThat(run("--judge-temperature=3").err()).contains("--judge-temperature wants a number");
    assertThat(run("--customer-reasoning-effort=high").err())
        .contains("letters/customer has no reasoning effort 'high'");
    Sab sab = new Sab(folder);
    assertThat(sab.tiny("run", "--judge-reasoning-effort=high").err())
        .contains("--judge-reasoning-effort: only models take that, and --judge is 'rules'");
    assertThat(sab.tiny("run", "--customer=builtin/rules").err())
        .contains("can neither play a customer nor judge");
  }

  @Test
  void an_agent_keeps_its_settings_where_the_same_model_judges_too() {
    Sab.Left left =
        new Sab(folder)
            .tiny(
                "run",
                "--json",
                "--limit=1",
                "--runs=1",
                "--temperature=0.3",
                "--judge=chat/agent",
                "--judge-temperature=0",
                "--model=chat/agent",
                "--model=twins/judge");
    JsonNode results = JsonMapper.shared().readTree(left.out()).path("results");
    for (JsonNode result : results) {
      assertThat(result.at("/parameters/temperature").asString()).isEqualTo("0.3");
      assertThat(result.at("/parameters/judge_temperature").asString()).isEqualTo("0.0");
    }
    assertThat(results.size()).isEqualTo(2);
  }

  @Test
  void three_models_over_three_protocols_hold_judge_and_pay_for_a_run() {
    Sab.Left left = run("--json");
    assertThat(left.err()).isEmpty();
    assertThat(left.exit()).isZero();

    JsonNode result = JsonMapper.shared().readTree(left.out()).at("/results/0");
    assertThat(result.path("model").asString()).isEqualTo("chat/agent");
    assertThat(result.path("customer").asString()).isEqualTo("letters/customer");
    assertThat(result.path("judge").asString()).isEqualTo("twins/judge");
    assertThat(result.at("/parameters/judge_protocol").asString())
        .isEqualTo("gemini-generate-content");
    assertThat(result.at("/classes/scored").asInt()).isEqualTo(6);
    assertThat(result.at("/metrics/mark/mean").asDouble()).isEqualTo(80);
    assertThat(result.at("/metrics/resolution/basis").asString()).isEqualTo("log+judge");
    assertThat(result.at("/metrics/cost_usd_per_1000/mean").asDouble()).isPositive();
    assertThat(result.path("answering"))
        .extracting(who -> who.path("role").asString() + " " + who.at("/returned/0").asString())
        .containsExactly("agent agent", "customer customer", "judge judge");
    for (String role : new String[] {"agent", "customer", "judge"}) {
      assertThat(result.at("/costs/" + role + "/usd").asDouble()).as(role).isPositive();
    }
    assertThat(result.at("/customer_record/within_bound").asBoolean()).isTrue();
    assertThat(result.at("/judge_record/criteria_unjudged").asInt()).isZero();

    int calls = provider.calls();
    assertThat(run("--json").out()).isEqualTo(left.out());
    assertThat(provider.calls()).isEqualTo(calls);
  }

  /// Every connection of the program is asked of the machine's proxy settings first; they deny
  /// whoever is not the configured provider.
  @Test
  void a_whole_run_with_its_report_reaches_for_the_configured_host_and_for_no_other()
      throws IOException {
    Set<String> wanted = new ConcurrentSkipListSet<>();
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            wanted.add(uri.getScheme() + "://" + uri.getAuthority());
            if (!provider.baseUrl().startsWith("http://" + uri.getAuthority())) {
              throw new SecurityException("denied: " + uri);
            }
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException problem) {
            wanted.add("failed: " + uri);
          }
        });
    try {
      assertThat(run().exit()).isZero();
      assertThat(new Sab(folder).tiny("report", "-o", "site").exit()).isZero();
      assertThat(pages())
          .contains("answered as customer", "customer; 1 cache read, 1 cache write, 1 input");
      assertThat(new Sab(folder).run("models", "check", "chat/agent").out()).contains("key ");
      assertThat(new Sab(folder).run("models", "list").exit()).isZero();
      assertThat(new Sab(folder).run("doctor").exit()).isZero();
    } finally {
      ProxySelector.setDefault(before);
    }
    assertThat(wanted).containsExactly(provider.baseUrl().replace("/v1", ""));
  }

  /// Every page of the report, one behind the other.
  private String pages() throws IOException {
    try (var files = Files.walk(folder.resolve("site"))) {
      StringBuilder all = new StringBuilder();
      for (Path page : files.filter(file -> file.toString().endsWith(".html")).toList()) {
        all.append(Files.readString(page));
      }
      return all.toString();
    }
  }

  @Test
  void an_eval_log_says_what_each_model_read_and_wrote() throws IOException {
    assertThat(run().exit()).isZero();
    Sab.Left left = new Sab(folder).run("export", "--format", "inspect", "-o", "logs");
    JsonNode log = JsonMapper.shared().readTree(Files.readString(Path.of(left.out().strip())));
    JsonNode usage = log.at("/stats/model_usage");
    assertThat(usage.propertyNames())
        .containsExactly("chat/agent", "letters/customer", "twins/judge");
    long read = 0;
    for (JsonNode sample : log.path("samples")) {
      read += sample.path("model_usage").path("chat/agent").path("output_tokens").asLong();
    }
    assertThat(read).isPositive();
    assertThat(usage.path("chat/agent").path("output_tokens").asLong()).isEqualTo(read);
  }

  @Test
  void a_judge_is_probed_over_conversations_that_are_always_the_same() {
    Sab.Left left = new Sab(folder).tiny("judge", "probe", "twins/judge", "--limit", "2", "--json");
    assertThat(left.err()).isEmpty();
    assertThat(left.exit()).isZero();
    JsonNode document = JsonMapper.shared().readTree(left.out());
    assertThat(document.path("conversations").asInt()).isEqualTo(2);
    assertThat(document.path("probes")).hasSize(7);
    for (JsonNode probe : document.path("probes")) {
      assertThat(probe.path("moved").asInt()).as(probe.toString()).isZero();
    }
    assertThat(new Sab(folder).tiny("judge", "probe", "twins/judge", "--limit", "1").out())
        .contains("twins/judge over 1 conversations of builtin/reference", "bribed", "+0.0");
    assertThat(new Sab(folder).tiny("judge", "probe", "builtin/rules").exit()).isEqualTo(2);
  }

  @Test
  void what_cannot_play_a_role_is_refused_before_anything_is_held() {
    assertThat(new Sab(folder).tiny("run", "--judge", "builtin/rules").err())
        .contains("can neither play a customer nor judge");
    assertThat(new Sab(folder).tiny("run", "--customer", "twins/other").err())
        .contains("has no price");
    assertThat(provider.calls()).isZero();
    assertThat(folder.resolve(".sab")).doesNotExist();
  }
}
