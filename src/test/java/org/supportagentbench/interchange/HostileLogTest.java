package org.supportagentbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.scoring.DeskDescription;
import tools.jackson.databind.JsonNode;

/// Nothing that a log may hold makes the program fail or hang.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class HostileLogTest {
  private static final int CONVERSATIONS = 10_000;

  @Test
  void ten_thousand_broken_conversations_give_findings_or_a_reason() {
    FuzzedConversations fuzzed = new FuzzedConversations(20_260_630);
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    for (int i = 0; i < CONVERSATIONS; i++) {
      log.writeBytes(fuzzed.next());
      log.write('\n');
    }
    Logs.Result result =
        Logs.score(DeskDescription.generic(), new ByteArrayInputStream(log.toByteArray()), 2);
    Tally tally = result.tally();
    assertThat(tally.faults().bugs()).as("bugs: %s", result.said()).isZero();
    assertThat(tally.conversations() + tally.faults().broken())
        .isBetween(CONVERSATIONS - 20L, (long) CONVERSATIONS);
    assertThat(tally.conversations()).isGreaterThan(CONVERSATIONS / 2);
    assertThat(tally.faults().broken()).isGreaterThan(CONVERSATIONS / 20);
    assertThat(tally.findings().keySet())
        .contains("phantom_action", "unconfirmed_write", "empty_reply", "ungrounded_reference");
    for (int i = 0; i < result.lines().size(); i++) {
      checkLine(result.lines().get(i), result.line(i));
    }
  }

  private static void checkLine(String text, JsonNode line) {
    assertThat(text.chars()).allMatch(c -> c >= ' ' && c != 0x202e && c != 0x7f);
    assertThat(line.has("id")).isTrue();
    assertThat(line.path("not_measured").isArray()).isTrue();
    for (JsonNode finding : line.path("findings")) {
      assertThat(finding.path("behaviour").stringValue()).isNotEmpty();
      assertThat(finding.path("message").asInt()).isNotNegative();
      assertThat(finding.path("call").isNull() || finding.path("call").isInt()).isTrue();
      assertThat(finding.path("explanation").stringValue()).isNotEmpty();
    }
  }

  /// A message that is full of one thing.
  enum Flood {
    ONE_WORD,
    WORDS,
    SENTENCES,
    DIGITS,
    BRACES,
    BRACKETS,
    QUOTES,
    LINKS,
    AMOUNTS,
    LINES,
    BLANKS,
    EMOJI,
    MARKS;

    String text(int length) {
      String piece =
          switch (this) {
            case ONE_WORD -> "a";
            case WORDS -> "the order was sent and is on its way ";
            case SENTENCES -> "I have refunded $14.90 for order 8812. Shall I cancel it? ";
            case DIGITS -> "8812 ";
            case BRACES -> "{\"a\":[";
            case BRACKETS -> "((((<<<<[[[[";
            case QUOTES -> "\"'\u00ab\u201c";
            case LINKS -> "https://shop.example/a?b=c ";
            case AMOUNTS -> "$1,204.50 ";
            case LINES -> "- a\n";
            case BLANKS -> " \n\t";
            case EMOJI -> "\ud83d\ude00";
            case MARKS -> "\u0301";
          };
      return piece.repeat(length / piece.length());
    }
  }

  @ParameterizedTest
  @EnumSource(Flood.class)
  void a_message_full_of_anything_is_scored_in_any_place(Flood flood) {
    String text = Loose.JSON.writeValueAsString(flood.text(200_000));
    assertThat(scored("customer", text)).isEqualTo(1);
    assertThat(scored("agent", text)).isEqualTo(1);
    assertThat(scored("tool", text)).isEqualTo(1);
  }

  @Test
  void an_answer_of_a_tool_may_have_ten_megabytes() {
    String text = Loose.JSON.writeValueAsString(Flood.SENTENCES.text(10_000_000));
    assertThat(scored("tool", text)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer", "agent"})
  void a_spoken_message_of_ten_megabytes_is_told_and_the_rest_goes_on(String role) {
    String log =
        "{\"id\": 1, \"messages\": [{\"role\": \"%s\", \"text\": \"%s\"}]}"
            .formatted(role, "a ".repeat(5_000_000));
    Logs.Result result = Logs.score(log, "{\"id\": 2, \"messages\": []}");
    assertThat(result.said())
        .containsExactly(
            "line 1: message 0 has 10000000 characters; at most 1000000 of a customer or an agent"
                + " are read");
    assertThat(result.lines()).hasSize(1);
  }

  private static long scored(String role, String text) {
    String log =
        """
        {"id": "flood", "tools": [{"name": "cancel_order", "kind": "write"}], "messages": [
         {"role": "customer", "text": "Cancel my order 8812 please."},
         {"role": "agent", "text": "Shall I cancel order 8812?"},
         {"role": "%s", "name": "get_order", "text": %s},
         {"role": "customer", "text": "Yes."},
         {"role": "agent", "text": "", "calls": [{"id": "1", "name": "cancel_order", "arguments": {}}]},
         {"role": "agent", "text": "I have cancelled order 8812 and refunded $14.90."}]}
        """
            .replace("\n", "")
            .formatted(role, text);
    Logs.Result result = Logs.score(DeskDescription.generic(), log);
    assertThat(result.said()).isEmpty();
    return result.tally().conversations();
  }

  @Test
  void deep_json_is_a_broken_line_and_deep_arguments_in_text_are_words() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    Logs.Result result =
        Logs.score(
            "{\"id\": 1, \"messages\": " + deep + "}",
            "{\"id\": 2, \"messages\": [{\"role\": \"agent\", \"calls\": [{\"name\": \"t\","
                + " \"arguments\": \""
                + deep
                + "\"}]}]}",
            "{\"id\": 3, \"messages\": [{\"role\": \"agent\", \"calls\": [{\"name\": \"cancel_it\","
                + " \"arguments\": "
                + "[".repeat(400)
                + "]".repeat(400)
                + "}]}]}");
    assertThat(result.said()).anyMatch(said -> said.startsWith("line 1: it is not JSON ("));
    assertThat(result.lines()).hasSize(2);
    assertThat(result.tally().faults()).isEqualTo(new Tally.Faults(1, 0));
  }

  @Test
  void calls_that_answer_each_other_come_to_an_end() {
    StringBuilder log = new StringBuilder("{\"id\": \"cycle\", \"messages\": [");
    for (int i = 0; i < 2_000; i++) {
      log.append(
          """
          {"role": "agent", "text": "", "calls": [
           {"id": "a", "name": "cancel_order", "arguments": {"call": "b"}},
           {"id": "b", "name": "cancel_order", "arguments": {"call": "a"}}]},
          {"role": "tool", "call": "b", "name": "cancel_order", "text": "a"},
          {"role": "tool", "call": "a", "name": "cancel_order", "text": "b"},
          """);
    }
    log.append("{\"role\": \"agent\", \"text\": \"I have cancelled it.\"}]}");
    Logs.Result result = Logs.score(log.toString().replace("\n", ""));
    assertThat(result.tally().faults()).isEqualTo(new Tally.Faults(0, 0));
    assertThat(result.lines()).hasSize(1);
  }

  @Test
  void a_conversation_of_many_messages_is_scored() {
    StringBuilder log = new StringBuilder("{\"id\": \"long\", \"messages\": [");
    for (int i = 0; i < 3_000; i++) {
      log.append("{\"role\": \"customer\", \"text\": \"Is order %d cancelled?\"},".formatted(i));
      log.append(
          "{\"role\": \"agent\", \"text\": \"I have cancelled order %d for $%d.00.\"},"
              .formatted(i, i));
    }
    log.append("{\"role\": \"customer\", \"text\": \"Thanks.\"}]}");
    Logs.Result result = Logs.score(log.toString());
    assertThat(result.found(0)).hasSizeGreaterThan(2_000);
  }

  @Test
  void bytes_that_are_no_utf_8_are_a_broken_line() {
    byte[] log =
        "{\"id\": 1, \"messages\": [{\"role\": \"x\", \"text\": \"?\"}]}"
            .getBytes(StandardCharsets.UTF_8);
    log[log.length - 5] = (byte) 0xff;
    Logs.Result result = Logs.score(DeskDescription.generic(), new ByteArrayInputStream(log), 1);
    assertThat(result.said()).singleElement().asString().contains("UTF-8");
  }
}
