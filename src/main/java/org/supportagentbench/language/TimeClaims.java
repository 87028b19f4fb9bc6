package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds what a customer claims of time and of how often: "eight months ago", "months of use", "the
/// fourth time".
final class TimeClaims {
  private static final int VAGUE = 2;
  private static final Map<CalendarWords.Kind, Integer> DAYS =
      Map.of(
          CalendarWords.Kind.DAY, 1,
          CalendarWords.Kind.BUSINESS_DAY, 1,
          CalendarWords.Kind.WEEK, 7,
          CalendarWords.Kind.MONTH_LONG, 30,
          CalendarWords.Kind.YEAR, 365);

  private final CalendarWords words;
  private final Tagged tagged;
  private final Text text;
  private final List<CustomerAct> found = new ArrayList<>();
  private boolean use;
  private int sentence;

  TimeClaims(CalendarWords words, Tagged tagged) {
    this.words = words;
    this.tagged = tagged;
    this.text = tagged.text();
  }

  List<CustomerAct> find() {
    for (sentence = 0; sentence < text.sentenceCount(); sentence++) {
      use = false;
      for (int i = text.from(sentence); i < text.to(sentence); i++) {
        at(i);
      }
    }
    used();
    return found;
  }

  private void at(int i) {
    if (!words.any(i)) {
      return;
    }
    int unit = days(words.kind(i));
    boolean ago =
        words.is(words.end(i), CalendarWords.Kind.AGO)
            || words.is(i - 2, CalendarWords.Kind.AGO)
            || words.is(i - 1, CalendarWords.Kind.AGO);
    if (unit > 0 && ago) {
      found.add(new CustomerAct.TimeClaim(text.sentence(sentence), false, unit * figure(i)));
    }
    if (words.is(i, CalendarWords.Kind.TIMES)) {
      times(i);
    }
  }

  private void times(int i) {
    int count = words.is(i - 1, CalendarWords.Kind.ORDINAL) ? words.number(i - 1) : 0;
    Tokens tokens = text.tokens();
    if (count == 0
        && i > 0
        && Character.isDigit(tokens.letter(i - 1, 0))
        && tokens.length(i - 1) <= 4) {
      count = leading(tokens.folded(i - 1));
    }
    if (count == 0 && words.is(i - 1, CalendarWords.Kind.NUMBER)) {
      count = words.number(i - 1);
    }
    if (count > 1) {
      found.add(new CustomerAct.Repeated(text.sentence(sentence), count));
    }
  }

  private static int leading(String word) {
    int value = 0;
    for (int i = 0; i < word.length() && Character.isDigit(word.charAt(i)); i++) {
      value = value * 10 + Character.digit(word.charAt(i), 10);
    }
    return value;
  }

  /// Use over time, where a phrase says so; the longest length named in its sentence, 0 for none.
  private void used() {
    sentence = 0;
    for (int k = 0; k < tagged.signalCount(); k++) {
      while (text.to(sentence) <= tagged.signalFrom(k)) {
        sentence++;
        use = false;
      }
      if (tagged.signal(k) == Ordinals.of(CustomerSignal.USE_TIME) && !use) {
        use = true;
        int days = 0;
        for (int i = text.from(sentence); i < text.to(sentence); i++) {
          int unit = words.any(i) ? days(words.kind(i)) : 0;
          days = unit > 0 ? Math.max(days, unit * figure(i)) : days;
        }
        found.add(new CustomerAct.TimeClaim(text.sentence(sentence), true, days));
      }
    }
  }

  /// How many of the unit at a word; two where the message leaves it open ("months ago").
  private int figure(int unit) {
    for (int i = unit - 1; i >= Math.max(0, unit - 2); i--) {
      if (words.is(i, CalendarWords.Kind.NUMBER)) {
        return words.number(i);
      }
      if (words.is(i, CalendarWords.Kind.A)) {
        return 1;
      }
      if (text.tokens().kind(i) == Text.NUMBER && text.tokens().length(i) <= 3) {
        return Math.max(1, leading(text.tokens().folded(i)));
      }
    }
    return VAGUE;
  }

  private static int days(CalendarWords.Kind kind) {
    return DAYS.getOrDefault(kind, 0);
  }
}
