package org.supportagentbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.supportagentbench.suite.DidYouMean;
import org.supportagentbench.suite.InputProblem;
import picocli.CommandLine.Option;

/// Which suite: the name of a bundled one, or a folder.
final class SuiteChoice {
  static final String DEFAULT = "northline";

  @Option(
      names = "--suite",
      paramLabel = "NAME|FOLDER",
      defaultValue = DEFAULT,
      description = "A bundled suite or a folder with a suite.yaml (default: ${DEFAULT-VALUE}).")
  String suite = DEFAULT;

  /// The suite's folder.
  ///
  /// @throws InputProblem if there is none
  Path folder(Console console) {
    return folder(suite, console);
  }

  static Path folder(String named, Console console) {
    Path bundled = console.home().resolve("suite").resolve(named).normalize();
    if (!named.isEmpty() && !named.contains("..") && Files.isDirectory(bundled)) {
      return bundled;
    }
    Path folder = console.folder().resolve(named);
    if (Files.isDirectory(folder)) {
      return folder;
    }
    List<String> known = bundled(console);
    throw new InputProblem(
        "There is no suite '%s': neither a bundled one (%s) nor a folder.%s"
            .formatted(named, String.join(", ", known), DidYouMean.question(named, known)));
  }

  private static List<String> bundled(Console console) {
    Path suites = console.home().resolve("suite");
    if (!Files.isDirectory(suites)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(suites)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("suite.yaml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
