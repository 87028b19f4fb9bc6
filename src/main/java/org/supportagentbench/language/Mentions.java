package org.supportagentbench.language;

import java.time.LocalDate;
import java.util.List;

/// Finds what a message names: days, money, periods, numbers, links, codes.
public final class Mentions {
  private Mentions() {}

  /// Everything named, in the order of the message.
  ///
  /// @param today the day that "today", "Friday" and dates without a year are counted from
  public static List<Mention> find(String message, Language language, LocalDate today) {
    return find(Text.of(message), language, today);
  }

  /// As the other one, for a message that was cut before.
  public static List<Mention> find(Text text, Language language, LocalDate today) {
    return List.of();
  }
}
