package org.supportagentbench.language;

/// The words of time, number and money in one message.
final class CalendarWords implements Trie.Found {
  /// What such a word says; some carry a number (`MONTH7`).
  enum Kind {
    MONTH,
    WEEKDAY,
    TODAY,
    TOMORROW,
    YESTERDAY,
    DAY_AFTER_TOMORROW,
    DAY_BEFORE_YESTERDAY,
    /// Looks like a day and is none: German "guten Morgen".
    NO_DAY,
    LAST,
    NEXT,
    AGO,
    IN,
    BY,
    /// Between the two ends of a range: to, and, or.
    TO,
    /// Between day, month and year: of, de.
    OF,
    NUMBER,
    ORDINAL,
    A,
    SEVERAL,
    MINUTE,
    HOUR,
    DAY,
    BUSINESS_DAY,
    WEEK,
    MONTH_LONG,
    YEAR,
    TIMES,
    PERCENT,
    /// Carries the ISO code (`CURRENCY_PEN`); without one, money of an open currency: pesos.
    CURRENCY,
    CODE_WORD,
    ORDER_WORD,
    POSTCODE_WORD,
    LINE_WORD,
    /// Before a numeric date: German `am`.
    ON
  }

  private static final Kind[] KINDS = Kind.values();
  private static final String CURRENCY_OF = "CURRENCY_";
  private static final int NUMBER_BITS = 15;
  private static final int LETTERS = 27;

  private final int[] payloads;
  private final int[] ends;
  private final long[] kinds;
  private int from;

  CalendarWords(WordIds ids, Trie trie, Text text) {
    payloads = new int[text.size()];
    ends = new int[text.size()];
    kinds = new long[text.size()];
    for (int s = 0; s < text.sentenceCount(); s++) {
      for (int i = text.from(s); i < text.to(s); i++) {
        from = i;
        trie.match(ids, i, text.to(s), this);
      }
    }
  }

  /// The number of a line of the section `[calendar]`.
  static int payload(LanguageFile file, LanguageFile.Entry entry) {
    String key = entry.key();
    if (key.startsWith(CURRENCY_OF)) {
      return payload(Kind.CURRENCY, codeNumber(file, entry));
    }
    int digits = key.length();
    while (digits > 0 && Character.isDigit(key.charAt(digits - 1))) {
      digits--;
    }
    String name = key.substring(0, digits);
    if (digits == key.length() && name.equals("MONTH")) {
      name = "MONTH_LONG";
    }
    int number = digits < key.length() ? Integer.parseInt(key.substring(digits)) : 0;
    return payload(file.constant(Kind.class, name, entry.line()), number);
  }

  private static int payload(Kind kind, int number) {
    return (Ordinals.of(kind) + 1) << NUMBER_BITS | number;
  }

  /// An ISO code as a number: its letters to the base 27, A as 1.
  private static int codeNumber(LanguageFile file, LanguageFile.Entry entry) {
    String code = entry.key().substring(CURRENCY_OF.length());
    int number = 0;
    for (int i = 0; i < code.length(); i++) {
      number = number * LETTERS + code.charAt(i) - 'A' + 1;
    }
    if (code.length() != 3 || !code.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      throw file.wrong(entry.line(), "expected an ISO code such as CURRENCY_EUR: " + entry.key());
    }
    return number;
  }

  /// The ISO code of a currency's word; empty text where the word leaves it open.
  String currency(int i) {
    StringBuilder code = new StringBuilder();
    for (int rest = number(i); rest > 0; rest /= LETTERS) {
      code.append((char) ('A' + rest % LETTERS - 1));
    }
    return code.reverse().toString();
  }

  @Override
  public void add(int end, int payload) {
    if (end > ends[from]) {
      ends[from] = end;
      payloads[from] = payload;
      kinds[from] = bit(payload);
    } else if (end == ends[from]) {
      kinds[from] |= bit(payload);
    }
  }

  private static long bit(int payload) {
    return 1L << ((payload >> NUMBER_BITS) - 1);
  }

  /// Whether the term that begins at a word is of the kind; German "bis" is of several.
  boolean is(int i, Kind kind) {
    return i >= 0 && i < payloads.length && (kinds[i] & (1L << Ordinals.of(kind))) != 0;
  }

  boolean any(int i) {
    return i >= 0 && i < payloads.length && payloads[i] != 0;
  }

  /// The first kind that the data file gives it. Call only where [#any] holds.
  Kind kind(int i) {
    return KINDS[(payloads[i] >> NUMBER_BITS) - 1];
  }

  int number(int i) {
    return payloads[i] & (1 << NUMBER_BITS) - 1;
  }

  /// Index after the last word of the term that begins here.
  int end(int i) {
    return ends[i];
  }
}
