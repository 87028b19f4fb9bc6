package org.supportagentbench.model.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// An answer of HTTP/1.1 as RFC 9112 has it: with a length, in chunks, or until the server hangs
/// up.
///
/// @param whole whether its end is known, and another request may go over the same connection
record HttpAnswer(int status, HttpHeaders headers, String body, boolean whole) {
  private static final int LONGEST_HEAD = 64 << 10;
  private static final int FIRST = 16 << 10;

  /// Reads one answer; those that only announce another one (1xx) are left out.
  ///
  /// @throws IOException if the connection breaks, or what comes is no HTTP
  static HttpAnswer read(Connection connection, Patience patience) throws IOException {
    var reader = new Reader(connection, patience);
    Head head = reader.head();
    while (head.status < 200 && head.status != 101) {
      head = reader.head();
    }
    try {
      return reader.answer(head);
    } finally {
      reader.room.release();
    }
  }

  private record Head(boolean http11, int status, HttpHeaders headers) {
    boolean stays() {
      boolean close =
          headers.allValues("connection").stream()
              .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("close"));
      return http11 && !close;
    }

    boolean chunked() {
      return headers
          .firstValue("transfer-encoding")
          .filter(value -> value.toLowerCase(Locale.ROOT).endsWith("chunked"))
          .isPresent();
    }

    /// -1 where it is not said.
    long length() throws ProtocolException {
      String said = headers.firstValue("content-length").orElse("-1");
      try {
        long length = Long.parseLong(said);
        if (length >= -1) {
          return length;
        }
      } catch (NumberFormatException e) {
        // Told below.
      }
      throw new ProtocolException("no length: '" + said + "'");
    }
  }

  /// Reads from a connection. Used once.
  private static final class Reader {
    private final Connection connection;
    private final Patience patience;
    private final Room room = new Room();
    private byte[] body = {};

    Reader(Connection connection, Patience patience) {
      this.connection = connection;
      this.patience = patience;
    }

    Head head() throws IOException {
      String status = line(LONGEST_HEAD);
      boolean known =
          status.length() >= 12
              && status.startsWith("HTTP/1.")
              && status.charAt(8) == ' '
              && status.substring(9, 12).chars().allMatch(c -> c >= '0' && c <= '9');
      if (!known) {
        throw new ProtocolException("not HTTP/1.1");
      }
      return new Head(
          status.charAt(7) != '0', Integer.parseInt(status.substring(9, 12)), headers());
    }

    private HttpHeaders headers() throws IOException {
      Map<String, List<String>> headers = new TreeMap<>();
      int left = LONGEST_HEAD;
      for (String field = line(left); !field.isEmpty(); field = line(left)) {
        left -= field.length() + 2;
        int colon = field.indexOf(':');
        if (colon < 1) {
          throw new ProtocolException("a header without a name");
        }
        headers
            .computeIfAbsent(
                field.substring(0, colon).strip().toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1))
            .add(field.substring(colon + 1).strip());
      }
      return HttpHeaders.of(headers, (_, _) -> true);
    }

    HttpAnswer answer(Head head) throws IOException {
      boolean ends = true;
      if (head.chunked()) {
        chunks();
      } else if (head.status != 204 && head.status != 304) {
        long length = head.length();
        ends = length >= 0;
        if (length > Room.LONGEST) {
          throw new Room.TooLarge(Room.LONGEST);
        }
        if (ends) {
          part((int) length);
        } else {
          rest();
        }
      }
      String text = new String(body, 0, room.size(), StandardCharsets.UTF_8);
      return new HttpAnswer(head.status, head.headers, text, ends && head.stays());
    }

    private void chunks() throws IOException {
      for (int size = size(); size > 0; size = size()) {
        part(size);
        if (!line(LONGEST_HEAD).isEmpty()) {
          throw new ProtocolException("a chunk longer than it says");
        }
      }
      while (!line(LONGEST_HEAD).isEmpty()) {}
    }

    private int size() throws IOException {
      String words = line(LONGEST_HEAD);
      int end = words.indexOf(';');
      String size = (end < 0 ? words : words.substring(0, end)).strip();
      try {
        if (size.length() > 7 || size.startsWith("-") || size.startsWith("+")) {
          throw new ProtocolException("a chunk of size '" + size + "'");
        }
        return Integer.parseInt(size, 16);
      } catch (NumberFormatException e) {
        throw new ProtocolException("a chunk of size '" + size + "'");
      }
    }

    private void part(int length) throws IOException {
      for (int left = length; left > 0; ) {
        int some = some(left);
        if (some < 0) {
          throw Connection.ended(patience);
        }
        left -= some;
      }
    }

    private void rest() throws IOException {
      while (some(Integer.MAX_VALUE) >= 0) {}
    }

    /// Reads what comes, up to so many bytes. The body grows with what has come, not with what is
    /// announced.
    private int some(int most) throws IOException {
      if (room.size() == body.length) {
        int next =
            body.length == 0 ? Math.min(most, FIRST) : body.length + Math.min(most, body.length);
        body = Arrays.copyOf(body, next);
      }
      int space = Math.min(most, body.length - room.size());
      int some = connection.read(body, room.size(), space, patience);
      if (some > 0) {
        room.take(some);
      }
      return some;
    }

    private String line(int longest) throws IOException {
      return connection.line(longest, patience);
    }
  }
}
