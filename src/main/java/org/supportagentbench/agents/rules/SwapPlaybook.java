package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Another colour or size of the same product, before it ships.
final class SwapPlaybook implements Playbook {
  @Override
  public String question() {
    return "changing colour or size before shipping variant swap";
  }

  @Override
  public List<Ask> reads(Situation s, OrderRecord order) {
    return lines(s, order).stream()
        .map(line -> Ask.products(line.item().title()))
        .distinct()
        .toList();
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    List<Item.Line> lines = lines(s, order);
    if (lines.size() != 1) {
      return new Step.Say("ask-item", s.line("ask-item-swap"));
    }
    Item.Line line = lines.getFirst();
    if (line.shipped()) {
      return new Step.Say("swap-shipped", s.line("swap-shipped", "item", line.item().words()));
    }
    List<Goods.Choice> all = siblings(s, line.item());
    List<Goods.Choice> wanted = wanted(s, line.item(), all);
    if (wanted.isEmpty()) {
      return new Step.Say(
          "ask-colour", s.line("ask-variant", "item", line.item().words(), "choices", stock(all)));
    }
    if (wanted.size() > 1) {
      return new Step.Say("ask-colour", s.line("ask-choice", "choices", stock(wanted)));
    }
    return answer(s, order, line, wanted.getFirst());
  }

  private static Step answer(Situation s, OrderRecord order, Item.Line line, Goods.Choice wanted) {
    if (wanted.stock() == 0) {
      List<Goods.Choice> all = siblings(s, line.item());
      return new Step.Say(
          "swap-soldout",
          s.line("swap-soldout", "item", wanted.item().words(), "choices", stock(all)));
    }
    if (wanted.price().compareTo(line.price()) != 0) {
      return new Step.Say(
          "swap-price",
          s.line(
              s.times("swap-price") == 0 ? "swap-price" : "swap-price-again",
              "item",
              wanted.item().words(),
              "price",
              wanted.price(),
              "old",
              line.item().words(),
              "oldprice",
              line.price()));
    }
    String text =
        s.line(
            "swap-propose",
            "order",
            order.number(),
            "quantity",
            line.quantity(),
            "old",
            line.item().words(),
            "new",
            wanted.item().words(),
            "final",
            wanted.finalSale() ? s.line("swap-final") + " " : "");
    String done = s.line("swap-done", "order", order.number(), "new", wanted.item().words());
    return new Step.Propose(
        List.of(Ask.swap(order.number(), line, wanted.item())), List.of(), text, done);
  }

  /// The variants of the item's own product.
  static List<Goods.Choice> siblings(Situation s, Item item) {
    return s.goods().stream()
        .filter(goods -> goods.choice(item.variant()).isPresent())
        .findFirst()
        .map(Goods::choices)
        .orElse(List.of());
  }

  /// The variants that fit what the customer asks for in the newest words that ask for any.
  static List<Goods.Choice> wanted(Situation s, Item item, List<Goods.Choice> all) {
    List<Goods.Choice> found = List.of();
    for (Email email : s.emails().toList()) {
      List<Goods.Choice> some = wanted(email, item, all);
      found = some.isEmpty() ? found : some;
    }
    return found;
  }

  private static List<Goods.Choice> wanted(Email email, Item item, List<Goods.Choice> all) {
    Set<String> said = ItemFinder.said(email.words());
    Set<String> colours = new HashSet<>();
    Set<String> sizes = new HashSet<>();
    for (Goods.Choice choice : all) {
      String colour = Words.fold(choice.item().colour());
      if (said.contains(colour) && !choice.item().colour().equals(item.colour())) {
        colours.add(choice.item().colour());
      }
      if (saysSize(email, said, choice.item()) && !choice.item().size().equals(item.size())) {
        sizes.add(choice.item().size());
      }
    }
    if (colours.isEmpty() && sizes.isEmpty()) {
      return List.of();
    }
    List<Goods.Choice> fitting = new ArrayList<>();
    for (Goods.Choice choice : all) {
      Item one = choice.item();
      boolean colour =
          colours.isEmpty() ? one.colour().equals(item.colour()) : colours.contains(one.colour());
      boolean size = sizes.isEmpty() ? one.size().equals(item.size()) : sizes.contains(one.size());
      if (colour && size) {
        fitting.add(choice);
      }
    }
    return fitting;
  }

  /// Sizes of one letter count as such only in capitals.
  static boolean saysSize(Email email, Set<String> said, Item item) {
    String size = item.size();
    if (size.isEmpty()) {
      return false;
    }
    if (size.length() <= 2 && Character.isLetter(size.charAt(0))) {
      return capital(email.text(), size) || said.contains("=" + Words.fold(size));
    }
    return said.contains(Words.fold(size)) || said.contains("=" + Words.fold(size));
  }

  private static boolean capital(String text, String size) {
    for (int at = text.indexOf(size); at >= 0; at = text.indexOf(size, at + 1)) {
      int end = at + size.length();
      boolean begins =
          at == 0
              || (!Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '\'');
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      boolean initial =
          end < text.length()
              && text.charAt(end) == '.'
              && end + 1 < text.length()
              && text.charAt(end + 1) != ' '
              && text.charAt(end + 1) != '\n';
      if (begins && ends && !initial) {
        return true;
      }
    }
    return false;
  }

  static String stock(List<Goods.Choice> choices) {
    return String.join(
        "; ",
        choices.stream()
            .filter(choice -> choice.stock() > 0)
            .map(choice -> choice.item().traits() + (choice.finalSale() ? " (final sale)" : ""))
            .toList());
  }

  private static List<Item.Line> lines(Situation s, OrderRecord order) {
    List<Item.Line> all = order.lines();
    if (all.size() == 1) {
      return all;
    }
    Optional<List<Item.Line>> named =
        s.emails()
            .map(email -> ItemFinder.named(email.words(), all))
            .filter(found -> found.size() == 1)
            .reduce((_, newer) -> newer);
    return named.orElse(all);
  }
}
