package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Sizes and strengths that tell one thing from another: "400 mg", "128 GB", "28 inch", as one word
/// each (`400mg`). What counts days, money or pieces is none.
final class Strengths {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<![\\w.,:/-])(\\d{1,5}(?:[.,]\\d{1,2})?)[\\s-]?"
              + "(mg|mcg|ml|cl|gr|kg|lb|lbs|oz|gb|tb|mb|mbps|megas|gigas|mm|cm|inch|inches|pulgadas|ft|mah|watts|btu|litros|liters|comp|comprimidos|caps|mpx)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Facet<Said, Set<String>> IN_TEXT =
      new Facet<>(said -> Collections.unmodifiableSet(of(said.text())));

  private Strengths() {}

  /// Those that a text names.
  static Set<String> in(Said said) {
    return said.get(IN_TEXT);
  }

  /// Whether a word is one.
  static boolean is(String word) {
    return Character.isDigit(word.charAt(0)) && Character.isLetter(word.charAt(word.length() - 1));
  }

  /// Adds those of a text to words.
  static void addTo(Set<String> words, String text) {
    words.addAll(of(text));
  }

  static Set<String> of(String text) {
    Set<String> found = new HashSet<>();
    for (MatchResult measure : DigitForms.in(text, FORM)) {
      found.add(measure.group(1).replace(',', '.') + measure.group(2).toLowerCase(Locale.ROOT));
    }
    return found;
  }
}
