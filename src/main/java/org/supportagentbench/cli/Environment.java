package org.supportagentbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.suite.InputProblem;

/// Variables of the process, and those of a file `.env` in the working directory. A variable of the
/// process counts first. Values are never shown: keys are among them.
final class Environment {
  private static final String FILE = ".env";

  /// `NAME=value`, with or without `export`; the value in quotes, or up to a comment.
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(?:export\\s+)?([A-Za-z_]\\w*)\\s*=\\s*"
              + "(?:\"([^\"]*)\"|'([^']*)'|(.*?))\\s*(?:(?<=\\s)#.*)?");

  private final Map<String, String> process;
  private final Map<String, String> file;

  private Environment(Map<String, String> process, Map<String, String> file) {
    this.process = process;
    this.file = file;
  }

  /// The environment as a verb finds it.
  static Environment of(Map<String, String> process, Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return new Environment(process, Map.of());
    }
    try {
      return new Environment(process, parse(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new InputProblem("Cannot read .env as UTF-8: %s.".formatted(e.getMessage()));
    }
  }

  /// The value of a variable that is set to something.
  Optional<String> get(String name) {
    return Optional.ofNullable(process.get(name))
        .filter(value -> !value.isBlank())
        .or(() -> Optional.ofNullable(file.get(name)));
  }

  @Override
  public String toString() {
    return "Environment(" + file.keySet() + ")";
  }

  /// Lines that are no assignment are somebody else's and left alone.
  private static Map<String, String> parse(String text) {
    Map<String, String> values = new HashMap<>();
    for (String line : text.split("\\R", -1)) {
      Matcher assignment = LINE.matcher(line);
      if (!line.strip().startsWith("#") && assignment.matches()) {
        for (int form = 2; form <= 4; form++) {
          String value = assignment.group(form);
          if (value != null && !value.isBlank()) {
            values.put(assignment.group(1), value);
          }
        }
      }
    }
    return values;
  }
}
