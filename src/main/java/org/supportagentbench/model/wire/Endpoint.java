package org.supportagentbench.model.wire;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;

/// Where a model is reached.
///
/// @param provider the provider's name, such as `openai`; pacing is shared by it
/// @param baseUrl without a slash at its end and without a query
/// @param query what stands behind the question mark, such as `api-version=2025-04-01`; else empty
/// @param headers what every request carries, the key's header among them
/// @param key what must never be seen; empty for servers without keys
public record Endpoint(
    String provider, String baseUrl, String query, List<Header> headers, Optional<Key> key) {
  /// Copies the list.
  ///
  /// @throws IllegalArgumentException if the base URL is none of http or https
  public Endpoint {
    headers = List.copyOf(headers);
    URI url = URI.create(baseUrl);
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null || url.getUserInfo() != null || baseUrl.contains("?")) {
      throw new IllegalArgumentException(
          "Not a base URL such as https://api.example.com/v1: " + baseUrl);
    }
  }

  /// The address of a request.
  public URI uri(WireRequest request) {
    return URI.create(baseUrl + request.path() + (query.isEmpty() ? "" : "?" + query));
  }

  /// A text that came from there, with the key taken out, and what is secret in query and headers.
  /// To be called on every body before anybody reads it: some providers repeat the key in their
  /// errors.
  public String hideKeyIn(String text) {
    String hidden = key.map(secret -> secret.hideIn(text)).orElse(text);
    return hasMore() ? Secrets.of(query, headers, key).hideIn(hidden) : hidden;
  }

  /// The request as its provider must get it: where the key was taken out of what it said itself,
  /// it stands there again. A signature over such words would not fit them otherwise, and what was
  /// said is to be sent back untouched. Nobody else gets to see it: what the model said to
  /// customer, judge and tools stays as it was hidden.
  public ChatRequest whole(ChatRequest request) {
    if (key.isEmpty() && !hasMore()) {
      return request;
    }
    List<ChatMessage> messages = new ArrayList<>(request.messages());
    messages.replaceAll(this::whole);
    return messages.equals(request.messages())
        ? request
        : new ChatRequest(request.system(), request.tools(), messages, request.seed());
  }

  /// Whether anything besides the key may be secret.
  private boolean hasMore() {
    return !query.isEmpty() || headers.size() > 1 || (key.isEmpty() && !headers.isEmpty());
  }

  private String restoreIn(String json) {
    String whole = key.map(secret -> secret.restoreIn(json)).orElse(json);
    return hasMore() ? Secrets.of(query, headers, key).restoreIn(whole) : whole;
  }

  private ChatMessage whole(ChatMessage message) {
    if (!(message instanceof ChatMessage.Assistant(ChatAnswer answer))) {
      return message;
    }
    Optional<String> raw = answer.raw().map(this::restoreIn);
    return raw.equals(answer.raw())
        ? message
        : new ChatMessage.Assistant(
            new ChatAnswer(
                answer.text(),
                answer.reasoning(),
                answer.calls(),
                answer.usage(),
                answer.finish(),
                raw));
  }
}
