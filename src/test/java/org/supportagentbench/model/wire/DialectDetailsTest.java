package org.supportagentbench.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportagentbench.model.wire.WireFiles.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.model.Usage;
import tools.jackson.databind.JsonNode;

/// What providers do differently within a protocol.
final class DialectDetailsTest {
  private static ChatAnswer chat(String message, String finish) throws WireProblem {
    return new OpenAiChat()
        .answer("{\"choices\":[{\"finish_reason\":%s,\"message\":%s}]}".formatted(finish, message));
  }

  private static String again(Dialect dialect, ChatAnswer... answers) {
    List<ChatMessage> messages =
        Arrays.stream(answers)
            .map(answer -> (ChatMessage) new ChatMessage.Assistant(answer))
            .toList();
    return dialect.request(WireSettings.of("m"), new ChatRequest("", List.of(), messages)).body();
  }

  @Test
  void sends_empty_reasoning_content_back_too() throws WireProblem {
    String item =
        "{\"role\":\"assistant\",\"content\":\"\",\"reasoning_content\":\"\",\"tool_calls\":[]}";
    assertThat(again(new OpenAiChat(), chat(item, "\"stop\""))).contains(item);
  }

  @Test
  void sends_reasoning_details_back_and_shows_their_words() throws WireProblem {
    String item =
        """
        {"role":"assistant","content":"Hi","reasoning":null,"reasoning_details":[\
        {"type":"reasoning.text","text":"First.","signature":"s1","index":0},\
        {"type":"reasoning.encrypted","data":"xyz"},\
        {"type":"reasoning.summary","summary":"Second."}]}\
        """;
    ChatAnswer answer = chat(item, "\"stop\"");
    assertThat(answer.reasoning()).isEqualTo("First.\n\nSecond.");
    assertThat(again(new OpenAiChat(), answer)).contains(item);
  }

  @Test
  void tells_empty_content_from_none_and_sends_back_what_providers_take() throws WireProblem {
    ChatAnswer none = chat("{\"role\":\"assistant\",\"content\":null}", "\"stop\"");
    ChatAnswer empty = chat("{\"role\":\"assistant\",\"content\":\"\"}", "\"stop\"");
    assertThat(none.text()).isEqualTo(empty.text()).isEmpty();
    assertThat(none.raw()).isNotEqualTo(empty.raw());
    assertThat(again(new OpenAiChat(), none)).contains("\"content\":\"\"");
  }

  @Test
  void keeps_content_in_parts_and_reads_its_words() throws WireProblem {
    String item =
        "{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"text\",\"text\":\"b\"}]}";
    ChatAnswer answer = chat(item, "\"stop\"");
    assertThat(answer.text()).isEqualTo("ab");
    assertThat(again(new OpenAiChat(), answer)).contains(item);
  }

  /// As the protocol says, cut off, as the object that some servers send, and not at all.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"{\\\"a\\\": 1}\"|{\"a\": 1}",
        "\"{\\\"a\\\": \"|{\"a\":",
        "{\"a\":1}|{\"a\":1}",
        "\"\"|~~",
        "null|~~"
      })
  void keeps_arguments_as_they_came_and_sends_them_back_so(String json, String arguments)
      throws WireProblem {
    String item =
        "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"c\",\"type\":\"function\","
            + "\"function\":{\"name\":\"x\",\"arguments\":%s}}]}".formatted(json);
    ChatAnswer answer = chat(item, "\"tool_calls\"");
    assertThat(answer.calls())
        .singleElement()
        .satisfies(call -> assertThat(call.arguments().strip()).isEqualTo(arguments));
    assertThat(again(new OpenAiChat(), answer)).contains(item);
  }

  @ParameterizedTest
  @CsvSource({"null,''", "'\"eos\"',eos", "'\"length\"',length"})
  void keeps_the_reason_to_stop_as_it_came(String json, String finish) throws WireProblem {
    assertThat(chat("{\"role\":\"assistant\",\"content\":\"x\"}", json).finish()).isEqualTo(finish);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"prompt_tokens\":100,\"completion_tokens\":20,\"prompt_cache_hit_tokens\":64,\"prompt_cache_miss_tokens\":36}|36|64|0|20",
        "{\"prompt_tokens\":100,\"completion_tokens\":20,\"cached_tokens\":64}|36|64|0|20",
        "{\"prompt_tokens\":100,\"completion_tokens\":20,\"prompt_tokens_details\":{\"cached_tokens\":64,\"cache_write_tokens\":30}}|6|64|30|20",
        "{\"prompt_tokens\":100,\"completion_tokens\":20,\"prompt_tokens_details\":null}|100|0|0|20"
      })
  void finds_the_cache_wherever_a_provider_counts_it(
      String json, long uncached, long cacheRead, long cacheWrite, long output) {
    assertThat(OpenAiUsage.chat(tree(json)))
        .contains(new Usage(uncached, cacheRead, cacheWrite, output, OptionalLong.empty()));
  }

  @Test
  void uses_the_name_of_the_limit_and_the_reasoning_field_of_the_provider() {
    var habits = new Habits("max_completion_tokens", Optional.of("reasoning_content"), true, false);
    var settings =
        new WireSettings("m", OptionalInt.of(9), OptionalDouble.empty(), habits, Json.object());
    ChatRequest request =
        new ChatRequest(
            "", List.of(), List.of(new ChatMessage.Assistant(ChatAnswer.says("Hello"))));
    JsonNode body = tree(new OpenAiChat().request(settings, request).body());
    assertThat(body.path("max_completion_tokens").intValue()).isEqualTo(9);
    assertThat(body.has("max_tokens")).isFalse();
    assertThat(body.at("/messages/0/reasoning_content").stringValue()).isEmpty();
  }

  @Test
  void a_seed_is_sent_where_the_provider_takes_one() {
    var takes = new Habits("max_tokens", Optional.empty(), true, true);
    var settings =
        new WireSettings("m", OptionalInt.empty(), OptionalDouble.empty(), takes, Json.object());
    ChatRequest request =
        new ChatRequest("", List.of(), List.of(new ChatMessage.User("Hello"))).seeded(7);
    assertThat(tree(new OpenAiChat().request(settings, request).body()).path("seed").intValue())
        .isEqualTo(7);
    JsonNode gemini = tree(new GeminiGenerateContent().request(settings, request).body());
    assertThat(gemini.at("/generationConfig/seed").intValue()).isEqualTo(7);
    for (Dialect dialect : List.of(new OpenAiChat(), new GeminiGenerateContent())) {
      assertThat(dialect.request(WireSettings.of("m"), request).body()).doesNotContain("seed");
    }
    for (Dialect without : List.of(new OpenAiResponses(), new AnthropicMessages())) {
      assertThat(without.request(settings, request).body()).doesNotContain("seed");
    }
  }

  @Test
  void marks_the_prompt_and_the_last_two_turns_for_anthropics_cache() {
    List<ChatMessage> messages =
        List.of(
            new ChatMessage.User("one"),
            new ChatMessage.Assistant(ChatAnswer.says("a")),
            new ChatMessage.User("two"),
            new ChatMessage.Assistant(ChatAnswer.says("b")),
            new ChatMessage.User("three"));
    var request = new ChatRequest("prompt", WireFiles.tools(), messages);
    String body = new AnthropicMessages().request(WireSettings.of("m"), request).body();
    JsonNode tree = tree(body);
    assertThat(tree.at("/system/0/cache_control/type").stringValue()).isEqualTo("ephemeral");
    assertThat(tree.at("/messages/0/content/0").has("cache_control")).isFalse();
    assertThat(tree.at("/messages/2/content/0").has("cache_control")).isTrue();
    assertThat(tree.at("/messages/4/content/0").has("cache_control")).isTrue();
    assertThat(body.split("cache_control", -1)).hasSize(4);
    var without = new Habits("max_tokens", Optional.empty(), false, false);
    var settings =
        new WireSettings("m", OptionalInt.empty(), OptionalDouble.empty(), without, Json.object());
    assertThat(new AnthropicMessages().request(settings, request).body())
        .doesNotContain("cache_control");
  }

  @Test
  void keeps_an_input_of_anthropic_that_is_a_text_as_raw_words() throws WireProblem {
    ChatAnswer answer =
        new AnthropicMessages()
            .answer(
                """
                {"content":[{"type":"tool_use","id":"t","name":"x","input":"{\\"a\\": 1"}],
                 "stop_reason":"max_tokens","usage":{"input_tokens":1,"output_tokens":1,
                 "cache_read_input_tokens":null,"output_tokens_details":{"thinking_tokens":1}}}\
                """);
    assertThat(answer.calls()).containsExactly(new ToolUse("t", "x", "{\"a\": 1"));
    assertThat(answer.finish()).isEqualTo("max_tokens");
    assertThat(answer.usage()).contains(new Usage(1, 0, 0, 1, OptionalLong.of(1)));
  }

  @Test
  void keeps_the_order_of_thinking_blocks_with_their_signatures() throws WireProblem {
    ChatAnswer answer = new AnthropicMessages().answer(WireFiles.read("anthropic-messages.json"));
    assertThat(answer.reasoning())
        .isEqualTo("Order first.\n\nThen the page.\n\n(redacted by the provider)");
    assertThat(again(new AnthropicMessages(), answer))
        .containsSubsequence("Order first.", "SIG1==", "Then the page.", "SIG2==", "EroBCk==");
  }

  @Test
  void cuts_an_answer_of_responses_at_its_limit() throws WireProblem {
    ChatAnswer answer =
        new OpenAiResponses()
            .answer(
                """
                {"status":"incomplete","incomplete_details":{"reason":"max_output_tokens"},
                 "output":[{"type":"reasoning","summary":[],"encrypted_content":"e"}]}\
                """);
    assertThat(answer.finish()).isEqualTo("max_output_tokens");
    assertThat(answer.text()).isEmpty();
  }

  @Test
  void asks_openai_to_store_nothing_and_to_hand_its_reasoning_out_encrypted() {
    var request = new ChatRequest("p", List.of(), List.of(new ChatMessage.User("u")));
    JsonNode body = tree(new OpenAiResponses().request(WireSettings.of("m"), request).body());
    assertThat(body.path("store").booleanValue()).isFalse();
    assertThat(body.at("/include/0").stringValue()).isEqualTo("reasoning.encrypted_content");
    assertThat(body.has("previous_response_id")).isFalse();
  }

  @Test
  void keeps_both_signatures_of_gemini_at_their_parts() throws WireProblem {
    ChatAnswer answer =
        new GeminiGenerateContent().answer(WireFiles.read("gemini-generate-content.json"));
    JsonNode parts = tree(again(new GeminiGenerateContent(), answer)).at("/contents/0/parts");
    assertThat(parts.at("/1/thoughtSignature").stringValue()).isEqualTo("U0lHX1RFWFQ=");
    assertThat(parts.at("/2/thoughtSignature").stringValue()).isEqualTo("U0lHX0NBTEw=");
    assertThat(parts.at("/3").has("thoughtSignature")).isFalse();
  }

  @Test
  void takes_a_call_that_gemini_could_not_read_for_one_with_arguments_that_are_no_json()
      throws WireProblem {
    String told = "Malformed function call: print(default_api.lookup_order(order_number=1182)";
    ChatAnswer answer =
        new GeminiGenerateContent()
            .answer(
                "{\"candidates\":[{\"finishReason\":\"MALFORMED_FUNCTION_CALL\",\"finishMessage\":\""
                    + told
                    + "\"}]}");
    assertThat(answer.calls()).hasSize(1);
    assertThat(answer.calls().getFirst().arguments()).isEqualTo(told);
    assertThat(answer.finish()).isEqualTo("MALFORMED_FUNCTION_CALL");
    assertThat(again(new GeminiGenerateContent(), answer)).contains("functionCall", "default_api");
  }

  @Test
  void says_only_what_gemini_reads_of_a_schema() {
    var request = new ChatRequest("", WireFiles.tools(), List.of(new ChatMessage.User("u")));
    String body = new GeminiGenerateContent().request(WireSettings.of("g"), request).body();
    assertThat(body).doesNotContain("additionalProperties", "$schema");
    JsonNode query = tree(body).at("/tools/0/functionDeclarations/1/parameters/properties/query");
    assertThat(query.path("type").stringValue()).isEqualTo("string");
    assertThat(query.path("nullable").booleanValue()).isTrue();
  }

  @Test
  void leaves_no_answer_of_gemini_out_that_has_neither_id_nor_arguments() throws WireProblem {
    ChatAnswer answer =
        new GeminiGenerateContent()
            .answer(
                """
                {"candidates":[{"content":{"role":"model","parts":[
                 {"functionCall":{"name":"search_products"}}]},"finishReason":"STOP"}]}\
                """);
    assertThat(answer.calls()).containsExactly(new ToolUse("", "search_products", "{}"));
    List<ChatMessage> messages =
        List.of(
            new ChatMessage.Assistant(answer),
            new ChatMessage.Tool("", "search_products", "[1]", false));
    String body =
        new GeminiGenerateContent()
            .request(WireSettings.of("g"), new ChatRequest("", List.of(), messages))
            .body();
    assertThat(body)
        .contains("{\"functionResponse\":{\"name\":\"search_products\",\"response\":{\"output\":");
  }

  @Test
  void builds_addresses_with_the_query_of_the_endpoint() {
    var endpoint =
        new Endpoint(
            "azure",
            "https://r.example/openai/deployments/d",
            "api-version=1",
            List.of(),
            Optional.empty());
    var request = new WireRequest("/chat/completions", List.of(), "{}");
    assertThat(endpoint.uri(request))
        .hasToString("https://r.example/openai/deployments/d/chat/completions?api-version=1");
  }
}
