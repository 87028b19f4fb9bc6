package org.supportagentbench.testing.provider;

import org.supportagentbench.model.ChatRequest;

/// What a provider is asked, read from its protocol.
///
/// @param model the id of the model
/// @param bytes size of the request
public record Asked(String model, ChatRequest request, int bytes) {
  /// Tokens that the request is billed as: four bytes each, as good a guess as any.
  long tokens() {
    return bytes / 4;
  }

  /// Tokens of it that are read from the cache: everything but the first request of a conversation
  /// repeats most of what stood in the one before.
  long cached() {
    return request.messages().size() > 1 ? tokens() * 4 / 5 : 0;
  }
}
