package org.supportagentbench.testing.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A server on the loopback interface with a virtual thread for each connection, so that thousands
/// may stand at once. Closing it drops them all.
public final class Listener implements AutoCloseable {
  private static final int BACKLOG = 8_192;

  private final ServerSocket server;
  private final Handler handler;
  private final Set<HttpPeer> peers = ConcurrentHashMap.newKeySet();

  /// What answers a request.
  interface Handler {
    void handle(HttpPeer.Incoming request, HttpPeer peer) throws IOException;
  }

  private Listener(ServerSocket server, Handler handler) {
    this.server = server;
    this.handler = handler;
  }

  /// Listens at a port of the system's choice.
  static Listener start(Handler handler) {
    try {
      var server = new ServerSocket();
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
      var listener = new Listener(server, handler);
      Thread.ofVirtual().name("mock-accept").start(listener::accept);
      return listener;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        // Closed while it waited, or the client has gone already.
      }
    }
  }

  private void serve(Socket socket) {
    try (HttpPeer peer = new HttpPeer(socket)) {
      peers.add(peer);
      try {
        Optional<HttpPeer.Incoming> request = peer.next();
        while (request.isPresent()) {
          handler.handle(request.get(), peer);
          request = peer.next();
        }
      } finally {
        peers.remove(peer);
      }
    } catch (IOException e) {
      // The client has hung up.
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (HttpPeer peer : peers) {
        peer.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
