package org.supportagentbench.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds what a message names: days, money, periods, numbers, links, codes.
///
/// Reads each word once, from left to right; a word belongs to one mention only, but for "in two
/// days" and "two weeks ago", which are a period and a day.
public final class Mentions {
  private final Text text;
  private final Tokens tokens;
  private final CalendarWords words;
  private final Denials denials;
  private final Days days;
  private final Periods periods;
  private final Money money;
  private final Names names;
  private final boolean sumsOnly;
  private final List<Mention> found = new ArrayList<>();

  private Mentions(Text text, Language language, LocalDate today, boolean sumsOnly) {
    this.sumsOnly = sumsOnly;
    this.text = text;
    this.tokens = text.tokens();
    this.words = language.lexicon().calendar(text);
    this.denials = new Denials(language, text);
    this.days = new Days(text, words, today);
    this.money = new Money(text, words, language.code());
    this.periods = new Periods(text, words, money, today);
    this.names = new Names(text, words);
  }

  /// Everything named, in the order of the message.
  ///
  /// @param today the day that "today", "Friday" and dates without a year are counted from
  public static List<Mention> find(String message, Language language, LocalDate today) {
    return find(Text.of(message), language, today);
  }

  /// As the other one, for a message that was cut before.
  public static List<Mention> find(Text text, Language language, LocalDate today) {
    return new Mentions(text, language, today, false).all();
  }

  /// The money and percentages that [#find] finds; whether they are denied is not looked at. For
  /// long texts, such as answers of tools.
  public static List<Mention> sums(String message, Language language, LocalDate today) {
    return new Mentions(Text.of(message), language, today, true).all();
  }

  private List<Mention> all() {
    int i = 0;
    while (i < text.size()) {
      i = at(i);
    }
    return List.copyOf(found);
  }

  /// Reads what begins at a word; the index of the next word to look at.
  private int at(int i) {
    byte kind = tokens.kind(i);
    if (kind == Text.WORD && !words.any(i) && !names.candidate(i)) {
      return i + 1;
    }
    if (kind == Text.LINK || kind == Text.MAIL) {
      if (!sumsOnly) {
        found.add(kind == Text.LINK ? link(i) : mail(i));
      }
      return i + 1;
    }
    if (words.is(i, CalendarWords.Kind.NO_DAY)) {
      return words.end(i);
    }
    int end = days.at(i, this::day);
    if (end == i) {
      end = periods.at(i, this::period);
    }
    if (end == i) {
      end = money.at(i, this::amount);
    }
    if (end == i) {
      end = names.at(i, this::name);
    }
    return end != i ? end : sumsOnly ? i + 1 : plain(i);
  }

  private boolean denied(int word) {
    return !sumsOnly && denials.before(word);
  }

  private void day(int from, int to, List<LocalDate> candidates) {
    if (!sumsOnly) {
      found.add(new Mention.Day(text.span(from, to), denied(from), candidates));
    }
  }

  private void period(int from, int to, Periods.Length length, Optional<LocalDate> day) {
    if (sumsOnly) {
      return;
    }
    Span span = text.span(from, to);
    boolean denied = denied(from);
    found.add(
        new Mention.Period(
            span, denied, length.from(), length.to(), length.unit(), length.business()));
    day.ifPresent(date -> found.add(new Mention.Day(span, denied, List.of(date))));
  }

  private void amount(int from, int to, Money.Sum sum) {
    Span span = money.span(from, to);
    boolean denied = denied(from);
    found.add(
        sum.percent()
            ? new Mention.Percent(span, denied, sum.value())
            : new Mention.Amount(span, denied, sum.value(), sum.currency()));
  }

  private void name(int from, int to, Names.Kind kind, String value) {
    if (sumsOnly) {
      return;
    }
    Span span = text.span(from, to);
    boolean denied = denied(from);
    found.add(
        switch (kind) {
          case ORDER -> new Mention.OrderNumber(span, denied, value);
          case POSTCODE -> new Mention.Postcode(span, denied, value);
          case CODE -> new Mention.Code(span, denied, value);
        });
  }

  private int plain(int i) {
    boolean spelled = words.is(i, CalendarWords.Kind.NUMBER) && words.number(i) > 1;
    if (tokens.kind(i) == Text.NUMBER || spelled) {
      money
          .number(i)
          .ifPresent(value -> found.add(new Mention.Figure(text.span(i, i + 1), denied(i), value)));
    }
    return i + 1;
  }

  private Mention link(int i) {
    String url = text.message().substring(tokens.start(i), tokens.end(i));
    int scheme = url.indexOf("://");
    String rest = scheme < 0 ? url : url.substring(scheme + 3);
    int slash = rest.indexOf('/');
    String host = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    int stop = firstOf(host, "?#");
    if (stop >= 0) {
      path = host.substring(stop) + path;
      host = host.substring(0, stop);
    }
    host = host.substring(host.lastIndexOf('@') + 1);
    int colon = host.indexOf(':');
    host = colon < 0 ? host : host.substring(0, colon);
    return new Mention.Link(
        text.span(i, i + 1), denied(i), url, host.toLowerCase(Locale.ROOT), path);
  }

  private static int firstOf(String text, String letters) {
    for (int i = 0; i < text.length(); i++) {
      if (letters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private Mention mail(int i) {
    String address = text.message().substring(tokens.start(i), tokens.end(i));
    return new Mention.Mail(text.span(i, i + 1), denied(i), address.toLowerCase(Locale.ROOT));
  }
}
