package org.supportagentbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LineReaderTest {
  private static List<LineReader.Line> lines(String text, int longest) throws IOException {
    LineReader reader =
        new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
    List<LineReader.Line> lines = new ArrayList<>();
    for (var line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.add(line.get());
    }
    return lines;
  }

  private static List<String> texts(String text) throws IOException {
    return lines(text, 1 << 20).stream()
        .map(line -> new String(line.bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void a_line_ends_at_its_break_or_at_the_end_of_the_stream() throws IOException {
    assertThat(texts("a\nb")).containsExactly("a", "b");
    assertThat(texts("a\n\nb\n")).containsExactly("a", "", "b");
    assertThat(texts("")).isEmpty();
    assertThat(texts("\n")).containsExactly("");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_line() throws IOException {
    assertThat(texts("\ufeffa\n\ufeffb")).containsExactly("a", "\ufeffb");
  }

  @Test
  void a_line_longer_than_any_buffer_stays_whole() throws IOException {
    String longLine = "0123456789ä".repeat(50_000);
    assertThat(texts(longLine + "\nshort\n" + longLine))
        .containsExactly(longLine, "short", longLine);
  }

  @Test
  void a_line_that_is_too_long_is_skipped_with_its_length_and_number() throws IOException {
    List<LineReader.Line> lines = lines("a\n" + "x".repeat(200_000) + "\nb\n1234567890\n", 10);
    assertThat(lines).map(LineReader.Line::lost).containsExactly(false, true, false, false);
    assertThat(lines.get(1).length()).isEqualTo(200_000);
    assertThat(lines.get(2).number()).isEqualTo(3);
    assertThat(lines.get(3).bytes()).hasSize(10);
  }

  @Test
  void a_stream_that_gives_a_byte_at_a_time_gives_the_same_lines() throws IOException {
    byte[] bytes = "first\nsecond\n".getBytes(StandardCharsets.UTF_8);
    InputStream slow =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(1, length));
          }
        };
    LineReader reader = new LineReader(slow, 100);
    assertThat(reader.next().orElseThrow().bytes()).hasSize(5);
    assertThat(reader.next().orElseThrow().bytes()).hasSize(6);
    assertThat(reader.next()).isEmpty();
  }
}
