package org.supportagentbench.model.wire;

import java.util.Optional;
import org.supportagentbench.model.ChatAnswer;
import tools.jackson.databind.JsonNode;

/// An assistant item as it came, in [ChatAnswer#raw]: JSON that names the protocol, so that no
/// other one sends it back.
final class Kept {
  private static final String END = "}";

  private Kept() {}

  /// The item as `raw` keeps it.
  static Optional<String> keep(String protocol, JsonNode item) {
    return Optional.of(begin(protocol) + Json.write(item) + END);
  }

  /// The JSON of the item that an answer keeps; empty where there is none of this protocol.
  static Optional<String> item(String protocol, ChatAnswer answer) {
    String begin = begin(protocol);
    return answer
        .raw()
        .filter(raw -> raw.startsWith(begin))
        .map(raw -> raw.substring(begin.length(), raw.length() - END.length()));
  }

  private static String begin(String protocol) {
    return "{\"protocol\":\"" + protocol + "\",\"item\":";
  }
}
