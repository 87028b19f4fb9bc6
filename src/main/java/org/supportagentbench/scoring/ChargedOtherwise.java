package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Span;

/// "The additional $842 has been charged to your Visa", and by the payment history of the answer it
/// was 1,194. Sums of several writes of a turn may be told together.
///
/// Only where an answer has a payment history with sums that none before it had, and only sentences
/// with one amount. Cannot see: sums that are told without a word of charging.
final class ChargedOtherwise {
  private static final String HISTORY = "\"payment_history\"";

  /// Prices may be told for one of several passengers.
  private static final int MOST_HEADS = 9;

  private ChargedOtherwise() {}

  /// What is told otherwise; empty where nothing is.
  static Optional<String> told(Scene scene, Turn turn, Reply reply) {
    if (scene.desk().knowledge().isPresent()
        || turn.done().stream().noneMatch(act -> act.answer().text().contains(HISTORY))) {
      return Optional.empty();
    }
    List<BigDecimal> moved = new ArrayList<>();
    turn.done().forEach(act -> moved.addAll(UnputCharge.fresh(scene, act)));
    return moved.isEmpty()
        ? Optional.empty()
        : reply.said().cut().sentences().stream()
            .filter(sentence -> charges(scene, reply, sentence))
            .map(sentence -> amounts(reply, sentence))
            .filter(said -> said.size() == 1)
            .map(List::getFirst)
            .filter(said -> !may(said, moved) && !held(scene, reply, said))
            .findFirst()
            .map(said ->
                "Says that %s was charged; by the answers it was %s."
                    .formatted(said.toPlainString(), moved.getFirst().toPlainString()));
  }

  private static boolean charges(Scene scene, Reply reply, Span sentence) {
    String words = sentence.in(reply.text());
    String plain = PlainWords.of(words);
    return !words.strip().endsWith("?")
        && scene.reader().wordings().list(Wording.CHARGED, reply.said().language()).in(plain)
        && !scene.reader().wordings().list(Wording.EACH_ONE, reply.said().language()).in(plain)
        && !reply.said().language().plans(reply.said().cut(), sentence);
  }

  private static List<BigDecimal> amounts(Reply reply, Span sentence) {
    return reply.said().mentions().stream()
        .filter(Mention.Amount.class::isInstance)
        .map(Mention.Amount.class::cast)
        .filter(amount -> amount.span().overlaps(sentence))
        .map(amount -> amount.value().stripTrailingZeros())
        .distinct()
        .toList();
  }

  /// A sum that was moved, several of them together, or a share of one.
  private static boolean may(BigDecimal said, List<BigDecimal> moved) {
    Set<BigDecimal> sums = new HashSet<>();
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal taken = BigDecimal.ZERO;
    BigDecimal both = BigDecimal.ZERO;
    for (BigDecimal one : moved) {
      sums.add(one.abs());
      all = all.add(one);
      taken = taken.add(one.max(BigDecimal.ZERO));
      both = both.add(one.abs());
    }
    sums.addAll(List.of(all.abs(), taken, both));
    return sums.stream()
        .anyMatch(sum ->
            near(sum, said)
                || (said.signum() > 0
                    && sum.remainder(said).signum() == 0
                    && sum.divide(said, 0, RoundingMode.HALF_UP).intValue() <= MOST_HEADS));
  }

  private static boolean near(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(BigDecimal.ONE) < 0;
  }

  /// Stands in a call or in the history of an answer, of this turn or a former one.
  private static boolean held(Scene scene, Reply reply, BigDecimal said) {
    return scene.writes().stream()
        .filter(act -> act.accepted() && act.message() <= reply.message())
        .anyMatch(act ->
            Numerals.has(act.written(), said) || Numerals.has(history(act.answer().text()), said));
  }

  private static String history(String answer) {
    int from = answer.indexOf(HISTORY);
    int to = from < 0 ? -1 : answer.indexOf(']', from);
    return to < 0 ? "" : answer.substring(from, to);
  }
}
