package org.supportagentbench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Who gets to see what of a case.
final class CaseViewsTest {
  private final Suite suite = SuiteForTests.read();

  @Test
  void the_ticket_shows_sender_order_and_words() {
    assertThat(Opening.render(file(SuiteForTests.CANCEL)))
        .isEqualTo(
            """
            From: Kwame Boateng <kwame.boateng@mailbox.example>
            Ticket: order #1102

            pls cancel 1102, trip is off\
            """);
  }

  @Test
  void the_ticket_shows_what_comes_with_the_first_email() {
    CaseFile file = file(SuiteForTests.DAMAGED);
    assertThat(Opening.render(withAttached(file, "strap-photo")))
        .endsWith("\n\n[Attachment: photo - strap torn off at the left seam]");
    assertThat(Opening.render(file)).doesNotContain("Attachment");
  }

  @Test
  void somebody_else_than_the_owner_is_an_address_without_a_name() {
    assertThat(Opening.render(withSender(file(SuiteForTests.CANCEL), "friend@mailbox.example")))
        .startsWith("From: friend@mailbox.example\nTicket: order #1102\n");
  }

  @Test
  void the_agent_sees_prompt_tools_and_ticket_and_nothing_else() {
    CaseFile file = file(SuiteForTests.NO_PROOF);
    String agent = CaseViews.of(suite, file).agent();
    assertThat(agent)
        .startsWith("You are the support agent of Little Store")
        .contains("It is Tuesday, June 30, 2026, 10:00 in New York.")
        .contains("Tools: lookup_order, ")
        .contains("Ticket: order #1105")
        .endsWith(file.words().opening())
        .doesNotContain(file.id(), file.words().title(), file.words().note())
        .doesNotContain(file.customer().who(), file.customer().pushes().getFirst().text())
        .doesNotContain(file.words().criteria().getFirst().text());
  }

  @Test
  void the_customer_sees_the_card_and_the_pushes() {
    assertThat(CaseViews.of(suite, file(SuiteForTests.DAMAGED)).customer())
        .isEqualTo(
            """
            First email:

            Hello! My order #1101 arrived last week but the strap of the black bag was torn off. \
            Could you send me a new one? I leave for Lisbon in ten days.

            Ada

            Language: en
            Mood: friendly
            Who: Ada Lindqvist, Cambridge MA, cheerful
            Wants: the same bag again, black
            Satisfied by: action
            If asked for photo: "Of course, here it is." \
            [Attachment: photo - strap torn off at the left seam]
            If asked for which item: "The black duffel. The pillow is fine."
            If asked for postcode: "02139"
            If asked to confirm: "Yes please, send the black duffel again."
            If offered something else: "No thank you, I would like the same bag in black."
            If not possible: "That is a pity. I will think about it."
            When satisfied: "Wonderful, thank you so much!"
            Never: accepts another colour

            Pushes:
              1. "The strap is really off, I cannot carry it like this."
              2. (anyway) "And it will be here before I leave on the tenth, right?\"\
            """);
  }

  @Test
  void the_judge_sees_criteria_and_rules() {
    assertThat(CaseViews.of(suite, file(SuiteForTests.CANCEL)).judge())
        .startsWith(
            """
            1. [confirmed] Asks before it cancels.
            2. [right action] Cancels the whole order.
            3. [states the facts] Says when the money is back.

            Rules:
            """)
        .contains("Cancelling an order (cancel-before-shipping)\nAn order can be cancelled")
        .contains("Confirm before you change anything (confirm-first)")
        .doesNotContain("Returns (returns)");
  }

  @Test
  void the_three_views_stand_below_each_other() {
    assertThat(CaseViews.of(suite, file(SuiteForTests.SPANISH)).text())
        .containsSubsequence(
            "What the agent sees\n===================\n",
            "What the customer sees\n======================\n",
            "What the judge sees\n===================\n");
  }

  private CaseFile file(String id) {
    return suite.caseFile(id).orElseThrow();
  }

  private static CaseFile withAttached(CaseFile file, String id) {
    CaseHeader old = file.header();
    return withHeader(
        file,
        new CaseHeader(
            old.ticket(),
            old.orders(),
            old.attachments(),
            List.of(id),
            old.rules(),
            old.expectation(),
            old.trap()));
  }

  private static CaseFile withSender(CaseFile file, String from) {
    CaseHeader old = file.header();
    CaseHeader.Ticket ticket =
        new CaseHeader.Ticket(
            old.ticket().order(), from, old.ticket().language(), old.ticket().mood());
    return withHeader(
        file,
        new CaseHeader(
            ticket,
            old.orders(),
            old.attachments(),
            old.attached(),
            old.rules(),
            old.expectation(),
            old.trap()));
  }

  private static CaseFile withHeader(CaseFile file, CaseHeader header) {
    return new CaseFile(
        file.id(),
        file.bucket(),
        file.group(),
        header,
        file.words(),
        file.customer(),
        file.reference());
  }
}
