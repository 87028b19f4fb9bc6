package org.supportagentbench.scoring;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of a tool's name, and whether they are said in a text in any of their forms.
final class ToolWords {
  private static final Set<String> COMMON =
      Set.of(
          "order",
          "orders",
          "item",
          "items",
          "pending",
          "delivered",
          "user",
          "customer",
          "with",
          "from",
          "details",
          "data",
          "info",
          "line",
          "pedido",
          "account",
          "booking",
          "reservation",
          "card",
          "reserva",
          "cuenta",
          "cliente",
          "orden",
          "contrato",
          "boleto");

  /// Names of arguments that tell no call from another.
  private static final Set<String> PLAIN_KEYS =
      Set.of(
          "payment",
          "method",
          "number",
          "type",
          "reason",
          "quantity",
          "code",
          "date",
          "total",
          "price",
          "amount",
          "month",
          "year",
          "name",
          "email",
          "phone");

  /// What people call it, to what tools do.
  private static final Map<String, String> ALIKE =
      Map.of(
          "bag", "baggage",
          "bags", "baggage",
          "luggage", "baggage",
          "suitcase", "baggage",
          "suitcases", "baggage",
          "travelers", "passenger",
          "travellers", "passenger");

  private ToolWords() {}

  /// The words of a tool's name, in lower case.
  static List<String> of(String name) {
    StringBuilder parted = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      parted.append(hump ? " " : "").append(c);
    }
    return List.of(PlainWords.of(parted.toString().replace('_', ' ')).split(" ", -1));
  }

  /// Whether a text has the stem of a word that tells the tool from others: `modify` in
  /// "modification".
  static boolean namedIn(String name, String text) {
    return namedIn(of(name), parted(text));
  }

  /// As the other one, for a message.
  static boolean namedIn(String name, Said said) {
    return namedIn(of(name), said.plainWords());
  }

  /// As the other one, for the words of arguments' names.
  static boolean namedIn(Set<String> words, List<String> said) {
    List<String> telling = words.stream().filter(word -> !PLAIN_KEYS.contains(word)).toList();
    return namedIn(telling, said);
  }

  /// As the other one, for the tool's verb alone, where it tells the tool from others: `resume`,
  /// not `update`.
  static boolean verbNamedIn(String name, Said said) {
    return verbNamedIn(name, said.plainWords());
  }

  /// As the other one, for a sentence.
  static boolean verbNamedIn(String name, String sentence) {
    return verbNamedIn(name, parted(sentence));
  }

  private static boolean verbNamedIn(String name, List<String> said) {
    String verb = of(name).getFirst();
    return ToolDeeds.telling(verb) && namedIn(List.of(verb), said);
  }

  /// As the other one, for what the tool works on: the words behind the first.
  static boolean objectNamedIn(String name, String text) {
    List<String> words = of(name);
    return namedIn(words.subList(1, words.size()), parted(text));
  }

  private static List<String> parted(String text) {
    return List.of(PlainWords.of(text).split(" ", -1));
  }

  /// Whether a word is in the names of many tools and tells none.
  static boolean common(String word) {
    return COMMON.contains(word);
  }

  /// Whether one of the words is among those said, in any of its forms.
  static boolean anyNamedIn(Set<String> words, List<String> said) {
    return namedIn(List.copyOf(words), said);
  }

  /// Whether a text names the whole object of a tool: `create_costs_agreement` in "Has she signed
  /// the costs agreement?"
  static boolean wholeObjectNamedIn(String name, String text) {
    List<String> words = of(name);
    List<String> object =
        words.subList(1, words.size()).stream()
            .filter(word -> word.length() >= 4 && !COMMON.contains(word))
            .toList();
    List<String> said = parted(text);
    return !object.isEmpty() && object.stream().allMatch(word -> namedIn(List.of(word), said));
  }

  private static boolean namedIn(List<String> words, List<String> text) {
    for (String word : words) {
      if (word.length() >= 4 && !COMMON.contains(word)) {
        for (String written : text) {
          String said = ALIKE.getOrDefault(written, written);
          if (said.length() >= 4 && alike(said, ALIKE.getOrDefault(word, word))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Long words end differently in two languages: `verification`, "verificación".
  private static final int LONG = 11;

  private static boolean alike(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int stem = Math.max(4, shorter - (shorter >= LONG ? 4 : 2));
    return one.regionMatches(0, other, 0, stem);
  }
}
