package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A document that is cut off must not look like one that is done.
final class StandardOutputTest {
  private final StringWriter err = new StringWriter();

  @Test
  void says_when_it_could_not_be_written_and_fails() {
    assertThat(exitAfter(failing("No space left on device"), 0)).isEqualTo(2);
    assertThat(err.toString()).contains("standard output", "No space left on device", "cut off");
  }

  @Test
  void keeps_an_exit_code_that_was_earned_otherwise() {
    assertThat(exitAfter(failing("No space left on device"), 100)).isEqualTo(100);
  }

  @Test
  void takes_a_reader_who_has_left_for_no_mistake() {
    assertThat(exitAfter(failing("Broken pipe"), 0)).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void passes_everything_on() {
    var written = new ByteArrayOutputStream();
    assertThat(exitAfter(written, 0)).isZero();
    assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("a document \u2713");
  }

  private int exitAfter(OutputStream target, int earned) {
    StandardOutput out = new StandardOutput(target);
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    writer.print("a document \u2713");
    writer.flush();
    return out.ended(earned, new PrintWriter(err, true));
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
