package org.supportagentbench.model.wire;

import java.util.List;

/// What is sent to a provider by POST.
///
/// @param path below the endpoint's base URL, with the leading slash
/// @param headers without the key
/// @param body JSON
public record WireRequest(String path, List<Header> headers, String body) {
  /// Copies the list.
  public WireRequest {
    headers = List.copyOf(headers);
  }
}
