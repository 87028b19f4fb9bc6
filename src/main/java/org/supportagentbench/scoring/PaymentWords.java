package org.supportagentbench.scoring;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words for ways to pay.
final class PaymentWords {
  static final List<String> WAYS =
      List.of("gift", "paypal", "credit", "certificate", "debit", "bank", "cash");

  /// Spanish words for them, and others.
  private static final Map<String, String> ALIKE =
      Map.of(
          "transfer", "bank",
          "efectivo", "cash",
          "credito", "credit",
          "debito", "debit",
          "regalo", "gift",
          "certificado", "certificate",
          "contra entrega", "cash",
          "virement", "bank",
          "ueberweisung", "bank",
          "gutschein", "gift");

  private static final Pattern OR = Pattern.compile("\\b(?:or|o|ou|oder)\\b");

  private static final Facet<Said, Set<String>> NAMED =
      new Facet<>(said -> Set.copyOf(named(said.plain())));
  private static final Facet<Said, Set<String>> LINES = new Facet<>(PaymentWords::lines);
  private static final Facet<Said, List<Set<String>>> CHOICES = new Facet<>(PaymentWords::choices);

  private PaymentWords() {}

  /// Ways to pay that a message names.
  static Set<String> named(Said said) {
    return said.get(NAMED);
  }

  /// Those that it names in lines about paying.
  static Set<String> inLines(Said said) {
    return said.get(LINES);
  }

  /// Those of each sentence that has an "or": "You can pay with PayPal, the gift card or the Visa."
  static List<Set<String>> inChoices(Said said) {
    return said.get(CHOICES);
  }

  private static Set<String> lines(Said said) {
    Set<String> put = new HashSet<>();
    said.text()
        .lines()
        .map(PlainWords::of)
        .filter(line -> List.of(line.split(" ", -1)).stream().anyMatch(PAYING::contains))
        .forEach(line -> put.addAll(named(line)));
    return Set.copyOf(put);
  }

  private static List<Set<String>> choices(Said said) {
    return said.cut().sentences().stream()
        .map(sentence -> sentence.in(said.text()))
        .filter(sentence -> OR.matcher(sentence).find())
        .map(sentence -> Set.copyOf(named(PlainWords.of(sentence))))
        .filter(ways -> !ways.isEmpty())
        .toList();
  }

  /// Ways to pay in words; a brand of cards may be credit or debit.
  static Set<String> named(String plain) {
    if (!ANY.in(plain)) {
      return Set.of();
    }
    Set<String> named = new HashSet<>();
    String padded = " " + plain;
    String rest = padded;
    for (String words : STORE) {
      if (padded.contains(" " + words)) {
        named.add(STORE_CREDIT);
        rest = rest.replace(" " + words, " ");
      }
    }
    return kinds(named, rest);
  }

  private static Set<String> kinds(Set<String> named, String padded) {
    WAYS.stream().filter(way -> padded.contains(" " + way)).forEach(named::add);
    ALIKE.forEach((word, way) -> {
      if (padded.contains(" " + word)) {
        named.add(way);
      }
    });
    if (padded.contains(" " + ORIGINAL)) {
      named.add(ORIGINAL);
    }
    boolean anyCard = (padded.replace(" gift card", "") + " ").contains(" card ");
    if (anyCard || CARDS.stream().anyMatch(card -> padded.contains(" " + card))) {
      named.add("credit");
      named.add("debit");
    }
    return named;
  }

  /// Money that is kept with the store itself.
  static final String STORE_CREDIT = "store";

  private static final List<String> STORE =
      List.of(
          "store credit",
          "shop credit",
          "account credit",
          "travel credit",
          "wallet",
          "monedero",
          "credito de tienda",
          "credito de la tienda",
          "credito en tienda",
          "saldo a favor",
          "del saldo",
          "con saldo",
          "tu saldo",
          "su saldo",
          "mi saldo",
          "saldo prepago",
          "billetera");

  static final List<String> CARDS =
      List.of(
          "visa",
          "mastercard",
          "amex",
          "american express",
          "card ending",
          "card on",
          "tarjeta",
          "carte bancaire",
          "carte bleue",
          "kreditkarte");

  /// Back to where the money came from.
  static final String ORIGINAL = "original";

  private static final Set<String> PAYING =
      Set.of(
          "payment",
          "pay",
          "charged",
          "charge",
          "refund",
          "refunded",
          "pago",
          "pagar",
          "cargo",
          "cargar",
          "cobrar",
          "cobro",
          "reembolso",
          "reembolsar",
          "devolver",
          "abono");

  /// Something of all this stands wherever a way to pay is named.
  private static final WordList ANY =
      WordList.of(
          Stream.of(WAYS, ALIKE.keySet(), STORE, CARDS, List.of(ORIGINAL, "card"))
              .flatMap(Collection::stream)
              .map(words -> words + "*")
              .toList());
}
