package org.supportagentbench.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.ToolSpec;
import org.supportagentbench.model.wire.Endpoint;
import org.supportagentbench.model.wire.Protocol;
import org.supportagentbench.model.wire.WireSettings;
import tools.jackson.databind.json.JsonMapper;

/// A server that speaks OpenAI's protocol and that nobody of us has written: mock-llm from the npm
/// registry. It is installed below `target` the first time; where that cannot be, the test is
/// skipped and says why.
final class ForeignServerTest {
  private static final String SERVER = "@dwmkerr/mock-llm";
  private static final String VERSION = "0.1.29";
  private static final Path FOLDER = Path.of("target", "foreign-server").toAbsolutePath();
  private static final Path MAIN = FOLDER.resolve("node_modules/" + SERVER + "/dist/main.js");
  private static final Duration INSTALLING = Duration.ofMinutes(3);

  private static final String RULES =
      """
      rules:
        - path: "/v1/chat/completions"
          match: "body.messages[-1].role == 'user'"
          response:
            status: 200
            content: |
              {"id": "c1", "object": "chat.completion", "model": "{{jmes request body.model}}",
               "choices": [{"index": 0, "finish_reason": "tool_calls", "message": {
                 "role": "assistant", "content": null, "tool_calls": [
                   {"id": "a1", "type": "function", "function":
                     {"name": "lookup_order", "arguments": "{\\"order_number\\": 1101}"}},
                   {"id": "a2", "type": "function", "function":
                     {"name": "search_policy", "arguments": "{\\"query\\": \\"returns\\"}"}}]}}],
               "usage": {"prompt_tokens": 120, "completion_tokens": 30, "total_tokens": 150}}
        - path: "/v1/chat/completions"
          match: >-
            body.messages[-1].role == 'tool'
            && body.messages[-3].tool_calls[1].id == body.messages[-1].tool_call_id
          response:
            status: 200
            content: |
              {"id": "c2", "object": "chat.completion", "model": "{{jmes request body.model}}",
               "choices": [{"index": 0, "finish_reason": "stop", "message": {
                 "role": "assistant", "content": "Your order has left."}}]}
        - path: "/v1/chat/completions"
          match: "contains(body.messages[-1].content, 'who am I')"
          response:
            status: 401
            content: |
              {"error": {"message": "Incorrect API key provided.", "code": "invalid_api_key"}}
      """;

  private static Optional<Process> server = Optional.empty();
  private static String baseUrl = "";

  @BeforeAll
  static void start_the_server() throws Exception {
    install();
    Path rules = FOLDER.resolve("rules.yaml");
    Files.writeString(rules, RULES);
    int port = freePort();
    var builder = new ProcessBuilder("node", MAIN.toString(), "--config", rules.toString());
    builder.environment().put("HOST", "127.0.0.1");
    builder.environment().put("PORT", Integer.toString(port));
    Process process = builder.redirectErrorStream(true).start();
    server = Optional.of(process);
    baseUrl = "http://127.0.0.1:" + port + "/v1";
    BufferedReader words = process.inputReader();
    String line = words.readLine();
    while (line != null && !line.contains("server running")) {
      line = words.readLine();
    }
    assumeTrue(line != null, SERVER + " does not start on this machine");
    Thread.ofVirtual().start(() -> words.lines().forEach(_ -> {}));
  }

  private static void install() throws Exception {
    if (Files.exists(MAIN)) {
      return;
    }
    Files.createDirectories(FOLDER);
    var npm =
        new ProcessBuilder(
            "npm",
            "install",
            "--prefix",
            FOLDER.toString(),
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            SERVER + "@" + VERSION);
    npm.redirectErrorStream(true).redirectOutput(FOLDER.resolve("npm.log").toFile());
    try {
      Process process = npm.start();
      if (!process.waitFor(INSTALLING.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      assumeTrue(false, "skipped: npm is not on this machine, so " + SERVER + " cannot be had");
    }
    assumeTrue(
        Files.exists(MAIN),
        "skipped: npm could not install " + SERVER + "; see target/foreign-server/npm.log");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @AfterAll
  static void stop_the_server() {
    server.ifPresent(Process::destroyForcibly);
  }

  @Test
  @Timeout(60)
  void a_model_of_a_stranger_calls_two_tools_at_once_gets_both_answers_and_replies()
      throws Exception {
    ChatModel model = model(new ArrayList<>());
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(new ChatMessage.User("Where is my order?"));
    ChatAnswer calls = model.answer(request(messages));
    assertThat(calls.calls())
        .extracting(call -> call.name() + " " + call.arguments())
        .containsExactly(
            "lookup_order {\"order_number\": 1101}", "search_policy {\"query\": \"returns\"}");
    assertThat(calls.usage()).isPresent();

    messages.add(new ChatMessage.Assistant(calls));
    calls
        .calls()
        .forEach(call ->
            messages.add(new ChatMessage.Tool(call.id(), call.name(), "{\"ok\":true}", false)));
    ChatAnswer reply = model.answer(request(messages));
    assertThat(reply.text()).isEqualTo("Your order has left.");
    assertThat(reply.usage()).as("absent usage is absent").isEmpty();
  }

  @Test
  @Timeout(60)
  void a_refused_key_is_an_error_of_the_provider_and_is_not_asked_again() {
    List<CallAttempt> attempts = new ArrayList<>();
    assertThatThrownBy(() -> model(attempts).answer(asking("who am I")))
        .isInstanceOfSatisfying(
            ModelFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(ModelFailure.Kind.PROVIDER_ERROR))
        .hasMessageContaining("Incorrect API key provided.");
    assertThat(attempts).extracting(CallAttempt::outcome).containsExactly(Outcome.AUTH);
  }

  private static ChatModel model(List<CallAttempt> attempts) {
    var around = new Traffic.Around(TimeSource.ofMachine(), 1, attempts::add, () -> false);
    return new Traffic(Traffic.Rules.DEFAULT, around)
        .model(
            new Endpoint("stranger", baseUrl, "", List.of(), Optional.empty()),
            Protocol.OPENAI_CHAT.dialect(),
            WireSettings.of("gpt-4"));
  }

  private static ChatRequest asking(String words) {
    return request(List.of(new ChatMessage.User(words)));
  }

  private static ChatRequest request(List<ChatMessage> messages) {
    var schema = JsonMapper.builder().build().createObjectNode().put("type", "object");
    return new ChatRequest(
        "Be kind.",
        List.of(
            new ToolSpec("lookup_order", "Looks an order up.", schema),
            new ToolSpec("search_policy", "Searches the policy.", schema)),
        messages);
  }
}
