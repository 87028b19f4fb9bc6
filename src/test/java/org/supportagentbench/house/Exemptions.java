package org.supportagentbench.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The exemptions of `house-exemptions.txt`, one a line: `rule | where | reason`.
record Exemptions(List<Line> lines) {
  /// One exemption; the reason is for readers.
  record Line(String rule, String where, String reason) {
    boolean covers(Violation violation) {
      return rule.equals(violation.rule()) && where.equals(violation.where());
    }
  }

  static Exemptions read(Path file) throws IOException {
    var lines = new ArrayList<Line>();
    for (String text : Files.readAllLines(file)) {
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      List<String> parts = List.of(text.split("\\s*\\|\\s*", 3));
      if (parts.size() < 3 || parts.get(2).isBlank()) {
        throw new IllegalArgumentException(
            "house-exemptions.txt: wants `rule | where | reason`, found: " + text);
      }
      lines.add(new Line(parts.get(0).strip(), parts.get(1), parts.get(2)));
    }
    return new Exemptions(lines);
  }

  /// The violations that no exemption covers.
  List<Violation> leaves(List<Violation> violations) {
    return violations.stream()
        .filter(violation -> lines.stream().noneMatch(line -> line.covers(violation)))
        .toList();
  }

  /// The exemptions that cover nothing any more.
  List<Line> stale(List<Violation> violations) {
    return lines.stream().filter(line -> violations.stream().noneMatch(line::covers)).toList();
  }
}
