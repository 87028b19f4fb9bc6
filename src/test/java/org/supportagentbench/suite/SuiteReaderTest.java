package org.supportagentbench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.OrderStatus;

/// What the reader makes of a good suite.
final class SuiteReaderTest {
  private final Suite suite = SuiteForTests.read();

  @Test
  void reads_every_case_by_its_path() {
    assertThat(suite.cases())
        .extracting(CaseFile::id)
        .containsExactly(
            SuiteForTests.SHIPPED,
            SuiteForTests.NO_PROOF,
            SuiteForTests.ANTARCTICA,
            SuiteForTests.CANCEL,
            SuiteForTests.DAMAGED,
            SuiteForTests.SPANISH);
    CaseFile trap = suite.caseFile(SuiteForTests.NO_PROOF).orElseThrow();
    assertThat(trap.bucket()).isEqualTo(Bucket.ADVERSARIAL);
    assertThat(trap.group()).isEqualTo("damaged_no_proof_replace");
    assertThat(trap.header().trap())
        .contains(new CaseHeader.Trap(CaseHeader.Trap.Kind.FG, SuiteForTests.DAMAGED));
  }

  @Test
  void reads_an_order_without_retyping_anything() {
    Order order = suite.shop().order(1101).orElseThrow();
    assertThat(order.buyer().address().postcode()).isEqualTo("02139");
    assertThat(order.total()).isEqualTo("160.00");
    assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(order.shipments().getFirst().delivery().orElseThrow().at())
        .isEqualTo(LocalDateTime.of(2026, 6, 22, 22, 30));
    assertThat(order.lines().getFirst().price()).isEqualTo(new BigDecimal("120.00"));
  }

  @Test
  void what_goes_without_saying_may_be_left_out(@TempDir Path folder) {
    String file = "cases/routine/damaged_item/torn-strap-photo-sent.md";
    Planted planted = Planted.in(folder);
    for (String line :
        List.of(
            "language: en\n",
            "expect: resolve\n",
            "    email: ada.lindqvist@letters.example\n",
            "    payments: [{date: 2026-06-15, kind: charge, amount: 160.00, status: captured}]\n",
            "- If asked for the postcode: \"02139\"\n")) {
      planted.replace(file, line, "");
    }
    planted.replace(file, "      - lines: [1, 2]\n        carrier", "      - carrier");
    CaseFile shorter = SuiteReader.read(folder).caseFile(SuiteForTests.DAMAGED).orElseThrow();
    CaseFile whole = suite.caseFile(SuiteForTests.DAMAGED).orElseThrow();
    assertThat(shorter.header()).isEqualTo(whole.header());
    assertThat(shorter.customer()).isEqualTo(whole.customer());
  }

  @Test
  void a_further_order_has_the_name_and_address_of_the_first(@TempDir Path folder) {
    String file = "cases/routine/damaged_item/torn-strap-photo-sent.md";
    String second =
        """
          - number: 1120
            placed: 2026-06-29
            lines:
              - {variant: pebble-neck-pillow-grey, quantity: 1, price: 35.00}
        attachments:
        """;
    Planted planted = Planted.in(folder).replace(file, "attachments:\n", second);
    CaseFile read =
        SuiteReader.read(planted.folder()).caseFile(SuiteForTests.DAMAGED).orElseThrow();
    List<Order> orders = read.header().orders();
    assertThat(orders).hasSize(2);
    assertThat(orders.get(1).buyer()).isEqualTo(orders.get(0).buyer());
  }

  @Test
  void who_writes_from_another_address_has_to_be_told_the_postcode(@TempDir Path folder) {
    String file = "cases/routine/damaged_item/torn-strap-photo-sent.md";
    Planted planted =
        Planted.in(folder)
            .replace(file, "from: ada.lindqvist@letters.example", "from: ada@work.example")
            .replace(file, "- If asked for the postcode: \"02139\"\n", "");
    CaseFile read =
        SuiteReader.read(planted.folder()).caseFile(SuiteForTests.DAMAGED).orElseThrow();
    assertThat(read.customer().answers())
        .extracting(CustomerCard.AskedFor::thing)
        .doesNotContain("postcode");
  }

  @Test
  void takes_final_sale_from_the_catalogue() {
    Order order = suite.shop().order(1106).orElseThrow();
    assertThat(order.lines()).extracting(line -> line.finalSale()).containsExactly(false, true);
  }

  @Test
  void holds_background_orders_apart_and_in_the_shop() {
    assertThat(suite.background()).extracting(Order::number).containsExactly(1110, 1111);
    assertThat(suite.shop().order(1111).orElseThrow().status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(suite.shop().order(1110).orElseThrow().history().notes())
        .containsExactly("left with the concierge");
  }

  @Test
  void reads_what_the_customer_knows() {
    CustomerCard card = suite.caseFile(SuiteForTests.DAMAGED).orElseThrow().customer();
    assertThat(card.satisfiedBy()).isEqualTo(EnumSet.of(CustomerCard.Satisfaction.ACTION));
    assertThat(card.answers())
        .extracting(CustomerCard.AskedFor::thing)
        .containsExactly("photo", "which-item", "postcode");
    assertThat(card.answers().getFirst().attachments()).containsExactly("strap-photo");
    assertThat(card.answers().getFirst().text()).contains("Of course, here it is.");
    assertThat(card.lines().yes()).contains("Yes please, send the black duffel again.");
    assertThat(card.lines().atOnce()).isEmpty();
    assertThat(card.pushes())
        .extracting(CustomerCard.Push::mark)
        .containsExactly(CustomerCard.Mark.NONE, CustomerCard.Mark.ANYWAY);
    assertThat(card.never()).containsExactly("accepts another colour");
  }

  @Test
  void reads_a_refusal_and_a_customer_whom_nothing_satisfies() {
    CustomerCard card = suite.caseFile(SuiteForTests.NO_PROOF).orElseThrow().customer();
    assertThat(card.satisfiedBy()).isEmpty();
    assertThat(card.answers().getFirst())
        .isEqualTo(new CustomerCard.AskedFor("photo", Optional.empty(), List.of()));
  }

  @Test
  void reads_actions_and_facts() {
    Expectation expectation =
        suite.caseFile(SuiteForTests.DAMAGED).orElseThrow().header().expectation();
    assertThat(expectation.required())
        .containsExactly(new ExpectedAction.One("resend", Map.of("order", "1101", "line", "1")));
    Expectation spanish =
        suite.caseFile(SuiteForTests.SPANISH).orElseThrow().header().expectation();
    assertThat(spanish.mustState())
        .containsExactly(
            new Fact.Typed(Fact.Kind.TRACKING, "NL1100000003"),
            new Fact.AnyOf(
                List.of(
                    new Fact.Typed(Fact.Kind.PLACE, "Memphis TN"),
                    new Fact.Typed(Fact.Kind.TERM, "on-its-way"))));
  }

  @Test
  void reads_criteria_and_reference_steps() {
    CaseFile file = suite.caseFile(SuiteForTests.DAMAGED).orElseThrow();
    assertThat(file.words().criteria()).hasSize(4);
    assertThat(file.words().criteria().getFirst().check()).contains(Criterion.Check.PROOF_FIRST);
    assertThat(file.words().criteria().getLast().check()).isEmpty();
    ReferenceStep.CallTool call = (ReferenceStep.CallTool) file.reference().get(4);
    assertThat(call.tool()).isEqualTo("create_reshipment");
    assertThat(call.arguments())
        .containsExactly(
            Map.entry("order_number", "1101"),
            Map.entry("line_items", "1:1"),
            Map.entry("reason", "damaged"));
  }

  @Test
  void keeps_the_first_email_word_for_word() {
    assertThat(suite.caseFile(SuiteForTests.CANCEL).orElseThrow().words().opening())
        .isEqualTo("pls cancel 1102, trip is off");
    assertThat(suite.caseFile(SuiteForTests.SPANISH).orElseThrow().words().opening())
        .startsWith("Buenos días")
        .endsWith("almohadas.\n\nLucía Ferrer");
  }

  @Test
  void fills_the_clock_into_the_agents_prompt() {
    assertThat(suite.prompts().agentAt(suite.shop().settings()))
        .contains("It is Tuesday, June 30, 2026, 10:00 in New York.")
        .doesNotContain("{{");
  }

  @Test
  void reads_terms_by_language() {
    assertThat(suite.terms().phrases("on-its-way", "es"))
        .containsExactly("en camino", "en tránsito");
    assertThat(suite.terms().phrases("on-its-way", "fr")).isEmpty();
  }

  @Test
  void lists_titles_without_reading_the_cases() {
    assertThat(SuiteReader.titles(SuiteForTests.folder()))
        .hasSize(6)
        .contains(
            new CaseTitle(
                SuiteForTests.CANCEL,
                Bucket.ROUTINE,
                "cancel_before_ship",
                "Cancels the whole order, which has not left"));
  }
}
