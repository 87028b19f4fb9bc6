package org.supportagentbench.desk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One argument: its name, whether it may be left out, and the form of its value.
record ArgumentForm(String name, boolean optional, String description, ValueForm value) {

  static ArgumentForm of(RecordComponent component) {
    Arg said = component.getAnnotation(Arg.class);
    if (said == null) {
      throw new IllegalStateException(component + " has no @Arg: its description is its schema");
    }
    Type type = component.getGenericType();
    boolean optional = component.getType() == Optional.class;
    Type inner = optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    return new ArgumentForm(
        ToolForm.snake(component.getName()), optional, said.value(), ValueForm.of(inner));
  }

  ObjectNode schema() {
    ObjectNode schema = value.schema();
    schema.put("description", description);
    return schema;
  }

  Object read(JsonNode given, String path) {
    boolean absent = given.isMissingNode() || given.isNull();
    if (!optional) {
      if (absent) {
        throw new BadArgument("'" + path + name + "' is missing.");
      }
      return value.read(given, path + name);
    }
    return absent ? Optional.empty() : Optional.of(value.read(given, path + name));
  }
}
