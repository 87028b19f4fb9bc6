package org.supportagentbench.report.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.supportagentbench.report.Field;
import org.supportagentbench.report.Metrics;
import org.supportagentbench.report.ModelRun;
import org.supportagentbench.report.Standing;
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
    List<SitePart> parts =
        new ArrayList<>(
            List.of(
                new BoardPart(),
                OnePagePart.traps(),
                OnePagePart.intents(),
                OnePagePart.methodology()));
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
    Map<String, EntryName> names = new HashMap<>();
    Map<String, StoredRun> stored = new HashMap<>();
    List<ModelRun> runs = new ArrayList<>();
    EntryName.of(selection.runs()).forEach(name -> names.put(name.run(), name));
    for (StoredRun each : selection.runs()) {
      EntryName name = need(names, each.id());
      stored.put(each.id(), each);
      runs.add(
          StoredModelRun.read(
              reader,
              each,
              isControl.test(name.model()),
              attempt -> parts.forEach(part -> part.see(name, attempt, site))));
    }
    Field field = Field.of(runs);
    Map<String, Standing> standings = new HashMap<>();
    Standing.of(field).forEach(each -> standings.put(each.run().setup().run(), each));
    // Runs do not touch each other: every interval draws from a seed of its own.
    List<Entry> entries =
        runs.parallelStream()
            .map(run -> {
              String id = run.setup().run();
              return new Entry(
                  need(names, id),
                  need(stored, id),
                  run,
                  Metrics.of(run, field),
                  Optional.ofNullable(standings.get(id)));
            })
            .toList();
    return new Report(
        suite,
        entries.stream().filter(entry -> !entry.control()).toList(),
        entries.stream().filter(Entry::control).toList(),
        field,
        selection.leftOut());
  }

  private static <T> T need(Map<String, T> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }
}
