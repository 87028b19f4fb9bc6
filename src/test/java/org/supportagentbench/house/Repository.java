package org.supportagentbench.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files of the repository that the tests stand in.
final class Repository {
  /// Maven starts tests in the folder of the project.
  static final Path ROOT = Path.of("").toAbsolutePath();

  private Repository() {}

  /// Every Java file below `src` of `root`, in order.
  static List<Path> javaFiles(Path root) throws IOException {
    try (var files = Files.walk(root.resolve("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /// Every file that is tracked, or would be if someone added all.
  static List<Path> sharedFiles() throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
            .directory(ROOT.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (git.waitFor() != 0) {
      throw new IOException("git ls-files failed: the scan needs a clone");
    }
    return List.of(names.split("\0")).stream()
        .map(ROOT::resolve)
        .filter(Files::isRegularFile)
        .toList();
  }

  /// The path below `root`, on every system with `/`.
  static String name(Path root, Path file) {
    return root.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
  }
}
