package org.supportagentbench.testing.provider;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/// The server's end of one HTTP/1.1 connection: as much of the protocol as clients of models use,
/// and all the bad manners that servers have. Used by one thread.
public final class HttpPeer implements Closeable {
  private static final int LONGEST_HEAD = 64 << 10;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[4 << 10];
  private int at;
  private int end;

  HttpPeer(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  /// A request as it came.
  public static final class Incoming {
    private final String method;
    private final String target;
    private final HttpHeaders headers;
    private final byte[] body;

    private Incoming(String method, String target, HttpHeaders headers, byte[] body) {
      this.method = method;
      this.target = target;
      this.headers = headers;
      this.body = body;
    }

    String method() {
      return method;
    }

    /// Path and query.
    String target() {
      return target;
    }

    String path() {
      int query = target.indexOf('?');
      return query < 0 ? target : target.substring(0, query);
    }

    HttpHeaders headers() {
      return headers;
    }

    /// The body.
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /// The bytes of the body, which nobody changes.
    byte[] bytes() {
      return body;
    }
  }

  /// The next request; empty when the client has gone.
  Optional<Incoming> next() throws IOException {
    String head = head();
    if (head.isEmpty()) {
      return Optional.empty();
    }
    String[] lines = head.split("\r\n", -1);
    String[] first = lines[0].split(" ", -1);
    Map<String, List<String>> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
      headers
          .computeIfAbsent(name, _ -> new ArrayList<>())
          .add(lines[i].substring(colon + 1).strip());
    }
    HttpHeaders read = HttpHeaders.of(headers, (_, _) -> true);
    int length = (int) read.firstValueAsLong("content-length").orElse(0);
    byte[] body = new byte[length];
    int some = Math.min(length, end - at);
    System.arraycopy(buffer, at, body, 0, some);
    at += some;
    return in.readNBytes(body, some, length - some) < length - some
        ? Optional.empty()
        : Optional.of(new Incoming(first[0], first[1], read, body));
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < LONGEST_HEAD) {
      int c = read();
      if (c < 0) {
        return "";
      }
      head.append((char) c);
      if (c == '\n' && head.length() > 3 && head.charAt(head.length() - 3) == '\n') {
        return head.substring(0, head.length() - 4);
      }
    }
    throw new IOException("The head of the request does not end.");
  }

  private int read() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at < end ? buffer[at++] & 0xff : -1;
  }

  /// Answers and stays connected.
  void answer(int status, String type, List<String> headers, byte[] body) throws IOException {
    byte[] head = head(status, type, headers, body.length).getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[head.length + body.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    out.write(whole);
    out.flush();
  }

  private static String head(int status, String type, List<String> headers, long length) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Mock\r\n");
    head.append("Content-Type: ").append(type).append("\r\n");
    head.append("Content-Length: ").append(length).append("\r\n");
    for (int i = 0; i < headers.size(); i += 2) {
      head.append(headers.get(i)).append(": ").append(headers.get(i + 1)).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  /// Slams the door: the client sees a reset connection.
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /// Promises an answer and sends one byte at a time until the client has had enough.
  void drip(Duration pause) throws IOException {
    out.write(
        head(200, "application/json", List.of(), 100_000).getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < 100_000; i++) {
      out.write(' ');
      out.flush();
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  /// Sends so many megabytes of an answer.
  void flood(int megabytes) throws IOException {
    long length = (long) megabytes << 20;
    out.write(head(200, "application/json", List.of(), length).getBytes(StandardCharsets.US_ASCII));
    out.write("{\"choices\":[{\"message\":{\"content\":\"".getBytes(StandardCharsets.US_ASCII));
    byte[] block = "blah ".repeat(13_108).getBytes(StandardCharsets.US_ASCII);
    for (long sent = 0; sent < length; sent += block.length) {
      out.write(block);
    }
    close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
