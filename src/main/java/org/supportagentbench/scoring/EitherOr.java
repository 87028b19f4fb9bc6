package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.Text;

/// "Shall I apply the coupon or cancel the subscription?" - "The coupon, then", and the
/// subscription is cancelled: of two deeds that were put against each other the yes takes up the
/// other one.
final class EitherOr {
  /// Between two things, in a plain text.
  static final Pattern OR = Pattern.compile(" (?:or|o|ou|oder) ");

  private static final int LONG_WORD = 4;

  private EitherOr() {}

  /// What the yes chose instead; empty where it chose nothing else.
  static Optional<String> gap(Warrant warrant) {
    Said put = warrant.approval().reply().said();
    Said yes = warrant.approval().yes().said();
    Wordings wordings = warrant.scene().reader().wordings();
    if (yes.says(Wording.ALL, wordings) || yes.says(Wording.ALL_TWO, wordings)) {
      return Optional.empty();
    }
    return warrant.approval().reply().acts(AgentAct.Question.class).stream()
        .map(question -> " " + PlainWords.of(question.proof().in(put.text())) + " ")
        .map(sentence -> List.of(OR.split(sentence, -1)))
        .filter(sides -> sides.size() == 2)
        .filter(sides -> does(warrant, sides.get(0)) != does(warrant, sides.get(1)))
        .filter(sides -> {
          String own = does(warrant, sides.get(0)) ? sides.get(0) : sides.get(1);
          String other = does(warrant, sides.get(0)) ? sides.get(1) : sides.get(0);
          return deed(warrant, other) && chosen(yes, wordings, other, own);
        })
        .findFirst()
        .map(_ -> "the yes chose the other one of two things");
  }

  /// "Would you rather have the refund or a voucher?" - "Yes, please."
  static Optional<String> noneChosen(Warrant warrant) {
    Said yes = warrant.approval().yes().said();
    Said put = warrant.approval().reply().said();
    Wordings wordings = warrant.scene().reader().wordings();
    WordList either = wordings.list(Wording.EITHER, put.language());
    WordList other = wordings.list(Wording.OR_NOT, put.language());
    WordRun words = yes.words();
    boolean bare =
        words.size() > 0
            && Brevity.words(yes, wordings) <= BARE
            && wordings.list(Wording.YES_OPENS, yes.language()).has(words.word(0))
            && yes.text().chars().noneMatch(Character::isDigit)
            && !yes.asCustomer().has(CustomerAct.Choice.class);
    return !bare
        ? Optional.empty()
        : warrant.approval().reply().acts(AgentAct.Question.class).stream()
            .reduce((_, last) -> last)
            .map(question -> question.proof().in(put.text()).replace(" OR ", " "))
            .map(PlainWords::of)
            .filter(question ->
                Collections.disjoint(telling(question, yes, wordings), yes.vocabulary()))
            .filter(question -> either.in(question) || parts(question, yes, wordings))
            .filter(question -> !other.in(question))
            .map(_ -> "a bare yes picks none of the two that were put");
  }

  /// Whether both sides of an "or" have words of their own.
  private static boolean parts(String question, Said yes, Wordings wordings) {
    List<String> sides = List.of(OR.split(" " + question + " ", -1));
    return sides.size() == 2
        && sides.stream().noneMatch(side -> telling(side, yes, wordings).isEmpty());
  }

  /// Words of a yes that says no more.
  private static final int BARE = 3;

  private static boolean does(Warrant warrant, String side) {
    return !Collections.disjoint(
        warrant.approval().reply().said().language().kindsNamed(Text.of(side.strip())),
        warrant.act().kind().actions());
  }

  private static boolean deed(Warrant warrant, String side) {
    return !warrant
        .approval()
        .reply()
        .said()
        .language()
        .kindsNamed(Text.of(side.strip()))
        .isEmpty();
  }

  private static boolean chosen(Said yes, Wordings wordings, String other, String own) {
    Set<String> telling = telling(other, yes, wordings);
    Set<String> against = telling(own, yes, wordings);
    Set<String> both = new HashSet<>(telling);
    both.retainAll(against);
    telling.removeAll(both);
    against.removeAll(both);
    return !Collections.disjoint(telling, yes.vocabulary())
        && Collections.disjoint(against, yes.vocabulary());
  }

  private static Set<String> telling(String side, Said yes, Wordings wordings) {
    Set<String> words = new HashSet<>(List.of(side.strip().split(" ", -1)));
    words.removeIf(word -> word.length() < LONG_WORD);
    words.removeAll(wordings.words(Wording.ASKING, yes.language()));
    words.removeAll(wordings.words(Wording.SMALL_WORDS, yes.language()));
    return words;
  }
}
