package org.supportagentbench.model.http;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.model.wire.Endpoint;
import org.supportagentbench.model.wire.WireRequest;

/// How requests leave the process: over connections of our own, or by the JDK's client where the
/// machine's settings put a proxy between. One for a process; shared by threads.
final class Ways implements AutoCloseable {
  private final Deadlines deadlines;
  private final Connections connections;
  private @Nullable HttpClient client;

  Ways(Deadlines deadlines) {
    this.deadlines = deadlines;
    this.connections =
        new Connections(
            deadlines.connect(), () -> (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /// What sends to an endpoint. The machine's settings are asked with the first request.
  Sender to(Endpoint endpoint) {
    return new Chosen(() -> choose(endpoint));
  }

  private Sender choose(Endpoint endpoint) {
    URI uri = URI.create(endpoint.baseUrl());
    return isProxied(uri)
        ? new JdkSender(client(), endpoint, deadlines)
        : new SocketSender(connections, endpoint, Origin.of(uri), deadlines);
  }

  private static boolean isProxied(URI uri) {
    ProxySelector settings = ProxySelector.getDefault();
    List<Proxy> proxies = settings == null ? List.of() : settings.select(uri);
    return !proxies.isEmpty() && proxies.getFirst().type() == Proxy.Type.HTTP;
  }

  private synchronized HttpClient client() {
    HttpClient known = client;
    if (known == null) {
      known = JdkSender.client(deadlines);
      client = known;
    }
    return known;
  }

  /// Drops the connections.
  @Override
  public synchronized void close() {
    connections.close();
    if (client != null) {
      client.shutdownNow();
    }
  }

  private static final class Chosen implements Sender {
    private final Supplier<Sender> choice;
    private volatile @Nullable Sender sender;

    Chosen(Supplier<Sender> choice) {
      this.choice = choice;
    }

    @Override
    public Reply send(WireRequest request) {
      Sender known = sender;
      if (known == null) {
        known = choice.get();
        sender = known;
      }
      return known.send(request);
    }
  }
}
