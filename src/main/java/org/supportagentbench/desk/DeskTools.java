package org.supportagentbench.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// All tools of the desk, read once from the records that [ToolCall] permits.
public final class DeskTools {
  private static final Map<Class<?>, ToolForm> BY_TYPE = new LinkedHashMap<>();
  private static final Map<String, ToolForm> BY_NAME = new LinkedHashMap<>();
  private static final List<DeskTool> ALL;

  static {
    for (Class<?> type : ToolCall.class.getPermittedSubclasses()) {
      ToolForm form = ToolForm.of(type);
      BY_TYPE.put(type, form);
      BY_NAME.put(form.tool().name(), form);
    }
    ALL = BY_NAME.values().stream().map(ToolForm::tool).toList();
  }

  private DeskTools() {}

  /// Every tool, in the order in which agents see them.
  public static List<DeskTool> all() {
    return ALL;
  }

  /// The tool with this name.
  public static Optional<DeskTool> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name)).map(ToolForm::tool);
  }

  /// Reads a call; never throws on what a model wrote.
  public static Parsed parse(String name, JsonNode arguments) {
    ToolForm form = BY_NAME.get(name);
    if (form == null) {
      return new Parsed.Bad(
          "There is no tool '%s'. Tools: %s.".formatted(name, String.join(", ", BY_NAME.keySet())));
    }
    return form.parse(arguments);
  }

  static DeskTool of(ToolCall call) {
    ToolForm form = BY_TYPE.get(call.getClass());
    if (form == null) {
      throw new IllegalStateException("no form for " + call.getClass());
    }
    return form.tool();
  }
}
