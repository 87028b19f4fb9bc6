package org.supportagentbench.agents.rules;

import java.time.LocalDate;
import java.util.List;

/// Days and lists in the words of a language.
final class Days {
  private Days() {}

  /// "June 24", "24 de junio", "24. Juni".
  static String words(LocalDate day, Replies replies) {
    String[] months = replies.line("months").split(" ", -1);
    return replies.line(
        "day", "month", months[day.getMonthValue() - 1], "day", day.getDayOfMonth());
  }

  /// "a, b and c".
  static String list(List<String> parts, Replies replies) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    String most = String.join(", ", parts.subList(0, parts.size() - 1));
    return most + " " + replies.line("and") + " " + parts.getLast();
  }
}
