package org.supportagentbench.results;

import java.util.OptionalDouble;
import org.supportagentbench.suite.InputProblem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Spending as the store keeps it; a role that asked no model is left out. The same spending always
/// gives the same text.
public final class SpendingJson {
  private SpendingJson() {}

  /// The text of what a conversation cost.
  public static String write(Spending spending) {
    return JsonText.object(json -> {
      write(json, "agent", spending.agent());
      write(json, "customer", spending.customer());
      write(json, "judge", spending.judge());
    });
  }

  /// The spending of a text that [#write] wrote.
  ///
  /// @throws InputProblem if the text is damaged
  public static Spending read(String text) {
    JsonNode node = JsonText.read(text);
    return new Spending(
        part(node.path("agent")), part(node.path("customer")), part(node.path("judge")));
  }

  private static void write(JsonGenerator json, String role, Spending.Part part) {
    if (part.equals(Spending.Part.NONE)) {
      return;
    }
    json.writeObjectPropertyStart(role);
    json.writeNumberProperty("calls", part.calls());
    json.writeNumberProperty("unusable", part.unusable());
    json.writeNumberProperty("uncached_input", part.tokens().uncachedInput());
    json.writeNumberProperty("cache_read", part.tokens().cacheRead());
    json.writeNumberProperty("cache_write", part.tokens().cacheWrite());
    json.writeNumberProperty("output", part.tokens().output());
    json.writeNumberProperty("reasoning", part.tokens().reasoning());
    part.usd().ifPresent(usd -> json.writeNumberProperty("usd", usd));
    json.writeEndObject();
  }

  private static Spending.Part part(JsonNode node) {
    if (!node.isObject()) {
      return Spending.Part.NONE;
    }
    Spending.Tokens tokens =
        new Spending.Tokens(
            node.path("uncached_input").asLong(0),
            node.path("cache_read").asLong(0),
            node.path("cache_write").asLong(0),
            node.path("output").asLong(0),
            node.path("reasoning").asLong(0));
    OptionalDouble usd =
        node.has("usd") ? OptionalDouble.of(node.path("usd").asDouble()) : OptionalDouble.empty();
    return new Spending.Part(
        node.path("calls").asInt(0), node.path("unusable").asInt(0), tokens, usd);
  }
}
