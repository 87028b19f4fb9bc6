package org.supportagentbench.language;

/// Where a Spanish word is stressed, for forms that take an accent when pronouns hang on them:
/// `cancela` and `cancélalo`.
final class Stress {
  private static final String STRONG = "aeo";
  private static final String VOWELS = "aeiou";
  private static final String ACCENTED = "áéíóú";

  private Stress() {}

  /// The word with an accent on the vowel that is stressed; as it is where it has one already, or
  /// where it has no vowel.
  static String marked(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (ACCENTED.indexOf(word.charAt(i)) >= 0) {
        return word;
      }
    }
    int at = stressed(word);
    return at < 0
        ? word
        : word.substring(0, at)
            + ACCENTED.charAt(VOWELS.indexOf(word.charAt(at)))
            + word.substring(at + 1);
  }

  /// The last syllable but one after a vowel, `n` or `s`, else the last.
  private static int stressed(String word) {
    char end = word.charAt(word.length() - 1);
    boolean early = VOWELS.indexOf(end) >= 0 || end == 'n' || end == 's';
    int last = -1;
    int before = -1;
    int i = 0;
    while (i < word.length()) {
      if (!vowel(word, i)) {
        i++;
        continue;
      }
      int nucleus = i;
      int peak = i;
      while (i + 1 < word.length() && vowel(word, i + 1) && joined(word, i)) {
        i++;
        peak = STRONG.indexOf(word.charAt(peak)) >= 0 ? peak : i;
      }
      before = last;
      last = peak;
      i = Math.max(i, nucleus) + 1;
    }
    return early && before >= 0 ? before : last;
  }

  /// A `u` after `q`, or between `g` and `e` or `i`, is not spoken.
  private static boolean vowel(String word, int i) {
    if (VOWELS.indexOf(word.charAt(i)) < 0) {
      return false;
    }
    boolean silent =
        word.charAt(i) == 'u'
            && i > 0
            && i + 1 < word.length()
            && "ei".indexOf(word.charAt(i + 1)) >= 0
            && "qg".indexOf(word.charAt(i - 1)) >= 0;
    return !silent;
  }

  /// Two vowels in a row are one syllable unless both are strong.
  private static boolean joined(String word, int i) {
    return STRONG.indexOf(word.charAt(i)) < 0 || STRONG.indexOf(word.charAt(i + 1)) < 0;
  }
}
