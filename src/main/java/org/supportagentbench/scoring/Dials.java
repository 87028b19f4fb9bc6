package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of day as a dial has them: 17:30, 5:30 pm and "5:30" are the same, and so are 4 pm and "a
/// las 4".
final class Dials {
  private static final int HOURS = 12;

  private static final Pattern HOUR =
      Pattern.compile(
          "\\b(?:a las|at|around|by|las|from) (\\d{1,2})(?![\\d:.,/h])|\\b(\\d{1,2})\\s?(?:(?:to|until|a|-|–)\\s?(\\d{1,2})\\s?)?(?:am|pm|a\\.m|p\\.m|hrs|horas|uhr)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Facet<Said, Set<String>> IN_TEXT =
      new Facet<>(said -> {
        Set<String> all = new HashSet<>(of(said.clocks()));
        Matcher hours = HOUR.matcher(said.text());
        while (hours.find()) {
          for (int i = 1; i <= hours.groupCount(); i++) {
            if (hours.group(i) != null) {
              all.add(Integer.parseInt(hours.group(i)) % HOURS + ":00");
            }
          }
        }
        return Collections.unmodifiableSet(all);
      });

  private Dials() {}

  /// Those that a text names, with the hours that stand without minutes.
  static Set<String> in(Said said) {
    return said.get(IN_TEXT);
  }

  /// Those of a call's arguments.
  static Set<String> in(Act act) {
    return of(Things.clocks(act.written()));
  }

  /// @param times as [Said#clocks] has them
  static Set<String> of(Set<String> times) {
    Set<String> dials = new HashSet<>();
    for (String time : times) {
      int colon = time.indexOf(':');
      dials.add(Integer.parseInt(time.substring(0, colon)) % HOURS + time.substring(colon));
    }
    return dials;
  }
}
