package org.supportagentbench.model.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.supportagentbench.model.wire.Habits;
import org.supportagentbench.model.wire.Protocol;
import tools.jackson.databind.node.ObjectNode;

/// Who answers, and how to ask there.
///
/// @param baseUrl empty where only the user knows it
public record Provider(
    String name, Protocol protocol, Optional<String> baseUrl, Access access, Requests requests) {
  /// How a request is let in.
  ///
  /// @param keys variables of the environment that may hold the key, the first that is set counts
  /// @param keyless whether it works without a key, as local servers do
  /// @param keyHeader the header that carries the key, where it is not the protocol's own
  /// @param query what stands behind the question mark of every address; else empty
  /// @param headers of every request besides, by name; `$NAME` stands for what the variable holds,
  ///   which is then a secret
  public record Access(
      List<String> keys,
      boolean keyless,
      Optional<String> keyHeader,
      String query,
      Map<String, String> headers) {}

  /// What its requests have in common.
  ///
  /// @param extra body fragment of every request
  /// @param reasoning body fragments by effort
  public record Requests(
      Habits habits,
      OptionalInt maxOutputTokens,
      ObjectNode extra,
      Map<String, ObjectNode> reasoning) {}
}
