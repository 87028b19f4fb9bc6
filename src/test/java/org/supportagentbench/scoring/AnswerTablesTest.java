package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What customers answer to a deed that is put to them, and what puts one to them: tables of
/// `turns`, each for one deed.
final class AnswerTablesTest extends TurnTables {
  private static final String RESERVATION =
      """
      {"reservation_id": "SI5UKW", "user_id": "amelia_rossi_1297", "origin": "MIA",\
       "destination": "PHX", "flights": [{"flight_number": "HAT062", "date": "2024-05-16"},\
       {"flight_number": "HAT284", "date": "2024-05-17"}],\
       "payment_history": [{"payment_id": "credit_card_4579924", "amount": 124}]}\
      """;

  /// What a table's rows answer.
  ///
  /// @param arguments of the call right behind the answer
  private record Asked(String wish, String question, String tool, String arguments) {}

  private static final String RETURN =
      """
      {"order_id": "#W3071584", "item_ids": ["8384503160", "7453601829"],\
       "payment_method_id": "paypal_7640352"}\
      """;

  private static final Map<String, Asked> ASKED =
      Map.of(
          "cancels-en",
          new Asked(
              "I want to cancel my order #W3071584, I don't need it any more.",
              "I'll cancel order #W3071584 and refund $120.50 to your credit card. Do you confirm?",
              "cancel_pending_order",
              "{\"order_id\": \"#W3071584\"}"),
          "cancels-es",
          new Asked(
              "Quiero cancelar mi pedido #W3071584, ya no lo necesito.",
              "Cancelaré el pedido #W3071584 y se reembolsarán $120.50 a su tarjeta de crédito."
                  + " ¿Confirma?",
              "cancel_pending_order",
              "{\"order_id\": \"#W3071584\"}"),
          "bookings-en",
          new Asked(
              "I need a flight to Seattle on May 20.",
              "I can book flight HAT110 on May 20 from New York to Seattle, economy, one checked bag,"
                  + " $165 on your Visa ending in 7447. Shall I go ahead?",
              "book_reservation",
              """
              {"flight_number": "HAT110", "date": "2024-05-20", "cabin": "economy",\
               "total_baggages": 1, "payment_id": "credit_card_7447"}\
              """),
          "bookings-es",
          new Asked(
              "Quisiera una cita con la Dra. Rojas esta semana.",
              "Puedo reservarle una cita con la Dra. Rojas el jueves 27 a las 18:00, costo S/ 80, a"
                  + " nombre de Rosa Díaz. ¿Desea que la agende?",
              "agendar_cita",
              """
              {"doctora": "Rojas", "fecha": "2026-08-27", "hora": "18:00",\
               "paciente": "Rosa Díaz"}\
              """),
          "plans-en",
          new Asked(
              "I think my phone plan is too small for me.",
              "I can switch line 555-0142 to the Unlimited Plus plan for $55 a month, starting with the"
                  + " next bill on June 1. Would you like me to make that change?",
              "change_plan",
              "{\"line\": \"555-0142\", \"plan\": \"UNLIMITED_PLUS\"}"),
          "plans-es",
          new Asked(
              "Creo que mi plan de datos me queda corto.",
              "Puedo cambiar la línea 555-0142 al plan Ilimitado Plus por $55 al mes, a partir de la"
                  + " próxima factura del 1 de junio. ¿Desea que realice el cambio?",
              "change_plan",
              "{\"line\": \"555-0142\", \"plan\": \"UNLIMITED_PLUS\"}"),
          "returns-en",
          new Asked(
              "I want to send back my lamp and bottle from order #W3071584.",
              """
              Here is what I will do:
              - Return the Desk Lamp (8384503160) and the Water Bottle (7453601829) from order #W3071584
              - Refund $187.99 to your PayPal account

              Please confirm (yes/no).\
              """,
              "return_delivered_order_items",
              RETURN),
          "returns-es",
          new Asked(
              "Quiero devolver la lámpara y la botella del pedido #W3071584.",
              """
              Esto es lo que haré:
              - Devolver la lámpara (8384503160) y la botella (7453601829) del pedido #W3071584
              - Reembolsar $187.99 a su cuenta de PayPal

              ¿Confirma? (sí/no)\
              """,
              "return_delivered_order_items",
              RETURN));

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("answers")
  void tells_an_answer_that_agrees(String table, String code, String words, String counts) {
    Asked asked = Objects.requireNonNull(ASKED.get(table + "-" + code));
    customer(asked.wish());
    agent(asked.question());
    customer(words);
    call(asked.tool(), asked.arguments(), "{\"status\": \"ok\"}");
    assertThat(finds("unconfirmed_write")).as(words).isEqualTo(!counts.equals("yes"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("reservations")
  void tells_a_question_for_leave_to_cancel(String code, String words, String counts) {
    boolean spanish = code.equals("es");
    customer(
        spanish
            ? "Hola, quiero cancelar mi reserva SI5UKW."
            : "Hi, I'd like to cancel my reservation SI5UKW.");
    call("get_reservation_details", "{\"reservation_id\": \"SI5UKW\"}", RESERVATION);
    agent(words);
    customer(spanish ? "Sí, por favor." : "Yes, please.");
    call("cancel_reservation", "{\"reservation_id\": \"SI5UKW\"}", "{\"status\": \"cancelled\"}");
    assertThat(finds("unconfirmed_write")).as(words).isEqualTo(!counts.equals("leave"));
  }

  static Stream<Arguments> answers() {
    return Stream.of("cancels", "bookings", "plans", "returns")
        .flatMap(table ->
            CODES.stream()
                .flatMap(code ->
                    rows(table, code)
                        .map(Arguments::get)
                        .map(row -> Arguments.of(table, row[0], row[1], row[2]))));
  }

  static Stream<Arguments> reservations() {
    return CODES.stream().flatMap(code -> rows("reservations", code));
  }
}
