package org.supportagentbench.conversation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.supportagentbench.desk.OrderLine;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.Target;
import org.supportagentbench.suite.ExpectedAction;

/// One action that the customer wants, prepared for being recognised in what the agent proposes. A
/// proposal means it if the kind is the same and nothing that it names contradicts it: no other
/// order, line, product, colour, size or address.
///
/// @param action what it belongs to in the case's header
/// @param order the order number, empty where any will do
/// @param lines empty where any will do
/// @param otherLines the other lines of that order
record WantedAction(
    ExpectedAction action,
    Set<ActionKind> kinds,
    String order,
    Set<Integer> lines,
    Set<Integer> otherLines,
    ItemWords item,
    AddressWords address) {

  /// One for each alternative.
  static List<WantedAction> of(ExpectedAction action, Shop shop, ColourWords colours) {
    List<ExpectedAction.One> options =
        switch (action) {
          case ExpectedAction.One one -> List.of(one);
          case ExpectedAction.AnyOf any -> any.options();
        };
    return options.stream().map(one -> of(action, one, shop, colours)).toList();
  }

  private static WantedAction of(
      ExpectedAction action, ExpectedAction.One one, Shop shop, ColourWords colours) {
    String order = one.arguments().getOrDefault("order", "");
    Set<Integer> lines = lines(one);
    return new WantedAction(
        action,
        kinds(one.tool()),
        order,
        lines,
        otherLines(order, lines, shop),
        ItemWords.of(one, lines, shop, colours),
        AddressWords.of(one, shop));
  }

  boolean isMeantBy(ActionKind kind, Target target, String message) {
    return kinds.contains(kind)
        && (order.isEmpty() || target.orders().isEmpty() || target.orders().contains(order))
        && !namesAnotherLine(target)
        && !item.contradictedBy(target.words())
        && !address.contradictedBy(message);
  }

  /// Numbers of lines that the order does not have come from names ("Garment Bag 20").
  private boolean namesAnotherLine(Target target) {
    return target.lines().stream().anyMatch(otherLines::contains)
        && target.lines().stream().noneMatch(lines::contains);
  }

  private static Set<Integer> otherLines(String order, Set<Integer> lines, Shop shop) {
    if (order.isEmpty() || lines.isEmpty()) {
      return Set.of();
    }
    return shop.order(Integer.parseInt(order)).stream()
        .flatMap(found -> found.lines().stream())
        .map(OrderLine::line)
        .filter(line -> !lines.contains(line))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// `OTHER` is a proposal that does not say what ("shall I go ahead?").
  private static Set<ActionKind> kinds(String tool) {
    return switch (tool) {
      case "resend", "create_reshipment", "create_replacement" ->
          EnumSet.of(ActionKind.SEND_AGAIN, ActionKind.EXCHANGE, ActionKind.OTHER);
      case "update_line_item" ->
          EnumSet.of(
              ActionKind.CHANGE_ITEM, ActionKind.EXCHANGE, ActionKind.MODIFY, ActionKind.OTHER);
      case "update_shipping_address" ->
          EnumSet.of(ActionKind.CHANGE_ADDRESS, ActionKind.MODIFY, ActionKind.OTHER);
      case "cancel_order" -> EnumSet.of(ActionKind.CANCEL, ActionKind.OTHER);
      default -> EnumSet.of(ActionKind.OTHER);
    };
  }

  private static Set<Integer> lines(ExpectedAction.One one) {
    String named = one.arguments().getOrDefault("lines", one.arguments().getOrDefault("line", ""));
    return named.isEmpty()
        ? Set.of()
        : Arrays.stream(named.split(",", -1))
            .map(line -> Integer.valueOf(line.strip()))
            .collect(Collectors.toUnmodifiableSet());
  }
}
