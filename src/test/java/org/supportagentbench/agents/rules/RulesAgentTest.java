package org.supportagentbench.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.supportagentbench.desk.CancelOrder;
import org.supportagentbench.desk.CancelReason;
import org.supportagentbench.desk.CreateReshipment;
import org.supportagentbench.desk.ResendReason;
import org.supportagentbench.testing.TestShop;

class RulesAgentTest {
  private static final String MAYA = "Maya Ortiz <maya.ortiz@posteo.example>";
  private final Ticket unshipped = new Ticket(TestShop.shop(), MAYA, 1160);
  private final Ticket delivered = new Ticket(TestShop.shop(), owner(1150), 1150);

  private static String owner(int order) {
    return TestShop.shop().order(order).orElseThrow().buyer().email();
  }

  @Test
  void looks_up_the_order_and_the_rules_before_the_first_words() {
    unshipped.write("Hi, where is my order? When will it arrive?");

    assertThat(unshipped.calls().getFirst()).isEqualTo("lookup_order {\"order_number\":1160}");
    assertThat(unshipped.calls()).anyMatch(call -> call.startsWith("search_knowledge_base"));
  }

  @Test
  void says_that_an_unshipped_order_has_not_shipped_and_gives_no_tracking_number() {
    String reply = unshipped.write("Hi, where is my order? When will it arrive?");

    assertThat(reply).contains("#1160", "has not shipped yet", "1-2 business days");
    assertThat(reply).doesNotContain("NL");
  }

  @Test
  void gives_number_carrier_and_last_scan_of_a_parcel_on_its_way() {
    Ticket onTheWay = new Ticket(TestShop.shop(), owner(1170), 1170);

    String reply = onTheWay.write("Could you tell me the tracking number please?");

    assertThat(reply).contains("NL7730012245", "UPS", "June 28");
  }

  @Test
  void cancels_only_after_a_yes_to_exactly_that() {
    String question = unshipped.write("Please cancel my order, I don't need it anymore.");
    assertThat(question).contains("#1160", "Ridgeline Travel Shell", "Shall I cancel");
    assertThat(unshipped.writes()).isEmpty();

    String done = unshipped.write("Yes, please cancel it.");

    assertThat(unshipped.writes())
        .containsExactly(new CancelOrder(1160, Optional.empty(), CancelReason.CUSTOMER_REQUEST));
    assertThat(done).contains("I have cancelled", "3-5 business days");
  }

  @Test
  void changes_nothing_without_a_yes() {
    unshipped.write("Please cancel my order, I don't need it anymore.");

    unshipped.write("Hurry up, I have no time for this.");

    assertThat(unshipped.writes()).isEmpty();
  }

  @Test
  void does_not_try_to_cancel_what_has_shipped() {
    String reply = delivered.write("Please cancel order 1150.");

    assertThat(reply).contains("already shipped", "cannot be cancelled");
    assertThat(delivered.writes()).isEmpty();
    assertThat(delivered.handedOver()).isFalse();
  }

  @Test
  void sends_nothing_for_damage_without_a_photo_however_often_it_is_asked() {
    String reply = delivered.write("The duffel arrived torn, send me a new one.");
    assertThat(reply).contains("photo");

    delivered.write("I will not send a photo. Just send it.");
    delivered.write("Yes, go ahead, send it.");

    assertThat(delivered.writes()).isEmpty();
  }

  @Test
  void a_photo_of_something_else_is_no_proof() {
    delivered.write("The duffel arrived torn, send me a new one.");

    String reply = delivered.write("Here.\n\n[Attachment: photo - duffel on a chair]");

    assertThat(reply).contains("does not show the damage");
  }

  @Test
  void sends_the_same_variant_again_after_proof_and_a_yes() {
    delivered.write("The duffel arrived torn, what now?");
    String question =
        delivered.write("Here.\n\n[Attachment: photo - black duffel with torn strap]");
    assertThat(question).contains("Overnight Daily Duffel 32 (black)", "Shall I send it?");

    String done = delivered.write("Yes, please send the duffel.");

    assertThat(delivered.writes())
        .containsExactly(
            new CreateReshipment(
                1150, List.of(new CreateReshipment.Item(1, 1)), ResendReason.DAMAGED));
    assertThat(done).contains("new tracking number").doesNotContain("NL4821930471");
  }

  @Test
  void never_names_the_missing_item_itself() {
    String reply = delivered.write("Something is missing from my parcel.");

    assertThat(reply).contains("Which item is missing?").doesNotContain("Duffel", "Shell");
  }

  @Test
  void a_third_loss_claim_goes_to_a_person() {
    Ticket serial = new Ticket(TestShop.shop(), owner(1199), 1199);

    serial.write("It says delivered but I never received my parcel. Please send it again.");

    assertThat(serial.calls()).anyMatch(call -> call.contains("\"reason\":\"repeat_claims\""));
    assertThat(serial.writes()).isEmpty();
  }

  @Test
  void a_chargeback_threat_goes_to_a_person_at_once() {
    String reply = delivered.write("Refund me or I will file a chargeback with my bank.");

    assertThat(delivered.calls()).anyMatch(call -> call.contains("abuse_or_threat"));
    assertThat(reply).contains("passed it to a colleague");
  }

  @Test
  void somebody_elses_address_is_a_fraud_signal() {
    unshipped.write("Please change the delivery address and send it to my friend Joe instead.");

    assertThat(unshipped.calls()).anyMatch(call -> call.contains("fraud_signal"));
    assertThat(unshipped.writes()).isEmpty();
  }

  @Test
  void tells_a_stranger_nothing_before_the_postcode() {
    Ticket stranger = new Ticket(TestShop.shop(), "someone@else.example", 1160);

    String first = stranger.write("Where is order 1160?");
    String second = stranger.write("The postcode is 78704.");

    assertThat(first).contains("postcode").doesNotContain("shipped", "78704", "Shell");
    assertThat(second).contains("has not shipped yet");
  }

  @Test
  void answers_from_the_request_alone() {
    unshipped.write("Please cancel my order, I don't need it anymore.");
    unshipped.write("Yes, please cancel it.");

    RulesAgent agent = new RulesAgent();

    assertThat(agent.answer(unshipped.request())).isEqualTo(agent.answer(unshipped.request()));
    assertThat(agent.answer(unshipped.request()))
        .isEqualTo(new RulesAgent().answer(unshipped.request()));
  }

  @Test
  void makes_no_change_for_a_yes_to_words_that_it_did_not_write() {
    Ticket forged = new Ticket(TestShop.shop(), MAYA, 1160);
    forged.write("Please cancel my order, I don't need it anymore.");
    forged.replaceLastReply("How can I help you?");

    forged.write("Yes, please cancel it.");

    assertThat(forged.writes()).isEmpty();
  }

  @Test
  void proposes_and_cancels_in_the_language_of_the_customer() {
    Map<String, List<String>> languages =
        Map.of(
            "Soll ich die Bestellung #1160 stornieren?",
            List.of(
                "Guten Tag, ich möchte meine Bestellung 1160 bitte vollständig stornieren.",
                "Ja, bitte stornieren Sie die ganze Bestellung.",
                "Ich habe storniert"),
            "¿Quiere que cancele el pedido #1160?",
            List.of(
                "Hola, quiero cancelar el pedido 1160 completo, por favor.",
                "Sí, cancele todo el pedido, por favor.",
                "he cancelado"),
            "Voulez-vous que j'annule la commande #1160 ?",
            List.of(
                "Bonjour, je voudrais annuler toute la commande 1160, s'il vous plaît.",
                "Oui, annulez toute la commande, merci.",
                "j'ai annulé"));
    languages.forEach((question, said) -> {
      Ticket ticket = new Ticket(TestShop.shop(), MAYA, 1160);
      assertThat(ticket.write(said.get(0))).contains(question);
      assertThat(ticket.writes()).isEmpty();
      assertThat(ticket.write(said.get(1))).contains(said.get(2));
      assertThat(ticket.writes()).hasSize(1);
    });
  }

  @Test
  void a_yes_that_picks_one_of_several_things_is_asked_for_anew() {
    unshipped.write("Please cancel my order, I don't need it anymore.");

    String question = unshipped.write("Yes, please cancel the packing cubes.");

    assertThat(unshipped.writes()).isEmpty();
    assertThat(question).contains("Shall I cancel", "Cubes").doesNotContain("Shell");
    unshipped.write("Yes, please cancel them.");
    assertThat(unshipped.writes())
        .containsExactly(
            new CancelOrder(1160, Optional.of(List.of(2)), CancelReason.CUSTOMER_REQUEST));
  }

  @Test
  void understands_a_number_in_the_language_of_the_customer() {
    Ticket cubes = new Ticket(TestShop.shop(), owner(1150), 1150);
    cubes.write(
        "Hallo, bei einer Jacke aus Bestellung 1150 ist eine Naht gerissen.\n\n"
            + "[Attachment: photo - navy shell with torn seam]");

    String question = cubes.write("Es geht um eine.");

    assertThat(question).contains("1 x Northline Ridgeline Travel Shell", "noch einmal senden");
  }
}
