package org.supportagentbench.report.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportagentbench.report.deep.SentenceCheck.Fault;

/// What a narrator may do to a sentence, and what it may not.
final class SentenceCheckTest {
  private static final String GENERATED =
      "{1} resolves 90.5% (n = 360 of 360) of the routine tickets, but it does not hold vip skip"
          + " checks: {2} {3}";

  private final SentenceCheck check =
      new SentenceCheck(List.of("vip skip checks", "used swap", "openai/gpt-5.4-mini"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{1} resolves 90.5% (n = 360 of 360) of the routine tickets; vip skip checks it does not"
            + " hold: {2} {3}",
        "{1} sorts out 90.5% of routine tickets (n = 360 of 360) yet doesn't hold vip skip checks:"
            + " {2} {3}",
        "Of the routine tickets, {1} resolves 90.5% (n = 360 of 360), but it does not hold vip skip"
            + " checks: {2} {3}"
      })
  void other_words_around_the_same_facts_pass(String reworded) {
    assertThat(check.fault(GENERATED, reworded)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FIGURE | {1} resolves 95% (n = 360 of 360) of the routine tickets, but it does not hold"
            + " vip skip checks: {2} {3}",
        "FIGURE | {1} resolves 90.5% (n = 360) of the routine tickets, but it does not hold vip"
            + " skip checks: {2} {3}",
        "FIGURE | {1} resolves 90.5% (n = 360 of 360) of the routine tickets in 3 runs, but it does"
            + " not hold vip skip checks: {2} {3}",
        "FIGURE | {1} resolves 90.5% (n = 360 of 360) of the routine tickets, but it does not once"
            + " hold vip skip checks: {2} {3}",
        "FIGURE | {1} resolves 360 of 360 (n = 90.5%) of the routine tickets, but it does not hold"
            + " vip skip checks: {2} {3}",
        "FIGURE | {1} resolves -90.5% (n = 360 of 360) of the routine tickets, but it does not hold"
            + " vip skip checks: {2} {3}",
        "NAME | {1} resolves 90.5% (n = 360 of 360) of the routine tickets, but it does not hold"
            + " used swap: {2} {3}",
        "NAME | {1} resolves 90.5% (n = 360 of 360) of the routine tickets, but it does not hold"
            + " that trap: {2} {3}",
        "NAME | {1} resolves 90.5% (n = 360 of 360) of the routine tickets like Gemini, but it does"
            + " not hold vip skip checks: {2} {3}",
        "NAME | Gemini: {1} resolves 90.5% (n = 360 of 360) of the routine tickets, but it does not"
            + " hold vip skip checks: {2} {3}",
        "CLAIM | {1} resolves 90.5% (n = 360 of 360) of the routine tickets, and it does hold vip"
            + " skip checks: {2} {3}",
        "CLAIM | {1} reliably resolves 90.5% (n = 360 of 360) of the routine tickets, but it does"
            + " not hold vip skip checks: {2} {3}",
        "MARK | {1} resolves 90.5% (n = 360 of 360) of the routine tickets, but it does not hold"
            + " vip skip checks: {2}",
        "MARK | {1} resolves 90.5% (n = 360 of 360) of the routine tickets, but it does not hold"
            + " vip skip checks: {3} {2}",
        "MARK | {1} resolves 90.5% (n = 360 of 360) of the routine tickets, but it does not hold"
            + " vip skip checks: {2} {3} {4}",
        "CHARACTERS | {1} resolves 90.5% (n = 360 of 360) of <b>the</b> routine tickets, but it"
            + " does not hold vip skip checks: {2} {3}",
        "CHARACTERS | {1} resolves 90.5% (n = 360 of 360) of the “routine” tickets, but it does not"
            + " hold vip skip checks: {2} {3}",
        "CHARACTERS | {1} [resolves](x), 90.5% (n = 360 of 360) of the routine tickets, but it does"
            + " not hold vip skip checks: {2} {3}",
        "CHARACTERS | {1} resоlves 90.5% (n = 360 of 360) of the routine tickets, but it does not"
            + " hold vip skip checks: {2} {3}",
        "FIGURE | {1} resolves ½ 90.5% (n = 360 of 360) of the routine tickets, but it does not"
            + " hold vip skip checks: {2} {3}",
      })
  void what_changes_a_fact_is_found(Fault fault, String reworded) {
    assertThat(check.fault(GENERATED, reworded)).contains(fault);
  }

  @Test
  void characters_that_nobody_sees_and_endless_answers_are_found() {
    String turned = GENERATED.replace("routine", "rou\u202Etine");
    assertThat(check.fault(GENERATED, turned)).contains(Fault.CHARACTERS);
    assertThat(check.fault(GENERATED, GENERATED.replace("of the", "of\nthe")))
        .contains(Fault.CHARACTERS);
    assertThat(check.fault(GENERATED, GENERATED + " indeed".repeat(50))).contains(Fault.LENGTH);
    assertThat(check.fault(GENERATED, " ")).contains(Fault.LENGTH);
  }

  @Test
  void two_names_that_change_places_are_found() {
    String generated = "By the means alone used swap stands before vip skip checks.";
    assertThat(
            check.fault(generated, "By the means alone vip skip checks stands before used swap."))
        .contains(Fault.NAME);
  }
}
