package org.supportagentbench.desk;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Schema and reader of a record whose components carry [Arg]. The only use of reflection.
final class RecordForm {
  private final List<ArgumentForm> arguments;
  private final Constructor<?> constructor;

  private RecordForm(List<ArgumentForm> arguments, Constructor<?> constructor) {
    this.arguments = arguments;
    this.constructor = constructor;
  }

  static RecordForm of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<ArgumentForm> arguments = new ArrayList<>();
    for (RecordComponent component : components) {
      arguments.add(ArgumentForm.of(component));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new RecordForm(List.copyOf(arguments), constructor);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  ObjectNode schema() {
    ObjectNode schema = ToolAnswers.object().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = ToolAnswers.object().putArray("required");
    for (ArgumentForm argument : arguments) {
      properties.set(argument.name(), argument.schema());
      if (!argument.optional()) {
        required.add(argument.name());
      }
    }
    schema.set("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  Object read(JsonNode given, String path) {
    for (String name : given.propertyNames()) {
      if (arguments.stream().noneMatch(argument -> argument.name().equals(name))) {
        throw new BadArgument("unknown argument '" + path + name + "'.");
      }
    }
    Object[] values = new Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments.get(i).read(given.path(arguments.get(i).name()), path);
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  String usage() {
    return arguments.stream()
        .map(argument -> argument.optional() ? "[" + argument.name() + "]" : argument.name())
        .collect(Collectors.joining(", ", "It takes: ", "."));
  }
}
