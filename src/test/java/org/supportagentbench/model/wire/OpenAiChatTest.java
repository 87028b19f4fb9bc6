package org.supportagentbench.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.model.Usage;

final class OpenAiChatTest {
  private final Dialect dialect = new OpenAiChat();

  @Test
  void sends_an_answer_back_as_it_came() throws WireProblem {
    String item =
        """
        {"role":"assistant","content":null,"reasoning_content":"","x_unknown":[1.50,{"b":null}],\
        "tool_calls":[{"id":"c1","type":"function","function":{"name":"lookup_order",\
        "arguments":"{\\"order_number\\": 1182"}},{"id":"c2","type":"function",\
        "function":{"name":"search_products","arguments":{"query":"bag"}}}]}\
        """;
    ChatAnswer answer =
        dialect.answer("{\"choices\":[{\"finish_reason\":\"strange\",\"message\":" + item + "}]}");
    assertThat(answer.calls())
        .containsExactly(
            new ToolUse("c1", "lookup_order", "{\"order_number\": 1182"),
            new ToolUse("c2", "search_products", "{\"query\":\"bag\"}"));
    assertThat(answer.finish()).isEqualTo("strange");
    assertThat(answer.usage()).isEmpty();
    String body =
        dialect
            .request(
                WireSettings.of("m"),
                new ChatRequest("", List.of(), List.of(new ChatMessage.Assistant(answer))))
            .body();
    assertThat(body).isEqualTo("{\"model\":\"m\",\"messages\":[" + item + "]}");
  }

  @Test
  void counts_usage_in_disjoint_classes() throws WireProblem {
    ChatAnswer answer =
        dialect.answer(
            """
            {"choices":[{"finish_reason":"stop","message":{"role":"assistant","content":"Hi"}}],
             "usage":{"prompt_tokens":100,"completion_tokens":20,"total_tokens":120,
              "prompt_tokens_details":{"cached_tokens":64},
              "completion_tokens_details":{"reasoning_tokens":12}}}\
            """);
    assertThat(answer.usage())
        .isEqualTo(Optional.of(new Usage(36, 64, 0, 20, OptionalLong.of(12))));
  }

  @Test
  void takes_an_error_in_a_good_status_for_an_error() {
    assertThatThrownBy(() -> dialect.answer("{\"error\":{\"message\":\"upstream\",\"code\":502}}"))
        .isInstanceOfSatisfying(
            WireProblem.class,
            problem -> assertThat(problem.kind()).isEqualTo(WireProblem.Kind.SERVER));
    assertThatThrownBy(() -> dialect.answer("<html>502</html>"))
        .hasMessage("HTTP 200 with a page instead of JSON");
  }
}
