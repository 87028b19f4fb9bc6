package org.supportagentbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supportagentbench.transcript.Message;

final class OtherShapesTest {
  private static final String OPENAI =
      """
      {"id": "o", "messages": [
       {"role": "system", "content": "Be kind."},
       {"role": "user", "content": [{"type": "text", "text": "Cancel"}, {"type": "text", "text": "it."}]},
       {"role": "assistant", "content": null, "tool_calls": [
        {"id": "k1", "type": "function", "function": {"name": "find_order", "arguments": "{\\"n\\": 1}"}},
        {"id": "k2", "type": "function", "function": {"name": "cancel_order", "arguments": "{}"}}]},
       {"role": "tool", "tool_call_id": "k1", "content": "{\\"n\\": 1}"},
       {"role": "tool", "tool_call_id": "k2", "content": "Error: already sent"},
       {"role": "assistant", "content": "It is cancelled."}]}
      """;
  private static final String ANTHROPIC =
      """
      {"id": "a", "system": "Be kind.", "messages": [
       {"role": "user", "content": "Cancel it."},
       {"role": "assistant", "content": [
        {"type": "thinking", "thinking": "hm", "signature": "x"},
        {"type": "text", "text": "I look."},
        {"type": "tool_use", "id": "k1", "name": "find_order", "input": {"n": 1}},
        {"type": "tool_use", "id": "k2", "name": "cancel_order", "input": {}}]},
       {"role": "user", "content": [
        {"type": "tool_result", "tool_use_id": "k1", "content": [{"type": "text", "text": "found"}]},
        {"type": "tool_result", "tool_use_id": "k2", "content": "no", "is_error": true},
        {"type": "text", "text": "And?"}]},
       {"role": "assistant", "content": [{"type": "text", "text": ""}]}]}
      """;

  @Test
  void each_form_is_told_by_what_only_it_has() {
    assertThat(Shapes.of(Loose.JSON.readTree(OPENAI))).isEqualTo(LogShape.OPENAI);
    assertThat(Shapes.of(Loose.JSON.readTree(ANTHROPIC))).isEqualTo(LogShape.ANTHROPIC);
    assertThat(
            Shapes.of(
                Loose.JSON.readTree("{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}")))
        .isEqualTo(LogShape.OPENAI);
    assertThat(
            Shapes.of(
                Loose.JSON.readTree("{\"messages\":[{\"role\":\"customer\",\"content\":\"hi\"}]}")))
        .isEqualTo(LogShape.INTERCHANGE);
  }

  @Test
  void openai_messages_become_ours() {
    List<Message> messages = Logs.readable(OPENAI).transcript().messages();
    assertThat(messages.get(0)).isEqualTo(new Message.FromSystem("Be kind."));
    assertThat(messages.get(1).text()).isEqualTo("Cancel\nit.");
    Message.FromAgent agent = (Message.FromAgent) messages.get(2);
    assertThat(agent.text()).isEmpty();
    assertThat(agent.calls().get(0).arguments().path("n").asInt()).isEqualTo(1);
    assertThat(messages.get(3))
        .isEqualTo(new Message.FromTool("k1", "find_order", "{\"n\": 1}", false));
    assertThat(messages.get(4))
        .isEqualTo(new Message.FromTool("k2", "cancel_order", "Error: already sent", true));
  }

  @Test
  void anthropic_blocks_become_messages_that_keep_their_place_in_the_log() {
    LoggedConversation read = Logs.readable(ANTHROPIC);
    assertThat(read.messages())
        .map(LoggedConversation.LoggedMessage::place)
        .containsExactly(-1, 0, 1, 2, 2, 2, 3);
    List<Message> messages = read.transcript().messages();
    Message.FromAgent agent = (Message.FromAgent) messages.get(2);
    assertThat(agent.text()).isEqualTo("I look.");
    assertThat(agent.reasoning()).isEqualTo("hm");
    assertThat(agent.calls())
        .map(call -> call.name())
        .containsExactly("find_order", "cancel_order");
    assertThat(messages.get(3)).isEqualTo(new Message.FromTool("k1", "find_order", "found", false));
    assertThat(messages.get(4)).isEqualTo(new Message.FromTool("k2", "cancel_order", "no", true));
    assertThat(messages.get(5).text()).isEqualTo("And?");
  }

  @Test
  void findings_point_into_the_log_and_not_into_our_reading_of_it() {
    assertThat(Logs.score(ANTHROPIC.replace("\n", "")).found(0)).contains("empty_reply 3 null");
    assertThat(Logs.score(OPENAI.replace("\n", "")).found(0)).contains("phantom_action 5 null");
  }

  @Test
  void a_line_that_is_nothing_but_messages_is_a_conversation_without_an_id() {
    LoggedConversation read = Logs.readable("[{\"role\":\"user\",\"content\":\"hi\"}]");
    assertThat(read.name()).isEmpty();
    assertThat(read.messages()).hasSize(1);
  }
}
