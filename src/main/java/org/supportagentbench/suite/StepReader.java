package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the steps of the perfect agent: `- call <tool> name=value name="two words"` and `- say
/// <one line>`.
final class StepReader {
  private static final String CALL = "call";
  private static final String SAY = "say";

  private StepReader() {}

  static List<ReferenceStep> read(CaseText.Part part, ProblemList problems) {
    List<ReferenceStep> steps = new ArrayList<>();
    for (CaseText.Line line : part.items()) {
      step(line, problems).ifPresent(steps::add);
    }
    if (part.items().isEmpty()) {
      problems.add(part.line(), "no step", "'- call ...' and '- say ...' lines");
    }
    return steps;
  }

  private static Optional<ReferenceStep> step(CaseText.Line line, ProblemList problems) {
    String text = line.text().stripTrailing();
    int blank = text.indexOf(' ', 2);
    String word = text.startsWith("- ") && blank > 0 ? text.substring(2, blank) : "";
    String rest = blank < 0 ? "" : text.substring(blank).strip();
    if (word.equals(SAY) && !rest.isEmpty()) {
      return Optional.of(new ReferenceStep.Say(rest, line.number()));
    }
    if (word.equals(CALL) && !rest.isEmpty()) {
      return call(rest, line.number(), problems).map(ReferenceStep.class::cast);
    }
    String near = DidYouMean.question(word, List.of(CALL, SAY));
    problems.add(
        line.number(), "'" + text.strip() + "'", "'- call <tool> ...' or '- say ...'." + near);
    return Optional.empty();
  }

  /// One call, without the word `call`.
  static Optional<ReferenceStep.CallTool> call(String rest, int line, ProblemList problems) {
    int end = rest.indexOf(' ');
    String tool = end < 0 ? rest : rest.substring(0, end);
    String words = end < 0 ? "" : rest.substring(end).strip();
    Map<String, String> arguments = new LinkedHashMap<>();
    int at = 0;
    while (at < words.length()) {
      int equals = words.indexOf('=', at);
      int stop = equals < 0 ? -1 : valueEnd(words, equals + 1);
      String name = equals < 0 ? "" : words.substring(at, equals);
      if (stop < 0 || name.isEmpty() || name.indexOf(' ') >= 0) {
        problems.add(
            line,
            "'" + words.substring(at) + "' in the call of '" + tool + "'",
            "name=value, or name=\"a value with spaces\"");
        return Optional.empty();
      }
      if (arguments.putIfAbsent(name, value(words.substring(equals + 1, stop))) != null) {
        problems.add(line, "the argument '" + name + "' twice", "once");
      }
      at = stop;
      while (at < words.length() && words.charAt(at) == ' ') {
        at++;
      }
    }
    return Optional.of(new ReferenceStep.CallTool(tool, arguments, line));
  }

  /// Where a value ends; -1 where its quote is never closed.
  private static int valueEnd(String words, int from) {
    if (from < words.length() && words.charAt(from) == '"') {
      int close = words.indexOf('"', from + 1);
      return close < 0 ? -1 : close + 1;
    }
    int blank = words.indexOf(' ', from);
    return blank < 0 ? words.length() : blank;
  }

  private static String value(String written) {
    boolean quoted = written.length() > 1 && written.startsWith("\"");
    return quoted ? written.substring(1, written.length() - 1) : written;
  }
}
