package org.supportagentbench.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A data file of words, read: sections `[name]`, in them lines `KEY: item, item`, which may go on
/// in lines that begin with a blank; `#` begins a comment line. A key may come again.
final class LanguageFile {
  /// One line of a section.
  record Entry(String key, List<String> items, int line) {}

  private final String name;
  private final Map<String, List<Entry>> sections = new LinkedHashMap<>();

  private LanguageFile(String name) {
    this.name = name;
  }

  /// Whether the package has a file of the name.
  static boolean exists(String name) {
    return LanguageFile.class.getResource(name) != null;
  }

  /// Reads a bundled file of this package.
  static LanguageFile bundled(String name) {
    try (InputStream stream = LanguageFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no language file " + name);
      }
      return read(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads the text of a file.
  ///
  /// @throws IllegalArgumentException with file name and line, where a line is none of the above
  static LanguageFile read(String name, String text) {
    LanguageFile file = new LanguageFile(name);
    List<Entry> section = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String bare = line.strip();
      if (bare.isEmpty() || bare.startsWith("#")) {
        continue;
      }
      if (bare.startsWith("[") && bare.endsWith("]")) {
        String title = bare.substring(1, bare.length() - 1);
        section = file.sections.computeIfAbsent(title, t -> new ArrayList<>());
      } else if (Character.isWhitespace(line.charAt(0)) && !section.isEmpty()) {
        section.getLast().items().addAll(items(bare));
      } else {
        section.add(file.entry(bare, number));
      }
    }
    return file;
  }

  private Entry entry(String line, int number) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw wrong(number, "expected `KEY: words`, found: " + line);
    }
    return new Entry(line.substring(0, colon).strip(), items(line.substring(colon + 1)), number);
  }

  private static List<String> items(String line) {
    List<String> items = new ArrayList<>();
    for (String item : line.split(",", -1)) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return items;
  }

  /// The lines of a section; none where the file lacks it.
  List<Entry> section(String title) {
    return sections.getOrDefault(title, List.of());
  }

  /// What to throw where a line cannot be understood.
  IllegalArgumentException wrong(int line, String problem) {
    return new IllegalArgumentException(name + ":" + line + ": " + problem);
  }

  /// The constant of a key.
  <E extends Enum<E>> E constant(Class<E> type, String key, int line) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(key)) {
        return constant;
      }
    }
    throw wrong(line, "unknown " + type.getSimpleName() + " " + key);
  }
}
