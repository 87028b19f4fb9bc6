package org.supportagentbench.desk;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// The form of one tool: its description, its schema and the reader of its arguments.
record ToolForm(DeskTool tool, RecordForm arguments) {

  static ToolForm of(Class<?> type) {
    Tool said = type.getAnnotation(Tool.class);
    if (said == null) {
      throw new IllegalStateException(type + " has no @Tool: its description is its schema");
    }
    RecordForm form = RecordForm.of(type);
    String name = snake(type.getSimpleName());
    return new ToolForm(new DeskTool(name, said.value(), said.effect(), form.schema()), form);
  }

  Parsed parse(JsonNode given) {
    if (!given.isObject()) {
      return new Parsed.Bad(
          "The arguments of %s are not a JSON object. %s"
              .formatted(tool.name(), arguments.usage()));
    }
    try {
      return new Parsed.Good((ToolCall) arguments.read(given, ""));
    } catch (BadArgument e) {
      return new Parsed.Bad("%s: %s %s".formatted(tool.name(), e.sentence(), arguments.usage()));
    }
  }

  static String snake(String camel) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < camel.length(); i++) {
      char c = camel.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        out.append('_');
      }
      out.append(c);
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
