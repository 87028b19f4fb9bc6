package org.supportagentbench.report.deep;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;

/// The list of all models of a site, each with its verdict and the way to its deep report. Ranked
/// models come first, in the order of the board; controls stand apart.
final class ModelsPage implements Content {
  private final List<Item> ranked;
  private final List<Item> controls;

  ModelsPage(List<Item> ranked, List<Item> controls) {
    this.ranked = List.copyOf(ranked);
    this.controls = List.copyOf(controls);
  }

  /// One model.
  ///
  /// @param name as the board shows it
  /// @param page its deep report, relative to the site's root
  /// @param markdown the same report as Markdown
  /// @param body shows parts of the report
  record Item(String name, String page, String markdown, HtmlReport body) {}

  @Override
  public void writeTo(TemplateOutput out) {
    out.writeContent("<article class=\"deep\">\n<h1>Models</h1>\n");
    out.writeContent(
        "<p class=\"lead\">What each model did at this support desk, with the moments that prove"
            + " it.</p>\n");
    list(out, "Ranked", "In the order of the board.", ranked);
    list(out, "Controls, not ranked", "They show what the scale means.", controls);
    out.writeContent("</article>\n");
  }

  private static void list(TemplateOutput out, String title, String words, List<Item> items) {
    if (items.isEmpty()) {
      return;
    }
    out.writeContent("<section>\n<h2>" + title + "</h2>\n<p>" + words + "</p>\n");
    for (Item item : items) {
      out.writeContent(
          "<div class=\"model\">\n<h3><a href=\"%s\">%s</a></h3>\n"
              .formatted(HtmlReport.escaped(item.page()), HtmlReport.escaped(item.name())));
      item.body().verdict(out);
      out.writeContent(
          "<p class=\"small\"><a href=\"%s\">Whole report</a> · <a href=\"%s\">as Markdown</a></p>\n</div>\n"
              .formatted(HtmlReport.escaped(item.page()), HtmlReport.escaped(item.markdown())));
    }
    out.writeContent("</section>\n");
  }
}
