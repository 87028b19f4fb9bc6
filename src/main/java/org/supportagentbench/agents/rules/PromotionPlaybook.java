package org.supportagentbench.agents.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A code that did not work: the terms in the table, compared with the order. Nothing is adjusted.
final class PromotionPlaybook implements Playbook {
  @Override
  public String question() {
    return "promotion codes table promotions";
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    List<Code> all = Code.all(s.handbook());
    Optional<Code> found = named(s, all).or(() -> described(s, all));
    if (found.isEmpty()) {
      String unknown = unknown(s);
      String key = unknown.isEmpty() ? "promo-ask" : "promo-unknown";
      return new Step.Say("promo", s.line(key, "code", unknown));
    }
    Code code = found.get();
    List<String> reasons = reasons(s, order, code);
    String first = s.times("promo") == 0 ? "promo" : "promo-again";
    String text =
        s.line(
            first,
            "code",
            code.name(),
            "what",
            code.what(),
            "from",
            Days.words(code.from(), s.replies()),
            "to",
            Days.words(code.to(), s.replies()),
            "terms",
            terms(s, code),
            "reasons",
            String.join(" ", reasons));
    return new Step.Say("promo", text);
  }

  private static String terms(Situation s, Code code) {
    String minimum =
        code.sum().isPresent() ? "$" + code.minimum() + " of eligible items" : code.minimum();
    return s.line("promo-terms", "minimum", minimum, "conditions", code.conditions());
  }

  /// Which terms the order does not meet.
  private static List<String> reasons(Situation s, OrderRecord order, Code code) {
    List<String> reasons = new ArrayList<>();
    String placed = Days.words(order.placed(), s.replies());
    if (!code.ranOn(order.placed())) {
      reasons.add(
          s.line(
              order.placed().isAfter(code.to()) ? "promo-over" : "promo-early",
              "code",
              code.name(),
              "placed",
              placed,
              "from",
              Days.words(code.from(), s.replies()),
              "to",
              Days.words(code.to(), s.replies())));
    }
    order.money().promotions().stream()
        .filter(used -> !used.code().equals(code.name()))
        .findFirst()
        .ifPresent(used ->
            reasons.add(s.line("promo-other", "other", used.code(), "amount", used.discount())));
    List<Item.Line> excluded = excluded(code, order);
    if (!excluded.isEmpty()) {
      reasons.add(s.line("promo-excluded", "items", ItemFinder.words(excluded, s.replies())));
    }
    reasons.addAll(sums(s, order, code, excluded));
    reasons.addAll(conditions(s, order, code));
    boolean met = reasons.isEmpty();
    reasons.add(s.line(met ? "promo-not-entered" : "promo-no-later"));
    if (!s.today().isAfter(code.to())) {
      reasons.add(
          s.line("promo-still", "code", code.name(), "to", Days.words(code.to(), s.replies())));
    }
    return reasons;
  }

  private static List<String> sums(
      Situation s, OrderRecord order, Code code, List<Item.Line> excluded) {
    BigDecimal eligible = BigDecimal.ZERO;
    int pieces = 0;
    for (Item.Line line : order.lines()) {
      if (!excluded.contains(line)) {
        eligible = eligible.add(line.amount());
        pieces += line.quantity();
      }
    }
    BigDecimal sum = eligible;
    if (code.sum().filter(minimum -> minimum.compareTo(sum) > 0).isPresent()) {
      return List.of(s.line("promo-minimum", "sum", eligible, "minimum", code.minimum()));
    }
    if (code.minimum().startsWith("three items")) {
      return List.of(s.line("promo-three", "pieces", pieces));
    }
    return List.of();
  }

  private static List<String> conditions(Situation s, OrderRecord order, Code code) {
    List<String> reasons = new ArrayList<>();
    if (code.says("new customer")) {
      reasons.add(s.line("promo-new-customer"));
    }
    if (code.says("United States") && !order.owner().address().country().equals("US")) {
      reasons.add(s.line("promo-us-only", "country", order.owner().address().countryName()));
    }
    return reasons;
  }

  /// The lines that a code does not count: final sale, and types that it leaves out.
  private static List<Item.Line> excluded(Code code, OrderRecord order) {
    List<Item.Line> out = new ArrayList<>();
    for (Item.Line line : order.lines()) {
      String title = Words.fold(line.item().title());
      boolean checked = title.contains("checked");
      boolean carryOn = title.contains("carry-on");
      boolean finalSale = code.says("not on final sale") && line.finalSale();
      boolean cases = code.says("carry-ons or checked") && (checked || carryOn);
      boolean onlyCarryOn = code.says("only type carry-on") && !carryOn;
      boolean onlyBackpack = code.says("only type backpack") && !isBackpack(title);
      boolean onlyCubes = code.says("only on packing-cube") && !title.contains("glide");
      if (finalSale || cases || onlyCarryOn || onlyBackpack || onlyCubes) {
        out.add(line);
      }
    }
    return out;
  }

  private static boolean isBackpack(String title) {
    return title.contains("backpack") && !title.contains("cover");
  }

  private static Optional<Code> named(Situation s, List<Code> all) {
    return s.emails()
        .flatMap(email ->
            all.stream().filter(code -> email.words().has(code.name().toLowerCase(Locale.ROOT))))
        .reduce((_, newer) -> newer);
  }

  /// The code whose words fit best to what the customer says about it.
  private static Optional<Code> described(Situation s, List<Code> all) {
    if (!unknown(s).isEmpty()) {
      return Optional.empty();
    }
    Set<String> said = ItemFinder.said(s.opening().words());
    Optional<Code> best = Optional.empty();
    int most = 0;
    for (Code code : all) {
      int score = 0;
      for (String word : Words.of(code.what() + " " + split(code.name())).list()) {
        score += word.length() > 1 && said.contains(ItemFinder.singular(word)) ? 1 : 0;
      }
      score += score > 0 && !s.today().isAfter(code.to()) ? 1 : 0;
      if (score > most) {
        most = score;
        best = Optional.of(code);
      }
    }
    return best;
  }

  /// "SUMMER15" as "SUMMER 15".
  private static String split(String name) {
    int digit = 0;
    while (digit < name.length() && !Character.isDigit(name.charAt(digit))) {
      digit++;
    }
    return name.substring(0, digit) + " " + name.substring(digit);
  }

  /// A word that looks like a code and is in no table; empty where there is none.
  private static String unknown(Situation s) {
    for (String word : s.opening().text().split("[^A-Za-z0-9]+", -1)) {
      boolean letters = word.length() > 4 && Character.isUpperCase(word.charAt(0));
      boolean upper = word.equals(word.toUpperCase(Locale.ROOT));
      if (letters && upper && Character.isDigit(word.charAt(word.length() - 1))) {
        return word;
      }
    }
    return "";
  }
}
