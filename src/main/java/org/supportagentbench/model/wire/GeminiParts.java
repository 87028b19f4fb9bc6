package org.supportagentbench.model.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.model.ToolUse;
import tools.jackson.databind.JsonNode;

/// Views of the parts of a candidate.
final class GeminiParts {
  private static final Pattern CALLED = Pattern.compile("(?:default_api\\.|call:)(\\w+)");

  private GeminiParts() {}

  /// The words to the customer, or the thoughts.
  static String words(JsonNode parts, boolean thoughts) {
    var words = new StringBuilder();
    for (JsonNode part : parts) {
      if (part.path("thought").asBoolean(false) == thoughts) {
        words.append(Json.text(part, "text"));
      }
    }
    return words.toString();
  }

  /// The calls. Their ids are empty where the provider gives none: then order tells.
  static List<ToolUse> calls(JsonNode parts) {
    List<ToolUse> calls = new ArrayList<>();
    for (JsonNode part : parts) {
      JsonNode call = part.path("functionCall");
      if (call.isObject()) {
        String arguments = call.path("args").isMissingNode() ? "{}" : Json.raw(call.path("args"));
        calls.add(new ToolUse(Json.text(call, "id"), Json.text(call, "name"), arguments));
      }
    }
    return calls;
  }

  /// A call that the provider could not read, kept from the model's turn: with other protocols it
  /// would be a call whose arguments are no JSON, so it is one here too.
  static ToolUse malformed(JsonNode candidate) {
    String words = Json.text(candidate, "finishMessage");
    Matcher called = CALLED.matcher(words);
    return new ToolUse("", called.find() ? called.group(1) : "", words);
  }
}
