package org.supportagentbench.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/// The program in this process, in a folder of its own, over the tiny suite unless told otherwise.
final class Sab {
  private static final Path TINY =
      Path.of("src", "test", "resources", "suite-for-tests").toAbsolutePath();

  private final Path folder;

  Sab(Path folder) {
    this.folder = folder;
  }

  /// What a call left behind.
  record Left(int exit, String out, String err) {}

  /// Runs a verb over the tiny suite.
  Left tiny(String... words) {
    String[] all = new String[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--suite";
    all[words.length + 1] = TINY.toString();
    return run(all);
  }

  /// Runs the program as it is.
  Left run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            false,
            folder,
            Path.of("").toAbsolutePath());
    int exit = Main.commandLine(console).execute(words);
    return new Left(exit, out.toString(), err.toString());
  }
}
