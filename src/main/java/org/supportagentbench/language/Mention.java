package org.supportagentbench.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Something that a message names, in a comparable form.
public sealed interface Mention {
  /// Where it stands.
  Span span();

  /// Whether the clause denies it ("not 100 days").
  boolean negated();

  /// A day. Two candidates where a numeric form can be read in the US and in the UK way, or where
  /// the year is open; never empty.
  record Day(Span span, boolean negated, List<LocalDate> candidates) implements Mention {
    /// Copies the list.
    public Day {
      candidates = List.copyOf(candidates);
    }
  }

  /// Money.
  ///
  /// @param currency ISO code; empty text where only the number speaks of money
  record Amount(Span span, boolean negated, BigDecimal value, String currency) implements Mention {}

  /// A length of time; `from` equals `to` for a single figure.
  record Period(Span span, boolean negated, int from, int to, Unit unit, boolean businessDays)
      implements Mention {}

  /// A percentage.
  record Percent(Span span, boolean negated, BigDecimal value) implements Mention {}

  /// A number that is none of the others.
  record Figure(Span span, boolean negated, BigDecimal value) implements Mention {}

  /// An order number without its sign, in upper case where it has letters.
  record OrderNumber(Span span, boolean negated, String number) implements Mention {}

  /// A link or a bare host.
  ///
  /// @param url as written
  /// @param host lower case, without port
  /// @param path from the first slash after the host, else empty
  record Link(Span span, boolean negated, String url, String host, String path)
      implements Mention {}

  /// An email address, lower case.
  record Mail(Span span, boolean negated, String address) implements Mention {}

  /// A US, UK, Canadian, or five-digit European postcode, upper case, one blank inside at most.
  record Postcode(Span span, boolean negated, String value) implements Mention {}

  /// A code such as `SUMMER15`: upper-case letters and digits, or upper-case letters after "code".
  record Code(Span span, boolean negated, String value) implements Mention {}

  /// Units of a period.
  enum Unit {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR
  }
}
