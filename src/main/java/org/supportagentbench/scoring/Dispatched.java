package org.supportagentbench.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.transcript.Call;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls that go through one tool to another: `call_tool {"tool_name": "order_replacement_card",
/// "arguments": "{...}"}`, `handle_user {"action": "create", ...}`. What is done is read out of the
/// inner name.
final class Dispatched {
  private static final JsonMapper JSON = new JsonMapper();

  /// Keys whose value names the tool that is meant.
  private static final Set<String> TOOL_KEYS =
      Set.of("tool_name", "agent_tool_name", "function_name", "tool", "function", "action_name");

  /// Keys whose value says what the outer tool is to do.
  private static final Set<String> VERB_KEYS = Set.of("action", "operation", "operacion", "accion");

  private static final Set<String> INNER = Set.of("arguments", "parameters", "args", "kwargs");
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+){1,12}");
  private static final Pattern VERB = Pattern.compile("[A-Za-z]{3,20}");
  private static final Pattern SAYS = Pattern.compile("[A-Za-z]{3,20}(?:_[a-z]{2,20}){0,3}");
  private static final Pattern HANDLES = Pattern.compile("^(?:handle|manage|gestionar)_");

  private static final List<String> READS =
      List.of(
          "get",
          "list",
          "check",
          "search",
          "find",
          "lookup",
          "look",
          "verify",
          "calculate",
          "show",
          "view",
          "read",
          "retrieve",
          "fetch",
          "obtener",
          "buscar",
          "consultar",
          "listar");

  private Dispatched() {}

  /// The call that is meant, with the inner tool's name and arguments; the call itself where it is
  /// no such one.
  static Call of(Call call) {
    if (!call.arguments().isObject()) {
      return call;
    }
    for (Map.Entry<String, JsonNode> field : call.arguments().properties()) {
      String value = field.getValue().isString() ? field.getValue().stringValue() : "";
      if (TOOL_KEYS.contains(field.getKey()) && NAME.matcher(value).matches()) {
        return new Call(call.id(), value, inner(call.arguments()));
      }
      if (VERB_KEYS.contains(field.getKey())
          && VERB.matcher(value).matches()
          && HANDLES.matcher(call.name()).find()) {
        String name = value + "_" + HANDLES.matcher(call.name()).replaceFirst("");
        return new Call(call.id(), name, call.arguments());
      }
    }
    return call;
  }

  /// What a tool does that an argument tells what to do: `modify_service {"action": "cancel"}`. Its
  /// own kind where no argument says a deed.
  static ToolKind told(Call call, ToolKind kind) {
    if (kind.effect() != Effect.WRITE || !call.arguments().isObject()) {
      return kind;
    }
    for (Map.Entry<String, JsonNode> field : call.arguments().properties()) {
      String value = field.getValue().isString() ? field.getValue().stringValue() : "";
      if (VERB_KEYS.contains(field.getKey()) && SAYS.matcher(value).matches()) {
        return kind.and(ToolDeeds.verbs(value));
      }
    }
    return kind;
  }

  private static JsonNode inner(JsonNode arguments) {
    for (String key : INNER) {
      JsonNode value = arguments.path(key);
      if (value.isObject()) {
        return value;
      }
      Optional<JsonNode> parsed = value.isString() ? object(value.stringValue()) : Optional.empty();
      if (parsed.isPresent()) {
        return parsed.get();
      }
    }
    return arguments;
  }

  private static Optional<JsonNode> object(String text) {
    try {
      return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /// What the inner tool does, where the outer one may write: a name that begins as one that reads
  /// only reads.
  static ToolKind kind(Call meant, ToolKind outer) {
    return outer.effect() == Effect.WRITE
        ? ToolKind.named(
            meant.name(),
            READS.contains(ToolWords.of(meant.name()).getFirst()) ? Effect.READ : Effect.WRITE)
        : outer;
  }
}
