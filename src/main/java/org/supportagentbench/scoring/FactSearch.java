package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.supportagentbench.desk.Product;
import org.supportagentbench.desk.Variant;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.PhraseSet;
import org.supportagentbench.language.Span;
import org.supportagentbench.suite.Fact;

/// Looks for typed facts in one reply.
final class FactSearch {
  private static final int HOURS_A_DAY = 24;
  private static final int DAYS_A_WEEK = 7;

  private final FactWords words;
  private final Said reply;
  private final CopiedPassages copied;

  FactSearch(FactWords words, Said reply, CopiedPassages copied) {
    this.words = words;
    this.reply = reply;
    this.copied = copied;
  }

  boolean finds(Fact.Typed fact) {
    String value = fact.value().strip();
    return switch (fact.kind()) {
      case DATE -> day(LocalDate.parse(value));
      case DAYS -> period(value, Mention.Unit.DAY);
      case HOURS -> period(value, Mention.Unit.HOUR);
      case WEEKS -> period(value, Mention.Unit.WEEK);
      case AMOUNT -> amount(new BigDecimal(value));
      case PERCENT -> percent(new BigDecimal(value));
      case NUMBER -> number(new BigDecimal(value));
      case TRACKING, CODE -> word(value, false);
      case CARRIER -> carrier(value);
      case LINK -> link(words.shop().settings().links().getOrDefault(value, value));
      case PRODUCT -> product(value);
      case VARIANT -> variant(value);
      case SIZE -> size(value);
      case ORDER -> order(value);
      case PLACE -> place(value);
      case TERM -> term(value);
    };
  }

  private boolean day(LocalDate day) {
    return some(Mention.Day.class, mention -> mention.candidates().contains(day));
  }

  private boolean period(String value, Mention.Unit unit) {
    List<Integer> figures = Numerals.wholes(value);
    int from = figures.getFirst();
    int to = figures.getLast();
    return some(
        Mention.Period.class,
        said ->
            hours(said.from(), said) == hours(from, unit)
                && hours(said.to(), said) == hours(to, unit)
                && (said.unit() == unit || !said.businessDays()));
  }

  private static long hours(int figure, Mention.Period said) {
    return hours(figure, said.unit());
  }

  private static long hours(int figure, Mention.Unit unit) {
    return switch (unit) {
      case HOUR -> figure;
      case DAY -> (long) figure * HOURS_A_DAY;
      case WEEK -> (long) figure * HOURS_A_DAY * DAYS_A_WEEK;
      case MINUTE, MONTH, YEAR -> -1 - figure;
    };
  }

  private boolean amount(BigDecimal value) {
    return some(
        Mention.Amount.class,
        said ->
            said.value().compareTo(value) == 0
                && (said.currency().isEmpty() || said.currency().equals("USD")));
  }

  private boolean percent(BigDecimal value) {
    return some(Mention.Percent.class, said -> said.value().compareTo(value) == 0);
  }

  private boolean number(BigDecimal value) {
    return some(Mention.Figure.class, said -> said.value().compareTo(value) == 0)
        || some(Mention.Period.class, said -> same(said.from(), value) || same(said.to(), value))
        || some(Mention.Amount.class, said -> said.value().compareTo(value) == 0)
        || some(Mention.Percent.class, said -> said.value().compareTo(value) == 0);
  }

  private static boolean same(int figure, BigDecimal value) {
    return value.compareTo(BigDecimal.valueOf(figure)) == 0;
  }

  private boolean order(String number) {
    return some(Mention.OrderNumber.class, said -> said.number().equalsIgnoreCase(number))
        || some(Mention.Figure.class, said -> said.value().toPlainString().equals(number));
  }

  private boolean carrier(String name) {
    boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
    Optional<String> pattern =
        Optional.ofNullable(words.shop().settings().carriers().get(name)).map(FactSearch::host);
    return word(name, capitals)
        || some(Mention.Link.class, link -> pattern.filter(link.host()::equals).isPresent());
  }

  private boolean link(String url) {
    return some(Mention.Link.class, said -> Links.same(said, url));
  }

  private static String host(String url) {
    return Links.host(url);
  }

  private boolean product(String id) {
    for (ProductNames.Named named : reply.products(words.products())) {
      if (named.product().id().equals(id) && !copied.hold(named.start(), named.end())) {
        return true;
      }
    }
    Optional<String> link = words.shop().catalogue().product(id).flatMap(Product::link);
    return link.isPresent() && link(link.get());
  }

  /// The product, and of the variant's colour and size whatever tells it from its siblings; one of
  /// the two is enough.
  private boolean variant(String id) {
    Optional<Variant> found = words.shop().catalogue().variant(id);
    if (found.isEmpty()) {
      return word(id, false);
    }
    Variant variant = found.get();
    if (!product(variant.product().id())) {
      return false;
    }
    boolean plain = variant.colour().isEmpty() && variant.size().isEmpty();
    return plain
        || (!variant.colour().isEmpty() && colour(variant.colour()))
        || (!variant.size().isEmpty() && size(variant.size()));
  }

  /// The catalogue's word, or what the suite's terms call it in another language (`colour-white`).
  private boolean colour(String name) {
    return phrase(name) || term("colour-" + name);
  }

  private boolean size(String value) {
    boolean letters = value.length() <= 3 && value.equals(value.toUpperCase(Locale.ROOT));
    return word(value, letters) || SizeNames.of(value).stream().anyMatch(this::phrase);
  }

  /// `Memphis TN` is stated by `Memphis`.
  private boolean place(String value) {
    String[] parts = value.split(" ");
    String last = parts[parts.length - 1];
    boolean region =
        parts.length > 1 && last.length() <= 3 && last.equals(last.toUpperCase(Locale.ROOT));
    return phrase(region ? String.join(" ", Arrays.copyOf(parts, parts.length - 1)) : value);
  }

  private boolean term(String id) {
    for (PhraseSet phrases : words.phrases(id)) {
      for (Span span : phrases.statedIn(reply.cut())) {
        if (!copied.hold(span.start(), span.end())) {
          return true;
        }
      }
    }
    return false;
  }

  private <T extends Mention> boolean some(Class<T> type, Predicate<T> fits) {
    for (Mention mention : reply.mentions()) {
      if (type.isInstance(mention)
          && !mention.negated()
          && fits.test(type.cast(mention))
          && !copied.hold(mention.span().start(), mention.span().end())) {
        return true;
      }
    }
    return false;
  }

  /// One word, such as a code or a number, not as a part of another word.
  private boolean word(String value, boolean exactCase) {
    WordRun run = reply.words();
    for (int i = 0; i < run.size(); i++) {
      String written = run.written(i);
      boolean same = exactCase ? written.equals(value) : written.equalsIgnoreCase(value);
      if (same && !copied.hold(run.start(i), run.end(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean phrase(String value) {
    WordRun wanted = WordRun.of(value);
    WordRun run = reply.words();
    for (int i = 0; i + wanted.size() <= run.size(); i++) {
      int same = 0;
      while (same < wanted.size() && run.word(i + same).equals(wanted.word(same))) {
        same++;
      }
      if (same == wanted.size() && !copied.hold(run.start(i), run.end(i + same - 1))) {
        return true;
      }
    }
    return false;
  }
}
