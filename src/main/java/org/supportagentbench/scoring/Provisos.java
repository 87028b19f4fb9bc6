package org.supportagentbench.scoring;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Text;

/// What a customer's yes hangs on, and whether the proposal says it itself.
final class Provisos {
  private static final int LONG_WORD = 5;

  /// Characters of a condition that says something.
  private static final int CLAUSE = 10;

  /// Deeds that a customer makes a condition of, rather than part of what was put.
  private static final Set<ActionKind> DEEDS =
      EnumSet.of(
          ActionKind.CANCEL,
          ActionKind.RETURN,
          ActionKind.EXCHANGE,
          ActionKind.SEND_AGAIN,
          ActionKind.COMPENSATE,
          ActionKind.REFUND);

  private final Heard heard;
  private final boolean wide;
  private final Wordings wordings;
  private final List<String> conditions;

  /// @param wide at a desk whose own data do not tell more
  Provisos(Heard heard, boolean wide, Wordings wordings) {
    this.heard = heard;
    this.wide = wide;
    this.wordings = wordings;
    this.conditions = wide ? heard.said().get(CONDITIONS) : List.of();
  }

  /// "Fine, as long as it gets here before 8", and the proposal says nothing of when.
  boolean open(Proposed proposed) {
    return conditions.stream()
        .anyMatch(sentence -> !met(sentence, proposed) && !timely(sentence, proposed));
  }

  /// Whether the proposal says itself what the yes depends on.
  boolean met(CustomerAct.Yes yes, Proposed proposed) {
    String sentence = yes.proof().in(heard.text());
    return (wide && allRight(heard.said(), PlainWords.of(sentence))) || met(sentence, proposed);
  }

  private static final Facet<Said, Set<String>> WAYS =
      new Facet<>(said -> Set.copyOf(PaymentWords.named(said.plain())));

  private static final Facet<Said, List<String>> CONDITIONS = new Facet<>(Provisos::conditions);

  /// The sentences that make the yes hang on something, in plain words.
  private static List<String> conditions(Said said) {
    WordList strict = Wordings.bundled().list(Wording.STRICT, said.language());
    List<CustomerAct.Yes> yes = said.asCustomer().all(CustomerAct.Yes.class);
    List<Span> agreed = yes.stream().map(CustomerAct::proof).toList();
    boolean may =
        strict.in(said.plain())
            || yes.stream().anyMatch(CustomerAct.Yes::conditional)
            || said.cut().sentences().stream().anyMatch(sentence -> leads(said, sentence));
    return !may
        ? List.of()
        : said.cut().sentences().stream()
            .filter(sentence -> sentence.in(said.text()).strip().split("\\s+", -1).length > 2)
            .filter(sentence -> agreed.isEmpty() || agreed.stream().anyMatch(sentence::overlaps))
            .filter(sentence ->
                leads(said, sentence) || strict.in(PlainWords.of(sentence.in(said.text()))))
            .map(sentence -> ASIDE.matcher(sentence.in(said.text())).replaceAll(" "))
            .map(PlainWords::of)
            .filter(sentence -> !allRight(said, sentence))
            .toList();
  }

  /// "If everything above is correct, go ahead."
  private static boolean allRight(Said said, String sentence) {
    return Wordings.bundled().list(Wording.ALL_RIGHT, said.language()).in(sentence);
  }

  /// What stands in brackets explains the condition.
  private static final Pattern ASIDE = Pattern.compile("\\([^()]{1,200}\\)");

  /// "If the first can be paid at the end of the month, yes."
  private static boolean leads(Said said, Span place) {
    String sentence = place.in(said.text());
    int comma = sentence.lastIndexOf(',');
    if (comma <= CLAUSE || sentence.substring(0, sentence.indexOf(',')).strip().indexOf(' ') < 0) {
      return false;
    }
    String first = PlainWords.of(sentence.substring(0, comma)).split(" ", 2)[0];
    List<String> last =
        List.of(PlainWords.of(sentence.substring(comma + 1)).strip().split(" ", -1));
    Wordings wordings = Wordings.bundled();
    return wordings.list(Wording.ONLY_IF, said.language()).has(first)
        && last.stream().limit(2).anyMatch(wordings.list(Wording.YES_OPENS, said.language())::has);
  }

  private boolean met(String sentence, Proposed proposed) {
    WordRun condition = WordRun.of(sentence);
    Set<String> words = proposed.reply().said().vocabulary();
    int all = 0;
    int known = 0;
    for (int i = 0; i < condition.size(); i++) {
      if (condition.word(i).length() >= LONG_WORD) {
        all++;
        known += says(words, condition.word(i)) ? 1 : 0;
      }
    }
    return all > 0
        && known * 10 >= all * (all > 2 ? 6 : 5)
        && (all > 1 || known == 1)
        && proposed.reply().said().get(WAYS).containsAll(PaymentWords.named(sentence))
        && !(wide && demands(sentence, proposed));
  }

  /// Has the word, or the same in the other number.
  private static boolean says(Set<String> words, String word) {
    return words.contains(word)
        || words.contains(word + "s")
        || (word.endsWith("s") && words.contains(word.substring(0, word.length() - 1)));
  }

  /// "Only if you waive the price difference", "if you don't charge the difference": the proposal
  /// speaks of it and says the contrary.
  private boolean demands(String sentence, Proposed proposed) {
    Set<ActionKind> deeds = new HashSet<>(heard.said().language().kindsNamed(Text.of(sentence)));
    deeds.retainAll(DEEDS);
    deeds.removeAll(proposed.reply().said().kindsNamed());
    WordList denies = words(Wording.DENIES);
    return !deeds.isEmpty()
        || (denies.in(sentence) && !denies.in(PlainWords.of(told(proposed.reply()))));
  }

  /// What a reply says, without its "(yes/no)".
  private static String told(Reply reply) {
    return YES_OR_NO.matcher(reply.text()).replaceAll(" ");
  }

  private static final Pattern YES_OR_NO =
      Pattern.compile(
          "\\b(?:yes|s[ií]|oui|ja)\\W{0,4}(?:or|o|u|ou|oder)?\\W{0,4}(?:no|non|nein)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /// "But only if it is before 4", and 12:00 to 16:00 was put: the numbers of the condition are
  /// those of the proposal.
  private static boolean timely(String condition, Proposed proposed) {
    Set<String> dials = new HashSet<>();
    proposed.reply().said().clocks().forEach(clock -> dials.add(hour(clock.split(":", -1)[0])));
    Set<String> numbers = new HashSet<>();
    for (String word : condition.split(" ", -1)) {
      if (word.chars().allMatch(Character::isDigit) && word.length() <= 2 && !word.isEmpty()) {
        numbers.add(hour(word));
      }
    }
    return !numbers.isEmpty() && dials.containsAll(numbers);
  }

  private static String hour(String digits) {
    return String.valueOf(Integer.parseInt(digits) % 12);
  }

  /// Words of the customer's language.
  private WordList words(Wording wording) {
    return wordings.list(wording, heard.said().language());
  }
}
