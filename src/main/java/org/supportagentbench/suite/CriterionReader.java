package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the criteria of "A good answer", one a line.
final class CriterionReader {
  private static final int FEWEST = 3;
  private static final int MOST = 6;
  private static final int FEWEST_CHECKS = 2;
  private static final Map<String, Criterion.Check> CHECKS = new LinkedHashMap<>();

  static {
    for (Criterion.Check check : Criterion.Check.values()) {
      CHECKS.put(check.words(), check);
    }
  }

  private CriterionReader() {}

  static List<Criterion> read(CaseText.Part part, ProblemList problems) {
    List<Criterion> criteria = new ArrayList<>();
    List<CaseText.Line> lines = part.items();
    for (CaseText.Line line : lines) {
      criterion(line, problems).ifPresent(criteria::add);
    }
    if (lines.size() < FEWEST || lines.size() > MOST) {
      problems.add(part.line(), lines.size() + " criteria", "three to six");
    }
    long checks = lines.stream().filter(line -> line.text().startsWith("- [")).count();
    if (checks < FEWEST_CHECKS) {
      problems.add(
          part.line(),
          checks + " criteria with a check",
          "at least two, such as '- [confirmed] ...'");
    }
    return criteria;
  }

  private static Optional<Criterion> criterion(CaseText.Line line, ProblemList problems) {
    String text = line.text();
    if (!text.startsWith("- ")) {
      problems.add(line.number(), "'" + text.strip() + "'", "one criterion a line: '- ...'");
      return Optional.empty();
    }
    String rest = text.substring(2).strip();
    Optional<Criterion.Check> check = Optional.empty();
    int close = rest.indexOf(']');
    if (rest.startsWith("[") && close > 0) {
      String words = rest.substring(1, close).strip();
      check = Optional.ofNullable(CHECKS.get(words));
      if (check.isEmpty()) {
        problems.add(
            line.number(), "the check '[" + words + "]'", DidYouMean.oneOf(words, CHECKS.keySet()));
        return Optional.empty();
      }
      rest = rest.substring(close + 1).strip();
    }
    if (rest.isEmpty()) {
      problems.add(line.number(), "a criterion without words", "a sentence after the check");
      return Optional.empty();
    }
    return Optional.of(new Criterion(check, rest));
  }
}
