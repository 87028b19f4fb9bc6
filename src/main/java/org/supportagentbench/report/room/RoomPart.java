package org.supportagentbench.report.room;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.report.site.Asset;
import org.supportagentbench.report.site.EntryName;
import org.supportagentbench.report.site.Layout;
import org.supportagentbench.report.site.Page;
import org.supportagentbench.report.site.Report;
import org.supportagentbench.report.site.SiteFolder;
import org.supportagentbench.report.site.SitePart;
import org.supportagentbench.report.site.Tab;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.suite.Suite;

/// The reading room as a part of the site, under `conversations/`.
public final class RoomPart implements SitePart {
  /// Where the room's page lies in the site; what stands behind `#` is told by [RoomLink].
  public static final String PATH = "conversations/index.html";

  static final String FOLDER = "conversations/";
  private static final String LABEL = "Conversations";

  private final Suite suite;
  private final RunReader reader;
  private @Nullable ReadingRoom room;

  /// @param suite for titles and what was expected
  /// @param reader tells what each run has besides the conversations that count
  public RoomPart(Suite suite, RunReader reader) {
    this.suite = suite;
    this.reader = reader;
  }

  @Override
  public List<Tab> tabs() {
    return List.of(new Tab(LABEL, PATH));
  }

  @Override
  public Set<String> paths(Report report) {
    return Set.of(PATH);
  }

  @Override
  public void see(EntryName entry, StoredAttempt attempt, SiteFolder site) {
    room(site).take(attempt);
  }

  @Override
  public void write(Report report, Layout layout) {
    Function<String, RunLedger> ledgers = RunLedger.of(reader);
    room(layout.site())
        .finish(
            report.all().stream()
                .map(entry ->
                    new RoomRun(
                        entry.stored(),
                        entry.name().full(),
                        entry.control(),
                        ledgers.apply(entry.name().run())))
                .toList(),
            reader::conversation);
    layout.write(page(), LABEL);
  }

  private ReadingRoom room(SiteFolder site) {
    if (room == null) {
      room = new ReadingRoom(Optional.of(suite), (path, text) -> site.write(FOLDER + path, text));
    }
    return room;
  }

  static Page page() {
    return new Page(
        PATH,
        LABEL,
        "Every conversation as the people in it saw it, with what was found at the message that"
            + " proves it.",
        List.of(asset("room.css", RoomFiles.STYLE), asset("room.js", RoomFiles.SCRIPT)),
        output -> output.writeContent(RoomFiles.BODY.text()));
  }

  private static Asset asset(String name, RoomFiles file) {
    return Asset.of(name, file.text().getBytes(StandardCharsets.UTF_8));
  }
}
