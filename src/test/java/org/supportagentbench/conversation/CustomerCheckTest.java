package org.supportagentbench.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.conversation.CustomerCheck.Draft;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;
import org.supportagentbench.testing.CaseBuilder;
import org.supportagentbench.transcript.Ending;

/// The customer's own checks: they hold for any wording, a model's too.
final class CustomerCheckTest {
  private static final Suite SUITE = SuiteForTests.read();
  private static final CaseFile FILE =
      CaseBuilder.of(SUITE.caseFile(SuiteForTests.DAMAGED).orElseThrow())
          .asked("photo", "Of course, here it is.", "strap-photo")
          .asked("postcode", "It is 02139, near Harvard.")
          .never("says that her cousin Dario has the bag")
          .build();
  private static final AgentActs NOTHING = asks();

  private static AgentActs asks(String... things) {
    return new AgentActs(
        Optional.empty(), Optional.empty(), false, Optional.empty(), List.of(things));
  }

  private static Optional<String> fault(String text, String line, String... said) {
    Decision pushes = Decision.goesOn(List.of(new Move.Push(0)));
    List<String> before = new ArrayList<>(List.of(FILE.words().opening()));
    before.addAll(List.of(said));
    return check().fault(new Draft(text, pushes, List.of(line), before), NOTHING, memory());
  }

  private static CustomerCheck check() {
    return new CustomerCheck(FILE, StockLines.of("en"));
  }

  private static Memory memory() {
    return new Memory(FILE.customer());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The strap is really off. | The strap is really off.",
        "It is order 1101, and I fly to Lisbon, you know. | I fly soon.",
        "I am Ada Lindqvist and I said so at ada.lindqvist@letters.example. | I said so.",
        "PLEASE hurry, I mean it. I really do. | Hurry.",
      })
  void what_is_on_the_line_in_the_email_or_on_the_card_may_be_said(String text, String line) {
    assertThat(fault(text, line)).isEmpty();
  }

  @Test
  void what_the_agent_said_may_be_repeated() {
    assertThat(fault("Why 48 hours, and who is Marta?", "Why?")).isPresent();
    assertThat(fault("Why 48 hours, and who is Marta?", "Why?", "Marta needs 48 hours.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The strap of order 1183 is off.",
        "The strap is off since June 29.",
        "The strap is off, and Berta saw it.",
        "I paid 120.00 for it."
      })
  void an_invented_number_date_order_or_name_is_a_fault(String text) {
    assertThat(fault(text, "The strap is off.")).isPresent();
  }

  @Test
  void a_fact_that_nobody_asked_for_is_a_fault() {
    assertThat(fault("The strap is off, at 02139.", "The strap is off.")).isPresent();
    assertThat(fault("Of course, here it is.", "The strap is off."))
        .hasValueSatisfying(reason -> assertThat(reason).contains("photo").contains("unasked"));
    assertThat(fault("Of course, here it is.", "Of course, here it is.")).isEmpty();
  }

  @Test
  void what_only_a_never_line_holds_is_never_said_even_if_the_agent_said_it() {
    assertThat(fault("My cousin Dario has it.", "My cousin Dario has it.", "Is it with Dario?"))
        .hasValueSatisfying(reason -> assertThat(reason).contains("never"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you for contacting us. How can I help you today?",
        "**The strap** is off.",
        "<think>push now</think> The strap is off.",
        "   "
      })
  void agents_talk_markup_and_emptiness_are_faults(String text) {
    assertThat(fault(text, text)).isPresent();
  }

  @Test
  void nobody_gives_up_while_the_agent_waits_for_what_the_card_has() {
    Decision givesUp = Decision.stops(new Move.GiveUp(), Ending.GAVE_UP);
    Draft draft = new Draft("Then not.", givesUp, List.of("Then not."), List.of());
    assertThat(check().fault(draft, asks("postcode"), memory()))
        .hasValueSatisfying(reason -> assertThat(reason).contains("postcode"));
    assertThat(check().fault(draft, asks("size"), memory())).isEmpty();
  }

  @Test
  void german_nouns_are_no_names() {
    CaseFile german = SUITE.caseFile(SuiteForTests.DAMAGED).orElseThrow();
    CaseFile file = CaseBuilder.of(german).language("de").build();
    Draft draft =
        new Draft(
            "Ich will das Paket mit der Tasche.",
            Decision.goesOn(List.of(new Move.Push(0))),
            List.of("Ich will es."),
            List.of());
    assertThat(new CustomerCheck(file, StockLines.of("de")).fault(draft, NOTHING, memory()))
        .isEmpty();
    assertThat(check().fault(draft, NOTHING, memory())).isPresent();
  }
}
