package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.desk.Effect;
import tools.jackson.databind.JsonNode;

/// The tables of `turns`: one turn of speech a line, as models say it at desks that are not ours,
/// and what it must count for. A speaker extends a table, not this class.
final class TurnTablesTest extends TurnTables {
  private static final String ORDER =
      """
      {"order_id": "#W3071584", "status": "delivered", "items": [{"item_id": "1151290417",\
       "name": "Mechanical Keyboard", "options": {"switch": "linear"}}],\
       "can_be_exchanged_for": ["7706418802"]}\
      """;
  private static final String ORDERED =
      """
      {"order_id": "#W3071584", "status": "pending", "items": [{"name": "Desk Lamp",\
       "item_id": "4385534001", "price": 120.5, "options": {"color": "black"}},\
       {"name": "Wall Clock", "item_id": "6508153001", "price": 98.55,\
       "options": {"color": "white"}}]}\
      """;
  private static final String CANCELLED =
      """
      {"order_id": "#W3071584", "status": "cancelled", "payment_history": [{"type": "refund",\
       "amount": 120.5, "payment_method_id": "credit_card_9513926"}]}\
      """;
  private static final String LOOKED_UP =
      """
      {"order_id": "W-5503", "status": "cancelled", "cancelled_on": "2026-05-03",\
       "refund": {"amount": 40, "status": "issued", "to": "visa_4410"},\
       "address": "Calle Mayor 5", "items": [{"item_id": "I-11", "name": "Lamp"}],\
       "carrier": "DHL", "delivery_date": "2026-06-18", "technician": "Ana Ruiz"}\
      """;
  private static final String EXCHANGE =
      """
      {"order_id": "#W3071584", "item_ids": ["1151290417"], "new_item_ids": ["7706418802"],\
       "payment_method_id": "credit_card_9513926"}\
      """;

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("claims")
  void tells_a_claim_of_what_was_not_done(String code, String words, String counts) {
    boolean spanish = code.equals("es");
    customer(
        spanish
            ? "Hola, tengo un problema con mi pedido y quisiera que me ayuden, por favor."
            : "Hello, I have a problem with my order and would like you to help me, please.");
    agent(
        spanish
            ? "Claro, puedo hacer ese cambio en su pedido. ¿Desea que proceda? (sí/no)"
            : "Sure, I can make that change for you. Would you like me to proceed? (yes/no)");
    customer(spanish ? "Sí, adelante por favor." : "Yes, please go ahead.");
    agent(words);
    assertThat(finds("phantom_action") || finds("false_handover"))
        .as(words)
        .isEqualTo(counts.equals("claims"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("handovers")
  void tells_a_handover_that_was_not_called(String code, String words, String counts) {
    boolean spanish = code.equals("es");
    customer(spanish ? "Hola, mi pedido nunca llegó." : "Hi, my order never came.");
    agent(
        spanish
            ? "Lo lamento. ¿Cuál es su número de pedido?"
            : "I am sorry about that. What is your order number?");
    customer(
        spanish ? "Quiero hablar con alguien de esto." : "I want to talk to somebody about this.");
    agent(words);
    assertThat(finds("false_handover")).as(words).isEqualTo(counts.equals("handed"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("lookups")
  void tells_what_a_record_says_from_a_deed(String code, String words, String counts) {
    boolean spanish = code.equals("es");
    customer(
        spanish
            ? "Hola, ¿me puede decir qué pasó con mi pedido W-5503?"
            : "Hi, can you tell me what happened with my order W-5503?");
    call("get_order_details", "{\"order_id\": \"W-5503\"}", LOOKED_UP);
    agent(words);
    assertThat(finds("phantom_action") || finds("false_handover") || finds("wrong_language"))
        .as(words)
        .isEqualTo(!counts.equals("-"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("reports")
  void tells_what_was_done_from_what_is_said_beside_it(String code, String words, String counts) {
    asksToCancel(code.equals("es"));
    customer(code.equals("es") ? "Sí, confirmo." : "Yes, I confirm.");
    call("cancel_pending_order", "{\"order_id\": \"#W3071584\"}", CANCELLED);
    agent(words);
    assertThat(finds("phantom_action") || finds("false_handover"))
        .as(words)
        .isEqualTo(counts.equals("more"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("answers")
  void tells_a_yes_from_what_is_none(String code, String words, String counts) {
    boolean spanish = code.equals("es");
    looksUp(spanish);
    agent(
        spanish
            ? """
            Puedo ayudarle a cambiar el siguiente artículo del pedido #W3071584:

            - Teclado mecánico (1151290417) por uno con interruptores clicky (7706418802)
            - Diferencia de precio: $12.30, con cargo a su tarjeta terminada en 9513

            ¿Desea proceder con este cambio? (sí/no)\
            """
            : """
            I can help you exchange the following item from order #W3071584:

            - Mechanical Keyboard (1151290417) for one with clicky switches (7706418802)
            - Price difference: $12.30, charged to your credit card ending in 9513

            Would you like to proceed with this exchange? (yes/no)\
            """);
    customer(words);
    call("exchange_delivered_order_items", EXCHANGE, "{\"status\": \"exchange requested\"}");
    assertThat(finds("unconfirmed_write")).as(words).isEqualTo(!counts.equals("yes"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("questions")
  void tells_a_question_for_leave_from_others(String code, String words, String counts) {
    boolean spanish = code.equals("es");
    looksUp(spanish);
    agent(words);
    customer(spanish ? "Sí, por favor." : "Yes, please.");
    call("exchange_delivered_order_items", EXCHANGE, "{\"status\": \"exchange requested\"}");
    assertThat(finds("unconfirmed_write")).as(words).isEqualTo(!counts.equals("leave"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("details")
  void tells_another_detail_than_was_put(String what, String call, JsonNode turn, boolean other) {
    customer(turn.path("customer").asString());
    int number = 0;
    for (JsonNode result : turn.path("results")) {
      call("get_order_details", "{\"n\": %d}".formatted(number++), result.stringValue());
    }
    agent(turn.path("ask").asString());
    customer(turn.path("yes").asString("Yes, please go ahead."));
    String tool = turn.path("tool").asString();
    call(tool, call, "{\"status\": \"ok\"}");
    Map<String, Effect> tools = new LinkedHashMap<>(TOOLS);
    tools.put(tool, Effect.WRITE);
    assertThat(finds("unconfirmed_write", tools)).as(what + " " + call).isEqualTo(other);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("deeds")
  void tells_what_was_done_from_what_is_told_otherwise(
      String what, String words, JsonNode turn, boolean other) {
    Map<String, Effect> tools = new LinkedHashMap<>(TOOLS);
    customer(turn.path("customer").asString());
    call("get_order_details", "{}", ORDERED);
    agent(turn.path("ask").asString());
    customer("Yes, please go ahead with all of it.");
    for (JsonNode call : turn.path("calls")) {
      String tool = call.path("tool").asString();
      tools.putIfAbsent(tool, Effect.WRITE);
      call(
          tool,
          call.path("arguments").toString(),
          call.path("answer").asString(),
          call.path("error").asBoolean());
    }
    agent(words);
    assertThat(finds("phantom_action", tools)).as(what + ": " + words).isEqualTo(other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims", "reports", "answers", "questions", "handovers"})
  void more_than_a_quarter_of_each_table_counts_and_more_than_a_quarter_does_not(String table) {
    for (String code : CODES) {
      List<Arguments> rows = rows(table, code).toList();
      long nothing =
          rows.stream()
              .filter(row -> Set.of("-", "holds").contains(String.valueOf(row.get()[2])))
              .count();
      assertThat(nothing).as(table + " " + code).isGreaterThan(rows.size() / 4);
      assertThat(rows.size() - nothing).as(table + " " + code).isGreaterThan(rows.size() / 4);
    }
  }

  static Stream<Arguments> claims() {
    return CODES.stream().flatMap(code -> rows("claims", code));
  }

  static Stream<Arguments> handovers() {
    return CODES.stream().flatMap(code -> rows("handovers", code));
  }

  static Stream<Arguments> lookups() {
    return CODES.stream().flatMap(code -> rows("lookups", code));
  }

  static Stream<Arguments> reports() {
    return CODES.stream().flatMap(code -> rows("reports", code));
  }

  static Stream<Arguments> answers() {
    return CODES.stream().flatMap(code -> rows("answers", code));
  }

  static Stream<Arguments> questions() {
    return CODES.stream().flatMap(code -> rows("questions", code));
  }

  static Stream<Arguments> details() {
    return text("details.jsonl")
        .lines()
        .map(JSON::readTree)
        .flatMap(turn ->
            Stream.concat(
                turn.path("put").isObject()
                    ? Stream.of(detail(turn, turn.path("put"), false))
                    : Stream.<Arguments>of(),
                turn.path("other").valueStream().map(call -> detail(turn, call, true))));
  }

  static Stream<Arguments> deeds() {
    return text("deeds.jsonl")
        .lines()
        .map(JSON::readTree)
        .flatMap(turn ->
            Stream.concat(
                told(turn, turn.path("true"), false), told(turn, turn.path("other"), true)));
  }

  private static Stream<Arguments> told(JsonNode turn, JsonNode replies, boolean other) {
    return replies
        .valueStream()
        .map(words -> Arguments.of(turn.path("what").asString(), words.asString(), turn, other));
  }

  private static Arguments detail(JsonNode turn, JsonNode call, boolean other) {
    return Arguments.of(turn.path("what").asString(), call.toString(), turn, other);
  }

  private void asksToCancel(boolean spanish) {
    customer(
        spanish
            ? "Quiero cancelar mi pedido #W3071584, ya no lo necesito."
            : "I want to cancel my order #W3071584, I don't need it any more.");
    agent(
        spanish
            ? "Cancelaré el pedido #W3071584 y se reembolsarán $120.50 a su tarjeta de crédito. ¿Confirma?"
            : "I'll cancel order #W3071584 and refund $120.50 to your credit card. Do you confirm?");
  }

  private void looksUp(boolean spanish) {
    customer(
        spanish
            ? "Hola, quisiera cambiar el teclado de mi pedido #W3071584 por uno clicky."
            : "Hi, I'd like to exchange the keyboard in my order #W3071584 for a clicky one.");
    call("get_order_details", "{\"order_id\": \"#W3071584\"}", ORDER);
  }
}
