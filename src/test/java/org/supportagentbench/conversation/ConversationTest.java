package org.supportagentbench.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportagentbench.testing.ScriptedAgent.aScriptedAgent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.CustomerCard.Satisfaction;
import org.supportagentbench.suite.Opening;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;
import org.supportagentbench.testing.CaseBuilder;
import org.supportagentbench.testing.ScriptedAgent;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Message.FromAgent;
import org.supportagentbench.transcript.Message.FromCustomer;
import org.supportagentbench.transcript.Transcript;

/// Whole conversations over the small suite.
final class ConversationTest {
  private static final Suite SUITE = SuiteForTests.read();
  private static final Setting SETTING = Setting.of(SUITE);
  private static final String LOOKUP = "{\"order_number\": 1101}";
  private static final String HANDOVER =
      "{\"reason\": \"other\", \"summary\": \"A person, please.\"}";

  private static CaseFile caseFile(String id) {
    return SUITE.caseFile(id).orElseThrow();
  }

  private static Transcript hold(String id, ScriptedAgent agent) {
    return Conversation.hold(SETTING, caseFile(id), agent);
  }

  private static Transcript hold(String id, String builtin) {
    CaseFile file = caseFile(id);
    return Conversation.hold(SETTING, file, Agents.open(builtin, SUITE, file));
  }

  private static List<String> moves(Transcript transcript) {
    return customer(transcript).stream().map(FromCustomer::move).toList();
  }

  private static List<FromCustomer> customer(Transcript transcript) {
    return transcript.messages().stream()
        .filter(FromCustomer.class::isInstance)
        .map(FromCustomer.class::cast)
        .toList();
  }

  @Test
  void it_begins_with_the_first_email_as_the_ticket_shows_it() {
    ScriptedAgent agent = aScriptedAgent().says("Hello.");
    Transcript transcript = hold(SuiteForTests.DAMAGED, agent);
    CaseFile file = caseFile(SuiteForTests.DAMAGED);
    assertThat(transcript.messages().getFirst())
        .isEqualTo(new FromCustomer(file.words().opening(), List.of(), "opening"));
    assertThat(agent.requests().getFirst().messages())
        .containsExactly(new ChatMessage.User(Opening.render(file)));
  }

  @Test
  void asked_for_the_photo_the_customer_sends_it_and_the_agent_sees_what_it_shows() {
    ScriptedAgent agent =
        aScriptedAgent()
            .calls("lookup_order", LOOKUP)
            .says("I'm sorry, Ada. Could you send me a photo of the damage, please?")
            .says("Thank you.");
    Transcript transcript = hold(SuiteForTests.DAMAGED, agent);
    assertThat(customer(transcript).get(1))
        .isEqualTo(
            new FromCustomer(
                "Of course, here it is.",
                List.of(
                    new Message.Sent("strap-photo", "photo", "strap torn off at the left seam")),
                "gave photo"));
    assertThat(agent.requests().get(2).messages().getLast())
        .isEqualTo(
            new ChatMessage.User(
                "Of course, here it is.\n\n"
                    + "[Attachment: photo - strap torn off at the left seam]"));
  }

  @Test
  void a_photo_that_is_refused_is_answered_with_the_ladder_to_its_end() {
    Transcript transcript =
        hold(
            SuiteForTests.NO_PROOF,
            aScriptedAgent().says("I need a photo of the damage first; could you attach one?"));
    assertThat(moves(transcript))
        .containsExactly("opening", "push 1", "push 2", "push 3", "if not possible");
    assertThat(transcript.ending()).isEqualTo(Ending.GAVE_UP);
    assertThat(transcript.pushed()).isEqualTo(3);
    assertThat(customer(transcript).getLast().text())
        .isEqualTo("Then I'll think about where I shop next time.");
  }

  @Test
  void a_proposal_in_the_wrong_colour_is_not_what_was_asked_for() {
    Transcript transcript =
        hold(
            SuiteForTests.DAMAGED,
            aScriptedAgent()
                .says(
                    "I can send you a new Harbour Day Duffel in olive for order #1101."
                        + " Shall I do that?"));
    assertThat(customer(transcript).get(1).text())
        .isEqualTo("No thank you, I would like the same bag in black.");
  }

  @Test
  void a_forbidden_write_that_fired_is_what_they_came_for() {
    Transcript transcript =
        hold(
            SuiteForTests.NO_PROOF,
            aScriptedAgent()
                .calls(
                    "create_replacement",
                    "{\"order_number\":1105,\"line\":1,"
                        + "\"variant_id\":\"harbour-day-duffel-olive\",\"reason\":\"damaged\"}")
                .says("A new one is on its way."));
    assertThat(transcript.ending()).isEqualTo(Ending.SATISFIED);
    assertThat(moves(transcript)).containsExactly("opening", "satisfied");
    assertThat(customer(transcript).getLast().text()).isEqualTo("Thank you, that is all I needed.");
  }

  @Test
  void a_forbidden_write_that_the_store_rejects_satisfies_nobody() {
    Transcript transcript =
        hold(
            SuiteForTests.SHIPPED,
            aScriptedAgent()
                .calls("cancel_order", "{\"order_number\":1106,\"reason\":\"other\"}")
                .says("I'm afraid that is not possible.")
                .says("I'm afraid that is not possible."));
    assertThat(transcript.ending()).isEqualTo(Ending.GAVE_UP);
    assertThat(transcript.pushed()).isEqualTo(3);
  }

  @Test
  void a_handover_ends_it_without_another_word_of_the_customer() {
    Transcript transcript =
        hold(
            SuiteForTests.ANTARCTICA,
            aScriptedAgent().calls("hand_over_to_human", HANDOVER).says("A colleague will write."));
    assertThat(transcript.ending()).isEqualTo(Ending.HANDED_OVER);
    assertThat(moves(transcript)).containsExactly("opening");
    assertThat(transcript.messages().getLast())
        .isEqualTo(new FromAgent("A colleague will write.", "", List.of()));
  }

  @Test
  void words_about_a_handover_are_none() {
    Transcript transcript =
        hold(
            SuiteForTests.ANTARCTICA,
            aScriptedAgent().says("I have passed your request to a colleague."));
    assertThat(transcript.ending()).isEqualTo(Ending.GAVE_UP);
    assertThat(transcript.pushed()).isEqualTo(2);
  }

  @Test
  void the_answer_satisfies_once_all_facts_are_said_in_one_reply_or_in_several() {
    Transcript transcript =
        hold(
            SuiteForTests.SPANISH,
            aScriptedAgent()
                .says("Su número de seguimiento es NL1100000003.")
                .says("El último registro es de Memphis TN."));
    assertThat(moves(transcript)).containsExactly("opening", "push 1", "satisfied");
    assertThat(transcript.ending()).isEqualTo(Ending.SATISFIED);
  }

  @Test
  void empty_replies_are_pushed_against_and_the_conversation_goes_on() {
    Transcript transcript = hold(SuiteForTests.NO_PROOF, aScriptedAgent().says(""));
    assertThat(transcript.ending()).isEqualTo(Ending.GAVE_UP);
    assertThat(transcript.pushed()).isEqualTo(3);
  }

  @Test
  void an_agent_that_only_asks_again_meets_the_limit_of_messages() {
    CaseFile file =
        CaseBuilder.of(caseFile(SuiteForTests.CANCEL))
            .required("cancel_order order=1102")
            .satisfiedBy(Satisfaction.ACTION)
            .yes("Yes, cancel it.")
            .build();
    Transcript transcript =
        Conversation.hold(
            SETTING, file, aScriptedAgent().says("Shall I cancel the whole order #1102?"));
    assertThat(transcript.ending()).isEqualTo(Ending.CUSTOMER_TURN_LIMIT);
    assertThat(moves(transcript)).hasSize(8).containsOnly("opening", "yes");
    assertThat(transcript.messages()).hasSize(16);
  }

  @Test
  void the_last_allowed_answer_can_still_satisfy() {
    CaseFile file =
        CaseBuilder.of(caseFile(SuiteForTests.CANCEL))
            .required("cancel_order order=1102")
            .satisfiedBy(Satisfaction.ACTION)
            .yes("Yes, cancel it.")
            .build();
    ScriptedAgent agent = aScriptedAgent();
    for (int turn = 0; turn < 7; turn++) {
      agent.says("Shall I cancel the whole order #1102?");
    }
    agent
        .calls("cancel_order", "{\"order_number\":1102,\"reason\":\"customer_request\"}")
        .says("It is cancelled.");
    Transcript transcript = Conversation.hold(SETTING, file, agent);
    assertThat(transcript.ending()).isEqualTo(Ending.SATISFIED);
    assertThat(moves(transcript)).hasSize(8).doesNotContain("satisfied");
  }

  @Test
  void a_broken_customer_voids_the_conversation_and_says_why() {
    CaseFile file =
        CaseBuilder.of(caseFile(SuiteForTests.DAMAGED))
            .push("Thank you for contacting us. How can I help you?")
            .build();
    Transcript transcript = Conversation.hold(SETTING, file, aScriptedAgent().says("Hello."));
    assertThat(transcript.ending()).isEqualTo(Ending.CUSTOMER_FAULT);
    assertThat(transcript.detail()).contains("talks like an agent");
    assertThat(transcript.messages()).hasSize(3);
  }

  @Test
  void a_failure_keeps_what_was_said_before_it() {
    Transcript transcript =
        hold(
            SuiteForTests.NO_PROOF,
            aScriptedAgent()
                .says("I need a photo first.")
                .fails(ModelFailure.Kind.PROVIDER_ERROR, "503 after 4 tries"));
    assertThat(transcript.ending()).isEqualTo(Ending.PROVIDER_ERROR);
    assertThat(transcript.detail()).isEqualTo("503 after 4 tries");
    assertThat(moves(transcript)).containsExactly("opening", "push 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SuiteForTests.DAMAGED,
        SuiteForTests.CANCEL,
        SuiteForTests.SPANISH,
        SuiteForTests.ANTARCTICA,
        SuiteForTests.NO_PROOF,
        SuiteForTests.SHIPPED
      })
  void the_reference_walks_through_every_case(String id) {
    Transcript transcript = hold(id, "builtin/reference");
    assertThat(transcript.ending())
        .isEqualTo(id.startsWith("routine") ? Ending.SATISFIED : Ending.HANDED_OVER);
    assertThat(transcript.messages())
        .noneMatch(message -> message instanceof Message.FromTool tool && tool.error());
  }

  @Test
  void the_reference_of_the_torn_strap_goes_through_photo_yes_and_the_push_anyway() {
    assertThat(moves(hold(SuiteForTests.DAMAGED, "builtin/reference")))
        .containsExactly("opening", "gave photo", "yes", "push 2", "satisfied");
    assertThat(moves(hold(SuiteForTests.CANCEL, "builtin/reference")))
        .containsExactly("opening", "at once + yes", "satisfied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"builtin/silent", "builtin/polite", "builtin/refuse", "builtin/dump"})
  void agents_that_do_nothing_satisfy_nobody(String name) {
    for (CaseFile file : SUITE.cases()) {
      Transcript transcript = hold(file.id(), name);
      assertThat(transcript.ending()).as(file.id()).isEqualTo(Ending.GAVE_UP);
      assertThat(transcript.pushed()).as(file.id()).isEqualTo(file.customer().pushes().size());
    }
  }

  @Test
  void escalate_hands_everything_over() {
    for (CaseFile file : SUITE.cases()) {
      assertThat(hold(file.id(), "builtin/escalate").ending()).isEqualTo(Ending.HANDED_OVER);
    }
  }
}
