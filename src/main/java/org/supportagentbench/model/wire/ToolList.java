package org.supportagentbench.model.wire;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.model.ToolSpec;
import tools.jackson.databind.JsonNode;

/// The tools of a protocol as JSON. All conversations of a run offer the same list, so it is
/// written once and kept until another one is offered. Shared by threads.
final class ToolList {
  private final Function<List<ToolSpec>, JsonNode> form;
  private final AtomicReference<@Nullable Last> last = new AtomicReference<>();

  private record Last(List<ToolSpec> tools, JsonNode json) {}

  /// @param form how the protocol describes tools
  ToolList(Function<List<ToolSpec>, JsonNode> form) {
    this.form = form;
  }

  /// The JSON of these tools. They are the same objects as a rule, so this compares pointers.
  JsonNode of(List<ToolSpec> tools) {
    Last known = last.get();
    if (known != null && known.tools.equals(tools)) {
      return known.json;
    }
    JsonNode json = Json.asItIs(Json.write(form.apply(tools)));
    last.set(new Last(tools, json));
    return json;
  }
}
