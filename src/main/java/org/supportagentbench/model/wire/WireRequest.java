package org.supportagentbench.model.wire;

import java.util.List;

/// What is sent to a provider by POST.
///
/// @param path below the endpoint's base URL, with the leading slash
/// @param headers without the key
/// @param content JSON
public record WireRequest(String path, List<Header> headers, Utf8 content) {
  /// Copies the list.
  public WireRequest {
    headers = List.copyOf(headers);
  }

  /// With the JSON as a text.
  public WireRequest(String path, List<Header> headers, String body) {
    this(path, headers, Utf8.of(body));
  }

  /// The JSON as a text.
  public String body() {
    return content.toString();
  }
}
