package org.supportagentbench.testing.provider;

import java.net.http.HttpHeaders;
import java.util.List;
import org.supportagentbench.model.ChatAnswer;
import tools.jackson.databind.JsonNode;

/// One protocol from the provider's side. It rejects what the real provider rejects, and sends
/// marks (call ids, signatures) from which it sees at once whether an earlier answer has come back
/// untouched. It keeps nothing between two requests. Shared by threads.
interface StrictProtocol {
  /// Whether a path belongs to it.
  boolean serves(String path);

  /// The key as the protocol carries it; empty where there is none.
  String key(HttpHeaders headers);

  /// Reads a request.
  ///
  /// @throws Rejected if the real provider would not take it
  Asked read(String path, HttpHeaders headers, JsonNode body) throws Rejected;

  /// The body of a 200.
  String answer(Asked asked, ChatAnswer answer);

  /// The body of a 200 in which the provider's filter refuses.
  String refusal(Asked asked);

  /// The body of an error.
  String error(int status, String message);

  /// All four.
  static List<StrictProtocol> all() {
    return List.of(
        new StrictChat(), new StrictResponses(), new StrictAnthropic(), new StrictGemini());
  }
}
