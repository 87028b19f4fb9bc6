package org.supportagentbench.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

final class RequestChainTest {
  private static final List<ToolSpec> TOOLS = List.of(tool("lookup_order"));

  @Test
  void a_request_that_only_adds_messages_hashes_only_what_it_adds() {
    var chain = chain();
    var messages = new ArrayList<ChatMessage>(List.of(user("Where is my bag?")));
    chain.next(request(messages));
    messages.add(new ChatMessage.Assistant(ChatAnswer.says("On its way.")));
    messages.add(user("Thanks"));

    RequestHash second = chain.next(request(messages));

    assertThat(second.before()).isEqualTo(1);
    assertThat(second.fresh()).hasSize(2);
    assertThat(second.fresh().getFirst()).startsWith("assistant:");
  }

  @Test
  void step_by_step_and_at_once_give_the_same_hash() {
    var messages = new ArrayList<ChatMessage>();
    var chain = chain();
    RequestHash last = chain.next(request(messages));
    for (int i = 0; i < 50; i++) {
      messages.add(i % 2 == 0 ? user("Question " + i) : toolAnswer("Answer " + i, false));
      last = chain.next(request(messages));
    }
    assertThat(last.sameAs(chain().next(request(messages)))).isTrue();
  }

  @Test
  void a_changed_beginning_is_hashed_again_from_the_first_message() {
    var chain = chain();
    chain.next(request(List.of(user("one"), user("two"))));

    RequestHash changed = chain.next(request(List.of(user("ONE"), user("two"), user("three"))));

    assertThat(changed.before()).isZero();
    assertThat(changed.sameAs(hash(user("ONE"), user("two"), user("three")))).isTrue();
  }

  @Test
  void every_part_of_a_message_counts() {
    var call = new ToolUse("1", "lookup_order", "{\"order_number\":1182}");
    List<ChatMessage> different =
        List.of(
            user("a"),
            user("b"),
            toolAnswer("a", false),
            toolAnswer("a", true),
            new ChatMessage.Tool("2", "lookup_order", "a", false),
            new ChatMessage.Tool("1", "cancel_order", "a", false),
            new ChatMessage.Assistant(ChatAnswer.says("a")),
            new ChatMessage.Assistant(ChatAnswer.calls(List.of(call))),
            new ChatMessage.Assistant(answer("a", "thought", Optional.empty())),
            new ChatMessage.Assistant(answer("a", "", Optional.of("{}"))));
    assertThat(different.stream().map(message -> hash(message).chain())).doesNotHaveDuplicates();
  }

  @Test
  void words_never_run_into_each_other() {
    assertThat(hash(user("ab"), user("c")).sameAs(hash(user("a"), user("bc")))).isFalse();
    assertThat(hash(user("")).sameAs(hash())).isFalse();
  }

  @Test
  void says_which_part_of_a_request_differs() {
    RequestHash recorded = hash(user("a"), toolAnswer("b", false));

    assertThat(chain().next(new ChatRequest("Be rude.", TOOLS, List.of())).differenceFrom(recorded))
        .isEqualTo("the system prompt differs");
    assertThat(
            chain()
                .next(new ChatRequest("Be kind.", List.of(tool("fly")), List.of()))
                .differenceFrom(recorded))
        .isEqualTo("the tools differ");
    assertThat(hash(user("a"), toolAnswer("c", false)).differenceFrom(recorded))
        .isEqualTo("message 1 (tool) differs");
    assertThat(hash(user("a")).differenceFrom(recorded))
        .isEqualTo("1 messages, where 2 are recorded");
  }

  @Test
  void conversations_that_share_a_prefix_have_the_hashes_of_those_that_do_not() {
    var shared = new PrefixCache();
    for (String system : List.of("Be kind.", "Be kind.", "Be rude.", "Be kind.")) {
      var request = new ChatRequest(system, TOOLS, List.of(user("a")));
      assertThat(new RequestChain(shared).next(request)).isEqualTo(chain().next(request));
    }
    var without = new ChatRequest("Be kind.", List.of(), List.of(user("a")));
    assertThat(new RequestChain(shared).next(without).sameAs(hash(user("a")))).isFalse();
  }

  @Test
  void survives_being_written_and_read() {
    for (RequestHash hash : List.of(hash(), hash(user("a")), hash(user("a"), user("\ud800")))) {
      assertThat(RequestHash.parse(hash.toString())).isEqualTo(hash);
    }
    assertThatThrownBy(() -> RequestHash.parse("v2 a b 0  c"))
        .hasMessage("Not a request hash of version 1: v2 a b 0  c");
  }

  private static RequestChain chain() {
    return new RequestChain(new PrefixCache());
  }

  private static RequestHash hash(ChatMessage... messages) {
    return chain().next(request(List.of(messages)));
  }

  private static ChatRequest request(List<ChatMessage> messages) {
    return new ChatRequest("Be kind.", TOOLS, messages);
  }

  private static ChatMessage user(String text) {
    return new ChatMessage.User(text);
  }

  private static ChatMessage toolAnswer(String text, boolean error) {
    return new ChatMessage.Tool("1", "lookup_order", text, error);
  }

  private static ChatAnswer answer(String text, String reasoning, Optional<String> raw) {
    return new ChatAnswer(text, reasoning, List.of(), Optional.empty(), "stop", raw);
  }

  private static ToolSpec tool(String name) {
    return new ToolSpec(name, "A tool.", JsonNodeFactory.instance.objectNode().put("type", "x"));
  }
}
