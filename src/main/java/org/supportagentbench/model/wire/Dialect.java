package org.supportagentbench.model.wire;

import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatRequest;

/// One protocol: pure functions between our words and a provider's JSON. Stateless, shared by
/// threads.
///
/// What a provider answered is kept as it came ([ChatAnswer#raw]) and sent back untouched; text,
/// reasoning, calls and usage are views of it. An answer of another protocol, or without `raw`, is
/// told again from its views.
public interface Dialect {
  /// The request as it goes over the wire.
  WireRequest request(WireSettings settings, ChatRequest request);

  /// Reads the body of a response with a status of 200 to 299.
  ///
  /// Arguments that are no JSON, empty words and unknown reasons to stop are answers, since a model
  /// gave them.
  ///
  /// @throws WireProblem if the body is no answer after all: an error, a refusal, HTML, cut JSON
  ChatAnswer answer(String body) throws WireProblem;

  /// Says what a response with any other status means.
  WireProblem problem(int status, String body);

  /// The header that carries the key, unless the endpoint says otherwise.
  Header authorisation(Key key);
}
