package org.supportagentbench.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.supportagentbench.model.ToolSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers in the shapes that providers document, and golden requests.
public final class WireFiles {
  private static final Path FOLDER = Path.of("src", "test", "resources", "wire");
  private static final Path SEEN = Path.of("target", "wire");

  private WireFiles() {}

  /// The text of a file.
  public static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The tree of a text.
  public static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }

  /// Compares with a golden file; what was seen lies in `target/wire` for comparison.
  public static void assertGolden(String name, JsonNode seen) {
    String text = seen.toPrettyString() + "\n";
    try {
      Files.createDirectories(SEEN);
      Files.writeString(SEEN.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(text).isEqualTo(read(name));
  }

  /// Two tools.
  public static List<ToolSpec> tools() {
    String order =
        """
        {"type":"object","properties":{"order_number":{"type":"integer","description":"Its number"}},
         "required":["order_number"],"additionalProperties":false}\
        """;
    String query =
        """
        {"type":"object","properties":{"query":{"type":["string","null"],"description":"Words"}},
         "required":[],"additionalProperties":false}\
        """;
    return List.of(
        new ToolSpec("lookup_order", "Shows an order.", tree(order)),
        new ToolSpec("search_knowledge_base", "Finds policy pages.", tree(query)));
  }
}
