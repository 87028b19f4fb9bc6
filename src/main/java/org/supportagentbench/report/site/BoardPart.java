package org.supportagentbench.report.site;

import java.util.List;
import java.util.Set;

/// The board: the page that a reader opens first.
final class BoardPart implements SitePart {
  static final String BOARD = "index.html";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  @Override
  public List<Tab> tabs() {
    return List.of(new Tab("Board", BOARD));
  }

  @Override
  public Set<String> paths(Report report) {
    return Set.of(BOARD);
  }

  @Override
  public void write(Report report, Layout layout) {
    layout.write(
        new Page(
            BOARD,
            "Which agent can run this support desk?",
            "Agents measured at the desk of a store: what they did, read from the log, with"
                + " intervals and proof.",
            List.of(
                Asset.resource(BoardPart.class, "echarts.js"),
                Asset.resource(BoardPart.class, "charts.js")),
            TEMPLATES.board(BoardView.of(report, layout))),
        "Board");
  }
}
