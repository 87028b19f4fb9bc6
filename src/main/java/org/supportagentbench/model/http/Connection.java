package org.supportagentbench.model.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One connection to a provider, over which requests go one after the other. Blocks the thread that
/// uses it, which is a virtual one in a run. Used by one thread at a time; only [#close] may be
/// called by another one, which ends whatever is under way.
final class Connection implements AutoCloseable {
  private static final int BUFFER = 4 << 10;

  private final Socket plain;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private volatile long endsAt;
  private long idleSince;

  private Connection(Socket plain, Socket socket) throws IOException {
    this.plain = plain;
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  /// Connects, encrypted where the origin wants it; then its certificate must be of its name.
  static Connection to(Origin origin, Duration deadline, Supplier<SSLSocketFactory> tls)
      throws IOException {
    int millis = Math.clamp(deadline.toMillis(), 1, Integer.MAX_VALUE);
    // Whether a proxy stands between was asked before.
    var plain = new Socket(Proxy.NO_PROXY);
    try {
      var address = new InetSocketAddress(origin.host(), origin.port());
      if (address.isUnresolved()) {
        throw new UnknownHostException(origin.host());
      }
      plain.connect(address, millis);
      plain.setTcpNoDelay(true);
      plain.setSoTimeout(millis);
      return new Connection(plain, origin.tls() ? encrypted(plain, origin, tls.get()) : plain);
    } catch (IOException | RuntimeException e) {
      plain.close();
      throw e;
    }
  }

  private static Socket encrypted(Socket plain, Origin origin, SSLSocketFactory tls)
      throws IOException {
    var socket = (SSLSocket) tls.createSocket(plain, origin.host(), origin.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  /// From now on it is under way until then, by [System#nanoTime].
  void begins(long until) {
    endsAt = until;
  }

  /// Nothing is under way any more.
  void rests() {
    idleSince = System.nanoTime();
  }

  /// Whether what is under way should have ended.
  boolean isLate(long now) {
    return now - endsAt >= 0;
  }

  /// Nanoseconds since something was under way.
  long idle() {
    return System.nanoTime() - idleSince;
  }

  /// Whether the server still listens, as far as it has told. Takes a millisecond.
  boolean isAlive() {
    if (at < end) {
      return false;
    }
    try {
      socket.setSoTimeout(1);
      in.read(buffer);
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /// The next line without its end.
  ///
  /// @param longest so many letters may come before the line ends
  String line(int longest, Patience patience) throws IOException {
    String begin = "";
    while (true) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      String part = new String(buffer, from, at - from, StandardCharsets.ISO_8859_1);
      String line = begin.isEmpty() ? part : begin + part;
      if (line.length() > longest) {
        throw new ProtocolException("a head without an end");
      }
      if (at < end) {
        at++;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      }
      begin = line;
      if (!fill(patience)) {
        throw ended(patience);
      }
    }
  }

  /// What to say when nothing more comes.
  static EOFException ended(Patience patience) {
    return new EOFException(
        patience.isAnswered() ? "it ended in the middle of the answer" : "no answer came");
  }

  /// Reads up to so many bytes; -1 at the end.
  int read(byte[] into, int from, int length, Patience patience) throws IOException {
    if (at == end && length >= BUFFER) {
      socket.setSoTimeout(patience.millis());
      int more = in.read(into, from, length);
      if (more > 0) {
        patience.arrived();
      }
      return more;
    }
    if (at == end && !fill(patience)) {
      return -1;
    }
    int some = Math.min(length, end - at);
    System.arraycopy(buffer, at, into, from, some);
    at += some;
    return some;
  }

  private boolean fill(Patience patience) throws IOException {
    socket.setSoTimeout(patience.millis());
    at = 0;
    end = Math.max(0, in.read(buffer));
    if (end > 0) {
      patience.arrived();
    }
    return end > 0;
  }

  /// Drops it without a word: a TLS farewell would wait for whoever is sending.
  @Override
  public void close() {
    try {
      plain.close();
    } catch (IOException e) {
      // It is of no use any more, closed or not.
    }
  }
}
