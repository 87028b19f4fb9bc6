package org.supportagentbench.desk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The form of an argument's value: what its schema says and how it is read.
sealed interface ValueForm {
  ObjectNode schema();

  /// Reads a value that is there.
  Object read(JsonNode given, String path);

  static ValueForm of(Type type) {
    if (type == int.class || type == Integer.class) {
      return new Whole();
    }
    if (type == String.class) {
      return new Words();
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return new Many(of(list.getActualTypeArguments()[0]));
    }
    if (type instanceof Class<?> one && one.isEnum()) {
      return new OneOf(Arrays.stream(one.getEnumConstants()).map(Enum.class::cast).toList());
    }
    if (type instanceof Class<?> one && one.isRecord()) {
      return new Nested(RecordForm.of(one));
    }
    throw new IllegalStateException("no form for an argument of type " + type);
  }

  /// A whole number; `"1182"` and `"#1182"` are read too, since models write them.
  record Whole() implements ValueForm {
    @Override
    public ObjectNode schema() {
      return ToolAnswers.object().put("type", "integer");
    }

    @Override
    public Object read(JsonNode given, String path) {
      if (given.isIntegralNumber() && given.canConvertToInt()) {
        return given.intValue();
      }
      if (given.isString()) {
        String digits = given.stringValue().strip();
        digits = digits.startsWith("#") ? digits.substring(1) : digits;
        if (!digits.isEmpty()
            && digits.length() <= 9
            && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
          return Integer.parseInt(digits);
        }
      }
      throw new BadArgument("'%s' is not a whole number.".formatted(path));
    }
  }

  /// Text.
  record Words() implements ValueForm {
    @Override
    public ObjectNode schema() {
      return ToolAnswers.object().put("type", "string");
    }

    @Override
    public Object read(JsonNode given, String path) {
      if (given.isString()) {
        return given.stringValue();
      }
      if (given.isNumber()) {
        return given.asString();
      }
      throw new BadArgument("'%s' is not a text.".formatted(path));
    }
  }

  /// A word of a closed list, in lower case with underscores.
  record OneOf(@SuppressWarnings("rawtypes") List<Enum> values) implements ValueForm {
    @Override
    public ObjectNode schema() {
      ObjectNode schema = ToolAnswers.object().put("type", "string");
      ArrayNode words = schema.putArray("enum");
      values.forEach(value -> words.add(wire(value)));
      return schema;
    }

    @Override
    public Object read(JsonNode given, String path) {
      String word = given.isString() ? given.stringValue().strip() : "";
      for (Enum<?> value : values) {
        if (wire(value).equals(word)) {
          return value;
        }
      }
      String words = values.stream().map(OneOf::wire).collect(Collectors.joining(", "));
      throw new BadArgument("'%s' must be one of: %s.".formatted(path, words));
    }

    private static String wire(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }
  }

  /// A list.
  record Many(ValueForm each) implements ValueForm {
    @Override
    public ObjectNode schema() {
      ObjectNode schema = ToolAnswers.object().put("type", "array");
      schema.set("items", each.schema());
      return schema;
    }

    @Override
    public Object read(JsonNode given, String path) {
      if (!given.isArray()) {
        throw new BadArgument("'%s' is not a list.".formatted(path));
      }
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < given.size(); i++) {
        values.add(each.read(given.path(i), path + "[" + i + "]"));
      }
      return values;
    }
  }

  /// An object.
  record Nested(RecordForm form) implements ValueForm {
    @Override
    public ObjectNode schema() {
      return form.schema();
    }

    @Override
    public Object read(JsonNode given, String path) {
      if (!given.isObject()) {
        throw new BadArgument("'%s' is not an object.".formatted(path));
      }
      return form.read(given, path + ".");
    }
  }
}
