package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A case file cut into its parts in one pass: header, title, note, one part a heading.
///
/// @param header the YAML between the two `---` lines; it begins in line 2
/// @param parts by heading; a file with a mistake may lack some of [#HEADINGS]
record CaseText(String header, Line title, String note, Map<String, Part> parts) {
  static final String OPENING = "The customer writes";
  static final String CARD = "What the customer knows";
  static final String PUSHES = "How the customer pushes";
  static final String CRITERIA = "A good answer";
  static final String STEPS = "Reference steps";

  /// The headings, exactly so spelled and in this order.
  static final List<String> HEADINGS = List.of(OPENING, CARD, PUSHES, CRITERIA, STEPS);

  /// A line of the file with its 1-based number.
  record Line(int number, String text) {}

  /// What stands under one heading.
  ///
  /// @param line the heading's own line
  record Part(int line, List<Line> lines) {
    /// The text as it stands, without blank lines around it.
    String text() {
      StringBuilder text = new StringBuilder();
      lines.forEach(line -> text.append(line.text().stripTrailing()).append('\n'));
      return text.toString().strip();
    }

    /// The lines that are not blank.
    List<Line> items() {
      return lines.stream().filter(line -> !line.text().isBlank()).toList();
    }
  }

  /// Cuts a file; empty where there is no header.
  static Optional<CaseText> cut(String file, ProblemList problems) {
    return new Cutter(file, problems).cut();
  }

  /// Where the title of a case stands, without reading anything else of it.
  static String titleOf(String file) {
    int end = file.indexOf("\n---\n");
    int at = file.indexOf("\n# ", Math.max(end, 0));
    if (at < 0) {
      return "";
    }
    int stop = file.indexOf('\n', at + 1);
    return file.substring(at + 3, stop < 0 ? file.length() : stop).strip();
  }

  private static final class Cutter {
    private final List<Line> lines = new ArrayList<>();
    private final ProblemList problems;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Line> note = new ArrayList<>();
    private Line title = new Line(0, "");
    private String current = "";
    private List<Line> into = note;

    Cutter(String file, ProblemList problems) {
      this.problems = problems;
      int number = 1;
      for (int at = 0; at < file.length(); number++) {
        int end = file.indexOf('\n', at);
        int stop = end < 0 ? file.length() : end;
        lines.add(new Line(number, file.substring(at, stop)));
        at = stop + 1;
      }
    }

    Optional<CaseText> cut() {
      int close = closingLine();
      if (close < 0) {
        return Optional.empty();
      }
      StringBuilder header = new StringBuilder();
      lines.subList(1, close).forEach(line -> header.append(line.text()).append('\n'));
      lines.subList(close + 1, lines.size()).forEach(this::sort);
      return Optional.of(finish(header.toString()));
    }

    private int closingLine() {
      if (lines.isEmpty() || !isRule(lines.getFirst())) {
        String first = lines.isEmpty() ? "an empty file" : "no header";
        problems.add(1, first, "a header between two lines '---', the first of them in line 1");
        return -1;
      }
      for (int i = 1; i < lines.size(); i++) {
        if (isRule(lines.get(i))) {
          return i;
        }
      }
      problems.add(1, "a header without an end", "a line '---' after its last key");
      return -1;
    }

    private static boolean isRule(Line line) {
      return line.text().stripTrailing().equals("---");
    }

    private void sort(Line line) {
      int level = level(line.text());
      if (level == 1 && title.number() == 0 && parts.isEmpty()) {
        title = new Line(line.number(), line.text().substring(1).strip());
      } else if (level == 2) {
        heading(line);
      } else if (level > 0) {
        problems.add(
            line.number(),
            "the heading '" + line.text().strip() + "'",
            "one title '# ...' and the headings '## " + String.join("', '## ", HEADINGS) + "'");
      } else {
        into.add(line);
      }
    }

    /// How many `#` stand before the blank that makes a heading of them; 0 for other lines.
    private static int level(String text) {
      int level = 0;
      while (level < text.length() && text.charAt(level) == '#') {
        level++;
      }
      return level > 0 && level < text.length() && text.charAt(level) == ' ' ? level : 0;
    }

    private void heading(Line line) {
      String given = line.text().substring(2).strip();
      String heading = given;
      if (!HEADINGS.contains(given)) {
        String right = DidYouMean.oneOf(given, HEADINGS);
        problems.add(line.number(), "the heading '## " + given + "'", right);
        heading = DidYouMean.nearest(given, HEADINGS).orElse(given);
      } else if (!line.text().stripTrailing().equals("## " + given)) {
        problems.add(line.number(), "'" + line.text() + "'", "'## " + given + "'");
      }
      if (parts.containsKey(heading)) {
        problems.add(line.number(), "the heading '## " + heading + "' twice", "each one once");
      } else if (HEADINGS.indexOf(heading) >= 0
          && HEADINGS.indexOf(heading) < HEADINGS.indexOf(current)) {
        problems.add(
            line.number(),
            "'## " + heading + "' after '## " + current + "'",
            "the order: " + String.join(", ", HEADINGS));
      }
      current = HEADINGS.contains(heading) ? heading : current;
      into = new ArrayList<>();
      parts.putIfAbsent(heading, new Part(line.number(), into));
    }

    private CaseText finish(String header) {
      if (title.number() == 0) {
        problems.add(
            lines.size(), "no title", "a line '# What the case is about' after the header");
      }
      for (String heading : HEADINGS) {
        if (!parts.containsKey(heading)) {
          problems.add(lines.size(), "no heading '## " + heading + "'", place(heading));
        }
      }
      String text = new Part(0, note).text();
      if (text.isEmpty() && title.number() > 0) {
        problems.add(title.number(), "a title without a note", "a paragraph for people below it");
      }
      return new CaseText(header, title, text, parts);
    }

    private static String place(String heading) {
      int at = HEADINGS.indexOf(heading);
      return at == 0
          ? "'## " + heading + "' after the note"
          : "'## " + heading + "' after '## " + HEADINGS.get(at - 1) + "'";
    }
  }
}
