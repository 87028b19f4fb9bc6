package org.supportagentbench.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.OrderLine;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.desk.Variant;
import org.supportagentbench.suite.ExpectedAction;

/// The words that speak for and against the item of a wanted action: product, colour and size.
/// Empty where any item will do.
///
/// @param colours how the customer's language calls the catalogue's colours
record ItemWords(List<Choice> choices, ColourWords colours) {
  ItemWords {
    choices = List.copyOf(choices);
  }

  /// Words that only the wanted thing has, and words that only the other ones have.
  record Choice(Set<String> wanted, Set<String> others) {
    static Choice between(Set<String> wanted, Set<String> others) {
      Set<String> onlyWanted = new HashSet<>(wanted);
      onlyWanted.removeAll(others);
      Set<String> onlyOthers = new HashSet<>(others);
      onlyOthers.removeAll(wanted);
      return new Choice(onlyWanted, onlyOthers);
    }

    boolean contradictedBy(Set<String> words) {
      return words.stream().anyMatch(others::contains)
          && words.stream().noneMatch(wanted::contains);
    }
  }

  static ItemWords of(ExpectedAction.One one, Set<Integer> lines, Shop shop, ColourWords colours) {
    List<OrderLine> ordered =
        shop.order(Integer.parseInt(one.arguments().getOrDefault("order", "0")))
            .map(Order::lines)
            .orElse(List.of());
    List<Variant> wanted = new ArrayList<>();
    List<Variant> onOtherLines = new ArrayList<>();
    for (OrderLine line : ordered) {
      boolean meant = lines.contains(line.line());
      shop.catalogue().variant(line.variant()).ifPresent((meant ? wanted : onOtherLines)::add);
    }
    String named = one.arguments().getOrDefault("variant", "");
    if (!named.isEmpty()) {
      wanted = shop.catalogue().variant(named).stream().toList();
    }
    return new ItemWords(
        wanted.isEmpty() ? List.of() : choices(wanted, onOtherLines, shop), colours);
  }

  /// Two lines with one product are told apart by colour and size alone.
  private static List<Variant> otherProducts(List<Variant> wanted, List<Variant> onOtherLines) {
    return onOtherLines.stream()
        .filter(other -> wanted.stream().noneMatch(own -> own.product().equals(other.product())))
        .toList();
  }

  private static List<Choice> choices(List<Variant> wanted, List<Variant> onOtherLines, Shop shop) {
    List<Variant> siblings =
        wanted.stream()
            .flatMap(variant -> shop.catalogue().variantsOf(variant.product().id()).stream())
            .toList();
    return List.of(
        Choice.between(titles(wanted), titles(otherProducts(wanted, onOtherLines))),
        choice(wanted, siblings, Variant::colour),
        choice(wanted, siblings, Variant::size));
  }

  private static Choice choice(
      List<Variant> wanted, List<Variant> siblings, Function<Variant, String> trait) {
    Set<String> good = new HashSet<>();
    wanted.forEach(variant -> good.addAll(PlainWords.of(trait.apply(variant))));
    Set<String> bad = new HashSet<>();
    siblings.stream()
        .map(trait)
        .filter(value -> wanted.stream().map(trait).noneMatch(value::equals))
        .forEach(value -> bad.addAll(PlainWords.of(value)));
    return Choice.between(withNames(good), withNames(bad));
  }

  private static Set<String> titles(List<Variant> variants) {
    Set<String> words = new HashSet<>();
    variants.forEach(variant -> words.addAll(PlainWords.of(variant.product().title())));
    return words;
  }

  /// Sizes are written as letters in the catalogue and often as words by agents.
  private static Set<String> withNames(Set<String> words) {
    Set<String> all = new HashSet<>(words);
    for (String word : words) {
      switch (word) {
        case "s" -> all.add("small");
        case "m" -> all.add("medium");
        case "l" -> all.add("large");
        default -> {}
      }
    }
    return all;
  }

  /// Whether the words name another item and not the wanted one.
  boolean contradictedBy(List<String> words) {
    if (words.isEmpty() || choices.isEmpty()) {
      return false;
    }
    Set<String> named = new HashSet<>();
    words.forEach(word -> named.add(PlainWords.singular(word)));
    named.addAll(colours.in(named));
    return choices.stream().anyMatch(choice -> choice.contradictedBy(named));
  }
}
