package org.supportagentbench.suite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A copy of the suite for tests, to plant mistakes in.
final class Planted {
  private final Path folder;

  private Planted(Path folder) {
    this.folder = folder;
  }

  static Planted in(Path empty) {
    Path source = SuiteForTests.folder();
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = empty.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new Planted(empty);
  }

  Path folder() {
    return folder;
  }

  Path file(String path) {
    return folder.resolve(path);
  }

  String text(String path) {
    try {
      return Files.readString(file(path));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Replaces words that occur exactly once.
  Planted replace(String path, String old, String fresh) {
    String text = text(path);
    if (text.indexOf(old) < 0 || text.indexOf(old) != text.lastIndexOf(old)) {
      throw new IllegalArgumentException("not exactly once in " + path + ": " + old);
    }
    return write(path, text.replace(old, fresh));
  }

  Planted write(String path, String text) {
    try {
      Files.createDirectories(file(path).resolveSibling("."));
      Files.writeString(file(path), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  Planted delete(String path) {
    try {
      Files.delete(file(path));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /// What the reader says, and lint where there is something to look at, by file and line.
  List<String> problems() {
    SuiteReader.Reading reading = SuiteReader.readAll(folder);
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(SuiteLint.problems(reading));
    Collections.sort(problems);
    return problems.stream().map(Problem::toString).toList();
  }

  /// One mistake and what is said about it.
  ///
  /// @param file path in the suite
  /// @param old words that occur once in it
  /// @param fresh what a careless author writes instead
  /// @param said the problems, word for word
  record Mistake(String file, String old, String fresh, List<String> said) {
    @Override
    public String toString() {
      return fresh.isEmpty() ? "without " + old : fresh;
    }

    List<String> problemsIn(Path empty) {
      return Planted.in(empty).replace(file, old, fresh).problems();
    }
  }

  /// Reads mistakes, with a blank line between them: `@` the file, `-` what stands there, `+` what
  /// is written instead, `=` what is said.
  static List<Mistake> mistakes(String resource) {
    try (InputStream in =
        Objects.requireNonNull(
            Planted.class.getResourceAsStream("/planted-mistakes/" + resource))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.strip().split("\n\n", -1))
          .map(block ->
              new Mistake(
                  String.join("", lines(block, "@ ")),
                  String.join("\n", lines(block, "- ")),
                  String.join("\n", lines(block, "+ ")),
                  lines(block, "= ")))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> lines(String block, String sign) {
    return block
        .lines()
        .filter(line -> line.startsWith(sign))
        .map(line -> line.substring(sign.length()))
        .toList();
  }
}
