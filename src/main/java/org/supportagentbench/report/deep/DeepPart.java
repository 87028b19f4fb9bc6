package org.supportagentbench.report.deep;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.supportagentbench.report.Field;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.site.Entry;
import org.supportagentbench.report.site.EntryName;
import org.supportagentbench.report.site.Layout;
import org.supportagentbench.report.site.Page;
import org.supportagentbench.report.site.Report;
import org.supportagentbench.report.site.SiteFolder;
import org.supportagentbench.report.site.SitePart;
import org.supportagentbench.report.site.Tab;
import org.supportagentbench.results.StoredAttempt;

/// A page and a Markdown file for each model of the site: `models/<slug>.html` and `.md`.
public final class DeepPart implements SitePart {
  private static final String FOLDER = "models/";

  /// Where the reading room's page lies, where a site has one.
  private static final String ROOM = "conversations/index.html";

  private final Map<String, Moments> moments = new HashMap<>();

  /// The path of a model's page.
  public static String path(EntryName entry) {
    return FOLDER + entry.slug() + ".html";
  }

  @Override
  public List<Tab> tabs() {
    return List.of();
  }

  @Override
  public Set<String> paths(Report report) {
    Set<String> paths = new HashSet<>();
    for (Entry entry : report.all()) {
      paths.add(path(entry.name()));
      paths.add(FOLDER + entry.name().slug() + ".md");
    }
    return paths;
  }

  @Override
  public void see(EntryName entry, StoredAttempt attempt, SiteFolder site) {
    moments.computeIfAbsent(entry.run(), run -> new Moments()).see(attempt);
  }

  @Override
  public void write(Report report, Layout layout) {
    List<ModelRun> runs = report.all().stream().map(Entry::run).toList();
    Field field = Field.of(runs);
    for (Entry entry : report.all()) {
      Moments seen = moments.getOrDefault(entry.name().run(), new Moments());
      DeepReport deep = DeepReport.of(new Facts(entry, report, field, seen));
      layout.write(
          Page.of(
              path(entry.name()),
              entry.name().full(),
              "What " + entry.name().full() + " did at the support desk, with the evidence.",
              new HtmlReport(deep, address(layout))),
          "Models");
      layout
          .site()
          .write(
              FOLDER + entry.name().slug() + ".md",
              MarkdownReport.write(deep).getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Where a message can be read, seen from a page in `models/`; empty without a reading room.
  private static BiFunction<String, Integer, String> address(Layout layout) {
    return (name, message) -> layout.has(ROOM) ? "../" + ROOM + "#" + name + "&m=" + message : "";
  }
}
