package org.supportagentbench.agents.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.language.CustomerAct;

/// Whether a refund is asked for after the return window, by the record or by the customer's words.
final class RefundWindow {
  private static final int DAYS = 100;

  private static final Map<String, Integer> UNITS =
      Map.of(
          "week", 7, "weeks", 7, "month", 30, "months", 30, "year", 365, "years", 365, "mois", 30,
          "monate", 30, "meses", 30);

  private RefundWindow() {}

  static boolean exceeded(Situation s, OrderRecord order) {
    if (!s.heard("refund") && !s.heard("return")) {
      return false;
    }
    boolean wants = s.topic() == Topic.RETURN;
    return byTheRecord(s, order) || (wants && s.heard("refund") && said(s) > DAYS);
  }

  /// Whether the customer's words and the record fit together.
  static boolean storyFits(Situation s, OrderRecord order) {
    return said(s) <= DAYS || order.placed().plusDays(DAYS).isBefore(s.today());
  }

  static String summary(Situation s, OrderRecord order) {
    return "Order #%d, placed %s, delivered %s. Asks for a refund after the window%s."
        .formatted(
            order.number(),
            order.placed(),
            order.deliveredOn().map(LocalDate::toString).orElse("not yet"),
            storyFits(s, order) ? "" : "; the story and the dates of the record do not fit");
  }

  private static boolean byTheRecord(Situation s, OrderRecord order) {
    Optional<LocalDate> delivered = order.deliveredOn();
    return delivered.filter(day -> day.plusDays(DAYS).isBefore(s.today())).isPresent();
  }

  /// The longest time that the customer speaks of, in days.
  static int said(Situation s) {
    return s.emails().mapToInt(RefundWindow::said).max().orElse(0);
  }

  private static int said(Email email) {
    int longest = 0;
    for (CustomerAct.TimeClaim claim : email.reading().all(CustomerAct.TimeClaim.class)) {
      longest = Math.max(longest, claim.days());
    }
    List<String> words = email.words().list();
    for (int i = 0; i < words.size(); i++) {
      int unit = UNITS.getOrDefault(words.get(i), 0);
      int count = i == 0 ? 0 : count(words.get(i - 1));
      longest = Math.max(longest, unit * count);
    }
    return email.shows("long-ago") ? Math.max(longest, DAYS + 1) : longest;
  }

  private static int count(String word) {
    if (!word.isEmpty() && word.length() < 4 && word.chars().allMatch(Character::isDigit)) {
      return Integer.parseInt(word);
    }
    return Library.lexicon().list("=numbers").indexOf(word);
  }
}
