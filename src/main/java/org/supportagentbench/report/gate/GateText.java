package org.supportagentbench.report.gate;

import java.util.Locale;

/// A gate's result for people and for build servers.
public final class GateText {
  private GateText() {}

  /// A Markdown summary: a heading with the verdict and a table of the checks.
  public static String markdown(GateResult result) {
    StringBuilder out = new StringBuilder("## Gate: ").append(words(result.verdict()));
    out.append("\n\n").append(cell(result.model())).append(", run ").append(cell(result.run()));
    out.append(", ").append(cell(result.suite())).append("\n\n");
    out.append("| Check | Verdict | Wanted | Found |\n|---|---|---|---|\n");
    for (GateResult.Check check : result.checks()) {
      out.append("| ").append(cell(check.name())).append(" | ").append(words(check.verdict()));
      out.append(" | ").append(cell(check.wanted())).append(" | ").append(cell(check.found()));
      out.append(" |\n");
    }
    return out.toString();
  }

  /// JUnit's XML, one test case a check: a lack of evidence is an error, not a failure.
  public static String junit(GateResult result) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuite name=\"sab gate ").append(xml(result.model())).append("\" tests=\"");
    out.append(result.checks().size()).append("\" failures=\"");
    out.append(count(result, GateResult.Verdict.FAILED)).append("\" errors=\"");
    out.append(count(result, GateResult.Verdict.NOT_MEASURED)).append("\">\n");
    for (GateResult.Check check : result.checks()) {
      out.append("  <testcase classname=\"").append(xml(result.suite())).append("\" name=\"");
      out.append(xml(check.name() + " " + check.wanted())).append('"');
      switch (check.verdict()) {
        case PASSED -> out.append("/>\n");
        case FAILED -> problem(out, "failure", check);
        case NOT_MEASURED -> problem(out, "error", check);
      }
    }
    return out.append("</testsuite>\n").toString();
  }

  private static void problem(StringBuilder out, String element, GateResult.Check check) {
    out.append(">\n    <").append(element).append(" message=\"").append(xml(check.found()));
    out.append("\"/>\n  </testcase>\n");
  }

  private static long count(GateResult result, GateResult.Verdict verdict) {
    return result.checks().stream().filter(check -> check.verdict() == verdict).count();
  }

  private static String words(GateResult.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace('\n', ' ').replace("<", "&lt;");
  }

  /// Escapes text, and leaves out what XML cannot hold.
  private static String xml(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(c);
          }
        });
    return out.toString();
  }
}
