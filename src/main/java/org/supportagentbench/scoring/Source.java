package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Mentions;

/// A text that an agent can have something from, read once however many detectors and conversations
/// ask. Threads may read it twice at the same time, with the same result.
final class Source {
  private static final int LONG_ID = 5;

  private final String text;
  private final Language language;
  private final LocalDate today;
  private volatile @Nullable String lower;
  private volatile @Nullable WordRun words;
  private volatile @Nullable Sums sums;
  private volatile @Nullable List<Mention> mentions;
  private volatile @Nullable Set<String> shapes;
  private volatile @Nullable String digits;
  private volatile @Nullable RecordNotes records;
  private volatile Facet.@Nullable Store<String> facets;

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

  /// Days, money, periods, numbers, links, codes.
  List<Mention> mentions() {
    List<Mention> known = mentions;
    if (known == null) {
      known = Mentions.find(text, language, today);
      mentions = known;
    }
    return known;
  }

  /// The forms of the longer ids, see [Ids#shape].
  Set<String> shapes() {
    Set<String> known = shapes;
    if (known == null) {
      known = Collections.unmodifiableSet(findShapes());
      shapes = known;
    }
    return known;
  }

  private Set<String> findShapes() {
    Set<String> found = new HashSet<>();
    for (String id : Arguments.idsIn(text)) {
      if (id.length() >= LONG_ID && id.chars().filter(Character::isDigit).count() >= 3) {
        found.add(Ids.shape(id));
      }
    }
    return found;
  }

  /// The digits alone.
  String digits() {
    String known = digits;
    if (known == null) {
      known = Telephones.digits(text);
      digits = known;
    }
    return known;
  }

  /// What a detector reads in the text.
  <V> V get(Facet<String, V> facet) {
    Facet.Store<String> known = facets;
    if (known == null) {
      known = new Facet.Store<>(text);
      facets = known;
    }
    return known.get(facet);
  }

  /// What it says about things with ids, where it is an answer of a tool.
  RecordNotes records() {
    RecordNotes known = records;
    if (known == null) {
      known = RecordNotes.of(text);
      records = known;
    }
    return known;
  }

  private Sums find() {
    Set<BigDecimal> amounts = new HashSet<>(Numbers.decimals(text));
    amounts.addAll(Numbers.priced(text));
    Set<BigDecimal> percents = new HashSet<>();
    for (Mention mention : Mentions.sums(text, language, today)) {
      if (mention instanceof Mention.Amount said) {
        amounts.add(said.value().setScale(2, RoundingMode.HALF_UP));
      } else if (mention instanceof Mention.Percent percent) {
        percents.add(percent.value());
      }
    }
    return new Sums(amounts, percents);
  }
}
