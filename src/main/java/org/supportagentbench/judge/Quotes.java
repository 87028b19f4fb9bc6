package org.supportagentbench.judge;

import java.util.Optional;
import java.util.regex.Pattern;
import org.supportagentbench.transcript.Passage;

/// Finds a quote in the message that it is said to stand in, white space aside, as [Passage] does,
/// and says whether it proves anything.
final class Quotes {
  /// A judge is told 40; a few more are no lie.
  static final int WORDS = 60;

  /// A word or two stand in every message and prove nothing, unless they are the message.
  private static final int FEWEST_WORDS = 3;

  private static final Pattern TO_THE_JUDGE =
      Pattern.compile(
          "\\b(judges?|graders?|evaluators?|full marks|top marks|rubrics?|criteri(?:on|a)"
              + "|mark (?:this|it) as (?:yes|fulfilled|resolved)|answer (?:with )?yes to"
              + "|juez|juge|richter|bewertung|puntuaci[oó]n)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Quotes() {}

  /// A quote that was found, or what is wrong with it.
  ///
  /// @param words as they stand in the message; empty where something is wrong
  /// @param problem as a clause for the judge; empty where nothing is wrong
  record Search(String words, String problem) {}

  static Search search(String quote, String message) {
    String wanted = Passage.flat(quote).strip();
    String whole = Passage.flat(message).strip();
    if (wanted.isEmpty()) {
      return wrong("has no quote");
    }
    int words = wanted.split(" ", -1).length;
    if (words > WORDS) {
      return wrong("has a quote of %d words; at most 40".formatted(words));
    }
    Optional<Passage> found = Passage.find(wanted, message);
    if (found.isEmpty()) {
      return wrong("has a quote that does not stand in the message it names");
    }
    if (words < FEWEST_WORDS && !wanted.equals(whole)) {
      return wrong("has a quote of a word or two, which proves nothing");
    }
    if (TO_THE_JUDGE.matcher(wanted).find()) {
      return wrong("quotes words that are addressed to the judge, which are no evidence");
    }
    return new Search(found.get().in(message), "");
  }

  private static Search wrong(String problem) {
    return new Search("", problem);
  }
}
