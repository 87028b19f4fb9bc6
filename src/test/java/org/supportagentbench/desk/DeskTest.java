package org.supportagentbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

final class DeskTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Shop SHOP = TinyShop.shop();

  private final Desk desk = new Desk(SHOP);

  private ToolResult call(String tool, String arguments) {
    return desk.call(tool, JSON.readTree(arguments.replace('\'', '"')));
  }

  @Test
  void offers_nine_tools_with_a_closed_schema() {
    assertThat(DeskTools.all())
        .extracting(DeskTool::name)
        .containsExactly(
            "lookup_order",
            "search_knowledge_base",
            "search_products",
            "create_reshipment",
            "create_replacement",
            "update_shipping_address",
            "update_line_item",
            "cancel_order",
            "hand_over_to_human");
    assertThat(DeskTools.all())
        .allSatisfy(tool -> {
          assertThat(tool.description()).isNotBlank();
          assertThat(tool.schema().path("additionalProperties").booleanValue()).isFalse();
        });
  }

  @Test
  void writes_the_schema_of_a_nested_list_from_the_record() {
    assertThat(DeskTools.named("create_reshipment").orElseThrow().schema().toString())
        .contains("\"line_items\":{\"type\":\"array\",\"items\":{\"type\":\"object\"")
        .contains("\"required\":[\"order_number\",\"line_items\",\"reason\"]")
        .contains("\"enum\":[\"damaged\",\"missing\",\"wrong_item\",\"lost\",\"other\"]");
  }

  @Test
  void shows_a_whole_order_by_its_number_however_it_is_written() {
    String text = call("lookup_order", "{'order_number': 2}").text();
    assertThat(text)
        .contains("\"order_number\":2")
        .contains("\"status\":\"delivered\"")
        .contains("NL0000000002")
        .contains("\"total\":90.00");
    assertThat(call("lookup_order", "{'order_number': '#2'}").text()).isEqualTo(text);
  }

  @Test
  void lists_the_orders_of_an_email_that_has_several() {
    assertThat(call("lookup_order", "{'customer_email': ' Ana@Mail.example '}").text())
        .contains("\"orders\"")
        .contains("\"order_number\":1")
        .contains("partially-shipped");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "lookup_order|{}|Nothing to look up",
        "lookup_order|{'order_number': 77}|Order #77 does not exist",
        "lookup_order|{'order_number': 'abc'}|'order_number' is not a whole number",
        "lookup_order|{'order_number': 99999999999}|'order_number' is not a whole number",
        "lookup_order|{'number': 1}|unknown argument 'number'",
        "lookup_order|[1]|not a JSON object",
        "refund_order|{}|There is no tool 'refund_order'",
        "search_products|{'query': 'x', 'product_type': 'boat'}|Types: apparel, duffel",
        "create_reshipment|{'order_number': 2, 'line_items': [], 'reason': 'lost'}|is empty",
        "create_reshipment|{'order_number': 2, 'line_items': [{'line': 2, 'quantity': 1}],"
            + " 'reason': 'lost'}|has no line 2",
        "create_reshipment|{'order_number': 2, 'line_items': [{'line': 1, 'quantity': 2}],"
            + " 'reason': 'lost'}|Quantity 2 does not fit",
        "create_reshipment|{'order_number': 1, 'line_items': [{'line': 1, 'quantity': 1}],"
            + " 'reason': 'lost'}|has not shipped yet",
        "create_reshipment|{'order_number': 2, 'line_items': [{'line': 1, 'quantity': 1}],"
            + " 'reason': 'sad'}|must be one of: damaged",
        "create_replacement|{'order_number': 2, 'line': 1, 'variant_id': 'day-duffel-pink',"
            + " 'reason': 'damaged'}|does not exist",
        "create_replacement|{'order_number': 3, 'line': 2, 'variant_id': 'day-duffel-sand',"
            + " 'reason': 'damaged'}|sold out",
        "cancel_order|{'order_number': 2, 'reason': 'other'}|already shipped",
        "cancel_order|{'order_number': 3, 'lines': [2], 'reason': 'other'}|already shipped",
        "update_line_item|{'order_number': 1, 'line': 1, 'variant_id': 'merino-tee-m'}|another"
            + " product",
        "update_line_item|{'order_number': 1, 'line': 1, 'variant_id': 'day-duffel-sand'}|sold out",
        "update_line_item|{'order_number': 2, 'line': 1, 'variant_id': 'day-duffel-black'}|already"
            + " shipped",
        "hand_over_to_human|{'reason': 'tired', 'summary': 's'}|must be one of: abuse_or_threat",
        "hand_over_to_human|{'reason': 'other'}|'summary' is missing"
      })
  void says_what_is_wrong_with_a_call(String tool, String arguments, String sentence) {
    ToolResult result = call(tool, arguments);
    assertThat(result.error()).isTrue();
    assertThat(result.text()).contains(sentence);
  }

  @Test
  void records_an_accepted_write_and_changes_nothing() {
    String before = call("lookup_order", "{'order_number': 1}").text();
    ToolResult result = call("cancel_order", "{'order_number': 1, 'reason': 'customer_request'}");
    assertThat(result.error()).isFalse();
    assertThat(desk.writes())
        .singleElement()
        .satisfies(write -> assertThat(write.accepted()).isTrue());
    assertThat(call("lookup_order", "{'order_number': 1}").text()).isEqualTo(before);
  }

  @Test
  void records_a_rejected_write_as_intent() {
    call("cancel_order", "{'order_number': 2, 'reason': 'customer_request'}");
    assertThat(desk.writes())
        .singleElement()
        .satisfies(write -> assertThat(write.accepted()).isFalse());
  }

  @Test
  void changes_an_address_only_within_the_countries_of_the_store() {
    String address =
        "{'order_number': 1, 'address': {'name': 'Ana Lima', 'line1': '2 Elm St', 'city':"
            + " 'Leeds', 'postcode': 'LS1 1AA', 'country': '%s'}}";
    assertThat(call("update_shipping_address", address.formatted("United Kingdom")).error())
        .isFalse();
    assertThat(call("update_shipping_address", address.formatted("France")).text())
        .contains("We do not ship to 'FRANCE'");
  }

  @Test
  void knows_when_the_ticket_has_gone_to_a_person() {
    assertThat(desk.handedOver()).isFalse();
    call("hand_over_to_human", "{'reason': 'fraud_signal', 'summary': 'Another recipient.'}");
    assertThat(desk.handedOver()).isTrue();
  }

  @Test
  void finds_rules_and_products_by_meaningful_words() {
    assertThat(SHOP.search().policy("customer sent no photos of damage", 1))
        .extracting(PolicyPage::id)
        .isEqualTo(List.of("damage-proof"));
    assertThat(SHOP.search().policy("zeppelin", 3)).isEmpty();
    assertThat(call("search_products", "{'query': 'black duffels'}").text())
        .contains("day-duffel-black")
        .doesNotContain("merino");
  }
}
