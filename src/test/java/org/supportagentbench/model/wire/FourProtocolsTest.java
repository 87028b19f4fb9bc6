package org.supportagentbench.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.supportagentbench.model.wire.WireFiles.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.model.Usage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What holds for every protocol: the same turn, told by four providers.
final class FourProtocolsTest {
  private static final List<ToolUse> CALLS =
      List.of(
          new ToolUse("call_A", "lookup_order", "{\"order_number\":1182}"),
          new ToolUse("call_B", "search_knowledge_base", "{\"query\":\"damaged\"}"));

  private static ChatAnswer recorded(Protocol protocol) throws WireProblem {
    return protocol.dialect().answer(WireFiles.read(protocol.label() + ".json"));
  }

  /// A conversation of one turn with two calls, and the customer's next email.
  private static ChatRequest conversation(ChatAnswer answer) {
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(new ChatMessage.User("My bag came damaged."));
    messages.add(new ChatMessage.Assistant(answer));
    messages.add(new ChatMessage.Tool("call_A", "lookup_order", "{\"order\":1182}", false));
    messages.add(new ChatMessage.Tool("call_B", "search_knowledge_base", "No page.", true));
    messages.add(new ChatMessage.User("Any news?"));
    return new ChatRequest("You are the desk.", WireFiles.tools(), messages);
  }

  private static String body(Protocol protocol, ChatRequest request) {
    return protocol.dialect().request(WireSettings.of("some-model"), request).body();
  }

  @ParameterizedTest
  @EnumSource
  void shows_words_reasoning_and_both_calls_of_an_answer(Protocol protocol) throws WireProblem {
    ChatAnswer answer = recorded(protocol);
    assertThat(answer.text()).isEqualTo("Let me look.");
    assertThat(answer.reasoning()).contains("Order first", "hen the page.");
    assertThat(answer.calls())
        .extracting(ToolUse::id, ToolUse::name, call -> tree(call.arguments()))
        .containsExactlyElementsOf(
            CALLS.stream()
                .map(call -> tuple(call.id(), call.name(), tree(call.arguments())))
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void counts_tokens_in_disjoint_classes(Protocol protocol) throws WireProblem {
    Usage usage = recorded(protocol).usage().orElseThrow();
    boolean anthropic = protocol == Protocol.ANTHROPIC_MESSAGES;
    assertThat(usage.uncachedInput() + usage.cacheRead() + usage.cacheWrite()).isEqualTo(1200);
    assertThat(usage.cacheRead()).isEqualTo(1024);
    assertThat(usage.cacheWrite()).isEqualTo(anthropic ? 100 : 0);
    assertThat(usage.output()).isEqualTo(140);
    assertThat(usage.reasoning())
        .isEqualTo(anthropic ? OptionalLong.empty() : OptionalLong.of(100));
  }

  @ParameterizedTest
  @EnumSource
  void leaves_usage_out_where_the_provider_says_none(Protocol protocol) throws WireProblem {
    ObjectNode tree = (ObjectNode) tree(WireFiles.read(protocol.label() + ".json"));
    tree.remove(List.of("usage", "usageMetadata"));
    assertThat(protocol.dialect().answer(tree.toString()).usage()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void sends_the_answer_back_untouched(Protocol protocol) throws WireProblem {
    ChatAnswer answer = recorded(protocol);
    String item = Kept.item(protocol.label(), answer).orElseThrow();
    String inside =
        protocol == Protocol.OPENAI_RESPONSES ? item.substring(1, item.length() - 1) : item;
    assertThat(tree(item)).isEqualTo(recordedItem(protocol));
    assertThat(body(protocol, conversation(answer))).contains(inside);
  }

  private static JsonNode recordedItem(Protocol protocol) {
    String pointer =
        switch (protocol) {
          case OPENAI_CHAT -> "/choices/0/message";
          case OPENAI_RESPONSES -> "/output";
          case ANTHROPIC_MESSAGES -> "/content";
          case GEMINI_GENERATE_CONTENT -> "/candidates/0/content";
        };
    return tree(WireFiles.read(protocol.label() + ".json")).at(pointer);
  }

  @ParameterizedTest
  @EnumSource
  void asks_the_next_question_as_the_protocol_wants_it(Protocol protocol) throws WireProblem {
    String body = body(protocol, conversation(recorded(protocol)));
    WireFiles.assertGolden(protocol.label() + ".request.json", tree(body));
  }

  @ParameterizedTest
  @EnumSource
  void tells_an_answer_of_another_model_again(Protocol protocol) {
    ChatAnswer builtin =
        new ChatAnswer("Let me look.", "Hm.", CALLS, Optional.empty(), "stop", Optional.empty());
    String body = body(protocol, conversation(builtin));
    WireFiles.assertGolden(protocol.label() + ".told-again.json", tree(body));
  }

  @ParameterizedTest
  @EnumSource
  void never_sends_an_item_of_another_protocol(Protocol protocol) throws WireProblem {
    for (Protocol other : Protocol.values()) {
      if (other != protocol) {
        String body = body(protocol, conversation(recorded(other)));
        assertThat(body).doesNotContain("SIG1", "U0lHX1RFWFQ", "gAAAAABo").contains("Let me look.");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void begins_every_request_of_a_conversation_alike(Protocol protocol) throws WireProblem {
    ChatRequest later = conversation(recorded(protocol));
    ChatRequest first =
        new ChatRequest(later.system(), later.tools(), later.messages().subList(0, 1));
    String begin = body(protocol, first);
    String words = "My bag came damaged.";
    int same = begin.indexOf(words) + words.length();
    assertThat(body(protocol, later)).startsWith(begin.substring(0, same));
  }

  @ParameterizedTest
  @EnumSource
  void survives_an_empty_answer_in_the_conversation(Protocol protocol) {
    ChatAnswer empty = ChatAnswer.says("");
    List<ChatMessage> messages =
        List.of(
            new ChatMessage.User("Hello?"),
            new ChatMessage.Assistant(empty),
            new ChatMessage.User("Anybody there?"));
    String body = body(protocol, new ChatRequest("", List.of(), messages));
    assertThat(body)
        .contains("Hello?", "Anybody there?")
        .doesNotContain("\"content\":[]", "\"parts\":[]", "null");
  }

  @ParameterizedTest
  @EnumSource
  void lays_the_extra_body_over_everything_else(Protocol protocol) {
    ObjectNode extra =
        (ObjectNode)
            tree("{\"generationConfig\":{\"a\":{\"b\":1}},\"model\":null,\"include\":null}");
    var settings =
        new WireSettings("m", OptionalInt.of(77), OptionalDouble.of(0.5), Habits.PLAIN, extra);
    ChatRequest request = new ChatRequest("", List.of(), List.of(new ChatMessage.User("Hi")));
    ObjectNode body = (ObjectNode) tree(protocol.dialect().request(settings, request).body());
    assertThat(body.has("model")).isFalse();
    assertThat(body.has("include")).isFalse();
    assertThat(body.at("/generationConfig/a/b").intValue()).isEqualTo(1);
    assertThat(body.toString()).contains("77", "0.5");
  }
}
