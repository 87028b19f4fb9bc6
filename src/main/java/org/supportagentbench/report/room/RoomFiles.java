package org.supportagentbench.report.room;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// The files of the room that are the same for every store: the page, its script and its style.
public enum RoomFiles {
  /// What stands on the page, between the head and the foot of its site.
  BODY,
  STYLE,
  SCRIPT;

  private static final List<String> SCRIPTS =
      List.of(
          "begin.js",
          "dom.js",
          "marks.js",
          "words.js",
          "records.js",
          "order.js",
          "shelf.js",
          "address.js",
          "filters.js",
          "list.js",
          "evidence.js",
          "messages.js",
          "beside.js",
          "compare.js",
          "overview.js",
          "reader.js",
          "keys.js",
          "room.js",
          "end.js");

  /// What it holds.
  public String text() {
    return parts().stream().map(RoomFiles::part).collect(Collectors.joining("\n"));
  }

  private List<String> parts() {
    return switch (this) {
      case BODY -> List.of("body.html");
      case STYLE -> List.of("frame.css", "reading.css");
      case SCRIPT -> SCRIPTS;
    };
  }

  private static String part(String name) {
    try (InputStream in = RoomFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
