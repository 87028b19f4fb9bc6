package org.supportagentbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supportagentbench.scoring.DeskDescription;
import tools.jackson.databind.JsonNode;

final class LogScoringTest {
  private static final String SILENT =
      """
      {"id": "silent", "tools": [], "messages": [
       {"role": "customer", "text": "Where is my parcel? I have waited for two weeks."},
       {"role": "agent", "text": ""}]}
      """
          .replace("\n", "");
  private static final String UNCONFIRMED =
      """
      {"id": "hasty", "tools": [{"name": "get_order", "kind": "read"},
        {"name": "cancel_order", "kind": "write"}], "messages": [
       {"role": "customer", "text": "Can you tell me when my order 8812 arrives?"},
       {"role": "agent", "text": "", "calls": [
         {"id": "c1", "name": "get_order", "arguments": {"order": "8812"}},
         {"id": "c2", "name": "cancel_order", "arguments": {"order": "8812"}}]},
       {"role": "tool", "call": "c1", "name": "get_order", "text": "in transit", "error": false},
       {"role": "tool", "call": "c2", "name": "cancel_order", "text": "cancelled", "error": false},
       {"role": "agent", "text": "Your order is on its way."}]}
      """
          .replace("\n", "");
  private static final String POLITE =
      """
      {"id": "polite", "tools": [], "messages": [
       {"role": "customer", "text": "Thank you for your help yesterday, it was great."},
       {"role": "agent", "text": "You are welcome. Have a good day!"}]}
      """
          .replace("\n", "");

  @Test
  void finds_an_empty_reply_at_its_message() {
    assertThat(Logs.score(SILENT).found(0)).containsExactly("empty_reply 1 null");
  }

  @Test
  void finds_a_write_without_a_yes_at_its_message_and_call() {
    assertThat(Logs.score(UNCONFIRMED).found(0)).contains("unconfirmed_write 1 1");
  }

  @Test
  void gives_one_line_also_where_nothing_was_found() {
    Logs.Result result = Logs.score(POLITE);
    assertThat(result.lines()).hasSize(1);
    JsonNode line = result.line(0);
    assertThat(line.path("id").stringValue()).isEqualTo("polite");
    assertThat(line.path("findings").isArray()).isTrue();
    assertThat(line.path("findings")).isEmpty();
    assertThat(line.path("not_measured").isArray()).isTrue();
  }

  @Test
  void says_what_it_could_not_look_for_and_why() {
    JsonNode line = Logs.score(POLITE).line(0);
    assertThat(line.path("not_measured").values())
        .map(JsonNode::stringValue)
        .contains("internal_host");
    assertThat(line.path("not_measured_reasons").path("internal_host").stringValue())
        .contains("hosts");
  }

  @Test
  void an_unsupported_language_is_not_measured_rather_than_clean() {
    JsonNode line =
        Logs.score(
                """
                {"id":"it","messages":[{"role":"customer","text":"Buongiorno, il mio pacco non è \
                ancora arrivato e sono molto preoccupato, potete controllare per favore?"},\
                {"role":"agent","text":"Ho annullato il suo ordine e ho emesso il rimborso."}]}\
                """)
            .line(0);
    assertThat(line.path("not_measured").values())
        .map(JsonNode::stringValue)
        .contains("phantom_action", "unconfirmed_write", "false_handover");
  }

  @Test
  void tells_a_broken_line_by_its_number_and_goes_on() {
    Logs.Result result =
        Logs.score(SILENT, "{\"id\": \"cut off", "", "[1, 2]", "{\"id\": 3}", POLITE);
    assertThat(result.lines()).hasSize(2);
    assertThat(result.said()).anyMatch(said -> said.startsWith("line 2: it is not JSON ("));
    assertThat(result.said()).anyMatch(said -> said.startsWith("line 4: it is no object"));
    assertThat(result.said()).anyMatch(said -> said.startsWith("line 5: it has no 'messages'"));
    assertThat(result.said()).noneMatch(said -> said.startsWith("line 3"));
    assertThat(result.tally().faults()).isEqualTo(new Tally.Faults(3, 0));
  }

  @Test
  void keeps_the_order_of_the_lines_whatever_takes_longest() {
    String long1 = UNCONFIRMED.replace("in transit", "in transit ".repeat(60_000));
    String log =
        IntStream.range(0, 400)
            .mapToObj(i -> (i % 97 == 0 ? long1 : POLITE).replaceFirst("hasty|polite", "c" + i))
            .reduce("", (all, line) -> all + line + "\n");
    Logs.Result result = Logs.score(DeskDescription.generic(), log);
    assertThat(IntStream.range(0, 400).mapToObj(i -> result.line(i).path("id").stringValue()))
        .containsExactlyElementsOf(IntStream.range(0, 400).mapToObj(i -> "c" + i).toList());
  }

  @Test
  void gives_the_same_whether_one_thread_works_or_four() {
    String log = String.join("\n", SILENT, UNCONFIRMED, POLITE, SILENT);
    assertThat(Logs.score(DeskDescription.generic(), stream(log), 1).lines())
        .isEqualTo(Logs.score(DeskDescription.generic(), stream(log), 4).lines());
  }

  @Test
  void warns_of_an_id_that_stands_twice_and_scores_both() {
    Logs.Result result = Logs.score(SILENT, POLITE, SILENT);
    assertThat(result.lines()).hasSize(3);
    assertThat(result.said())
        .containsExactly("line 3: the id 'silent' stood in an earlier line too");
  }

  @Test
  void gives_ids_back_as_they_came() {
    Logs.Result result =
        Logs.score(
            POLITE.replace("\"polite\"", "17"),
            POLITE.replace("\"polite\"", "\"\\ud800 x\""),
            POLITE.replace("\"id\": \"polite\", ", ""));
    assertThat(result.lines().get(0)).startsWith("{\"id\":17,");
    assertThat(result.lines().get(1)).startsWith("{\"id\":\"\\ud800 x\",");
    assertThat(result.lines().get(2)).startsWith("{\"id\":null,");
  }

  @Test
  void counts_what_the_log_came_to() {
    Tally tally = Logs.score(SILENT, UNCONFIRMED, POLITE).tally();
    assertThat(tally.conversations()).isEqualTo(3);
    assertThat(tally.withFindings()).isEqualTo(2);
    assertThat(tally.findings()).containsEntry("empty_reply", 1L);
  }

  @Test
  void hostile_words_cannot_leave_the_line_or_drive_a_terminal() {
    String hostile =
        SILENT.replace(
            "\"text\": \"\"", "\"text\": \"\\u202e\\u001b[31m <tool_call>{\\\"a\\\":1}\"");
    for (String line : Logs.score(hostile).lines()) {
      assertThat(line.chars()).allMatch(c -> c >= ' ' && c != 0x202e && c != 0x7f);
    }
  }

  private static InputStream stream(String log) {
    return new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8));
  }
}
