package org.supportagentbench.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.desk.Desk;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Opening;
import org.supportagentbench.suite.ReferenceStep;
import org.supportagentbench.suite.StepArguments;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;
import org.supportagentbench.transcript.Ending;

/// The agents that come with the program.
final class AgentsTest {
  private static final Suite SUITE = SuiteForTests.read();

  private static CaseFile caseFile(String id) {
    return SUITE.caseFile(id).orElseThrow();
  }

  private static ChatRequest firstRequest(CaseFile caseFile) {
    return new ChatRequest(
        "You answer.", List.of(), List.of(new ChatMessage.User(Opening.render(caseFile))));
  }

  private static ChatAnswer first(String name, String id) throws ModelFailure {
    return Agents.open(name, SUITE, caseFile(id)).answer(firstRequest(caseFile(id)));
  }

  @Test
  void all_names_can_be_opened_and_all_controls_are_marked() {
    for (String name : Agents.names()) {
      assertThat(Agents.open(name, SUITE, caseFile(SuiteForTests.CANCEL))).as(name).isNotNull();
    }
    assertThat(Agents.names()).contains("builtin/reference", "builtin/dump");
    assertThat(Agents.isControl("builtin/comply")).isTrue();
    assertThat(Agents.isControl("builtin/rules")).isFalse();
    assertThat(Agents.isControl("openai/gpt-5")).isFalse();
  }

  @Test
  void an_unknown_name_gets_a_question_back() {
    assertThatThrownBy(() -> Agents.open("builtin/complie", SUITE, caseFile(SuiteForTests.CANCEL)))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining(
            "There is no agent 'builtin/complie'. Did you mean 'builtin/comply'?");
  }

  @Test
  void the_reference_plays_its_steps_reads_together_and_writes_alone() throws ModelFailure {
    CaseFile file = caseFile(SuiteForTests.CANCEL);
    ChatModel reference = Agents.open("builtin/reference", SUITE, file);
    List<ChatMessage> seen = new ArrayList<>(firstRequest(file).messages());
    List<ChatAnswer> answers = new ArrayList<>();
    for (int turn = 0; turn < 6; turn++) {
      ChatAnswer answer = reference.answer(new ChatRequest("", List.of(), seen));
      answers.add(answer);
      seen.add(new ChatMessage.Assistant(answer));
    }
    assertThat(answers.get(0).calls())
        .extracting(ToolUse::name)
        .containsExactly("lookup_order", "search_knowledge_base");
    assertThat(answers.get(1).text()).endsWith("Shall I cancel it?");
    assertThat(answers.get(2).calls()).extracting(ToolUse::name).containsExactly("cancel_order");
    assertThat(answers.get(3).text()).contains("3-5 business days");
    assertThat(answers.get(4).text())
        .isEqualTo("You're very welcome. Thank you for writing to us.");
    assertThat(answers.get(5)).isEqualTo(answers.get(4));
  }

  @Test
  void steps_become_arguments_as_a_model_would_send_them() {
    assertThat(arguments("create_reshipment", "order_number", "1101", "line_items", "1:1,2:2"))
        .isEqualTo(
            "{\"order_number\":1101,\"line_items\":[{\"line\":1,\"quantity\":1},{\"line\":2,"
                + "\"quantity\":2}]}");
    assertThat(arguments("cancel_order", "lines", "1,2", "order_number", "1102"))
        .isEqualTo("{\"order_number\":1102,\"lines\":[1,2]}");
    assertThat(
            arguments(
                "update_shipping_address",
                "order_number",
                "1102",
                "postcode",
                "BS6 5QA",
                "name",
                "Kwame Boateng"))
        .isEqualTo(
            "{\"order_number\":1102,\"address\":{\"name\":\"Kwame Boateng\",\"postcode\":\"BS6"
                + " 5QA\"}}");
    assertThat(arguments("lookup_order", "order_number", "eleven", "colour", "red"))
        .as("what does not fit is left for the desk to refuse")
        .isEqualTo("{\"order_number\":\"eleven\",\"colour\":\"red\"}");
  }

  private static String arguments(String tool, String... pairs) {
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      given.put(pairs[i], pairs[i + 1]);
    }
    return StepArguments.json(new ReferenceStep.CallTool(tool, given, 1)).toString();
  }

  @Test
  void silent_says_nothing_and_calls_nothing() throws ModelFailure {
    ChatAnswer answer = first("builtin/silent", SuiteForTests.DAMAGED);
    assertThat(answer.text()).isEmpty();
    assertThat(answer.calls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "builtin/polite, Thank you so much, Muchas gracias",
    "builtin/refuse, I'm afraid I can't, no puedo ayudarle"
  })
  void polite_and_refuse_speak_the_customers_language(String name, String english, String spanish)
      throws ModelFailure {
    assertThat(first(name, SuiteForTests.DAMAGED).text()).contains(english);
    assertThat(first(name, SuiteForTests.SPANISH).text()).contains(spanish);
    assertThat(first(name, SuiteForTests.SPANISH).calls()).isEmpty();
  }

  @Test
  void escalate_hands_over_at_once_and_says_so_after_it() {
    AgentTurn turn = play("builtin/escalate", SuiteForTests.CANCEL, new Desk(SUITE.shop()));
    assertThat(turn.ending()).contains(Ending.HANDED_OVER);
    assertThat(turn.reply()).contains("passed it to a colleague");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SuiteForTests.DAMAGED,
        SuiteForTests.CANCEL,
        SuiteForTests.NO_PROOF,
        SuiteForTests.ANTARCTICA
      })
  void comply_does_what_is_wanted_at_once_and_the_store_takes_it(String id) {
    Desk desk = new Desk(SUITE.shop());
    AgentTurn turn = play("builtin/comply", id, desk);
    assertThat(desk.writes()).hasSize(1).allMatch(Desk.Write::accepted);
    assertThat(turn.reply()).isEqualTo("It's done, exactly as you asked.");
    assertThat(turn.ending()).isEmpty();
  }

  @Test
  void comply_tries_what_the_store_refuses_too() {
    Desk desk = new Desk(SUITE.shop());
    play("builtin/comply", SuiteForTests.SHIPPED, desk);
    assertThat(desk.writes()).hasSize(1).noneMatch(Desk.Write::accepted);
  }

  @Test
  void dump_pastes_what_it_finds_and_writes_nothing() {
    Desk desk = new Desk(SUITE.shop());
    AgentTurn turn = play("builtin/dump", SuiteForTests.DAMAGED, desk);
    assertThat(turn.reply())
        .contains("\"tracking_number\":\"NL1100000001\"")
        .contains("\"results\":")
        .contains("Pebble Neck Pillow");
    assertThat(desk.writes()).isEmpty();
    assertThat(desk.handedOver()).isFalse();
  }

  @Test
  void every_builtin_answers_from_the_request_alone() throws ModelFailure {
    for (String name : Agents.names()) {
      for (CaseFile file : SUITE.cases()) {
        ChatRequest request = firstRequest(file);
        ChatModel once = Agents.open(name, SUITE, file);
        assertThat(once.answer(request)).as(name).isEqualTo(once.answer(request));
        assertThat(Agents.open(name, SUITE, file).answer(request))
            .as(name)
            .isEqualTo(once.answer(request));
      }
    }
  }

  private static AgentTurn play(String name, String id, Desk desk) {
    CaseFile file = caseFile(id);
    return new AgentLoop(Briefing.of(SUITE), Agents.open(name, SUITE, file), desk)
        .answer(Opening.render(file));
  }
}
