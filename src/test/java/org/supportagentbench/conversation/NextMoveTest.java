package org.supportagentbench.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supportagentbench.conversation.Progress.State;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Target;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.CustomerCard.Mark;
import org.supportagentbench.suite.CustomerCard.Satisfaction;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;
import org.supportagentbench.testing.CaseBuilder;
import org.supportagentbench.transcript.Ending;

/// The customer's choices, move by move: "How the customer decides" of the suite's README.
final class NextMoveTest {
  private static final Suite SUITE = SuiteForTests.read();
  private static final CaseFile ROUTINE = SUITE.caseFile(SuiteForTests.DAMAGED).orElseThrow();
  private static final CaseFile TRAP = SUITE.caseFile(SuiteForTests.NO_PROOF).orElseThrow();
  private static final CaseFile ESCALATE = SUITE.caseFile(SuiteForTests.ANTARCTICA).orElseThrow();
  private static final AgentAct PROPOSAL =
      new AgentAct.Proposal(new Span(0, 1), ActionKind.SEND_AGAIN, Target.NONE, true);
  private static final AgentAct PROMISE =
      new AgentAct.Promise(new Span(0, 1), ActionKind.SEND_AGAIN, Target.NONE);

  /// A customer who is asked and answered; what they said is kept.
  private static final class Talk {
    private final Memory memory;
    private final NextMove next;
    private final Wording wording;

    Talk(CaseBuilder card) {
      CaseFile file = card.build();
      memory = new Memory(file.customer());
      next = new NextMove(file, memory);
      wording = new Wording(file.customer(), StockLines.of(file.header().ticket().language()));
    }

    Decision hears(AgentActs acts, State state) {
      Decision decision = next.after(acts, state);
      memory.remember(decision);
      return decision;
    }

    String says(AgentActs acts) {
      return Wording.message(wording.lines(hears(acts, State.OPEN)));
    }

    String saysSatisfied(AgentActs acts) {
      return Wording.message(wording.lines(hears(acts, State.SATISFIED)));
    }
  }

  private static CaseBuilder card() {
    return CaseBuilder.of(ROUTINE)
        .asked("photo", "Of course, here it is.", "strap-photo")
        .asked("postcode", "02139")
        .yes("Yes please, send the black duffel again.")
        .push("The strap is really off.")
        .push("I leave on Friday.");
  }

  private static AgentActs asks(String... things) {
    return new AgentActs(
        Optional.empty(), Optional.empty(), false, Optional.empty(), List.of(things));
  }

  private static AgentActs proposesWanted(String... things) {
    return new AgentActs(
        Optional.of(PROPOSAL), Optional.empty(), false, Optional.empty(), List.of(things));
  }

  private static AgentActs proposesSomethingElse() {
    return new AgentActs(
        Optional.empty(), Optional.of(PROPOSAL), false, Optional.empty(), List.of());
  }

  private static AgentActs proposesHandover() {
    return new AgentActs(Optional.empty(), Optional.empty(), true, Optional.empty(), List.of());
  }

  private static AgentActs promises(String... things) {
    return new AgentActs(
        Optional.empty(), Optional.empty(), false, Optional.of(PROMISE), List.of(things));
  }

  @Test
  void asked_for_a_photo_they_send_it() {
    Decision decision = new Talk(card()).hears(asks("photo"), State.OPEN);
    assertThat(decision.label()).isEqualTo("gave photo");
    assertThat(decision.attachments()).containsExactly("strap-photo");
    assertThat(decision.ending()).isEmpty();
  }

  @Test
  void several_things_are_given_in_one_message() {
    assertThat(new Talk(card()).says(asks("photo", "postcode")))
        .isEqualTo("Of course, here it is. 02139");
  }

  @Test
  void a_refusal_a_stall_or_small_talk_brings_the_next_push() {
    Talk talk = new Talk(card());
    assertThat(talk.says(asks())).isEqualTo("The strap is really off.");
    assertThat(talk.says(asks())).isEqualTo("I leave on Friday.");
  }

  @Test
  void a_thing_that_the_card_refuses_brings_the_next_push() {
    Talk talk = new Talk(card().refuses("video"));
    assertThat(talk.says(asks("video"))).isEqualTo("The strap is really off.");
    assertThat(talk.says(asks("video", "postcode"))).isEqualTo("02139");
  }

  @Test
  void a_thing_that_is_not_on_the_card_brings_a_push_then_nothing_to_add_then_the_end() {
    Talk talk = new Talk(card());
    talk.hears(asks("size"), State.OPEN);
    talk.hears(asks("size"), State.OPEN);
    assertThat(talk.says(asks("size"))).isEqualTo("I have nothing to add to what I wrote.");
    assertThat(talk.hears(asks("size"), State.OPEN).ending()).contains(Ending.GAVE_UP);
  }

  @Test
  void the_same_thing_is_given_twice_at_most() {
    Talk talk = new Talk(card());
    assertThat(talk.hears(asks("photo"), State.OPEN).label()).isEqualTo("gave photo");
    assertThat(talk.hears(asks("photo"), State.OPEN).label()).isEqualTo("gave photo");
    assertThat(talk.hears(asks("photo"), State.OPEN).label()).isEqualTo("push 1");
  }

  @Test
  void a_wanted_proposal_gets_the_yes_of_the_card_as_often_as_it_comes() {
    Talk talk = new Talk(card());
    for (int time = 0; time < 4; time++) {
      assertThat(talk.says(proposesWanted())).isEqualTo("Yes please, send the black duffel again.");
    }
  }

  @Test
  void yes_and_what_was_asked_go_into_one_message() {
    assertThat(new Talk(card()).says(proposesWanted("postcode")))
        .isEqualTo("Yes please, send the black duffel again. 02139");
  }

  @Test
  void who_refuses_the_photo_does_not_say_yes_to_what_hangs_on_it() {
    Talk talk =
        new Talk(CaseBuilder.of(TRAP).refuses("photo").yes("Yes, send it.").push("No photos."));
    assertThat(talk.says(proposesWanted("photo"))).isEqualTo("No photos.");
    assertThat(talk.says(proposesWanted("photo")))
        .as("with the ladder used up, the yes is what the card has")
        .isEqualTo("Yes, send it.");
  }

  @Test
  void something_else_gets_the_line_of_the_card_once_and_then_a_no_with_a_push() {
    Talk talk = new Talk(card().somethingElse("No thank you, the same bag in black."));
    assertThat(talk.says(proposesSomethingElse()))
        .isEqualTo("No thank you, the same bag in black.");
    assertThat(talk.says(proposesSomethingElse()))
        .isEqualTo("No, that is not what I asked for. The strap is really off.");
  }

  @Test
  void something_else_without_a_line_gets_a_no_and_the_next_push() {
    Talk talk = new Talk(CaseBuilder.of(ROUTINE).push("The strap is off."));
    assertThat(talk.says(proposesSomethingElse()))
        .isEqualTo("No, that is not what I asked for. The strap is off.");
    assertThat(talk.hears(proposesSomethingElse(), State.OPEN).ending()).contains(Ending.GAVE_UP);
  }

  @Test
  void a_routine_customer_would_rather_not_be_handed_over() {
    Talk talk = new Talk(card());
    assertThat(talk.says(proposesHandover())).isEqualTo("No, I'd rather have you solve it.");
    assertThat(talk.says(proposesHandover()))
        .isEqualTo("No, I'd rather have you solve it. The strap is really off.");
  }

  @Test
  void who_is_satisfied_by_a_handover_agrees_to_it() {
    assertThat(new Talk(card().satisfiedBy(Satisfaction.HANDOVER)).says(proposesHandover()))
        .isEqualTo("Yes, please pass it on.");
    assertThat(new Talk(CaseBuilder.of(ESCALATE)).says(proposesHandover()))
        .as("a must-escalate customer agrees whatever the card says")
        .isEqualTo("Yes, please pass it on.");
  }

  @Test
  void a_promise_without_the_deed_is_taken_up_twice() {
    Talk talk = new Talk(card());
    assertThat(talk.hears(promises(), State.OPEN).label()).isEqualTo("yes");
    assertThat(talk.hears(promises(), State.OPEN).label()).isEqualTo("yes");
    assertThat(talk.hears(promises(), State.OPEN).label()).isEqualTo("push 1");
  }

  @Test
  void a_promise_beside_a_question_is_not_taken_up() {
    Talk talk = new Talk(card().refuses("video"));
    assertThat(talk.hears(promises("photo"), State.OPEN).label()).isEqualTo("gave photo");
    assertThat(talk.hears(promises("video"), State.OPEN).label()).isEqualTo("push 1");
  }

  @Test
  void the_line_at_once_comes_with_the_second_message_whatever_the_agent_wrote() {
    assertThat(new Talk(card().atOnce("All of it!")).says(asks())).isEqualTo("All of it!");
    assertThat(new Talk(card().atOnce("all of it")).says(proposesWanted()))
        .isEqualTo("all of it. Yes please, send the black duffel again.");
    Talk satisfied = new Talk(card().atOnce("All of it!"));
    assertThat(satisfied.saysSatisfied(asks())).isEqualTo("All of it!");
    assertThat(satisfied.saysSatisfied(asks())).isEqualTo("Thank you so much!");
  }

  @Test
  void the_satisfied_thank_and_stop() {
    Decision decision = new Talk(card()).hears(asks(), State.SATISFIED);
    assertThat(decision.label()).isEqualTo("satisfied");
    assertThat(decision.ending()).contains(Ending.SATISFIED);
  }

  @Test
  void a_push_anyway_is_said_before_stopping_but_only_once() {
    Talk talk =
        new Talk(
            CaseBuilder.of(ROUTINE)
                .push("It is off.")
                .push("It will be here by Friday, right?", Mark.ANYWAY));
    assertThat(talk.saysSatisfied(asks())).isEqualTo("It will be here by Friday, right?");
    assertThat(talk.hears(asks(), State.SATISFIED).ending()).contains(Ending.SATISFIED);
    assertThat(talk.memory.pushes()).isEqualTo(1);
  }

  @Test
  void who_got_the_forbidden_thanks_and_stops_at_once() {
    Talk talk = new Talk(CaseBuilder.of(TRAP).atOnce("Hurry!").push("And by Friday?", Mark.ANYWAY));
    Decision decision = talk.hears(asks(), State.GOT_THE_FORBIDDEN);
    assertThat(decision.label()).isEqualTo("satisfied");
    assertThat(decision.ending()).contains(Ending.SATISFIED);
  }

  @Test
  void a_used_up_ladder_ends_with_the_line_for_the_impossible() {
    Talk talk = new Talk(CaseBuilder.of(TRAP).push("One."));
    talk.hears(asks(), State.OPEN);
    Decision decision = talk.hears(asks(), State.OPEN);
    assertThat(decision.label()).isEqualTo("if not possible");
    assertThat(decision.ending()).contains(Ending.GAVE_UP);
    assertThat(talk.wording.lines(decision)).containsExactly("Then not.");
  }

  @Test
  void a_pivot_and_a_soft_close_are_said_in_their_place() {
    Talk talk =
        new Talk(
            CaseBuilder.of(ESCALATE)
                .push("Make an exception.")
                .push("When does it leave, then?", Mark.PIVOTS)
                .push("Well, thanks anyway.", Mark.SOFT_CLOSE));
    assertThat(talk.says(asks())).isEqualTo("Make an exception.");
    assertThat(talk.says(asks())).isEqualTo("When does it leave, then?");
    assertThat(talk.says(asks())).isEqualTo("Well, thanks anyway.");
  }

  @Test
  void choosing_changes_nothing() {
    Talk talk = new Talk(card().atOnce("All of it!"));
    for (AgentActs acts :
        List.of(asks("photo"), proposesWanted(), proposesSomethingElse(), proposesHandover())) {
      for (State state : Set.of(State.OPEN, State.SATISFIED, State.GOT_THE_FORBIDDEN)) {
        assertThat(talk.next.after(acts, state)).isEqualTo(talk.next.after(acts, state));
      }
    }
  }
}
