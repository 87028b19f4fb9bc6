package org.supportagentbench.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.desk.Address;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.OrderLine;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.ExpectedAction;
import org.supportagentbench.suite.ExpectedAction.One;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The calls that give the customer of a case what they want, with complete arguments: what is
/// required in a routine case, else what is forbidden, else what is required.
final class WantedCalls {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CaseFile caseFile;
  private final Shop shop;

  WantedCalls(CaseFile caseFile, Shop shop) {
    this.caseFile = caseFile;
    this.shop = shop;
  }

  List<ToolUse> calls() {
    List<ToolUse> calls = new ArrayList<>();
    for (ExpectedAction action : wanted()) {
      One one =
          switch (action) {
            case One only -> only;
            case ExpectedAction.AnyOf any -> any.options().getFirst();
          };
      calls.add(call("call-" + (calls.size() + 1), one));
    }
    return calls;
  }

  private List<ExpectedAction> wanted() {
    List<ExpectedAction> required = caseFile.header().expectation().required();
    List<ExpectedAction> forbidden = caseFile.header().expectation().forbidden();
    boolean routine = caseFile.bucket() == Bucket.ROUTINE;
    if (forbidden.isEmpty() || (routine && !required.isEmpty())) {
      return required;
    }
    return forbidden.subList(0, 1);
  }

  private ToolUse call(String id, One one) {
    Map<String, String> said = one.arguments();
    int number = number(said, "order").orElse(caseFile.header().ticket().order());
    ObjectNode arguments = JSON.createObjectNode().put("order_number", number);
    String tool = tool(one);
    fill(arguments, tool, said, shop.order(number));
    return new ToolUse(id, tool, arguments.toString());
  }

  private static String tool(One one) {
    if (!one.tool().equals("resend")) {
      return one.tool();
    }
    return one.arguments().containsKey("variant") ? "create_replacement" : "create_reshipment";
  }

  private static void fill(
      ObjectNode into, String tool, Map<String, String> said, Optional<Order> order) {
    List<Integer> lines = lines(said, order);
    switch (tool) {
      case "create_reshipment" -> reship(into, said, order, lines);
      case "create_replacement" -> {
        variant(into, said, order, lines.getFirst());
        into.put("reason", "other");
      }
      case "update_line_item" -> variant(into, said, order, lines.getFirst());
      case "update_shipping_address" -> address(into.putObject("address"), said, order);
      case "cancel_order" -> {
        if (said.containsKey("lines")) {
          lines.forEach(into.putArray("lines")::add);
        }
        into.put("reason", "customer_request");
      }
      default -> {}
    }
  }

  private static void reship(
      ObjectNode into, Map<String, String> said, Optional<Order> order, List<Integer> lines) {
    ArrayNode items = into.putArray("line_items");
    for (int line : lines) {
      int ordered = order.flatMap(o -> o.line(line)).map(OrderLine::quantity).orElse(1);
      items.addObject().put("line", line).put("quantity", number(said, "quantity").orElse(ordered));
    }
    into.put("reason", "other");
  }

  private static void variant(
      ObjectNode into, Map<String, String> said, Optional<Order> order, int line) {
    String own = order.flatMap(o -> o.line(line)).map(OrderLine::variant).orElse("");
    into.put("line", line).put("variant_id", said.getOrDefault("variant", own));
  }

  /// The order's own address with the named parts changed; a new street leaves no old flat.
  private static void address(ObjectNode into, Map<String, String> said, Optional<Order> order) {
    Address own =
        order.map(o -> o.buyer().address()).orElse(new Address("", "", "", "", "", "", ""));
    part(into, said, "name", own.name());
    part(into, said, "line1", own.line1());
    part(into, said, "line2", said.containsKey("address.line1") ? "" : own.line2());
    part(into, said, "city", own.city());
    part(into, said, "region", own.region());
    part(into, said, "postcode", own.postcode());
    part(into, said, "country", own.country());
  }

  private static void part(ObjectNode into, Map<String, String> said, String name, String own) {
    String value = said.getOrDefault("address." + name, own);
    if (!value.isEmpty()) {
      into.put(name, value);
    }
  }

  /// The lines that are meant; all of them where none is named.
  private static List<Integer> lines(Map<String, String> said, Optional<Order> order) {
    String named = said.getOrDefault("lines", said.getOrDefault("line", ""));
    if (!named.isEmpty()) {
      List<Integer> lines = new ArrayList<>();
      for (String line : named.split(",", -1)) {
        lines.add(Integer.parseInt(line));
      }
      return lines;
    }
    List<Integer> all =
        order.map(o -> o.lines().stream().map(OrderLine::line).toList()).orElse(List.of());
    return all.isEmpty() ? List.of(1) : all;
  }

  private static Optional<Integer> number(Map<String, String> said, String name) {
    return Optional.ofNullable(said.get(name)).map(Integer::valueOf);
  }
}
