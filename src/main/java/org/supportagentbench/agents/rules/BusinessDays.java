package org.supportagentbench.agents.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Counts Monday to Friday; holidays are in the ranges of the knowledge base already.
final class BusinessDays {
  private BusinessDays() {}

  /// Business days after `from` up to and with `to`; 0 if there are none.
  static int between(LocalDate from, LocalDate to) {
    int days = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (isBusiness(day)) {
        days++;
      }
    }
    return days;
  }

  private static boolean isBusiness(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
