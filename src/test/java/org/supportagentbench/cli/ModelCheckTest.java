package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.model.Usage;

final class ModelCheckTest {
  private static ChatAnswer answer(String reasoning, Optional<Usage> usage, ToolUse... calls) {
    return new ChatAnswer("", reasoning, List.of(calls), usage, "stop", Optional.empty());
  }

  private static final Optional<Usage> USED =
      Optional.of(new Usage(10, 2, 0, 8, OptionalLong.of(5)));
  private static final ToolUse RIGHT = new ToolUse("1", "repeat_code", "{\"code\":\"K7-33\"}");

  @Test
  void finds_a_model_that_calls_thinks_and_counts_all_right() {
    ModelCheck check = ModelCheck.of(answer("Hm.", USED, RIGHT));
    assertThat(check.works()).isTrue();
    assertThat(check.lines())
        .containsExactly(
            "tool calling   ok",
            "reasoning      ok: shown, 3 characters",
            "usage          ok: 10 input uncached, 2 cache read, 0 cache write, 8 output (5 of it"
                + " reasoning)");
  }

  @Test
  void says_what_is_missing() {
    assertThat(ModelCheck.of(answer("", USED)).lines().getFirst())
        .contains("NOT OK: it answered without calling");
    ModelCheck wrong = ModelCheck.of(answer("", USED, new ToolUse("1", "repeat_code", "{\"cod")));
    assertThat(wrong.works()).isFalse();
    assertThat(wrong.lines())
        .anyMatch(line -> line.contains("NOT OK: it called repeat_code with {\"cod"))
        .anyMatch(line -> line.contains("used (5 tokens), but not shown"));
    ModelCheck uncounted = ModelCheck.of(answer("", Optional.empty(), RIGHT));
    assertThat(uncounted.works()).isFalse();
    assertThat(uncounted.lines()).anyMatch(line -> line.contains("NOT OK: not told"));
  }

  @Test
  void the_second_call_sends_back_what_came_and_answers_every_call() {
    ChatAnswer first = answer("Hm.", USED, RIGHT, new ToolUse("2", "repeat_code", "{}"));
    ChatRequest next = ModelCheck.goingOn(ModelCheck.request(), first);
    assertThat(next.messages().get(1)).isEqualTo(new ChatMessage.Assistant(first));
    assertThat(next.messages().subList(2, next.messages().size()))
        .extracting(message -> ((ChatMessage.Tool) message).callId())
        .containsExactly("1", "2");
    assertThat(ModelCheck.ofSentBack(first, ChatAnswer.says("K7-33")).works()).isFalse();
    ModelCheck mute = ModelCheck.ofSentBack(first, answer("", USED));
    assertThat(mute.works()).isFalse();
    assertThat(mute.lines().getFirst()).contains("NOT OK", "reasoning", "answered nothing");
  }

  @Test
  void asks_for_one_call_of_one_tool() {
    assertThat(ModelCheck.request().tools()).hasSize(1);
    assertThat(ModelCheck.request().messages().toString()).contains("K7-33");
  }
}
