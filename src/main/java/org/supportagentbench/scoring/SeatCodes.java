package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.language.Span;

/// Short codes of seats, tables, rooms and the like: `K-1`, `12C`, `A4`, in capitals and without
/// the dash.
final class SeatCodes {
  private static final List<String> SEATS = List.of(" seat", " asiento", " butaca", " silla");

  private static final Pattern FORM =
      Pattern.compile("(?<![\\w-])(?:[A-Z]{1,2}-?\\d{1,2}|\\d{1,2}-?[A-Z])(?![\\w-]|[.,:]\\d)");

  private static final Facet<Said, Set<String>> IN_TEXT =
      new Facet<>(said -> Collections.unmodifiableSet(of(said.text())));

  private SeatCodes() {}

  /// Those that a text names.
  static Set<String> in(Said said) {
    return said.get(IN_TEXT);
  }

  /// Those that a call is given as a place.
  static Set<String> in(Act act) {
    Set<String> found = new HashSet<>();
    act.call()
        .arguments()
        .properties()
        .forEach(field -> {
          String key = field.getKey().toLowerCase(Locale.ROOT);
          if (KEYS.stream().anyMatch(key::contains)) {
            found.addAll(of(field.getValue().toString()));
          }
        });
    return found;
  }

  private static final List<String> KEYS =
      List.of("seat", "asiento", "silla", "butaca", "mesa", "table", "room", "habitacion", "berth");

  /// Those that a text names in sentences about seats.
  static Set<String> spokenOf(Said said) {
    return said.get(SPOKEN_OF);
  }

  private static final Facet<Said, Set<String>> SPOKEN_OF =
      new Facet<>(said -> {
        Set<String> found = new HashSet<>();
        if (!in(said).isEmpty() && SEATS.stream().anyMatch((" " + said.plain())::contains)) {
          for (Span sentence : said.cut().sentences()) {
            String words = sentence.in(said.text());
            if (SEATS.stream().anyMatch((" " + PlainWords.of(words))::contains)) {
              found.addAll(of(words));
            }
          }
        }
        return Collections.unmodifiableSet(found);
      });

  /// Whether a seat stood somewhere before a message, in one piece or as row and letter.
  static boolean given(Scene scene, String seat, int message) {
    return scene.transcript().messages().stream()
        .limit(message)
        .map(before -> before.text().replace("-", "").replace(" ", ""))
        .anyMatch(before -> before.contains(seat));
  }

  static Set<String> of(String text) {
    Set<String> found = Set.of();
    Matcher codes = null;
    int at = 0;
    while (at < text.length()) {
      if (begins(text, at)) {
        codes = codes == null ? FORM.matcher(text).useTransparentBounds(true) : codes;
        if (codes.region(at, text.length()).lookingAt()) {
          found = found.isEmpty() ? new HashSet<>() : found;
          found.add(codes.group().replace("-", ""));
          at = codes.end();
          continue;
        }
      }
      at++;
    }
    return found;
  }

  /// Whether a code may begin here: with a capital or digit that begins a word.
  private static boolean begins(String text, int at) {
    char c = text.charAt(at);
    return ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
        && (at == 0 || !wordPart(text.charAt(at - 1)));
  }

  private static boolean wordPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  /// Those that are built as some other ones are.
  static Set<String> alike(Set<String> codes, Set<String> others) {
    Set<String> alike = new HashSet<>(codes);
    alike.removeIf(code -> others.stream().noneMatch(other -> shape(other).equals(shape(code))));
    return alike;
  }

  private static String shape(String code) {
    return Character.isDigit(code.charAt(0)) ? "9A" : "A9";
  }
}
