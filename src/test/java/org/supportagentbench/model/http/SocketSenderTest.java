package org.supportagentbench.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.model.wire.Endpoint;
import org.supportagentbench.model.wire.Header;
import org.supportagentbench.model.wire.Key;
import org.supportagentbench.model.wire.WireRequest;

/// Answers of servers as they come over a socket, good and bad ones, and what is sent to them.
@Timeout(30)
final class SocketSenderTest {
  private static final WireRequest REQUEST =
      new WireRequest("/chat", List.of(Header.plain("X-Version", "7")), "{\"say\":\"für dich\"}");
  private static final Deadlines SHORT =
      new Deadlines(Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofMillis(100));
  private static final Deadlines LONG =
      new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(10));
  private static final String KEY = "sk-planted-0123456789abcdef";

  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private final BlockingQueue<Integer> connected = new LinkedBlockingQueue<>();
  private Optional<ServerSocket> server = Optional.empty();
  private Optional<Connections> connections = Optional.empty();

  @AfterEach
  void hang_up() throws IOException {
    connections.ifPresent(Connections::close);
    if (server.isPresent()) {
      server.get().close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHäll, and more",
        "HTTP/1.1 200\r\ntransfer-encoding: Chunked\r\n\r\n3;x\r\nHä\r\n02\r\nll\r\n0\r\n\r\n",
        "HTTP/1.1 200\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHäll\r\n0\r\nX-Trailer: 1\r\n\r\n",
        "HTTP/1.1 200 OK\nContent-Length: 5\n\nHäll",
        "HTTP/1.0 200 OK\r\n\r\nHäll",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHäll"
      })
  void an_answer_ends_where_http_says_that_it_ends(String answer) {
    assertThat(words(sender(LONG, answer).send(REQUEST))).isEqualTo("200 Häll");
  }

  @Test
  void a_long_answer_comes_whole_in_both_forms() {
    String text = "0123456789abcdef".repeat(20_000);
    String length = "HTTP/1.1 200 OK\r\nContent-Length: " + text.length() + "\r\n\r\n" + text;
    String chunk = Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    String chunks =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "0\r\n\r\n";
    Sender sender = sender(LONG, length, chunks);
    assertThat(words(sender.send(REQUEST))).isEqualTo("200 " + text);
    assertThat(words(sender.send(REQUEST))).isEqualTo("200 " + text + text);
    assertThat(connected).hasSize(1);
  }

  @Test
  void a_request_carries_host_headers_length_and_body() throws Exception {
    Sender sender = sender(LONG, ok("1"), ok("2"));
    sender.send(REQUEST);
    sender.send(new WireRequest("/chat", REQUEST.headers(), "{}"));
    assertThat(requests.take().split("\r\n"))
        .contains(
            "POST /v1/chat?api-version=3 HTTP/1.1",
            "Host: 127.0.0.1:" + port(),
            "Authorization: Bearer " + KEY,
            "X-Version: 7",
            "Content-Type: application/json",
            "Content-Length: 19")
        .endsWith("{\"say\":\"für dich\"}");
    assertThat(requests.take()).contains("\r\nContent-Length: 2\r\n").endsWith("{}");
  }

  @Test
  void headers_come_with_the_answer_and_the_key_does_not() {
    String body = "no access for " + KEY;
    Reply reply =
        sender(
                LONG,
                "HTTP/1.1 429 Slow down\r\nretry-AFTER:  7 \r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(body.length(), body))
            .send(REQUEST);
    assertThat(words(reply)).isEqualTo("429 no access for (key hidden)");
    assertThat(((Reply.Answered) reply).headers().firstValue("Retry-After")).contains("7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.1 200 OK\\r\\nContent-Length: 50\\r\\n\\r\\nHello | the connection broke: it ended",
        "HTTP/1.1 200 OK\\r\\nContent-Length: x\\r\\n\\r\\nHello   | the connection broke: no"
            + " length",
        "HTTP/1.1 200 OK\\r\\nContent-Length: -5\\r\\n\\r\\nHello  | the connection broke: no"
            + " length",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nfffffff9\\r\\nx | broke: a"
            + " chunk",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n-2\\r\\nx | broke: a chunk",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1\\r\\nxyz\\r\\n0 | broke: a"
            + " chunk",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n1\\r\\nx\\r\\n | it ended",
        "HTTP/1.1 200 OK\\r\\nno colon\\r\\n\\r\\n             | a header without a name",
        "SSH-2.0-OpenSSH_9.9\\r\\n                             | not HTTP/1.1",
        "''                                                    | no answer came"
      })
  void what_breaks_in_the_middle_or_is_no_http_is_no_answer(String answer, String words) {
    String told = words(sender(LONG, answer.replace("\\r\\n", "\r\n")).send(REQUEST));
    assertThat(told).startsWith("CONNECTION the connection broke: ").contains(words);
  }

  @Test
  void a_head_without_end_and_an_endless_answer_are_cut() {
    String head = "HTTP/1.1 200 OK\r\n" + "X-Long: lorem ipsum\r\n".repeat(5_000);
    assertThat(words(sender(LONG, head).send(REQUEST))).contains("a head without an end");
    String huge = "HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n";
    assertThat(words(sender(LONG, huge).send(REQUEST))).isEqualTo("TOO_LARGE more than 8192 kB");
    String open = "HTTP/1.1 200 OK\r\n\r\n" + "blah".repeat((8 << 18) + 10);
    assertThat(words(sender(LONG, open).send(REQUEST))).isEqualTo("TOO_LARGE more than 8192 kB");
  }

  @Test
  void a_connection_is_used_again_only_where_the_last_answer_left_it_whole() throws Exception {
    String closing = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\n2";
    Sender sender = sender(LONG, ok("1"), closing, ok("3"));
    assertThat(words(sender.send(REQUEST))).isEqualTo("200 1");
    assertThat(words(sender.send(REQUEST))).isEqualTo("200 2");
    assertThat(connected).hasSize(1);
    assertThat(words(sender.send(REQUEST))).isEqualTo("200 3");
    assertThat(connected).hasSize(2);
  }

  @Test
  void silence_ends_at_the_deadline_and_an_answer_that_stops_ends_sooner() {
    assertThat(words(sender(SHORT, "(silence)").send(REQUEST))).startsWith("TIMEOUT no whole");
    String half = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf(silence)";
    assertThat(words(sender(SHORT, half).send(REQUEST))).startsWith("STALLED no more bytes");
  }

  @Test
  void a_server_that_does_not_read_ends_at_the_deadline_too() {
    var big = new WireRequest("/chat", List.of(), "x".repeat(64 << 20));
    assertThat(words(sender(SHORT, "(deaf)").send(big))).startsWith("TIMEOUT no whole");
  }

  @Test
  void whoever_is_interrupted_wants_no_answer() throws Exception {
    Sender sender = sender(LONG, "(silence)");
    var told = new CompletableFuture<String>();
    Thread asking = Thread.ofVirtual().start(() -> told.complete(words(sender.send(REQUEST))));
    requests.take();
    asking.interrupt();
    assertThat(told.get()).isEqualTo("CANCELLED interrupted");
  }

  @Test
  void nobody_listens_or_there_is_no_such_host() throws Exception {
    int port;
    try (var socket = new ServerSocket(0, 50, loopback())) {
      port = socket.getLocalPort();
    }
    Endpoint closed = endpoint("http://127.0.0.1:" + port, Optional.empty());
    assertThat(words(sender(closed, LONG, SSLContext.getDefault()).send(REQUEST)))
        .isEqualTo("CONNECTION the connection was refused");
    Endpoint unknown = endpoint("http://no-such-host.invalid", Optional.empty());
    assertThat(words(sender(unknown, LONG, SSLContext.getDefault()).send(REQUEST)))
        .isEqualTo("CONNECTION there is no host of this name");
  }

  @Test
  void tls_trusts_whom_the_machine_trusts_and_only_by_the_right_name(@TempDir Path folder)
      throws Exception {
    SSLContext known = context(folder);
    listen(known.getServerSocketFactory().createServerSocket(0, 50, loopback()), ok("1"), ok("2"));
    Endpoint right = endpoint("https://localhost:" + port(), Optional.empty());
    assertThat(words(sender(right, LONG, known).send(REQUEST))).isEqualTo("200 1");
    Endpoint wrong = endpoint("https://127.0.0.1:" + port(), Optional.empty());
    assertThat(words(sender(wrong, LONG, known).send(REQUEST))).startsWith("CONNECTION TLS: ");
    assertThat(words(sender(right, LONG, SSLContext.getDefault()).send(REQUEST)))
        .startsWith("CONNECTION TLS: ");
    assertThat(requests).hasSize(1);
  }

  private static SSLContext context(Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    String options =
        "-genkeypair -alias a -keyalg EC -dname CN=localhost -ext san=dns:localhost -validity 2"
            + " -storetype PKCS12 -storepass secret -keystore ";
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of((options + file).split(" ")));
    assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor()).isZero();
    var keys = KeyStore.getInstance("PKCS12");
    try (InputStream bytes = Files.newInputStream(file)) {
      keys.load(bytes, "secret".toCharArray());
    }
    var mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    mine.init(keys, "secret".toCharArray());
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    var context = SSLContext.getInstance("TLS");
    context.init(mine.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(), body);
  }

  private static String words(Reply reply) {
    return switch (reply) {
      case Reply.Answered answered -> answered.status() + " " + answered.body();
      case Reply.Lost lost -> lost.outcome() + " " + lost.detail();
    };
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }

  private int port() {
    return server.orElseThrow().getLocalPort();
  }

  private static Endpoint endpoint(String address, Optional<Key> key) {
    List<Header> headers =
        key.map(k -> List.of(Header.secret("Authorization", "Bearer " + k.reveal())))
            .orElse(List.of());
    return new Endpoint("e", address + "/v1", "api-version=3", headers, key);
  }

  /// A sender to a server that answers so, one request after the other, and then hangs up.
  private Sender sender(Deadlines deadlines, String... answers) {
    try {
      listen(new ServerSocket(0, 50, loopback()), answers);
      Endpoint endpoint = endpoint("http://127.0.0.1:" + port(), Optional.of(new Key(KEY)));
      return sender(endpoint, deadlines, SSLContext.getDefault());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Sender sender(Endpoint endpoint, Deadlines deadlines, SSLContext tls) {
    SSLSocketFactory factory = tls.getSocketFactory();
    var made = new Connections(deadlines.connect(), () -> factory);
    connections = Optional.of(made);
    return new SocketSender(made, endpoint, Origin.of(URI.create(endpoint.baseUrl())), deadlines);
  }

  private void listen(ServerSocket socket, String... answers) {
    server = Optional.of(socket);
    var queue = new LinkedBlockingQueue<>(List.of(answers));
    Thread.ofVirtual().start(() -> accept(socket, queue));
  }

  private void accept(ServerSocket socket, BlockingQueue<String> answers) {
    while (!socket.isClosed()) {
      try {
        Socket peer = socket.accept();
        connected.add(1);
        Thread.ofVirtual().start(() -> serve(peer, answers));
      } catch (IOException e) {
        // The test is over.
      }
    }
  }

  private void serve(Socket peer, BlockingQueue<String> answers) {
    try (peer) {
      boolean stays = true;
      while (stays && !answers.isEmpty()) {
        stays = answered(peer, answers);
      }
    } catch (IOException | InterruptedException e) {
      // The client has gone, or the test is over.
    }
  }

  /// Whether the connection stays.
  private boolean answered(Socket peer, BlockingQueue<String> answers)
      throws IOException, InterruptedException {
    if ("(deaf)".equals(answers.peek())) {
      new LinkedBlockingQueue<String>().poll(1, TimeUnit.MINUTES);
    }
    requests.add(request(peer.getInputStream()));
    String answer = answers.take();
    String said = answer.replace("(silence)", "");
    peer.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
    if (!said.equals(answer)) {
      new LinkedBlockingQueue<String>().poll(1, TimeUnit.MINUTES);
    }
    boolean ends = said.contains("Content-Length: ") || said.endsWith("0\r\n\r\n");
    return ends && !said.contains("close");
  }

  private static String request(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("gone");
      }
      head.append((char) c);
    }
    int begin = head.indexOf("Content-Length: ") + 16;
    int length = Integer.parseInt(head.substring(begin, head.indexOf("\r", begin)));
    return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
