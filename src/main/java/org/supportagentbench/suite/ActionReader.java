package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `required`, `allowed` and `forbidden`: tool names with the arguments that matter.
final class ActionReader {
  /// `resend` is a reshipment of the line or a replacement by the same variant.
  static final String RESEND = "resend";

  private static final String ANY_OF = "any-of";
  private static final List<String> ADDRESS_PARTS = OrderReader.ADDRESS;
  private static final Map<String, List<String>> ARGUMENTS = new LinkedHashMap<>();

  static {
    ARGUMENTS.put(RESEND, List.of("order", "line", "quantity", "variant"));
    ARGUMENTS.put("create_reshipment", List.of("order", "line", "lines", "quantity"));
    ARGUMENTS.put("create_replacement", List.of("order", "line", "variant"));
    ARGUMENTS.put("update_shipping_address", List.of("order", "address"));
    ARGUMENTS.put("update_line_item", List.of("order", "line", "variant"));
    ARGUMENTS.put("cancel_order", List.of("order", "lines"));
  }

  private final ProblemList problems;
  private final String key;

  private ActionReader(ProblemList problems, String key) {
    this.problems = problems;
    this.key = key;
  }

  static List<ExpectedAction> read(Keys keys, String key) {
    ActionReader reader = new ActionReader(keys.problems(), key);
    List<ExpectedAction> actions = new ArrayList<>();
    for (YamlNode node : keys.items(key)) {
      reader.action(node).ifPresent(actions::add);
    }
    return actions;
  }

  private Optional<ExpectedAction> action(YamlNode node) {
    Optional<YamlNode.Field> any = YamlNode.only(node, ANY_OF);
    if (any.isPresent()) {
      return anyOf(any.get());
    }
    return one(node).map(ExpectedAction.class::cast);
  }

  private Optional<ExpectedAction> anyOf(YamlNode.Field any) {
    if (any.value() instanceof YamlNode.Items items && items.items().size() > 1) {
      List<ExpectedAction.One> options =
          items.items().stream().flatMap(item -> one(item).stream()).toList();
      return Optional.of(new ExpectedAction.AnyOf(options));
    }
    problems.add(any.line(), any.value().kind() + " for '" + ANY_OF + "'", "two actions or more");
    return Optional.empty();
  }

  private Optional<ExpectedAction.One> one(YamlNode node) {
    if (!(node instanceof YamlNode.Fields fields) || fields.fields().size() != 1) {
      problems.add(
          node.line(),
          node.kind() + " in '" + key + "'",
          "one action, such as 'cancel_order: {order: 1150}'");
      return Optional.empty();
    }
    Map.Entry<String, YamlNode.Field> only = fields.fields().entrySet().iterator().next();
    String tool = only.getKey();
    YamlNode.Field field = only.getValue();
    if (tool.equals("hand_over_to_human")) {
      problems.add(
          field.line(), "a handover in '" + key + "'", "no entry: 'expect' already decides it");
      return Optional.empty();
    }
    List<String> known = ARGUMENTS.get(tool);
    if (known == null) {
      problems.add(
          field.line(),
          "the action '" + tool + "' in '" + key + "'",
          DidYouMean.oneOf(tool, ARGUMENTS.keySet()));
      return Optional.empty();
    }
    return Optional.of(new ExpectedAction.One(tool, arguments(tool, field.value(), known)));
  }

  private Map<String, String> arguments(String tool, YamlNode node, List<String> known) {
    Keys keys = Keys.of(node, "'" + tool + "'", known, problems);
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String name : known) {
      if (keys.has(name)) {
        switch (name) {
          case "lines" -> arguments.put(name, String.join(",", lines(keys)));
          case "address" -> address(keys, arguments);
          case "variant" -> arguments.put(name, keys.text(name));
          default -> arguments.put(name, String.valueOf(keys.whole(name)));
        }
      }
    }
    return arguments;
  }

  private List<String> lines(Keys keys) {
    List<String> lines = keys.words("lines");
    for (String line : lines) {
      if (!YamlValues.isDigits(line)) {
        problems.add(keys.line("lines"), "'" + line + "' in 'lines'", "line numbers: [1, 2]");
      }
    }
    return lines;
  }

  private void address(Keys keys, Map<String, String> arguments) {
    Optional<YamlNode> node = keys.required("address");
    if (node.isPresent()) {
      Keys parts = Keys.of(node.get(), "an address", ADDRESS_PARTS, problems);
      for (String part : ADDRESS_PARTS) {
        parts.maybeText(part).ifPresent(value -> arguments.put("address." + part, value));
      }
    }
  }
}
