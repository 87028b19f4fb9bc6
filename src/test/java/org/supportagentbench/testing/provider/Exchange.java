package org.supportagentbench.testing.provider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolUse;
import tools.jackson.databind.JsonNode;

/// The server of a provider: finds the protocol of a request, reads it strictly, and answers in its
/// words.
public final class Exchange implements AutoCloseable {
  private static final Duration DRIP = Duration.ofMillis(10);
  private static final int FLOOD_MEGABYTES = 9;

  private final List<StrictProtocol> protocols = StrictProtocol.all();
  private final Responder responder;
  private final Listener listener;

  /// What decides what is answered.
  public interface Responder {
    /// Answers one request.
    void respond(Turn turn) throws IOException;
  }

  /// Starts listening.
  public Exchange(Responder responder) {
    this.responder = responder;
    this.listener = Listener.start(this::handle);
  }

  /// Where it listens.
  public int port() {
    return listener.port();
  }

  private void handle(HttpPeer.Incoming request, HttpPeer peer) throws IOException {
    Optional<StrictProtocol> protocol =
        protocols.stream().filter(one -> one.serves(request.path())).findFirst();
    boolean ours = request.path().startsWith("/v1/") && request.method().equals("POST");
    if (protocol.isEmpty() || !ours) {
      byte[] words = ("Nothing at " + request.target()).getBytes(StandardCharsets.US_ASCII);
      peer.answer(404, "text/plain", List.of(), words);
      return;
    }
    responder.respond(new Turn(request, peer, protocol.get()));
  }

  @Override
  public void close() {
    listener.close();
  }

  /// One request and the way to answer it. Used by one thread.
  public static final class Turn {
    private final HttpPeer.Incoming request;
    private final HttpPeer peer;
    private final StrictProtocol protocol;
    private Optional<Asked> asked = Optional.empty();
    private Optional<Refused> refused = Optional.empty();

    private Turn(HttpPeer.Incoming request, HttpPeer peer, StrictProtocol protocol) {
      this.request = request;
      this.peer = peer;
      this.protocol = protocol;
    }

    /// Why a request is not taken.
    public record Refused(int status, String words) {}

    /// As it came.
    public HttpPeer.Incoming request() {
      return request;
    }

    /// The key that it carries; empty for none.
    public String key() {
      return protocol.key(request.headers());
    }

    /// Why the real provider would not take it; empty if it would.
    public Optional<Refused> rejected() {
      read();
      return refused;
    }

    /// The model that is asked; empty where that cannot be read.
    public String model() {
      read();
      return asked.map(Asked::model).orElse("");
    }

    /// What is asked.
    public ChatRequest asked() {
      return asked.orElseThrow().request();
    }

    private void read() {
      if (asked.isPresent() || refused.isPresent()) {
        return;
      }
      try {
        JsonNode body = Tree.read(request.text());
        asked = Optional.of(protocol.read(request.path(), request.headers(), body));
      } catch (Rejected e) {
        refused = Optional.of(new Refused(e.status(), String.valueOf(e.getMessage())));
      }
    }

    /// An answer in the words of the protocol, with a fault of the model in it where there is one.
    public String words(ChatAnswer answer, Optional<Fault> fault) {
      ChatAnswer thought = thinking(answer);
      if (fault.isEmpty()) {
        return protocol.answer(asked.orElseThrow(), thought);
      }
      return switch (fault.get()) {
        case REFUSAL -> protocol.refusal(asked.orElseThrow());
        case EMPTY_CONTENT -> protocol.answer(asked.orElseThrow(), with(thought, "", List.of()));
        case WRONG_TOOL ->
            protocol.answer(
                asked.orElseThrow(),
                with(thought, "", List.of(new ToolUse("x", "issue_full_refund", "{\"order\":1}"))));
        case MALFORMED_ARGUMENTS -> protocol.answer(asked.orElseThrow(), malformed(thought));
        case RATE_LIMITED,
            SERVER_ERROR,
            UNAVAILABLE,
            OVERLOADED,
            CONNECTION_RESET,
            SLOW_DRIP,
            TRUNCATED_JSON,
            HUGE_ANSWER,
            HTML ->
            throw new IllegalArgumentException(fault.get() + " is no fault of the model.");
      };
    }

    private ChatAnswer malformed(ChatAnswer answer) {
      if (asked().tools().isEmpty()) {
        return with(answer, "{\"acts\": [\"promi", List.of());
      }
      String tool = asked().tools().getFirst().name();
      return with(answer, "", List.of(new ToolUse("x", tool, "{\"order_number\": 11")));
    }

    /// Every answer has thoughts, so that every protocol has something to lose.
    private ChatAnswer thinking(ChatAnswer answer) {
      String thoughts =
          answer.reasoning().isEmpty()
              ? "Message %d: what now?".formatted(asked().messages().size())
              : answer.reasoning();
      return new ChatAnswer(
          answer.text(), thoughts, answer.calls(), answer.usage(), answer.finish(), answer.raw());
    }

    private static ChatAnswer with(ChatAnswer answer, String text, List<ToolUse> calls) {
      return new ChatAnswer(
          text, answer.reasoning(), calls, answer.usage(), answer.finish(), answer.raw());
    }

    /// Answers with this body.
    public void answer(int status, List<String> headers, byte[] body) throws IOException {
      peer.answer(status, "application/json", headers, body);
    }

    /// Answers with an error in the words of the protocol.
    public void error(int status, String words) throws IOException {
      answer(status, List.of(), bytes(protocol.error(status, words)));
    }

    /// Does what a fault of the provider says; the status that was sent, 0 for none.
    public int fail(FaultScript.Planned planned) throws IOException {
      List<String> headers = new ArrayList<>(planned.headers());
      return switch (planned.fault()) {
        case RATE_LIMITED -> status(429, "Rate limit reached, please slow down.", headers);
        case SERVER_ERROR -> status(500, "The server had an error.", headers);
        case UNAVAILABLE -> status(503, "The service is unavailable.", headers);
        case OVERLOADED -> status(529, "Overloaded", headers);
        case CONNECTION_RESET -> {
          peer.reset();
          yield 0;
        }
        case SLOW_DRIP -> {
          peer.drip(DRIP);
          yield 0;
        }
        case HUGE_ANSWER -> {
          peer.flood(FLOOD_MEGABYTES);
          yield 0;
        }
        case TRUNCATED_JSON -> {
          String whole = words(ChatAnswer.says("I will look into it."), Optional.empty());
          answer(200, headers, bytes(whole.substring(0, whole.length() / 2)));
          yield 200;
        }
        case HTML -> {
          byte[] page = bytes("<!doctype html><html><body>Welcome to the gateway</body></html>");
          peer.answer(200, "text/html", headers, page);
          yield 200;
        }
        case MALFORMED_ARGUMENTS, WRONG_TOOL, EMPTY_CONTENT, REFUSAL ->
            throw new IllegalArgumentException(planned.fault() + " is a fault of the model.");
      };
    }

    private int status(int status, String words, List<String> headers) throws IOException {
      answer(status, headers, bytes(protocol.error(status, words)));
      return status;
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
