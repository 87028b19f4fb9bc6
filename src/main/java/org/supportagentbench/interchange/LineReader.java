package org.supportagentbench.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Cuts a stream of bytes into lines in constant memory: a line that is too long, or for which
/// there is no memory, is skipped to its end and said to be so. A byte order mark at the beginning
/// is left out.
final class LineReader {
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long lines;

  /// @param longest bytes of the longest line that is kept
  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /// A line. Nobody may change its bytes.
  static final class Line {
    private final long number;
    private final byte[] bytes;
    private final long length;

    private Line(long number, byte[] bytes, long length) {
      this.number = number;
      this.bytes = bytes;
      this.length = length;
    }

    /// 1-based.
    long number() {
      return number;
    }

    /// UTF-8 without the line break; empty for a line that was not kept.
    byte[] bytes() {
      return bytes;
    }

    /// Its true length in bytes.
    long length() {
      return length;
    }

    /// Whether it was too long, or there was no memory for it.
    boolean lost() {
      return length > bytes.length;
    }
  }

  /// The next line, or empty at the end.
  Optional<Line> next() throws IOException {
    byte[] line = new byte[0];
    long length = 0;
    boolean began = false;
    boolean kept = true;
    while (fill()) {
      began = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      int piece = stop - at;
      kept = kept && length + piece <= longest;
      if (kept) {
        try {
          line = append(line, (int) length, piece, stop < end);
        } catch (OutOfMemoryError _) {
          kept = false;
        }
      }
      if (!kept) {
        line = new byte[0];
      }
      length += piece;
      at = stop;
      if (stop < end) {
        at++;
        return Optional.of(line(line, length, kept));
      }
    }
    return began ? Optional.of(line(line, length, kept)) : Optional.empty();
  }

  /// Whether there is something to read without waiting for it.
  boolean ready() throws IOException {
    return at < end || in.available() > 0;
  }

  private Line line(byte[] bytes, long length, boolean kept) {
    lines++;
    if (!kept) {
      return new Line(lines, new byte[0], length);
    }
    boolean marked = lines == 1 && length >= 3 && Arrays.equals(bytes, 0, 3, MARK, 0, 3);
    int from = marked ? 3 : 0;
    int to = (int) length;
    byte[] exact = from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    return new Line(lines, exact, exact.length);
  }

  private byte[] append(byte[] line, int length, int piece, boolean last) {
    byte[] grown = line;
    int needed = length + piece;
    if (needed > line.length) {
      int size = last ? needed : (int) Math.min(longest, Math.max(needed, line.length * 2L));
      grown = Arrays.copyOf(line, size);
    }
    System.arraycopy(buffer, at, grown, length, piece);
    return grown;
  }

  private boolean fill() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
