package org.supportagentbench.scoring;

import java.util.List;
import java.util.Map;
import org.supportagentbench.suite.ExpectedAction;
import org.supportagentbench.transcript.Call;
import tools.jackson.databind.JsonNode;

/// Reads a malformed call as far as it goes: what an agent tried counts, even where it wrote it
/// wrongly.
final class RawArguments {
  private RawArguments() {}

  /// Whether the call names the expected tool and every expected argument with its value.
  static boolean name(ExpectedAction.One expected, Call call) {
    boolean tool =
        expected.tool().equals(call.name())
            || (expected.tool().equals("resend")
                && List.of("create_reshipment", "create_replacement").contains(call.name()));
    return tool && expected.arguments().entrySet().stream().allMatch(entry -> has(call, entry));
  }

  private static boolean has(Call call, Map.Entry<String, String> expected) {
    JsonNode arguments = call.arguments();
    JsonNode value =
        switch (expected.getKey()) {
          case "order" -> arguments.path("order_number");
          case "variant" -> arguments.path("variant_id");
          case "line" -> arguments.path("line");
          default -> arguments.path(expected.getKey());
        };
    if (value.isMissingNode() || value.isNull()) {
      return false;
    }
    String said = PlainWords.of(value.isString() ? value.stringValue() : value.toString());
    return said.equals(PlainWords.of(expected.getValue()));
  }
}
