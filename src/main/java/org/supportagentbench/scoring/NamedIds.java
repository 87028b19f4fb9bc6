package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Span;

/// Finds the ids that a message names: a code behind a word for one ("order", "reference",
/// "Vorgangsnummer"), behind a number sign, or of the same form as an id of the desk's own tools.
/// Sizes (`128GB`), days, telephone numbers and amounts are none. One walk over the text.
final class NamedIds {
  private static final int LEAST = 4;

  /// `REF-4127-912` is an id wherever it stands.
  private static final Pattern GROUPED = Pattern.compile("[A-Z]{2,5}-\\d{3,8}-\\d{2,8}");

  private static final int MOST_BETWEEN = 3;

  private final String text;
  private final WordList names;
  private final WordList between;
  private final List<Candidate> found = new ArrayList<>();
  private int named = MOST_BETWEEN + 1;

  private NamedIds(String text, Language language, Wordings wordings) {
    this.text = text;
    this.names = wordings.list(Wording.ID_NAMES, language);
    this.between = wordings.list(Wording.BEFORE_ID, language);
  }

  /// A code that a message names.
  ///
  /// @param named it stands behind a word or sign for an id; else it is one where tools have shown
  ///   ids of its form
  /// @param shape see [Ids#shape]; empty for codes that are too short to tell a form
  record Candidate(Span place, boolean named, String shape) {
    /// Whether it is an id.
    ///
    /// @param shapes forms of the ids that tools have shown
    boolean is(Set<String> shapes) {
      return named || (!shape.isEmpty() && shapes.contains(shape));
    }
  }

  /// Where a message may name ids.
  static List<Candidate> candidates(String text, Language language, Wordings wordings) {
    NamedIds ids = new NamedIds(text, language, wordings);
    ids.read();
    return List.copyOf(ids.found);
  }

  private void read() {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && part(text.charAt(i))) {
        continue;
      }
      if (i > from) {
        word(from, i);
      }
      if (i < text.length() && ".!?\n;".indexOf(text.charAt(i)) >= 0) {
        named = MOST_BETWEEN + 1;
      }
      from = i + 1;
    }
  }

  private static boolean part(char c) {
    return Ids.part(c);
  }

  private void word(int from, int to) {
    String word = text.substring(from, to);
    boolean sign = word.startsWith("#");
    boolean coded = coded(word);
    if (coded && !money(from)) {
      String shape = word.length() >= 5 ? Ids.shape(word) : "";
      boolean grouped = GROUPED.matcher(word).matches();
      found.add(new Candidate(new Span(from, to), sign || grouped || named <= MOST_BETWEEN, shape));
    }
    String plain = PlainWords.of(word);
    if (names.has(plain) || names.has(one(plain))) {
      named = 0;
    } else if (!between.has(plain)) {
      named += coded ? 0 : 2;
    }
  }

  /// Without the ending of many.
  private static String one(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /// A digit in it, long enough, and neither a size nor a day nor a placeholder.
  private static boolean coded(String word) {
    String bare = word.startsWith("#") ? word.substring(1) : word;
    if (bare.length() < LEAST) {
      return false;
    }
    int digits = 0;
    int zeros = 0;
    int letters = 0;
    int leading = 0;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      zeros += c == '0' ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      leading += digits == i + 1 ? 1 : 0;
    }
    boolean size = leading > 0 && leading < bare.length() && letters > 0 && digits == leading;
    boolean day = letters == 0 && bare.length() == 10 && bare.charAt(4) == '-';
    boolean enough = letters > 0 ? digits >= 2 || (digits == 1 && bare.length() <= 6) : digits >= 5;
    return digits > 0 && enough && zeros < digits && !size && !day;
  }

  /// "CLP 444000".
  private static final Pattern CURRENCY =
      Pattern.compile(
          "(?:^|\\W)(?:CLP|MXN|COP|ARS|PEN|USD|EUR|CRC|UYU|PYG|GTQ|GBP|CHF|INR|JPY)\\s$");

  private boolean money(int from) {
    return from > 0
        && ("$€£".indexOf(text.charAt(from - 1)) >= 0
            || CURRENCY.matcher(text.substring(Math.max(0, from - 5), from)).find());
  }
}
