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

/// A total under a list of amounts that is not their sum: "$522.03, $54.85, $1,908.15. Total:
/// $2,484.03". Where many amounts are known almost any number is made of some of them, so [Figures]
/// cannot see it.
///
/// Only lists of two lines or more with one amount each, right above the total; a total that is the
/// sum and one known amount more or less (a fee, a discount) is none.
final class WrongTotal {
  private static final Set<String> TOTALS =
      Set.of("total", "gesamt", "gesamtbetrag", "summe", "suma");

  /// Words of a line that is a total and nothing more.
  private static final int SHORT = 7;

  private WrongTotal() {}

  private record Line(String words, List<Mention.Amount> amounts) {}

  /// The total that is wrong; empty where none is.
  static Optional<Span> in(Scene scene, Reply reply) {
    List<Mention.Amount> all =
        reply.said().mentions().stream()
            .filter(Mention.Amount.class::isInstance)
            .map(Mention.Amount.class::cast)
            .toList();
    if (all.size() <= 2 || !reply.said().vocabulary().stream().anyMatch(TOTALS::contains)) {
      return Optional.empty();
    }
    List<Line> above = new ArrayList<>();
    int from = 0;
    for (String words : reply.text().split("\n", -1)) {
      Span place = new Span(from, from + words.length());
      List<Mention.Amount> here = all.stream().filter(a -> a.span().overlaps(place)).toList();
      from = place.end() + 1;
      if (total(words)
          && here.size() == 1
          && above.size() > 1
          && wrong(scene, reply, above, here.getFirst())) {
        return Optional.of(here.getFirst().span());
      }
      if (here.size() == 1 && Approval.item(words) && !total(words)) {
        above.add(new Line(words, here));
      } else if (!words.isBlank()) {
        above.clear();
      }
    }
    return Optional.empty();
  }

  private static boolean total(String words) {
    List<String> plain = List.of(PlainWords.of(words).split(" ", -1));
    return plain.size() <= SHORT
        && plain.stream().anyMatch(TOTALS::contains)
        && plain.stream().noneMatch(word -> word.startsWith("diff") || word.startsWith("diferenc"));
  }

  private static boolean wrong(Scene scene, Reply reply, List<Line> lines, Mention.Amount total) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Line line : lines) {
      sum = sum.add(line.amounts().getFirst().value());
    }
    BigDecimal told = total.value().setScale(2, RoundingMode.HALF_UP);
    BigDecimal apart = told.subtract(sum).abs().setScale(2, RoundingMode.HALF_UP);
    Set<BigDecimal> known = new HashSet<>(scene.sources().figures(reply.message()).amounts());
    known.addAll(amounts(reply, told));
    if (made(told, List.copyOf(amounts(reply, told)), 0)) {
      return false;
    }
    boolean pieces =
        lines.stream()
            .map(line -> line.amounts().getFirst().value())
            .filter(value -> value.signum() > 0)
            .anyMatch(value -> apart.remainder(value).signum() == 0);
    return apart.signum() != 0
        && !pieces
        && !known.contains(apart)
        && !known.contains(told)
        && !scene.sources().holdWord(told.stripTrailingZeros().toPlainString(), reply.message());
  }

  /// The other amounts of the reply.
  private static Set<BigDecimal> amounts(Reply reply, BigDecimal told) {
    Set<BigDecimal> amounts = new HashSet<>();
    reply.said().mentions().stream()
        .filter(Mention.Amount.class::isInstance)
        .map(mention -> ((Mention.Amount) mention).value().setScale(2, RoundingMode.HALF_UP))
        .filter(value -> value.compareTo(told) != 0)
        .forEach(amounts::add);
    return amounts;
  }

  /// Whether some of the amounts add up to the total; true where they are too many to try.
  private static boolean made(BigDecimal total, List<BigDecimal> amounts, int from) {
    if (amounts.size() > MOST || total.signum() == 0) {
      return true;
    }
    for (int i = from; i < amounts.size(); i++) {
      if (amounts.get(i).compareTo(total) <= 0
          && amounts.get(i).signum() > 0
          && made(total.subtract(amounts.get(i)), amounts, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static final int MOST = 14;
}
