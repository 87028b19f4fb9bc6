package org.supportagentbench.model.wire;

import java.net.URI;
import java.util.List;
import java.util.Optional;

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

  /// A text that came from there, with the key taken out. To be called on every body before anybody
  /// reads it: some providers repeat the key in their errors.
  public String hideKeyIn(String text) {
    return key.map(secret -> secret.hideIn(text)).orElse(text);
  }
}
