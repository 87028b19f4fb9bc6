package org.supportagentbench.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Optional;

/// Standard output that remembers when it could not be written: a document that ends in the middle
/// must not look like one that is done.
final class StandardOutput extends OutputStream {
  private static final int USAGE = 2;

  private final OutputStream target;
  private Optional<IOException> failure = Optional.empty();

  StandardOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    target.flush();
  }

  /// The exit code of a verb that earned `exit`: 2, with a sentence, where its output is cut off. A
  /// reader who has seen enough (`sab list | head`) is no mistake.
  int ended(int exit, PrintWriter err) {
    if (failure.isEmpty() || readerHasLeft(failure.get())) {
      return exit;
    }
    err.println(
        "sab: Cannot write standard output to its end (%s); what was written there is cut off."
            .formatted(failure.get().getMessage()));
    return exit == 0 ? USAGE : exit;
  }

  private static boolean readerHasLeft(IOException failure) {
    return "Broken pipe".equals(failure.getMessage());
  }
}
