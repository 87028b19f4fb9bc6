package org.supportagentbench.report.deep;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.supportagentbench.report.site.Visible;

/// Whether a reworded sentence still says what the generated one says. Figures, number words, names
/// and marks must be the same in the same order, words that turn or grade a claim must be the same,
/// and no character may come in that could be a quote, markup or a letter in disguise. It is
/// stricter than it would have to be: a sentence that fails stays as it was generated.
///
/// It cannot read: a verb that was turned into its opposite by a word that is on no list passes.
final class SentenceCheck {
  private static final Pattern MARK = Pattern.compile("\\{\\d+}");

  /// A number with its sign and its percent, and words that count.
  private static final Pattern FIGURE =
      Pattern.compile(
          "[-+±<>≤≥~≈$€£−–]?\\s?\\p{N}(?:[.,:]?\\p{N})*(?:\\s?%)?"
              + "|\\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
              + "|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
              + "|hundreds?|thousands?|millions?|dozens?|half|halves|thirds?|quarters?|tenths?|once|twice|thrice|double|triple|both|pair|couple|per"
              + " ?cent|first|second)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Words that turn a claim, or say how much of it.
  private static final Pattern CLAIM =
      Pattern.compile(
          "\\b(?:not|no|never|none|nothing|nobody|neither|nor|without|unable|un(?:safe|solved)"
              + "|fail\\w*|lack\\w*|miss\\w*|refus\\w*|hardly|barely|rarely|seldom|often|usually"
              + "|always|every\\w*|all|most|least|many|few|some|several|more|less|fewer|higher"
              + "|lower|above|below|better|best|worse|worst|almost|nearly|only|exactly|safe|middling"
              + "|reckless|strong\\w*|weak\\w*|good|bad|great|poor\\w*|perfect\\w*|excellent\\w*"
              + "|outstanding|impressive\\w*|remarkabl\\w*|significant\\w*|clearly|proven?|certain\\w*"
              + "|cheap\\w*|expensive|fast\\w*|slow\\w*|leading|unique\\w*|dangerous\\w*|reliabl\\w*"
              + "|trust\\w*|recommend\\w*|should|must|beats?|beaten|dominat\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  /// Words that may begin a sentence though the generated one does not hold them.
  private static final Set<String> OPENERS =
      Set.of(
          "a", "across", "after", "among", "an", "and", "as", "at", "by", "during", "for", "from",
          "here", "in", "it", "its", "of", "on", "out", "overall", "that", "the", "these", "they",
          "this", "those", "to", "what", "when", "where", "which", "while", "with", "within");

  /// Punctuation that carries no claim.
  private static final String FREE = " ,.;:'’-–—()";

  private final Pattern names;

  /// @param names what may not be renamed, such as those of models, traps and intents
  SentenceCheck(Collection<String> names) {
    String all =
        names.stream()
            .filter(name -> !name.isBlank())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.names =
        Pattern.compile(
            all.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
  }

  /// What is wrong with a reworded sentence.
  enum Fault {
    FIGURE("a figure"),
    NAME("a name"),
    MARK("a quote, a link or words in bold"),
    CLAIM("a word that turns or grades a claim"),
    CHARACTERS("characters that were not there"),
    LENGTH("its length");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    /// What was changed, for a sentence.
    String words() {
      return words;
    }
  }

  /// Empty where the sentence may stand for the generated one.
  Optional<Fault> fault(String generated, String reworded) {
    if (reworded.isBlank() || reworded.length() > generated.length() * 3 / 2 + 30) {
      return Optional.of(Fault.LENGTH);
    }
    if (!tokens(MARK, generated).equals(tokens(MARK, reworded))) {
      return Optional.of(Fault.MARK);
    }
    String before = MARK.matcher(generated).replaceAll("{}");
    String after = MARK.matcher(reworded).replaceAll("{}");
    if (!tokens(FIGURE, before).equals(tokens(FIGURE, after))) {
      return Optional.of(Fault.FIGURE);
    }
    if (!tokens(names, before).equals(tokens(names, after))
        || !capitals(before, before).equals(capitals(before, after))) {
      return Optional.of(Fault.NAME);
    }
    if (!Visible.text(after).equals(after) || !odd(before).equals(odd(after))) {
      return Optional.of(Fault.CHARACTERS);
    }
    return claims(before).equals(claims(after)) ? Optional.empty() : Optional.of(Fault.CLAIM);
  }

  private static List<String> tokens(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    pattern
        .matcher(text)
        .results()
        .forEach(each -> found.add(each.group().toLowerCase(Locale.ROOT).replaceAll("\\s", "")));
    return found;
  }

  /// Characters that are neither plain letters and digits nor free punctuation, with their number.
  private static Map<Integer, Long> odd(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .boxed()
        .filter(c -> c > 127 || !Character.isLetterOrDigit(c))
        .filter(c -> FREE.indexOf(c) < 0)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static Map<String, Long> claims(String text) {
    String plain = text.replace('’', '\'').replaceAll("(?i)n't\\b|\\bcannot\\b", " not");
    return counted(tokens(CLAIM, plain));
  }

  /// Words with a capital, with their number; not the first one where it is an everyday word.
  private static Map<String, Long> capitals(String generated, String text) {
    Set<String> known = new HashSet<>(OPENERS);
    known.addAll(tokens(WORD, generated));
    List<String> found = new ArrayList<>();
    WORD.matcher(text)
        .results()
        .forEach(word -> {
          String rest = word.group().substring(1);
          boolean first = text.substring(0, word.start()).chars().noneMatch(Character::isLetter);
          boolean everyday =
              first
                  && rest.equals(rest.toLowerCase(Locale.ROOT))
                  && known.contains(word.group().toLowerCase(Locale.ROOT));
          if (!everyday && word.group().chars().anyMatch(Character::isUpperCase)) {
            found.add(word.group());
          }
        });
    return counted(found);
  }

  private static Map<String, Long> counted(List<String> words) {
    return words.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
