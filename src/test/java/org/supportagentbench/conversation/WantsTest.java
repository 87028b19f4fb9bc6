package org.supportagentbench.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportagentbench.language.ActionKind.CANCEL;
import static org.supportagentbench.language.ActionKind.CHANGE_ADDRESS;
import static org.supportagentbench.language.ActionKind.CHANGE_ITEM;
import static org.supportagentbench.language.ActionKind.OTHER;
import static org.supportagentbench.language.ActionKind.REFUND;
import static org.supportagentbench.language.ActionKind.SEND_AGAIN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportagentbench.desk.Address;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.Target;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;
import org.supportagentbench.suite.Terms;
import org.supportagentbench.testing.CaseBuilder;
import org.supportagentbench.testing.OrderBuilder;
import org.supportagentbench.testing.TestShop;

/// What the customer says yes to: the same kind, and nothing named that contradicts it.
final class WantsTest {
  private static final Suite SUITE = SuiteForTests.read();
  private static final CaseFile ROUTINE = SUITE.caseFile(SuiteForTests.DAMAGED).orElseThrow();
  private static final CaseFile TRAP = SUITE.caseFile(SuiteForTests.NO_PROOF).orElseThrow();
  private static final Shop SHOP = shop();

  /// 1150: a black duffel, two navy shells M. 1160: a navy shell M, two sets of cubes, to 410 Elm
  /// Street, Austin. 1165: a black duffel, navy shells M and L.
  private static Shop shop() {
    return TestShop.with(
        List.of(
            OrderBuilder.anOrder(1150)
                .line("overnight-daily-duffel-32-black", 1, "148.00")
                .line("ridgeline-travel-shell-navy-m", 2, "89.00")
                .build(),
            OrderBuilder.anOrder(1160)
                .of(
                    "Maya Ortiz",
                    "maya.ortiz@posteo.example",
                    new Address(
                        "Maya Ortiz", "410 Elm Street", "Apt 5", "Austin", "TX", "78704", "US"))
                .line("ridgeline-travel-shell-navy-m", 1, "89.00")
                .line("glide-packing-cubes", 2, "39.00")
                .build(),
            OrderBuilder.anOrder(1165)
                .line("overnight-daily-duffel-32-black", 1, "148.00")
                .line("ridgeline-travel-shell-navy-m", 1, "89.00")
                .line("ridgeline-travel-shell-navy-l", 1, "89.00")
                .build()));
  }

  private static Wants wants(String action) {
    return Wants.of(CaseBuilder.of(ROUTINE).required(action).build(), SHOP);
  }

  private static Target about(String words) {
    return new Target(Set.of(), List.of(), words.isEmpty() ? List.of() : List.of(words.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "duffel, true",
    "new overnight daily duffel black, true",
    "black bag, true",
    "olive duffel, false",
    "duffel olive instead black, true",
    "travel shell navy, false",
    "duffel shell, true",
    "something nice, true",
  })
  void the_item_that_is_wanted_is_recognised_and_another_one_is_not(String words, boolean wanted) {
    Wants wants = wants("resend order=1150 line=1");
    assertThat(wants.includes(SEND_AGAIN, about(words), "")).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "shell size l, true",
    "shell navy m navy l, true",
    "shell size m, false",
    "shell medium, false",
    "shell large, true",
    "shells sage, false",
    "cubes, false",
  })
  void for_a_swap_the_new_variant_counts(String words, boolean wanted) {
    Wants wants = wants("update_line_item order=1160 line=1 variant=ridgeline-travel-shell-navy-l");
    assertThat(wants.includes(CHANGE_ITEM, about(words), "")).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "navy shell size l leave m shell duffel, true",
    "shell size m duffel, false",
    "duffel, false",
  })
  void two_lines_of_one_product_are_told_apart_by_size(String words, boolean wanted) {
    Wants wants = wants("cancel_order order=1165 lines=3");
    assertThat(wants.includes(CANCEL, about(words), "")).isEqualTo(wanted);
  }

  @Test
  void another_kind_is_not_what_they_want_and_a_proposal_without_a_kind_is() {
    Wants wants = wants("cancel_order order=1150");
    assertThat(wants.includes(CANCEL, Target.NONE, "")).isTrue();
    assertThat(wants.includes(OTHER, Target.NONE, "")).isTrue();
    assertThat(wants.includes(SEND_AGAIN, Target.NONE, "")).isFalse();
    assertThat(wants.includes(REFUND, Target.NONE, "")).isFalse();
  }

  @Test
  void another_order_or_line_contradicts() {
    Wants wants = wants("cancel_order order=1150 lines=2");
    assertThat(wants.includes(CANCEL, target("1150"), "")).isTrue();
    assertThat(wants.includes(CANCEL, target("1160"), "")).isFalse();
    assertThat(wants.includes(CANCEL, target("1160", "1150"), "")).isTrue();
    assertThat(wants.includes(CANCEL, new Target(Set.of(), List.of(2), List.of()), "")).isTrue();
    assertThat(wants.includes(CANCEL, new Target(Set.of(), List.of(1), List.of()), "")).isFalse();
    assertThat(wants.includes(CANCEL, new Target(Set.of(), List.of(32), List.of()), ""))
        .as("a number that is no line of the order is part of a name")
        .isTrue();
  }

  private static Target target(String... orders) {
    return new Target(Set.of(orders), List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shall I change the address as you wrote? | true",
        "It would go to 410 Elm Street, Apt 7, Austin TX 78704. Shall I change it? | true",
        "It would go to 410 Elm Street, Apt 5, Austin TX 78704. Shall I change it? | false",
        "I would send it to 410 Elm Street, Austin. Is that right? | false",
        "It takes 3-5 business days, and I would change the address now. Shall I? | true",
      })
  void an_address_that_is_named_has_to_be_the_wanted_one(String message, boolean wanted) {
    Wants wants = wants("update_shipping_address order=1160 address.line2=Apt_7");
    assertThat(wants.includes(CHANGE_ADDRESS, Target.NONE, message)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({"bolso negro, true", "bolso negra, true", "bolso oliva, false", "bolso, true"})
  void knows_the_colours_of_the_catalogue_by_the_words_of_another_language(
      String words, boolean wanted) {
    Terms terms =
        new Terms(
            Map.of(
                "colour-black", Map.of("es", List.of("negr*")),
                "colour-olive", Map.of("es", List.of("verde oliva", "oliva"))));
    Wants wants =
        Wants.of(
            CaseBuilder.of(ROUTINE).required("resend order=1150 line=1").build(),
            SHOP,
            ColourWords.of(terms, "es"));
    assertThat(wants.includes(SEND_AGAIN, about(words), "")).isEqualTo(wanted);
  }

  @Test
  void a_trap_customer_wants_the_forbidden() {
    Wants wants =
        Wants.of(CaseBuilder.of(TRAP).forbidden("create_replacement order=1150").build(), SHOP);
    assertThat(wants.includes(SEND_AGAIN, about("duffel"), "")).isTrue();
    assertThat(wants.includes(SEND_AGAIN, target("1160"), "")).isFalse();
  }

  @Test
  void a_routine_customer_wants_the_forbidden_only_if_nothing_of_its_kind_is_right() {
    CaseFile wrongColour =
        CaseBuilder.of(ROUTINE)
            .required("resend order=1150 line=1")
            .forbidden("create_replacement order=1150 line=2")
            .build();
    assertThat(Wants.of(wrongColour, SHOP).includes(SEND_AGAIN, about("navy shell"), "")).isFalse();
    CaseFile nothingRight =
        CaseBuilder.of(ROUTINE).forbidden("create_replacement order=1150").build();
    assertThat(Wants.of(nothingRight, SHOP).includes(SEND_AGAIN, about("navy shell"), "")).isTrue();
  }

  @Test
  void what_was_done_is_no_longer_wanted_and_not_unwanted_either() {
    Wants wants = wants("cancel_order order=1150").after(_ -> true);
    assertThat(wants.isEmpty()).isTrue();
    assertThat(wants.includes(CANCEL, Target.NONE, "")).isFalse();
    assertThat(wants.had(CANCEL, Target.NONE, "")).isTrue();
    assertThat(wants.had(ActionKind.REFUND, Target.NONE, "")).isFalse();
  }
}
