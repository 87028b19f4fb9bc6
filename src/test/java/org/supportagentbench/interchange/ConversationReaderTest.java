package org.supportagentbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.transcript.Message;

final class ConversationReaderTest {
  private static List<Message> messages(String line) {
    return Logs.readable(line).transcript().messages();
  }

  private static List<String> remarks(String line) {
    return ((LogLine.Understood) Logs.read(line)).remarks().stream().map(Remark::sentence).toList();
  }

  @Test
  void reads_every_part_of_our_own_form() {
    LoggedConversation read =
        Logs.readable(
            """
            {"id": "a", "tools": [{"name": "t", "kind": "handover"}], "messages": [
             {"role": "system", "text": "s"}, {"role": "customer", "text": "c"},
             {"role": "agent", "text": "w", "calls": [{"id": "1", "name": "t", "arguments": {"k": 2}}]},
             {"role": "tool", "call": "1", "name": "t", "text": "no", "error": true}]}
            """);
    assertThat(read.tools()).containsExactly(new LoggedTool("t", Optional.of(Effect.HANDOVER)));
    List<Message> messages = read.transcript().messages();
    assertThat(messages.get(0)).isEqualTo(new Message.FromSystem("s"));
    assertThat(messages.get(1).text()).isEqualTo("c");
    Message.FromAgent agent = (Message.FromAgent) messages.get(2);
    assertThat(agent.calls()).hasSize(1);
    assertThat(agent.calls().getFirst().arguments().path("k").asInt()).isEqualTo(2);
    assertThat(messages.get(3)).isEqualTo(new Message.FromTool("1", "t", "no", true));
  }

  @Test
  void arguments_as_json_text_are_the_same_as_an_object() {
    Message.FromAgent agent =
        (Message.FromAgent)
            messages(
                    """
                    {"messages": [{"role": "agent", "calls": [
                     {"name": "t", "arguments": "{\\"k\\": [1]}"}, {"name": "t", "arguments": "k=1"},
                     {"name": "t"}, {"name": "t", "arguments": null}]}]}
                    """)
                .getFirst();
    assertThat(agent.calls().get(0).arguments().path("k").isArray()).isTrue();
    assertThat(agent.calls().get(1).arguments().stringValue()).isEqualTo("k=1");
    assertThat(agent.calls().get(2).arguments().isObject()).isTrue();
    assertThat(agent.calls().get(3).arguments().isObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"role\": \"agent\"}",
        "{\"role\": \"agent\", \"text\": null}",
        "{\"role\": \"AGENT \", \"text\": \"\", \"calls\": null}",
        "{\"role\": \"assistant\", \"text\": []}"
      })
  void an_agent_without_words_said_nothing(String message) {
    assertThat(messages("{\"messages\": [" + message + "]}"))
        .containsExactly(new Message.FromAgent("", "", List.of()));
  }

  @Test
  void what_cannot_be_understood_keeps_its_place_and_is_remarked() {
    String line =
        """
        {"messages": [7, null, {"role": "supervisor", "text": "x"}, {"text": "y"},
         {"role": "agent", "text": {"a": 1}, "calls": [null, "t", {"id": 5, "name": null}]},
         {"role": "customer", "text": 12}]}
        """;
    List<Message> messages = messages(line);
    assertThat(messages).hasSize(6);
    assertThat(((Message.FromAgent) messages.get(4)).calls()).hasSize(3);
    assertThat(((Message.FromAgent) messages.get(4)).calls().get(2).id()).isEqualTo("5");
    assertThat(messages.get(5).text()).isEqualTo("12");
    assertThat(remarks(line))
        .contains(
            "a message that is no object; it is read as a note",
            "the role 'supervisor'; its messages are read as notes",
            "a message without a role; it is read as a note",
            "a text that is an object; it is read as its JSON",
            "a call that is no object; it keeps its place and nothing else",
            "a call without a name; what it did is not known");
  }

  @Test
  void a_clean_conversation_needs_no_remark() {
    assertThat(
            remarks(
                """
                {"id": "a", "model": "m", "tools": [{"name": "get_order", "kind": "read"}],
                 "messages": [{"role": "customer", "text": "hi"}]}
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "{\"messages\": [}",
        "{\"messages\": []} {\"messages\": []}",
        "[]",
        "[1, 2]",
        "\"text\"",
        "17",
        "null",
        "{}",
        "{\"id\": 1}",
        "{\"messages\": null}",
        "{\"messages\": {}}",
        "{\"messages\": \"none\"}"
      })
  void a_line_without_a_list_of_messages_is_broken(String line) {
    assertThat(Logs.read(line)).isInstanceOf(LogLine.Broken.class);
  }

  @Test
  void another_encoding_is_named() {
    byte[] utf16 = "{\"messages\": []}".getBytes(StandardCharsets.UTF_16);
    LogLine line = new ConversationReader(Optional.empty()).read(utf16);
    assertThat(line).isInstanceOf(LogLine.Broken.class);
    assertThat(((LogLine.Broken) line).reason()).contains("UTF-16");
  }

  @Test
  void an_answer_that_says_error_is_one_where_the_log_does_not_tell() {
    List<Message> messages =
        messages(
            """
            {"messages": [{"role": "tool", "text": "Error: no such order"},
             {"role": "tool", "text": "{\\"error\\": \\"unknown\\"}"},
             {"role": "tool", "text": "{\\"error\\": null, \\"ok\\": true}"},
             {"role": "tool", "text": "Error: no such order", "error": false},
             {"role": "tool", "text": {"status": "done"}},
             {"role": "tool", "text": "fine", "error": "timeout"}]}
            """);
    assertThat(messages)
        .map(message -> ((Message.FromTool) message).error())
        .containsExactly(true, true, false, false, false, true);
    assertThat(messages.get(4).text()).isEqualTo("{\"status\":\"done\"}");
  }
}
