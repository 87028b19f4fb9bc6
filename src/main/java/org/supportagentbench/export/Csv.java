package org.supportagentbench.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Writes rows as RFC 4180 says, in a form that no spreadsheet takes for a formula: a cell that
/// begins with `=`, `+`, `-`, `@`, a tab or a line break gets an apostrophe in front. Who reads the
/// file with a program takes that apostrophe off again.
final class Csv {
  private static final String STARTS_FORMULA = "=+-@\t\r\n";

  private final Writer out;

  Csv(Writer out) {
    this.out = out;
  }

  void row(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.write(i == 0 ? "" : ",");
      out.write(quoted(defused(cells.get(i))));
    }
    out.write("\r\n");
  }

  static String defused(String cell) {
    return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
