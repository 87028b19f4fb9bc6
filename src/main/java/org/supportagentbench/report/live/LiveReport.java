package org.supportagentbench.report.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.supportagentbench.report.site.Selection;
import org.supportagentbench.report.site.SiteFolder;
import org.supportagentbench.report.site.SitePart;
import org.supportagentbench.report.site.SiteWriter;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.Suite;

/// The report of the runs that are finished, written again when another one has finished meanwhile.
/// Shared by threads; one at a time writes.
public final class LiveReport {
  private final RunReader reader;
  private final SiteWriter writer;
  private final String suite;
  private final Supplier<List<SitePart>> parts;
  private final Path folder;
  private List<String> written = List.of();

  /// @param parts makes the parts of one report
  /// @param folder an empty one, or one of an earlier report
  public LiveReport(
      RunReader reader,
      Suite suite,
      Predicate<String> isControl,
      Supplier<List<SitePart>> parts,
      Path folder) {
    this.reader = reader;
    this.writer = new SiteWriter(reader, suite, isControl);
    this.suite = suite.name();
    this.parts = parts;
    this.folder = folder;
  }

  /// The report's folder; empty while no run is finished.
  public synchronized Optional<Path> upToDate() {
    Selection selection = Selection.newest(reader.runs(), suite);
    List<String> finished = selection.runs().stream().map(StoredRun::id).toList();
    if (finished.isEmpty()) {
      return Optional.empty();
    }
    if (!finished.equals(written)) {
      writer.write(selection, parts.get(), SiteFolder.open(folder));
      written = finished;
    }
    return Optional.of(folder);
  }
}
