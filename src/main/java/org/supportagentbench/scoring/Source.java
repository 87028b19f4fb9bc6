package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Mentions;
import org.supportagentbench.language.Text;

/// A text that an agent can have something from, read once however many detectors and conversations
/// ask. Threads may read it twice at the same time, with the same result.
final class Source {
  private final String text;
  private final Language language;
  private final LocalDate today;
  private volatile @Nullable String lower;
  private volatile @Nullable WordRun words;
  private volatile @Nullable Sums sums;

  /// The money and the percentages of a text.
  record Sums(Set<BigDecimal> amounts, Set<BigDecimal> percents) {
    Sums {
      amounts = Set.copyOf(amounts);
      percents = Set.copyOf(percents);
    }
  }

  Source(String text, Language language, LocalDate today) {
    this.text = text;
    this.language = language;
    this.today = today;
  }

  /// In lower case.
  String lower() {
    String known = lower;
    if (known == null) {
      known = text.toLowerCase(Locale.ROOT);
      lower = known;
    }
    return known;
  }

  WordRun words() {
    WordRun known = words;
    if (known == null) {
      known = WordRun.of(text);
      words = known;
    }
    return known;
  }

  /// Amounts, and every number with decimals, to the cent.
  Sums sums() {
    Sums known = sums;
    if (known == null) {
      known = find();
      sums = known;
    }
    return known;
  }

  private Sums find() {
    Set<BigDecimal> amounts = new HashSet<>(Numbers.decimals(text));
    Set<BigDecimal> percents = new HashSet<>();
    for (Mention mention : Mentions.find(Text.of(text), language, today)) {
      if (mention instanceof Mention.Amount said) {
        amounts.add(said.value().setScale(2, RoundingMode.HALF_UP));
      } else if (mention instanceof Mention.Percent percent) {
        percents.add(percent.value());
      }
    }
    return new Sums(amounts, percents);
  }
}
