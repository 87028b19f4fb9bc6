package org.supportagentbench.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.suite.ExpectedAction;

/// How a message names the address of a wanted change. Empty where the action has no address.
///
/// @param needed words that the message has to name once it names an address at all
/// @param telling words that show that it names one: street and postcode, old or new
record AddressWords(Set<String> needed, Set<String> telling) {
  AddressWords {
    needed = Set.copyOf(needed);
    telling = Set.copyOf(telling);
  }

  static AddressWords of(ExpectedAction.One one, Shop shop) {
    Map<String, String> said = one.arguments();
    Set<String> needed = new HashSet<>();
    for (String part : List.of("address.line1", "address.line2", "address.postcode")) {
      needed.addAll(keys(said.getOrDefault(part, "")));
    }
    needed.addAll(PlainWords.of(said.getOrDefault("address.city", "")));
    if (needed.isEmpty()) {
      return new AddressWords(Set.of(), Set.of());
    }
    Set<String> telling = new HashSet<>();
    telling.addAll(street(said.getOrDefault("address.line1", "")));
    telling.addAll(PlainWords.of(said.getOrDefault("address.postcode", "")));
    shop.order(Integer.parseInt(said.getOrDefault("order", "0")))
        .map(order -> order.buyer().address())
        .ifPresent(old -> {
          telling.addAll(street(old.line1()));
          telling.addAll(PlainWords.of(old.postcode()));
        });
    return new AddressWords(needed, telling);
  }

  /// The first word of the street: a house number alone could be anything.
  private static List<String> street(String line1) {
    return PlainWords.of(line1).stream()
        .filter(word -> word.length() > 2 && !hasDigit(word))
        .limit(1)
        .toList();
  }

  /// The words with digits; where there are none, all of them.
  private static List<String> keys(String part) {
    List<String> words = PlainWords.of(part);
    List<String> numbers = new ArrayList<>(words);
    numbers.removeIf(word -> !hasDigit(word));
    return numbers.isEmpty() ? words : numbers;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /// Whether the message names an address, and not the wanted one.
  boolean contradictedBy(String message) {
    if (needed.isEmpty()) {
      return false;
    }
    Set<String> named = new HashSet<>(PlainWords.of(message));
    return telling.stream().anyMatch(named::contains) && !named.containsAll(needed);
  }
}
