package org.supportagentbench.model.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.model.wire.Endpoint;
import org.supportagentbench.model.wire.WireRequest;

/// Sends over connections of its own, HTTP/1.1, to one endpoint and to no other host: redirects are
/// not followed. It does what a run needs and no more, for a fifth of the work that the JDK's
/// client takes, which [JdkSender] uses where a proxy stands between.
final class SocketSender implements Sender {
  private final Connections connections;
  private final Endpoint endpoint;
  private final Origin origin;
  private final Deadlines deadlines;
  private volatile @Nullable RequestHead head;

  SocketSender(Connections connections, Endpoint endpoint, Origin origin, Deadlines deadlines) {
    this.connections = connections;
    this.endpoint = endpoint;
    this.origin = origin;
    this.deadlines = deadlines;
  }

  @Override
  public Reply send(WireRequest request) {
    byte[] bytes = head(request).with(request.content());
    var patience = new Patience(deadlines);
    Connection connection;
    try {
      connection = connections.take(origin, patience);
    } catch (SocketTimeoutException e) {
      return lost(Outcome.CONNECTION, "no connection in " + deadlines.connect().toSeconds() + " s");
    } catch (IOException e) {
      return lost(e, patience);
    }
    boolean whole = false;
    try {
      connection.write(bytes);
      HttpAnswer answer = HttpAnswer.read(connection, patience);
      whole = answer.whole();
      return new Reply.Answered(
          answer.status(), answer.headers(), endpoint.hideKeyIn(answer.body()));
    } catch (IOException e) {
      return lost(e, patience);
    } finally {
      connections.free(origin, connection, whole);
    }
  }

  private RequestHead head(WireRequest request) {
    RequestHead known = head;
    if (known != null && known.isOf(request)) {
      return known;
    }
    RequestHead fresh = RequestHead.of(endpoint, request);
    head = fresh;
    return fresh;
  }

  private Reply lost(IOException problem, Patience patience) {
    if (Thread.currentThread().isInterrupted()) {
      return lost(Outcome.CANCELLED, "interrupted");
    }
    if (problem instanceof Room.TooLarge) {
      return lost(Outcome.TOO_LARGE, String.valueOf(problem.getMessage()));
    }
    if (patience.isOver()) {
      return lost(Outcome.TIMEOUT, "no whole answer in " + deadlines.whole().toSeconds() + " s");
    }
    if (patience.isStalled()) {
      return lost(Outcome.STALLED, "no more bytes for " + deadlines.stall().toSeconds() + " s");
    }
    return lost(Outcome.CONNECTION, words(problem));
  }

  private static String words(IOException problem) {
    return switch (problem) {
      case UnknownHostException _ -> "there is no host of this name";
      case ConnectException _, NoRouteToHostException _ -> "the connection was refused";
      case SSLException tls -> "TLS: " + tls.getMessage();
      default -> "the connection broke: " + problem.getMessage();
    };
  }

  private Reply lost(Outcome outcome, String detail) {
    return new Reply.Lost(outcome, endpoint.hideKeyIn(detail));
  }
}
