package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.supportagentbench.transcript.Message;

/// The numbers and the words with digits that stand in a talk before a message, in the words of
/// either side, in notes and in answers of tools, however they are parted.
final class HeardBefore {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal SIXTY = new BigDecimal(60);
  private static final int FOUR = 4;

  /// Digits of the shortest telephone number, and those that are the same without a country's code.
  private static final int LONG = 7;

  private static final int LOCAL = 9;

  private final Scene scene;
  private final int until;

  /// @param until the message before which it was heard
  HeardBefore(Scene scene, int until) {
    this.scene = scene;
    this.until = until;
  }

  /// Whether the number was, in whole or in hundredths, as a share of a hundred, or in minutes for
  /// hours.
  boolean has(BigDecimal number) {
    List<BigDecimal> alike =
        List.of(
            number,
            number.abs(),
            number.multiply(HUNDRED),
            number.movePointLeft(2),
            number.multiply(SIXTY));
    for (int i = 0; i < until; i++) {
      Set<BigDecimal> said = read(i, NUMBERS_SAID, NUMBERS);
      if (alike.stream().anyMatch(n -> said.contains(n.stripTrailingZeros()))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the word was, alone, as a part of a longer one, or parted by blanks and signs.
  boolean has(String token) {
    String digits = Telephones.digits(token);
    for (int i = 0; i < until; i++) {
      Set<String> said = read(i, TOKENS_SAID, TOKENS);
      if (said.contains(token)
          || (digits.length() >= 2
              && said.stream().anyMatch(s -> s.length() > token.length() && s.contains(token)))) {
        return true;
      }
      if (digits.length() >= LONG
          && read(i, DIGITS_SAID, DIGITS)
              .contains(
                  digits.length() > LOCAL ? digits.substring(digits.length() - LOCAL) : digits)) {
        return true;
      }
      if ((token.length() >= FOUR || digits.length() < token.length())
          && read(i, JOINED_SAID, JOINED).contains(token)) {
        return true;
      }
      if (digits.length() >= 3 && digits.length() < token.length() && said.contains(digits)) {
        return true;
      }
    }
    return false;
  }

  private <V> V read(int message, Facet<Said, V> ofAgent, Facet<String, V> ofOthers) {
    Message one = scene.transcript().messages().get(message);
    if (one instanceof Message.FromAgent) {
      return scene.replies().stream()
          .filter(reply -> reply.message() == message)
          .findFirst()
          .map(reply -> reply.said().get(ofAgent))
          .orElseGet(() -> scene.sources().get(message, ofOthers));
    }
    return scene.sources().get(message, ofOthers);
  }

  private static final Facet<Said, Set<BigDecimal>> NUMBERS_SAID =
      new Facet<>(said -> Numerals.in(said.text()));
  private static final Facet<String, Set<BigDecimal>> NUMBERS = new Facet<>(Numerals::in);
  private static final Facet<Said, Set<String>> TOKENS_SAID =
      new Facet<>(said -> Set.copyOf(tokens(said.text())));
  private static final Facet<String, Set<String>> TOKENS =
      new Facet<>(text -> Set.copyOf(tokens(text)));
  private static final Facet<Said, String> DIGITS_SAID =
      new Facet<>(said -> Telephones.digits(said.text()));
  private static final Facet<String, String> DIGITS = new Facet<>(Telephones::digits);
  private static final Facet<Said, String> JOINED_SAID = new Facet<>(said -> join(said.text()));
  private static final Facet<String, String> JOINED = new Facet<>(HeardBefore::join);

  private static String join(String text) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        joined.append(Character.toLowerCase(text.charAt(i)));
      }
    }
    return joined.toString();
  }

  /// Words with digits, in lower case.
  static Set<String> tokens(String text) {
    Set<String> found = new HashSet<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean digit = false;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        digit |= Character.isDigit(text.charAt(end));
        end++;
      }
      if (digit && end - at >= 2) {
        found.add(text.substring(at, end).toLowerCase(Locale.ROOT));
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }
}
