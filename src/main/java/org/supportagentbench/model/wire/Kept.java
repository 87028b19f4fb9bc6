package org.supportagentbench.model.wire;

import java.util.Optional;
import org.supportagentbench.model.ChatAnswer;
import tools.jackson.databind.JsonNode;

/// An assistant item as it came, in [ChatAnswer#raw]: JSON that names the protocol, so that no
/// other one sends it back, and the model that the provider says has answered.
final class Kept {
  private static final String ITEM = "\"item\":";
  private static final String END = "}";

  private Kept() {}

  /// The item as `raw` keeps it.
  ///
  /// @param model who answered, by the provider's word; may be empty
  static Optional<String> keep(String protocol, String model, JsonNode item) {
    String who = model.isEmpty() ? "" : "\"model\":" + Json.quoted(model) + ",";
    return Optional.of(begin(protocol) + who + ITEM + Json.write(item) + END);
  }

  /// The JSON of the item that an answer keeps; empty where there is none of this protocol.
  static Optional<String> item(String protocol, ChatAnswer answer) {
    return answer
        .raw()
        .filter(raw -> raw.startsWith(begin(protocol)))
        .map(raw -> raw.substring(raw.indexOf(ITEM) + ITEM.length(), raw.length() - END.length()));
  }

  private static String begin(String protocol) {
    return "{\"protocol\":\"" + protocol + "\",";
  }
}
