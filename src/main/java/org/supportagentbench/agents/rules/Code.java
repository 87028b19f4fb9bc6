package org.supportagentbench.agents.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A promotion code as the table in the knowledge base has it.
///
/// @param minimum as written; a number is USD
record Code(
    String name, String what, String minimum, String conditions, LocalDate from, LocalDate to) {

  static List<Code> all(Handbook handbook) {
    List<Code> codes = new ArrayList<>();
    for (List<String> row : handbook.rows("promotion-codes")) {
      if (row.size() == 6 && row.get(4).startsWith("20")) {
        codes.add(
            new Code(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                LocalDate.parse(row.get(4)),
                LocalDate.parse(row.get(5))));
      }
    }
    return codes;
  }

  boolean ranOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /// The minimum in USD, where it is a sum of everything eligible.
  Optional<BigDecimal> sum() {
    boolean number = minimum.chars().allMatch(c -> Character.isDigit(c) || c == '.');
    return number && !minimum.isEmpty() ? Optional.of(new BigDecimal(minimum)) : Optional.empty();
  }

  boolean says(String words) {
    return conditions.contains(words) || minimum.contains(words) || what.contains(words);
  }
}
