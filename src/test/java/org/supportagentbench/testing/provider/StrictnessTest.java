package org.supportagentbench.testing.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.testing.MockProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The mock provider takes what is right, and rejects each thing that the real ones reject: a
/// client that passes against it has lost nothing on the way.
final class StrictnessTest {
  private final MockProvider provider = MockProvider.start().model("m", StrictnessTest::mind);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    provider.close();
    client.close();
  }

  /// Calls two tools at once, then says what they said.
  private static ChatAnswer mind(ChatRequest request) {
    if (request.messages().getLast() instanceof ChatMessage.Tool tool) {
      return ChatAnswer.says("Done: " + tool.text());
    }
    return ChatAnswer.calls(
        List.of(new ToolUse("a", "look", "{\"n\":1}"), new ToolUse("b", "look", "{\"n\":2}")));
  }

  /// One way to get a second request wrong.
  record Mistake(String protocol, String words, Consumer<ObjectNode> change) {
    @Override
    public String toString() {
      return protocol + ": " + words;
    }
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
            chat("reasoning_content", m -> item(m, "messages", 1).remove("reasoning_content")),
            chat("reasoning_content", m -> item(m, "messages", 1).put("reasoning_content", "else")),
            chat("did not have response messages", m -> m.withArray("messages").remove(3)),
            chat("must be a response", m -> m.withArray("messages").remove(1)),
            chat("Supported values", m -> item(m, "messages", 0).put("role", "bot")),
            responses("required 'reasoning' item", m -> m.withArray("input").remove(1)),
            responses(
                "could not be verified", m -> item(m, "input", 1).put("encrypted_content", "x")),
            responses("required 'reasoning' item", m -> item(m, "input", 1).remove("summary")),
            responses("No tool output found", m -> m.withArray("input").remove(5)),
            responses("keeps nothing", m -> m.remove("store")),
            anthropic("Invalid `signature`", m -> swap(content(m, 1), 0, 1)),
            anthropic("Invalid `signature`", m -> at(content(m, 1), 0).put("thinking", "else")),
            anthropic("Invalid `signature`", m -> at(content(m, 1), 2).put("data", "else")),
            anthropic("Expected `thinking`", m -> content(m, 1).remove(2)),
            anthropic("without `tool_result`", m -> content(m, 2).remove(1)),
            anthropic("max_tokens", m -> m.remove("max_tokens")),
            anthropic("Unexpected role", m -> item(m, "messages", 1).put("role", "tool")),
            gemini(
                "missing a thought_signature", m -> at(parts(m, 1), 1).remove("thoughtSignature")),
            gemini("Corrupted", m -> at(parts(m, 1), 1).put("thoughtSignature", "Cs1==")),
            gemini("Corrupted", m -> swap(parts(m, 1), 1, 2)),
            gemini("number of function response parts", m -> parts(m, 2).remove(1)),
            gemini("valid role", m -> item(m, "contents", 1).put("role", "assistant")))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_request_that_is_wrong_is_rejected_with_the_reason(Mistake mistake) throws Exception {
    ObjectNode second = second(mistake.protocol());
    mistake.change().accept(second);
    HttpResponse<String> answer = post(mistake.protocol(), second);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(mistake.words());
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void a_request_that_is_right_is_answered(String protocol) throws Exception {
    HttpResponse<String> answer = post(protocol, second(protocol));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Done: two");
  }

  @Test
  void a_wrong_key_and_an_unknown_model_are_rejected() throws Exception {
    provider.key("right");
    assertThat(post("chat", first("chat")).statusCode()).isEqualTo(401);
    provider.key("");
    assertThat(post("chat", first("chat").put("model", "x")).statusCode()).isEqualTo(404);
  }

  static Stream<String> protocols() {
    return Stream.of("chat", "responses", "anthropic", "gemini");
  }

  private static ObjectNode first(String protocol) {
    String words =
        switch (protocol) {
          case "chat" -> "{'model':'m','messages':[{'role':'user','content':'Hi'}]}";
          case "responses" ->
              "{'model':'m','store':false,'include':['reasoning.encrypted_content'],"
                  + "'input':[{'role':'user','content':'Hi'}]}";
          case "anthropic" ->
              "{'model':'m','max_tokens':9,'messages':[{'role':'user','content':'Hi'}]}";
          default -> "{'contents':[{'role':'user','parts':[{'text':'Hi'}]}]}";
        };
    return (ObjectNode) Tree.arguments(words.replace('\'', '"'));
  }

  /// The first request, what came back, and the answers of both tools.
  private ObjectNode second(String protocol) throws Exception {
    ObjectNode request = first(protocol);
    JsonNode answer = Tree.read(post(protocol, request).body());
    switch (protocol) {
      case "chat" -> goOnChat(request, answer.at("/choices/0/message"));
      case "responses" -> goOnResponses(request, answer.path("output"));
      case "anthropic" -> goOnAnthropic(request, answer.path("content"));
      default -> goOnGemini(request, answer.at("/candidates/0/content"));
    }
    return request;
  }

  private static void goOnChat(ObjectNode request, JsonNode message) {
    ArrayNode messages = request.withArray("messages");
    messages.add(message);
    for (JsonNode call : message.path("tool_calls")) {
      messages
          .addObject()
          .put("role", "tool")
          .put("tool_call_id", call.path("id").asString())
          .put("content", "two");
    }
  }

  private static void goOnResponses(ObjectNode request, JsonNode output) {
    ArrayNode input = request.withArray("input");
    output.forEach(input::add);
    for (JsonNode call : output) {
      if (call.has("call_id")) {
        input
            .addObject()
            .put("type", "function_call_output")
            .put("call_id", call.path("call_id").asString())
            .put("output", "two");
      }
    }
  }

  private static void goOnAnthropic(ObjectNode request, JsonNode content) {
    ArrayNode messages = request.withArray("messages");
    messages.addObject().put("role", "assistant").set("content", content);
    ArrayNode results = messages.addObject().put("role", "user").putArray("content");
    for (JsonNode call : content) {
      if (call.has("input")) {
        results
            .addObject()
            .put("type", "tool_result")
            .put("tool_use_id", call.path("id").asString())
            .put("content", "two");
      }
    }
  }

  private static void goOnGemini(ObjectNode request, JsonNode content) {
    ArrayNode contents = request.withArray("contents");
    contents.add(content);
    ArrayNode parts = contents.addObject().put("role", "user").putArray("parts");
    for (int i = 0; i < 2; i++) {
      parts
          .addObject()
          .putObject("functionResponse")
          .put("name", "look")
          .putObject("response")
          .put("result", "two");
    }
  }

  private HttpResponse<String> post(String protocol, ObjectNode body) throws Exception {
    String path =
        switch (protocol) {
          case "chat" -> "/chat/completions";
          case "responses" -> "/responses";
          case "anthropic" -> "/messages";
          default -> "/models/m:generateContent";
        };
    return client.send(
        HttpRequest.newBuilder(URI.create(provider.baseUrl() + path))
            .header("anthropic-version", "2023-06-01")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static Mistake chat(String words, Consumer<ObjectNode> change) {
    return new Mistake("chat", words, change);
  }

  private static Mistake responses(String words, Consumer<ObjectNode> change) {
    return new Mistake("responses", words, change);
  }

  private static Mistake anthropic(String words, Consumer<ObjectNode> change) {
    return new Mistake("anthropic", words, change);
  }

  private static Mistake gemini(String words, Consumer<ObjectNode> change) {
    return new Mistake("gemini", words, change);
  }

  private static ObjectNode item(ObjectNode request, String list, int at) {
    return at(request.withArray(list), at);
  }

  private static ObjectNode at(ArrayNode list, int at) {
    return (ObjectNode) list.get(at);
  }

  private static ArrayNode content(ObjectNode request, int message) {
    return item(request, "messages", message).withArray("content");
  }

  private static ArrayNode parts(ObjectNode request, int content) {
    return item(request, "contents", content).withArray("parts");
  }

  private static void swap(ArrayNode list, int one, int other) {
    JsonNode first = list.get(one);
    list.set(one, list.get(other));
    list.set(other, first);
  }
}
