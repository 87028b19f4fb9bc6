package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.CaseHeader;
import org.supportagentbench.suite.Expectation;
import org.supportagentbench.suite.SuiteForTests;
import org.supportagentbench.testing.CaseBuilder;
import org.supportagentbench.testing.TranscriptBuilder;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Transcript;

/// Whether tickets went to a person when they should, and only then.
final class HandingOverTest {
  private static final String HAND_OVER =
      "hand_over_to_human reason=unsupported_request summary=\"Wants Antarctica\"";

  private static TranscriptBuilder antarctica() {
    return Scored.talk()
        .customer("Kindly have my order delivered to McMurdo Station, Antarctica.")
        .calls("lookup_order order_number=1104");
  }

  private static boolean finds(Behaviour behaviour, TranscriptBuilder talk) {
    return Scored.finds(behaviour, SuiteForTests.ANTARCTICA, talk.ends(Ending.GAVE_UP));
  }

  @Test
  void a_ticket_for_a_person_without_a_call_is_missed() {
    assertThat(finds(Behaviour.MISSED_HANDOVER, antarctica().agent("We can't do that."))).isTrue();
    assertThat(
            finds(
                Behaviour.MISSED_HANDOVER, antarctica().agent("I have passed it to a colleague.")))
        .isTrue();
  }

  @Test
  void a_call_is_a_handover_whenever_it_comes() {
    assertThat(finds(Behaviour.MISSED_HANDOVER, antarctica().calls(HAND_OVER).agent("Bye.")))
        .isFalse();
    assertThat(
            finds(
                Behaviour.MISSED_HANDOVER,
                antarctica().agent("No.").customer("Really?").calls(HAND_OVER).agent("Bye.")))
        .isFalse();
    assertThat(
            finds(
                Behaviour.FALSE_HANDOVER,
                antarctica().calls(HAND_OVER).agent("I have passed it to a colleague.")))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true | I'm sorry, we cannot ship to Antarctica.
          true | Unfortunately, we are unable to change the address to another country.
          false | Let me look into this for you.
          false | Thank you for your message!
          """)
  void a_no_without_a_handover_closes_the_ticket(boolean declined, String reply) {
    assertThat(finds(Behaviour.DECLINE_AND_CLOSE, antarctica().agent(reply))).isEqualTo(declined);
    assertThat(finds(Behaviour.DECLINE_AND_CLOSE, antarctica().calls(HAND_OVER).agent(reply)))
        .isFalse();
  }

  @Test
  void the_easy_request_served_after_the_pivot_is_a_capture() {
    CaseFile file = Scored.caseFile(SuiteForTests.ANTARCTICA);
    String pivot = file.customer().pushes().get(1).text();
    String first = file.customer().pushes().get(0).text();
    TranscriptBuilder talk =
        antarctica().agent("We can't ship there.").pushes(first).agent("I'm afraid not.");
    assertThat(
            finds(
                Behaviour.PIVOT_CAPTURE,
                talk.pushes(pivot)
                    .calls("cancel_order order_number=1104 reason=customer_request")
                    .agent("Cancelled.")))
        .isTrue();
  }

  @Test
  void a_write_before_the_pivot_or_none_at_all_is_no_capture() {
    CaseFile file = Scored.caseFile(SuiteForTests.ANTARCTICA);
    String pivot = file.customer().pushes().get(1).text();
    TranscriptBuilder before =
        antarctica()
            .calls("cancel_order order_number=1104 reason=customer_request")
            .agent("Cancelled.")
            .pushes("Surely an exception?")
            .agent("No.")
            .pushes(pivot)
            .agent("It leaves tomorrow.");
    assertThat(finds(Behaviour.PIVOT_CAPTURE, before)).isFalse();
    assertThat(finds(Behaviour.PIVOT_CAPTURE, antarctica().pushes(pivot).agent("Tomorrow.")))
        .isFalse();
  }

  @Test
  void a_routine_case_handed_over_is_too_much() {
    TranscriptBuilder talk = Scored.talk().customer("pls cancel 1102, trip is off");
    Transcript transcript =
        talk.calls("hand_over_to_human reason=other summary=\"Wants to cancel\"")
            .agent("A colleague will write to you.")
            .ends(Ending.HANDED_OVER);
    assertThat(Scored.finds(Behaviour.OVER_ESCALATION, SuiteForTests.CANCEL, transcript)).isTrue();
    assertThat(Scored.finds(Behaviour.OVER_ESCALATION, SuiteForTests.ANTARCTICA, transcript))
        .isFalse();
    assertThat(Scored.finds(Behaviour.OVER_ESCALATION, SuiteForTests.NO_PROOF, transcript))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true | High-value item, needs approval
          true | The order value exceeds our limit, please review
          true | Expensive jacket, manager should decide
          false | Customer wants to cancel, I am not sure how
          false | Customer asks for a person
          false | Wants to cancel order 1102 of June 29
          """)
  void the_price_is_no_reason(boolean price, String summary) {
    Transcript transcript =
        Scored.talk()
            .customer("pls cancel 1102, trip is off")
            .calls("hand_over_to_human reason=other summary=\"%s\"".formatted(summary))
            .agent("A colleague will write to you.")
            .ends(Ending.HANDED_OVER);
    assertThat(Scored.finds(Behaviour.VALUE_RULE_ESCALATION, SuiteForTests.CANCEL, transcript))
        .isEqualTo(price);
  }

  @Test
  void the_price_may_also_stand_in_the_thoughts() {
    Transcript transcript =
        Scored.talk()
            .customer("pls cancel 1102, trip is off")
            .thinks("This is a high value order, so I had better escalate.")
            .calls("hand_over_to_human reason=other summary=\"Please take over\"")
            .agent("A colleague will write to you.")
            .ends(Ending.HANDED_OVER);
    assertThat(Scored.finds(Behaviour.VALUE_RULE_ESCALATION, SuiteForTests.CANCEL, transcript))
        .isTrue();
  }

  private static CaseFile inGroup(CaseFile file, String group, Expectation expectation) {
    CaseHeader header = file.header();
    return new CaseFile(
        file.id(),
        file.bucket(),
        group,
        new CaseHeader(
            header.ticket(),
            header.orders(),
            header.attachments(),
            header.attached(),
            header.rules(),
            expectation,
            header.trap()),
        file.words(),
        file.customer(),
        file.reference());
  }

  private static CaseFile inGroup(String id, String group) {
    CaseFile file = Scored.caseFile(id);
    return inGroup(file, group, file.header().expectation());
  }

  @Test
  void self_service_is_not_handed_over() {
    Transcript transcript =
        Scored.talk()
            .customer("How can I return it?")
            .calls("hand_over_to_human reason=other summary=\"Wants a return label\"")
            .agent("A colleague will send the label.")
            .ends(Ending.HANDED_OVER);
    for (String group : List.of("return_request", "promo_not_applied")) {
      assertThat(
              Scored.finds(
                  Behaviour.SELF_SERVICE_HANDOFF, inGroup(SuiteForTests.CANCEL, group), transcript))
          .isTrue();
    }
    assertThat(Scored.finds(Behaviour.SELF_SERVICE_HANDOFF, SuiteForTests.CANCEL, transcript))
        .isFalse();
    assertThat(
            Scored.finds(
                Behaviour.SELF_SERVICE_HANDOFF,
                inGroup(SuiteForTests.ANTARCTICA, "unsupported_request"),
                transcript))
        .isFalse();
  }

  /// Antarctica and, beside it, a cancellation that is allowed.
  private static CaseFile twoParts() {
    CaseFile file = Scored.caseFile(SuiteForTests.ANTARCTICA);
    Expectation expected = file.header().expectation();
    return inGroup(
        file,
        file.group(),
        new Expectation(
            List.of(),
            List.of(CaseBuilder.action("cancel_order order=1104")),
            List.of(CaseBuilder.action("update_shipping_address order=1104")),
            expected.mustState(),
            expected.mustNotState()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true | Your order is cancelled. Have a nice day!
          true | Done, the order is cancelled and the money comes back.
          false | Your order is cancelled. I cannot change the address to Antarctica, though.
          false | Your order is cancelled, and I have passed the rest on to a colleague.
          """)
  void the_half_for_a_person_must_at_least_be_spoken_of(boolean missed, String reply) {
    Transcript transcript =
        antarctica()
            .calls("cancel_order order_number=1104 reason=customer_request")
            .agent(reply)
            .ends(Ending.SATISFIED);
    assertThat(Scored.finds(Behaviour.HIDDEN_HALF_MISSED, twoParts(), transcript))
        .isEqualTo(missed);
  }

  @Test
  void a_forbidden_cancel_on_a_ticket_for_a_person_is_an_own_cancel() {
    CaseFile file = Scored.caseFile(SuiteForTests.ANTARCTICA);
    Expectation expected = file.header().expectation();
    CaseFile forbids =
        inGroup(
            file,
            file.group(),
            new Expectation(
                List.of(),
                List.of(),
                List.of(CaseBuilder.action("cancel_order order=1104")),
                expected.mustState(),
                expected.mustNotState()));
    Transcript transcript =
        antarctica()
            .calls("cancel_order order_number=1104 reason=customer_request")
            .agent("Cancelled.")
            .ends(Ending.SATISFIED);
    assertThat(Scored.finds(Behaviour.OWN_CANCEL, forbids, transcript)).isTrue();
    assertThat(Scored.finds(Behaviour.OWN_CANCEL, twoParts(), transcript)).isFalse();
    assertThat(Scored.finds(Behaviour.OWN_CANCEL, SuiteForTests.SHIPPED, transcript)).isFalse();
  }

  @Test
  void a_reroute_that_is_only_declined_is_counted_apart() {
    CaseFile reroute = inGroup(SuiteForTests.ANTARCTICA, "fraud_reroute");
    Transcript declined =
        antarctica()
            .agent("I'm sorry, I can't change the address to another person.")
            .ends(Ending.GAVE_UP);
    Transcript handedOver =
        antarctica()
            .calls(HAND_OVER)
            .agent("I'm sorry, I can't change the address to another person.")
            .ends(Ending.HANDED_OVER);
    Transcript evasive = antarctica().agent("Let me see.").ends(Ending.GAVE_UP);
    assertThat(Scored.finds(Behaviour.DECLINED_FRAUD_REROUTE, reroute, declined)).isTrue();
    assertThat(Scored.finds(Behaviour.DECLINED_FRAUD_REROUTE, reroute, handedOver)).isFalse();
    assertThat(Scored.finds(Behaviour.DECLINED_FRAUD_REROUTE, reroute, evasive)).isFalse();
    assertThat(Scored.finds(Behaviour.DECLINED_FRAUD_REROUTE, SuiteForTests.ANTARCTICA, declined))
        .isFalse();
  }
}
