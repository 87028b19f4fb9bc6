package org.supportagentbench.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a verb writes and what it finds around it: output, errors, the working directory, the
/// program's home with the bundled suites.
record Console(PrintWriter out, PrintWriter err, boolean terminal, Path folder, Path home) {

  /// The process's own streams and folders.
  ///
  /// @param out where standard output goes
  static Console ofProcess(OutputStream out) {
    return new Console(
        new PrintWriter(out, false, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        isTerminal(System.console()),
        Path.of("").toAbsolutePath(),
        Path.of(System.getProperty("sab.home", "")).toAbsolutePath());
  }

  private static boolean isTerminal(java.io.@Nullable Console console) {
    return console != null && console.isTerminal();
  }

  /// Writes text to standard output; untrusted text keeps its line breaks and tabs but no other
  /// control characters, so that it cannot drive a terminal.
  void print(String text) {
    out.print(Plain.text(text));
    out.flush();
  }
}
