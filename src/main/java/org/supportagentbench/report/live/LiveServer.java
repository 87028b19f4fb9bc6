package org.supportagentbench.report.live;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.supportagentbench.suite.InputProblem;

/// Answers the browsers of this machine. It only reads: no request changes anything. Pages of other
/// sites get nothing: their names are not answered ([HostRule]), their scripts and frames are
/// refused, and no header lets them read an answer.
///
/// The server of the JDK: it needs no library, and a page that asks every two seconds asks little.
public final class LiveServer implements AutoCloseable {
  private static final Map<String, String> SAFE =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private final HttpServer server;
  private final ExecutorService workers;
  private final HostRule hosts;
  private final Function<String, Reply> pages;

  private LiveServer(HttpServer server, String host, Function<String, Reply> pages) {
    this.server = server;
    this.hosts = new HostRule(host, server.getAddress().getPort());
    this.pages = pages;
    this.workers = Executors.newVirtualThreadPerTaskExecutor();
  }

  /// Begins to answer.
  ///
  /// @param host name or address to listen at
  /// @param port 0 for any free one
  /// @throws InputProblem if it cannot listen there
  public static LiveServer start(String host, int port, LivePages pages) {
    return start(host, port, pages::at);
  }

  static LiveServer start(String host, int port, Function<String, Reply> pages) {
    try {
      var address = new InetSocketAddress(InetAddress.getByName(host), port);
      var live = new LiveServer(HttpServer.create(address, 0), host, pages);
      live.server.setExecutor(live.workers);
      live.server.createContext("/", live::answer);
      live.server.start();
      return live;
    } catch (IOException e) {
      throw new InputProblem(
          "Cannot listen at %s, port %d: %s. --port 0 takes any free one."
              .formatted(host, port, e.getMessage()));
    }
  }

  /// Where it listens.
  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      Headers headers = exchange.getResponseHeaders();
      SAFE.forEach(headers::set);
      headers.set("Content-Type", reply.type());
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(reply.status(), head ? -1 : reply.body().length());
      if (!head) {
        reply.body().writeTo(exchange.getResponseBody());
      }
    }
  }

  private Reply reply(HttpExchange exchange) {
    Headers asked = exchange.getRequestHeaders();
    String host = asked.getFirst("Host");
    if (host == null || !hosts.lets(host)) {
      return Reply.refused(
          421, "This server answers to localhost, to addresses in figures and to --host alone.");
    }
    if (comesFromElsewhere(asked)) {
      return Reply.refused(403, "Other sites get nothing from this server.");
    }
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      return Reply.refused(405, "This server only shows; nothing can be changed through it.");
    }
    try {
      return pages.apply(exchange.getRequestURI().getPath());
    } catch (InputProblem problem) {
      return Reply.refused(503, String.join("\n", problem.sentences()));
    }
  }

  /// A link on another page may lead here; its scripts, pictures and frames may not.
  private static boolean comesFromElsewhere(Headers asked) {
    String site = asked.getFirst("Sec-Fetch-Site");
    boolean ours = site == null || site.equals("same-origin") || site.equals("none");
    boolean link =
        "navigate".equals(asked.getFirst("Sec-Fetch-Mode"))
            && "document".equals(asked.getFirst("Sec-Fetch-Dest"));
    return !ours && !link;
  }

  /// Ends at once; requests under way are dropped.
  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
