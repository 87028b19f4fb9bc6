package org.supportagentbench.agents.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the agent's own text files: `key: text` a line; a line that begins with a blank goes on
/// with the line before; `#` at the beginning is a comment. A key that comes again is continued.
final class TextFile {
  private TextFile() {}

  static Map<String, String> read(String name) {
    try (InputStream file = TextFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, String> parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    String key = "";
    for (String line : text.split("\n", -1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!line.startsWith(" ")) {
        int colon = line.indexOf(':');
        if (colon < 0) {
          throw new IllegalStateException("no key in line: " + line);
        }
        key = line.substring(0, colon).strip();
        values.merge(
            key, line.substring(colon + 1).strip().replace("\\n", "\n"), (a, b) -> a + ", " + b);
      } else {
        values.merge(key, line.strip(), (a, b) -> a + " " + b);
      }
    }
    return values;
  }
}
