package org.supportagentbench.report.deep;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.supportagentbench.report.Field;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.site.Asset;
import org.supportagentbench.report.site.Entry;
import org.supportagentbench.report.site.EntryName;
import org.supportagentbench.report.site.Layout;
import org.supportagentbench.report.site.Page;
import org.supportagentbench.report.site.Report;
import org.supportagentbench.report.site.SiteFolder;
import org.supportagentbench.report.site.SitePart;
import org.supportagentbench.report.site.Tab;
import org.supportagentbench.results.StoredAttempt;

/// A page and a Markdown file for each model of the site, `models/<slug>.html` and `.md`, and the
/// list of them, `models.html`.
public final class DeepPart implements SitePart {
  private static final String FOLDER = "models/";

  private static final String LIST = "models.html";

  private static final String LABEL = "Models";

  private static final Asset STYLE = Asset.resource(DeepPart.class, "deep.css");

  /// Where the reading room's page lies, where a site has one.
  private static final String ROOM = "conversations/index.html";

  private final Optional<Narrator> narrator;
  private final Map<String, Moments> moments = new HashMap<>();

  /// Reports in the words that the rules give them.
  public DeepPart() {
    this(Optional.empty());
  }

  /// @param narrator rewords their sentences, under a check
  public DeepPart(Optional<Narrator> narrator) {
    this.narrator = narrator;
  }

  /// The path of a model's page.
  public static String path(EntryName entry) {
    return FOLDER + entry.slug() + ".html";
  }

  @Override
  public List<Tab> tabs() {
    return List.of(new Tab(LABEL, LIST));
  }

  @Override
  public Set<String> paths(Report report) {
    Set<String> paths = new HashSet<>(Set.of(LIST));
    for (Entry entry : report.all()) {
      paths.add(path(entry.name()));
      paths.add(markdown(entry.name()));
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
    Rivals rivals = new Rivals(field, report.ranked().stream().map(Entry::run).toList());
    Map<String, DeepReport> written = new HashMap<>();
    for (Entry entry : report.all()) {
      Moments seen = moments.getOrDefault(entry.name().run(), new Moments());
      DeepReport deep = told(new Facts(entry, report, field, seen, rivals));
      written.put(entry.name().run(), deep);
      layout.write(page(entry.name(), deep, layout), LABEL);
      layout
          .site()
          .write(
              markdown(entry.name()), MarkdownReport.write(deep).getBytes(StandardCharsets.UTF_8));
    }
    layout.write(
        new Page(
            LIST,
            LABEL,
            "Every model of this board, with the verdict on it.",
            List.of(STYLE),
            new ModelsPage(
                items(report.ranked(), written, layout),
                items(report.controls(), written, layout))),
        LABEL);
  }

  private DeepReport told(Facts facts) {
    DeepReport generated = DeepReport.of(facts);
    return narrator
        .map(who ->
            Narration.of(
                generated, who, new SentenceCheck(facts.names()), facts.entry().name().run()))
        .orElse(generated);
  }

  private static Page page(EntryName name, DeepReport deep, Layout layout) {
    return new Page(
        path(name),
        name.full(),
        "What " + name.full() + " did at the support desk, with the evidence.",
        List.of(STYLE),
        new HtmlReport(deep, address(layout, "../")));
  }

  private static List<ModelsPage.Item> items(
      List<Entry> entries, Map<String, DeepReport> written, Layout layout) {
    return entries.stream()
        .map(Entry::name)
        .map(name ->
            new ModelsPage.Item(
                name.full(),
                path(name),
                markdown(name),
                new HtmlReport(
                    Objects.requireNonNull(written.get(name.run())), address(layout, ""))))
        .toList();
  }

  private static String markdown(EntryName name) {
    return FOLDER + name.slug() + ".md";
  }

  /// Where a message can be read; empty without a reading room.
  ///
  /// @param root the way from the page to the site's root
  private static BiFunction<String, Integer, String> address(Layout layout, String root) {
    return (name, message) -> layout.has(ROOM) ? root + ROOM + "#" + name + "&m=" + message : "";
  }
}
