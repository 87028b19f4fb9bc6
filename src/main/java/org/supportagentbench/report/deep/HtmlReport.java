package org.supportagentbench.report.deep;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.function.BiFunction;
import org.supportagentbench.report.site.Visible;

/// A deep report as the body of a page. Every text is escaped; only the elements below exist.
final class HtmlReport implements Content {
  private final DeepReport report;
  private final BiFunction<String, Integer, String> address;

  /// @param address where a message of a conversation can be read, relative to the page; empty
  ///   where it cannot
  HtmlReport(DeepReport report, BiFunction<String, Integer, String> address) {
    this.report = report;
    this.address = address;
  }

  @Override
  public void writeTo(TemplateOutput out) {
    out.writeContent("<article class=\"deep long\">\n<h1>" + escaped(report.title()) + "</h1>\n");
    out.writeContent("<nav aria-label=\"Sections of this report\"><ul class=\"toc\">\n");
    for (Section section : report.sections()) {
      out.writeContent(
          "<li><a href=\"#%s\">%s</a></li>\n".formatted(section.id(), escaped(section.title())));
    }
    out.writeContent("</ul></nav>\n");
    for (Section section : report.sections()) {
      out.writeContent(
          "<section id=\"%s\" aria-labelledby=\"%s-title\">\n<h2 id=\"%s-title\">%s</h2>\n"
              .formatted(section.id(), section.id(), section.id(), escaped(section.title())));
      for (int i = 0; i < section.blocks().size(); i++) {
        block(out, section.id() + "-" + i, section.blocks().get(i));
      }
      out.writeContent("</section>\n");
    }
    out.writeContent("</article>\n");
  }

  /// Writes the first section's sentences alone, for a list of reports.
  void verdict(TemplateOutput out) {
    report.sections().stream()
        .limit(1)
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Paragraph.class::isInstance)
        .forEach(block -> block(out, "", block));
  }

  /// @param id names the block in its page
  private void block(TemplateOutput out, String id, Block block) {
    switch (block) {
      case Block.Paragraph paragraph -> out.writeContent("<p>" + spans(paragraph) + "</p>\n");
      case Block.Bullets bullets -> {
        out.writeContent("<ul>\n");
        bullets.items().forEach(item -> out.writeContent("<li>" + spans(item) + "</li>\n"));
        out.writeContent("</ul>\n");
      }
      case Block.Table table -> table(out, id, table);
    }
  }

  /// The heading stands outside of what can be moved sideways, so that a phone shows all of it.
  private static void table(TemplateOutput out, String id, Block.Table table) {
    out.writeContent("<p class=\"heading\" id=\"%s\">".formatted(id));
    out.writeContent(escaped(table.caption()) + "</p>\n");
    out.writeContent(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"%s\">"
            .formatted(id));
    out.writeContent("<table aria-labelledby=\"%s\">\n<thead><tr>".formatted(id));
    table.head().forEach(cell -> out.writeContent("<th scope=\"col\">" + escaped(cell) + "</th>"));
    out.writeContent("</tr></thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      out.writeContent("<tr><th scope=\"row\">" + escaped(row.getFirst()) + "</th>");
      row.subList(1, row.size())
          .forEach(cell -> out.writeContent("<td>" + escaped(cell) + "</td>"));
      out.writeContent("</tr>\n");
    }
    out.writeContent("</tbody></table></div>\n");
  }

  private String spans(Block.Paragraph paragraph) {
    StringBuilder html = new StringBuilder();
    paragraph.spans().forEach(span -> html.append(span(span)));
    return html.toString();
  }

  private String span(Span span) {
    return switch (span) {
      case Span.Words words -> escaped(words.text());
      case Span.Strong strong -> "<strong>" + escaped(strong.text()) + "</strong>";
      case Span.Quoted quoted ->
          "<span class=\"quote %s\"><span class=\"who\">%s</span> <q dir=\"auto\">%s</q></span>"
              .formatted(escaped(quoted.who()), escaped(quoted.who()), escaped(quoted.text()));
      case Span.Proof proof -> proof(proof);
      case Span.Link link ->
          "<a href=\"%s\">%s</a>".formatted(escaped(link.path()), escaped(link.text()));
    };
  }

  private String proof(Span.Proof proof) {
    String words = "message " + proof.message() + " of " + proof.name();
    String where = address.apply(proof.name(), proof.message());
    return where.isEmpty()
        ? "<span class=\"proof\">(" + escaped(words) + ")</span>"
        : "<a class=\"proof\" href=\"%s\">%s</a>".formatted(escaped(where), escaped(words));
  }

  static String escaped(String text) {
    return Visible.text(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
