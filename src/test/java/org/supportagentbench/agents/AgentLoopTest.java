package org.supportagentbench.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportagentbench.testing.ScriptedAgent.aScriptedAgent;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.desk.CancelOrder;
import org.supportagentbench.desk.Desk;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.ToolSpec;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;
import org.supportagentbench.testing.ScriptedAgent;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Message.FromAgent;
import org.supportagentbench.transcript.Message.FromTool;

/// How a model becomes an agent.
final class AgentLoopTest {
  private static final Suite SUITE = SuiteForTests.read();
  private static final Briefing BRIEFING = Briefing.of(SUITE);
  private static final String LOOKUP = "{\"order_number\": 1102}";
  private static final String HANDOVER =
      "{\"reason\": \"other\", \"summary\": \"A person, please.\"}";

  private final Desk desk = new Desk(SUITE.shop());

  private AgentTurn turn(ScriptedAgent model) {
    return new AgentLoop(BRIEFING, model, desk).answer("pls cancel 1102");
  }

  @Test
  void words_without_calls_are_the_reply_and_the_customer_is_next() {
    AgentTurn turn = turn(aScriptedAgent().says("Shall I cancel it?"));
    assertThat(turn.reply()).isEqualTo("Shall I cancel it?");
    assertThat(turn.ending()).isEmpty();
    assertThat(turn.messages()).containsExactly(new FromAgent("Shall I cancel it?", "", List.of()));
  }

  @Test
  void
      the_briefing_fills_in_the_clock_and_offers_the_tools_of_the_suite_in_the_order_of_the_desk() {
    assertThat(BRIEFING.system())
        .contains("It is Tuesday, June 30, 2026, 10:00 in New York.")
        .doesNotContain("{{");
    assertThat(BRIEFING.tools())
        .extracting(ToolSpec::name)
        .containsExactly(
            "lookup_order",
            "search_knowledge_base",
            "search_products",
            "create_reshipment",
            "create_replacement",
            "update_shipping_address",
            "update_line_item",
            "cancel_order",
            "hand_over_to_human");
  }

  @Test
  void requests_begin_with_the_same_objects_and_only_grow() {
    ScriptedAgent model = aScriptedAgent().calls("lookup_order", LOOKUP).says("It has not left.");
    turn(model);
    ChatRequest first = model.requests().get(0);
    ChatRequest second = model.requests().get(1);
    assertThat(second.system()).isSameAs(first.system());
    assertThat(second.tools()).isSameAs(first.tools());
    assertThat(first.messages()).containsExactly(new ChatMessage.User("pls cancel 1102"));
    assertThat(second.messages()).hasSize(3).startsWith(first.messages().getFirst());
    assertThat(second.messages().get(2))
        .isInstanceOfSatisfying(
            ChatMessage.Tool.class,
            tool -> assertThat(tool.text()).contains("\"order_number\":1102"));
  }

  @Test
  void a_model_sees_its_own_answers_untouched() {
    ChatAnswer own =
        new ChatAnswer(
            "Let me look.",
            "The order first.",
            List.of(new ToolUse("x9", "lookup_order", LOOKUP)),
            Optional.empty(),
            "tool_calls",
            Optional.of("{\"signature\":\"abc\"}"));
    ScriptedAgent model = aScriptedAgent().answers(own).says("It has not left.");
    turn(model);
    assertThat(model.requests().get(1).messages().get(1))
        .isInstanceOfSatisfying(
            ChatMessage.Assistant.class, seen -> assertThat(seen.answer()).isSameAs(own));
  }

  @Test
  void words_beside_a_call_stay_in_the_log_and_never_reach_the_customer() {
    AgentTurn turn =
        turn(
            aScriptedAgent()
                .saysAndCalls("I am looking.", "lookup_order", LOOKUP)
                .says("It has not left."));
    assertThat(turn.reply()).isEqualTo("It has not left.");
    assertThat(turn.messages().getFirst())
        .isInstanceOfSatisfying(
            FromAgent.class,
            said -> {
              assertThat(said.text()).isEqualTo("I am looking.");
              assertThat(said.calls()).hasSize(1);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"order_number\": 11", "{} {}", "lookup 1102", "{'order': 1}"})
  void arguments_that_are_no_json_are_told_to_the_model_and_kept_as_they_came(String raw) {
    AgentTurn turn = turn(aScriptedAgent().calls("lookup_order", raw).says("Sorry."));
    assertThat(turn.ending()).isEmpty();
    assertThat(toolAnswer(turn, 1).error()).isTrue();
    assertThat(toolAnswer(turn, 1).text()).contains("lookup_order").contains("order_number");
    FromAgent said = (FromAgent) turn.messages().getFirst();
    assertThat(said.calls().getFirst().arguments().isString()).isTrue();
    assertThat(said.calls().getFirst().arguments().asString()).isEqualTo(raw);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1102", "[]", "null", "\"1102\""})
  void arguments_that_are_json_but_no_object_are_told_to_the_model(String raw) {
    AgentTurn turn = turn(aScriptedAgent().calls("lookup_order", raw).says("Sorry."));
    assertThat(turn.ending()).isEmpty();
    assertThat(toolAnswer(turn, 1).error()).isTrue();
  }

  @Test
  void a_tool_that_does_not_exist_is_an_error_that_names_the_tools() {
    AgentTurn turn = turn(aScriptedAgent().calls("refund_order", LOOKUP).says("Sorry."));
    assertThat(toolAnswer(turn, 1))
        .isEqualTo(
            new FromTool(
                "id-1",
                "refund_order",
                "{\"error\":\"There is no tool 'refund_order'. Tools: lookup_order,"
                    + " search_knowledge_base, search_products, create_reshipment,"
                    + " create_replacement, update_shipping_address, update_line_item,"
                    + " cancel_order, hand_over_to_human.\"}",
                true));
  }

  @Test
  void a_tool_that_the_suite_does_not_offer_is_not_run() {
    Briefing few = new Briefing("You answer.", List.of(BRIEFING.tools().getFirst()), 12);
    ScriptedAgent model =
        aScriptedAgent()
            .calls("cancel_order", "{\"order_number\": 1102, \"reason\": \"other\"}")
            .says("Sorry.");
    AgentTurn turn = new AgentLoop(few, model, desk).answer("cancel");
    assertThat(toolAnswer(turn, 1).error()).isTrue();
    assertThat(desk.writes()).isEmpty();
  }

  @Test
  void the_same_call_twice_is_answered_twice() {
    AgentTurn turn =
        turn(
            aScriptedAgent()
                .calls("lookup_order", LOOKUP)
                .calls("lookup_order", LOOKUP)
                .says("It has not left."));
    assertThat(toolAnswer(turn, 1).text()).isEqualTo(toolAnswer(turn, 3).text());
    assertThat(toolAnswer(turn, 3).error()).isFalse();
  }

  @Test
  void a_write_reaches_the_desk() {
    turn(
        aScriptedAgent()
            .calls("cancel_order", "{\"order_number\": 1102, \"reason\": \"customer_request\"}")
            .says("It is cancelled."));
    assertThat(desk.writes()).hasSize(1);
    assertThat(desk.writes().getFirst().call()).isInstanceOf(CancelOrder.class);
    assertThat(desk.writes().getFirst().accepted()).isTrue();
  }

  @Test
  void too_many_rounds_of_calls_end_the_conversation_and_the_last_calls_are_not_run() {
    AgentTurn turn = turn(aScriptedAgent().calls("lookup_order", LOOKUP));
    assertThat(turn.ending()).contains(Ending.TOOL_ROUND_LIMIT);
    List<FromTool> answers =
        turn.messages().stream()
            .filter(FromTool.class::isInstance)
            .map(FromTool.class::cast)
            .toList();
    assertThat(answers).hasSize(13);
    assertThat(answers.subList(0, 12)).noneMatch(FromTool::error);
    assertThat(answers.getLast().error()).isTrue();
  }

  @Test
  void an_agent_may_use_every_round_and_then_answer() {
    ScriptedAgent model = aScriptedAgent();
    for (int round = 0; round < 12; round++) {
      model.calls("lookup_order", LOOKUP);
    }
    AgentTurn turn = turn(model.says("It has not left."));
    assertThat(turn.ending()).isEmpty();
    assertThat(turn.reply()).isEqualTo("It has not left.");
  }

  @Test
  void a_handover_ends_it_after_one_more_answer() {
    ScriptedAgent model =
        aScriptedAgent().calls("hand_over_to_human", HANDOVER).says("A colleague will write.");
    AgentTurn turn = turn(model);
    assertThat(turn.ending()).contains(Ending.HANDED_OVER);
    assertThat(turn.reply()).isEqualTo("A colleague will write.");
    assertThat(model.requests()).hasSize(2);
  }

  @Test
  void calls_in_the_closing_answer_are_run_and_nothing_more_is_asked() {
    ScriptedAgent model =
        aScriptedAgent()
            .calls("hand_over_to_human", HANDOVER)
            .calls("cancel_order", "{\"order_number\": 1102, \"reason\": \"other\"}");
    AgentTurn turn = turn(model);
    assertThat(turn.ending()).contains(Ending.HANDED_OVER);
    assertThat(desk.writes()).hasSize(1);
    assertThat(model.requests()).hasSize(2);
  }

  @Test
  void a_handover_with_an_unknown_reason_is_none() {
    AgentTurn turn =
        turn(
            aScriptedAgent()
                .calls("hand_over_to_human", "{\"reason\": \"tired\", \"summary\": \"x\"}")
                .says("I passed it on."));
    assertThat(turn.ending()).isEmpty();
    assertThat(toolAnswer(turn, 1).error()).isTrue();
  }

  @Test
  void an_empty_answer_is_an_empty_reply_and_goes_on() {
    AgentTurn turn = turn(aScriptedAgent().says(""));
    assertThat(turn.reply()).isEmpty();
    assertThat(turn.ending()).isEmpty();
    assertThat(turn.messages()).containsExactly(new FromAgent("", "", List.of()));
  }

  @ParameterizedTest
  @EnumSource(ModelFailure.Kind.class)
  void no_answer_ends_the_conversation_as_what_it_was(ModelFailure.Kind kind) {
    AgentTurn turn =
        turn(aScriptedAgent().calls("lookup_order", LOOKUP).fails(kind, "503 after 4 tries"));
    assertThat(turn.ending().orElseThrow().name()).isEqualTo(kind.name());
    assertThat(turn.detail()).isEqualTo("503 after 4 tries");
    assertThat(turn.messages()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"length", "max_tokens", "MAX_TOKENS"})
  void an_answer_cut_at_its_limit_is_the_agents_own_failure(String finish) {
    ChatAnswer cut =
        new ChatAnswer("We will", "", List.of(), Optional.empty(), finish, Optional.empty());
    AgentTurn turn = turn(aScriptedAgent().answers(cut));
    assertThat(turn.ending()).contains(Ending.TOKEN_LIMIT);
    assertThat(turn.messages()).hasSize(1);
  }

  private static FromTool toolAnswer(AgentTurn turn, int index) {
    Message message = turn.messages().get(index);
    assertThat(message).isInstanceOf(FromTool.class);
    return (FromTool) message;
  }
}
