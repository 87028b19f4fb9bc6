package org.supportagentbench.model.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.model.wire.Endpoint;
import org.supportagentbench.model.wire.Header;
import org.supportagentbench.model.wire.WireRequest;

/// Sends with the JDK's client to one endpoint and to no other host: redirects are not followed.
/// HTTP/1.1, since over HTTP/2 the client fails where a server limits its streams (JDK-8225647).
/// The deadline covers the body too, which the client's own does not (JDK-8208693).
final class JdkSender implements Sender {
  private final HttpClient client;
  private final Endpoint endpoint;
  private final Deadlines deadlines;

  JdkSender(HttpClient client, Endpoint endpoint, Deadlines deadlines) {
    this.client = client;
    this.endpoint = endpoint;
    this.deadlines = deadlines;
  }

  /// A client for all endpoints of a process.
  static HttpClient client(Deadlines deadlines) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(deadlines.connect())
        .build();
  }

  @Override
  public Reply send(WireRequest request) {
    long begun = System.nanoTime();
    var body = new AnswerBody();
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(http(request), _ -> body.headArrived());
    try {
      while (true) {
        HttpResponse<String> response = within(answer, body, begun);
        if (response != null) {
          return new Reply.Answered(
              response.statusCode(), response.headers(), endpoint.hideKeyIn(response.body()));
        }
        long now = System.nanoTime();
        if (now - begun >= deadlines.whole().toNanos()) {
          return lost(
              Outcome.TIMEOUT, "no whole answer in " + deadlines.whole().toSeconds() + " s");
        }
        if (body.begun() && now - body.lastAt() >= deadlines.stall().toNanos()) {
          return lost(Outcome.STALLED, "no more bytes for " + deadlines.stall().toSeconds() + " s");
        }
      }
    } catch (ExecutionException e) {
      return lost(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return lost(Outcome.CANCELLED, "interrupted");
    } finally {
      answer.cancel(true);
    }
  }

  /// The answer, or null when it is time to look whether a deadline has passed.
  private @Nullable HttpResponse<String> within(
      CompletableFuture<HttpResponse<String>> answer, AnswerBody body, long begun)
      throws ExecutionException, InterruptedException {
    long now = System.nanoTime();
    long left = deadlines.whole().toNanos() - (now - begun);
    long stalls = deadlines.stall().toNanos() - (body.begun() ? now - body.lastAt() : 0);
    try {
      return answer.get(Math.max(1, Math.min(left, stalls)), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return null;
    }
  }

  private HttpRequest http(WireRequest request) {
    var http = HttpRequest.newBuilder(endpoint.uri(request));
    http.setHeader("Content-Type", "application/json");
    http.setHeader("Accept", "application/json");
    request.headers().forEach(header -> set(http, header));
    endpoint.headers().forEach(header -> set(http, header));
    return http.POST(HttpRequest.BodyPublishers.ofString(request.body())).build();
  }

  /// The client's own message would repeat the value.
  private static void set(HttpRequest.Builder http, Header header) {
    try {
      http.setHeader(header.name(), header.value());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "HTTP does not allow the header '%s' or what stands in it.".formatted(header.name()));
    }
  }

  private Reply lost(Throwable problem) {
    return switch (problem) {
      case Room.TooLarge large -> lost(Outcome.TOO_LARGE, String.valueOf(large.getMessage()));
      case HttpConnectTimeoutException _ ->
          lost(Outcome.CONNECTION, "no connection in " + deadlines.connect().toSeconds() + " s");
      case HttpTimeoutException _ -> lost(Outcome.TIMEOUT, "timeout");
      case ConnectException refused when isUnknown(refused) ->
          lost(Outcome.CONNECTION, "there is no host of this name");
      case ConnectException _ -> lost(Outcome.CONNECTION, "the connection was refused");
      case SSLException ssl -> lost(Outcome.CONNECTION, "TLS: " + ssl.getMessage());
      case IOException io -> lost(Outcome.CONNECTION, "the connection broke: " + io.getMessage());
      default -> throw new IllegalStateException("The HTTP client failed.", problem);
    };
  }

  private static boolean isUnknown(Throwable problem) {
    for (Throwable at = problem; at != null; at = at.getCause()) {
      if (at instanceof UnresolvedAddressException || at instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  private Reply lost(Outcome outcome, String detail) {
    return new Reply.Lost(outcome, endpoint.hideKeyIn(detail));
  }
}
