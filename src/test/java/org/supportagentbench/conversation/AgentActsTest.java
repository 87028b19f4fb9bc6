package org.supportagentbench.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.AgentAct.Asked;
import org.supportagentbench.language.AgentAct.Promise;
import org.supportagentbench.language.AgentAct.Proposal;
import org.supportagentbench.language.AgentAct.Question;
import org.supportagentbench.language.AgentReading;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Target;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;

/// What an agent's message means to the customer of a damaged black duffel.
final class AgentActsTest {
  private static final Suite SUITE = SuiteForTests.read();
  private static final CaseFile DAMAGED = SUITE.caseFile(SuiteForTests.DAMAGED).orElseThrow();
  private static final Wants WANTS = Wants.of(DAMAGED, SUITE.shop());
  private static final Span HERE = new Span(0, 1);
  private static final Target OLIVE = new Target(Set.of(), List.of(), List.of("olive", "duffel"));

  private static AgentActs read(AgentAct... acts) {
    return AgentActs.of(new AgentReading(List.of(acts), true), "", WANTS);
  }

  private static Proposal proposal(ActionKind kind, Target target, boolean asksForYes) {
    return new Proposal(HERE, kind, target, asksForYes);
  }

  @Test
  void a_proposal_is_wanted_or_not() {
    assertThat(read(proposal(ActionKind.SEND_AGAIN, Target.NONE, true)).wanted()).isPresent();
    AgentActs wrongColour = read(proposal(ActionKind.SEND_AGAIN, OLIVE, true));
    assertThat(wrongColour.wanted()).isEmpty();
    assertThat(wrongColour.unwanted()).isPresent();
    assertThat(read(proposal(ActionKind.RETURN, Target.NONE, true)).unwanted()).isPresent();
  }

  @Test
  void a_handover_is_neither() {
    AgentActs acts = read(proposal(ActionKind.HAND_OVER, Target.NONE, true));
    assertThat(acts.handover()).isTrue();
    assertThat(acts.wanted()).isEmpty();
    assertThat(acts.unwanted()).isEmpty();
  }

  @Test
  void a_promise_counts_if_it_is_wanted_and_a_mere_offer_counts_as_nothing() {
    assertThat(read(new Promise(HERE, ActionKind.SEND_AGAIN, Target.NONE)).promised()).isPresent();
    assertThat(read(new Promise(HERE, ActionKind.NOTIFY, Target.NONE)).promised()).isEmpty();
    AgentActs offer = read(proposal(ActionKind.SEND_AGAIN, Target.NONE, false));
    assertThat(offer.wanted()).isEmpty();
    assertThat(offer.promised()).isEmpty();
  }

  @Test
  void an_offer_beside_an_open_question_is_a_proposal() {
    AgentAct offer = proposal(ActionKind.SEND_AGAIN, Target.NONE, false);
    assertThat(read(offer, new Question(HERE, false, false)).wanted()).isPresent();
    assertThat(read(offer, new Question(HERE, true, false)).wanted()).isEmpty();
    assertThat(read(offer, new Question(HERE, false, false), new Asked(HERE, "photo")).wanted())
        .isEmpty();
  }

  @Test
  void asking_whether_that_is_all_right_without_saying_what_is_a_proposal() {
    assertThat(read(new Asked(HERE, "permission")).wanted()).isPresent();
    assertThat(read(new Asked(HERE, "permission"), proposal(ActionKind.SEND_AGAIN, OLIVE, true)))
        .satisfies(acts -> assertThat(acts.wanted()).isEmpty());
  }

  @Test
  void things_are_asked_in_their_order_and_once() {
    assertThat(
            read(new Asked(HERE, "photo"), new Asked(HERE, "address"), new Asked(HERE, "photo"))
                .asked())
        .containsExactly("photo", "address");
  }

  @Test
  void what_was_done_already_is_no_proposal_any_more() {
    AgentActs acts =
        AgentActs.of(
            new AgentReading(List.of(proposal(ActionKind.SEND_AGAIN, Target.NONE, true)), true),
            "",
            WANTS.after(_ -> true));
    assertThat(acts.wanted()).isEmpty();
    assertThat(acts.unwanted()).isEmpty();
  }
}
