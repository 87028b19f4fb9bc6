package org.supportagentbench.report.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.StoredModelRun;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.Suite;

/// Writes a report as a folder of pages that open from a disk and from any web host.
///
/// The store is read once: each conversation passes all parts, then every part writes its pages.
public final class SiteWriter {
  private final RunReader reader;
  private final Suite suite;
  private final Predicate<String> isControl;

  /// @param isControl tells by its name whether an agent only shows what the scale means
  public SiteWriter(RunReader reader, Suite suite, Predicate<String> isControl) {
    this.reader = reader;
    this.suite = suite;
    this.isControl = isControl;
  }

  /// Writes the board's own pages and those of all parts.
  ///
  /// @param others in the order of their places in the navigation, after the board
  public Report write(Selection selection, List<SitePart> others, SiteFolder site) {
    List<SitePart> parts = new ArrayList<>(List.of(new BoardPart()));
    parts.addAll(others);
    Report report = read(selection, parts, site);
    List<Tab> tabs = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    for (SitePart part : parts) {
      tabs.addAll(part.tabs());
      paths.addAll(part.paths(report));
    }
    Layout layout = new Layout(report, tabs, paths, site);
    parts.forEach(part -> part.write(report, layout));
    site.finish();
    return report;
  }

  private Report read(Selection selection, List<SitePart> parts, SiteFolder site) {
    List<Entry> ranked = new ArrayList<>();
    List<Entry> controls = new ArrayList<>();
    Set<String> slugs = new HashSet<>();
    for (StoredRun stored : selection.runs()) {
      EntryName name = EntryName.of(stored, slugs);
      slugs.add(name.slug());
      boolean control = isControl.test(name.model());
      ModelRun run =
          StoredModelRun.read(
              reader,
              stored,
              control,
              attempt -> parts.forEach(part -> part.see(name, attempt, site)));
      (control ? controls : ranked).add(Entry.of(name, stored, run));
    }
    return new Report(suite, ranked, controls, selection.leftOut());
  }
}
