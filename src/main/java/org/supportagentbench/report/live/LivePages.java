package org.supportagentbench.report.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.report.room.LiveRoom;
import org.supportagentbench.report.room.RoomFiles;
import org.supportagentbench.report.site.Layout;
import org.supportagentbench.results.RunReader;

/// What stands at which address: `/` the progress of the runs, `/conversations/` the reading room
/// of everything that is held, `/report/` the report of the finished runs.
public final class LivePages {
  private static final String ROOM = "/conversations/";
  private static final String REPORT = "/report/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "txt", "text/plain; charset=utf-8");

  private final RunReader reader;
  private final String suite;
  private final LiveRoom room;
  private final LiveReport report;

  /// @param suite name and version, as `northline@1.0.0`
  public LivePages(RunReader reader, String suite, LiveRoom room, LiveReport report) {
    this.reader = reader;
    this.suite = suite;
    this.room = room;
    this.report = report;
  }

  /// What is answered at a path.
  Reply at(String path) {
    return switch (path) {
      case "/", "/index.html" -> Reply.page(LiveFrame.of("Live", "live.js", resource("live.html")));
      case "/live.json" -> Reply.json(LiveStatus.json(reader, suite));
      case "/assets/site.css" -> Reply.style(resource(Layout.class, "site.css"));
      case "/assets/live.css" -> Reply.style(resource("live.css"));
      case "/assets/live.js" -> Reply.script(resource("live.js"));
      case "/assets/room.css" -> Reply.style(RoomFiles.STYLE.text());
      case "/assets/room.js" -> Reply.script(RoomFiles.SCRIPT.text());
      case ROOM, ROOM + "index.html" ->
          Reply.page(LiveFrame.of("Conversations", "room.js", RoomFiles.BODY.text()));
      case ROOM + "data/index.js" -> Reply.script(room.index());
      default -> below(path);
    };
  }

  private Reply below(String path) {
    if (path.startsWith(ROOM + "data/") && path.endsWith(".js")) {
      String name = path.substring((ROOM + "data/").length(), path.length() - ".js".length());
      return room.chunk(name)
          .or(() -> room.setAside(name))
          .map(Reply::script)
          .orElseGet(Reply::notFound);
    }
    if (path.equals("/report") || path.startsWith(REPORT)) {
      String rest =
          path.length() <= REPORT.length() ? "index.html" : path.substring(REPORT.length());
      return report(rest);
    }
    return Reply.notFound();
  }

  private Reply report(String path) {
    Optional<Path> folder = report.upToDate();
    if (folder.isEmpty()) {
      return Reply.page(LiveFrame.of("Board", "live.js", "<h1>No run has finished yet</h1>"));
    }
    try {
      Path file = folder.get().resolve(path).normalize();
      String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
      boolean inside = file.startsWith(folder.get().normalize());
      if (!inside || type == null || !Files.isRegularFile(file)) {
        return Reply.notFound();
      }
      return new Reply(200, type, new Reply.Bytes(Files.readAllBytes(file)));
    } catch (InvalidPathException e) {
      return Reply.notFound();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    return resource(LivePages.class, name);
  }

  private static String resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
