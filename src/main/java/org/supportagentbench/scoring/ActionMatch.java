package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.desk.Address;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.OrderLine;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.desk.ToolCall;
import org.supportagentbench.suite.ExpectedAction;

/// Whether calls do what a case expects. End states are compared, not calls: two calls for two
/// lines and one call for both are the same, and `resend` is reached by a reshipment or by a
/// replacement. Immutable.
public final class ActionMatch {
  private static final String RESEND = "resend";

  private final Shop shop;

  /// Takes the store that holds the orders of the case.
  public ActionMatch(Shop shop) {
    this.shop = shop;
  }

  /// Whether this one call does what is expected, completely and nothing else. An argument that the
  /// call leaves out never matches an expectation that names it.
  public boolean matches(ExpectedAction.One expected, ToolCall call) {
    List<Change> changes = Change.of(call, shop);
    return !changes.isEmpty()
        && changes.stream().allMatch(change -> covers(expected, change))
        && reached(expected, changes);
  }

  /// Whether the call does any part of what is expected: the reading for what is forbidden, where
  /// cancelling the whole order also cancels the forbidden line.
  public boolean touches(ExpectedAction expected, ToolCall call) {
    List<Change> changes = Change.of(call, shop);
    return options(expected).stream()
        .anyMatch(one -> changes.stream().anyMatch(change -> covers(one, change)));
  }

  /// Whether the calls together bring about what is expected; what else they do is not asked.
  public boolean done(ExpectedAction expected, List<ToolCall> accepted) {
    List<Change> changes =
        accepted.stream().flatMap(call -> Change.of(call, shop).stream()).toList();
    return options(expected).stream().anyMatch(one -> reached(one, changes));
  }

  /// Whether everything that the call changes is among what is expected.
  public boolean within(List<ExpectedAction> expected, ToolCall call) {
    return Change.of(call, shop).stream()
        .allMatch(change ->
            expected.stream()
                .flatMap(action -> options(action).stream())
                .anyMatch(one -> covers(one, change)));
  }

  /// Whether the call is of the kind that is expected, for the same order or not.
  public boolean sameKind(ExpectedAction expected, ToolCall call) {
    return options(expected).stream()
        .anyMatch(one -> Change.of(call, shop).stream().anyMatch(c -> kind(one.tool(), c)));
  }

  /// The alternatives of an expectation; one where there are none.
  public static List<ExpectedAction.One> options(ExpectedAction expected) {
    return switch (expected) {
      case ExpectedAction.One one -> List.of(one);
      case ExpectedAction.AnyOf any -> any.options();
    };
  }

  private boolean reached(ExpectedAction.One expected, List<Change> changes) {
    List<Change> fitting = changes.stream().filter(change -> covers(expected, change)).toList();
    Set<Integer> wanted = lines(expected);
    if (expected.tool().equals("cancel_order") && wanted.isEmpty()) {
      return wholeOrders(fitting);
    }
    if (wanted.isEmpty()) {
      return !fitting.isEmpty() && pieces(expected, fitting);
    }
    return wanted.stream()
        .allMatch(line -> {
          List<Change> ofLine = fitting.stream().filter(c -> line(c) == line).toList();
          return !ofLine.isEmpty() && pieces(expected, ofLine);
        });
  }

  private boolean wholeOrders(List<Change> fitting) {
    Set<Integer> orders = new HashSet<>();
    Set<List<Integer>> gone = new HashSet<>();
    for (Change change : fitting) {
      orders.add(change.order());
      gone.add(List.of(change.order(), line(change)));
    }
    return orders.stream()
        .flatMap(number -> shop.order(number).stream())
        .anyMatch(order ->
            order.lines().stream().allMatch(l -> gone.contains(List.of(order.number(), l.line()))));
  }

  private boolean pieces(ExpectedAction.One expected, List<Change> ofLine) {
    String quantity = expected.arguments().get("quantity");
    if (quantity == null) {
      return true;
    }
    int wanted = Numerals.whole(quantity);
    int sent = 0;
    for (Change change : ofLine) {
      if (change instanceof Change.Resend resend) {
        int ordered = orderedPieces(resend);
        boolean placeOfLine = resend.quantity() == 0;
        sent += placeOfLine ? (wanted == ordered ? ordered : 1) : resend.quantity();
      }
    }
    return sent == wanted;
  }

  private int orderedPieces(Change.Resend resend) {
    return shop.order(resend.order())
        .flatMap(order -> order.line(resend.line()))
        .map(OrderLine::quantity)
        .orElse(0);
  }

  private boolean covers(ExpectedAction.One expected, Change change) {
    return kind(expected.tool(), change)
        && orderFits(expected, change)
        && lineFits(expected, change)
        && variantFits(expected, change)
        && addressFits(expected, change);
  }

  private static boolean kind(String tool, Change change) {
    return switch (change) {
      case Change.Resend resend ->
          tool.equals(RESEND)
              || tool.equals(resend.replacement() ? "create_replacement" : "create_reshipment");
      case Change.Cancel _ -> tool.equals("cancel_order");
      case Change.Swap _ -> tool.equals("update_line_item");
      case Change.Reroute _ -> tool.equals("update_shipping_address");
    };
  }

  private static boolean orderFits(ExpectedAction.One expected, Change change) {
    String order = expected.arguments().get("order");
    return order == null || Numerals.whole(order) == change.order();
  }

  private static boolean lineFits(ExpectedAction.One expected, Change change) {
    Set<Integer> lines = lines(expected);
    return lines.isEmpty() || lines.contains(line(change));
  }

  private static int line(Change change) {
    return switch (change) {
      case Change.Resend resend -> resend.line();
      case Change.Cancel cancel -> cancel.line();
      case Change.Swap swap -> swap.line();
      case Change.Reroute _ -> 0;
    };
  }

  private static Set<Integer> lines(ExpectedAction.One expected) {
    Set<Integer> lines = new HashSet<>();
    for (String key : List.of("line", "lines")) {
      lines.addAll(Numerals.wholes(expected.arguments().getOrDefault(key, "")));
    }
    return lines;
  }

  private boolean variantFits(ExpectedAction.One expected, Change change) {
    Optional<String> named = Optional.ofNullable(expected.arguments().get("variant"));
    return switch (change) {
      case Change.Resend resend ->
          named
              .map(variant -> same(variant, resend.variant()))
              .orElseGet(() -> !expected.tool().equals(RESEND) || sameVariant(resend));
      case Change.Swap swap -> named.map(variant -> same(variant, swap.variant())).orElse(true);
      case Change.Cancel _, Change.Reroute _ -> named.isEmpty();
    };
  }

  private boolean sameVariant(Change.Resend resend) {
    return shop.order(resend.order())
        .flatMap(order -> order.line(resend.line()))
        .map(line -> same(line.variant(), resend.variant()))
        .orElse(!resend.replacement());
  }

  private static boolean same(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }

  private boolean addressFits(ExpectedAction.One expected, Change change) {
    List<Map.Entry<String, String>> parts = new ArrayList<>();
    for (Map.Entry<String, String> argument : expected.arguments().entrySet()) {
      if (argument.getKey().startsWith("address.")) {
        parts.add(argument);
      }
    }
    if (parts.isEmpty()) {
      return true;
    }
    if (!(change instanceof Change.Reroute reroute)) {
      return false;
    }
    Optional<Address> old = shop.order(reroute.order()).map(Order::buyer).map(b -> b.address());
    return old.isPresent() && AddressMatch.expected(old.get(), parts).accepts(reroute.address());
  }
}
