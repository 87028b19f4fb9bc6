package org.supportagentbench.report.deep;

import java.util.List;
import java.util.stream.Collectors;
import org.supportagentbench.report.site.Visible;

/// A deep report as Markdown. Words of models and customers are escaped: none of them becomes a
/// link, an image, markup or a heading.
final class MarkdownReport {
  private static final String SPECIAL = "\\`*_{}[]#!|~&";

  private MarkdownReport() {}

  static String write(DeepReport report) {
    StringBuilder out = new StringBuilder("# ").append(escaped(report.title())).append("\n");
    for (Section section : report.sections()) {
      out.append("\n## ").append(section.title()).append("\n");
      for (Block block : section.blocks()) {
        out.append('\n');
        block(out, block);
      }
    }
    return out.toString();
  }

  private static void block(StringBuilder out, Block block) {
    switch (block) {
      case Block.Paragraph paragraph -> out.append(spans(paragraph.spans())).append('\n');
      case Block.Bullets bullets ->
          bullets
              .items()
              .forEach(item -> out.append("- ").append(spans(item.spans())).append('\n'));
      case Block.Table table -> {
        out.append(escaped(table.caption())).append("\n\n");
        row(out, table.head());
        out.append("|").append("---|".repeat(table.head().size())).append('\n');
        table.rows().forEach(row -> row(out, row));
      }
    }
  }

  private static void row(StringBuilder out, List<String> cells) {
    out.append("| ");
    out.append(cells.stream().map(MarkdownReport::escaped).collect(Collectors.joining(" | ")));
    out.append(" |\n");
  }

  private static String spans(List<Span> spans) {
    return spans.stream().map(MarkdownReport::span).collect(Collectors.joining());
  }

  private static String span(Span span) {
    return switch (span) {
      case Span.Words words -> escaped(words.text());
      case Span.Strong strong -> "**" + escaped(strong.text()) + "**";
      case Span.Quoted quoted -> "*" + quoted.who() + ": \"" + escaped(quoted.text()) + "\"*";
      case Span.Proof proof ->
          "(`" + proof.name().replace("`", "'") + "`, message " + proof.message() + ")";
      case Span.Link link -> escaped(link.text());
    };
  }

  /// Every character that could mean something to a Markdown reader is escaped, and what looks like
  /// an address is taken apart, since many readers make a link of it.
  static String escaped(String text) {
    String visible = Visible.text(text).replace('\n', ' ').replace('\r', ' ');
    StringBuilder out = new StringBuilder(visible.length() + 16);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> {
          if (SPECIAL.indexOf(c) >= 0) {
            out.append('\\');
          }
          out.append(c);
        }
      }
    }
    return out.toString().replace("://", "\\://").replace("www.", "www\\.");
  }
}
