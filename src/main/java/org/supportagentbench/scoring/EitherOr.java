package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportagentbench.language.AgentAct;
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
