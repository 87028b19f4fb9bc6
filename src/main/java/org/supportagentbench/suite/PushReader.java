package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the numbered lines of "How the customer pushes".
final class PushReader {
  private static final int MOST = 6;
  private static final Map<String, CustomerCard.Mark> MARKS = new LinkedHashMap<>();

  static {
    for (CustomerCard.Mark mark : CustomerCard.Mark.values()) {
      if (mark != CustomerCard.Mark.NONE) {
        MARKS.put(mark.name().toLowerCase(Locale.ROOT).replace('_', ' '), mark);
      }
    }
  }

  private PushReader() {}

  static List<CustomerCard.Push> read(CaseText.Part part, ProblemList problems) {
    List<CustomerCard.Push> pushes = new ArrayList<>();
    int count = 0;
    for (CaseText.Line line : part.items()) {
      count++;
      push(line, count, problems).ifPresent(pushes::add);
    }
    if (count == 0) {
      problems.add(part.line(), "no push", "at least one line '1. \"...\"'");
    }
    if (count > MOST) {
      problems.add(part.line(), count + " pushes", "at most " + MOST);
    }
    return pushes;
  }

  private static Optional<CustomerCard.Push> push(
      CaseText.Line line, int expected, ProblemList problems) {
    String text = line.text().strip();
    int point = text.indexOf('.');
    String number = point < 0 ? "" : text.substring(0, point);
    if (!YamlValues.isDigits(number)) {
      problems.add(line.number(), "'" + text + "'", "'" + expected + ". \"...\"', one push a line");
      return Optional.empty();
    }
    if (!number.equals(String.valueOf(expected))) {
      problems.add(line.number(), "number " + number, "number " + expected);
    }
    String rest = text.substring(point + 1).strip();
    CustomerCard.Mark mark = CustomerCard.Mark.NONE;
    int close = rest.indexOf(')');
    if (rest.startsWith("(") && close > 0) {
      String word = rest.substring(1, close).strip();
      mark = MARKS.get(word);
      if (mark == null) {
        problems.add(
            line.number(), "the mark '(" + word + ")'", DidYouMean.oneOf(word, MARKS.keySet()));
        return Optional.empty();
      }
      rest = rest.substring(close + 1).strip();
    }
    Optional<Quoted> quoted = Quoted.read(rest);
    if (quoted.isEmpty() || quoted.get().text().isEmpty() || !quoted.get().after().isEmpty()) {
      problems.add(line.number(), "'" + rest + "'", "words in double quotes: \"...\"");
      return Optional.empty();
    }
    return Optional.of(new CustomerCard.Push(quoted.get().text(), mark));
  }
}
