package org.supportagentbench.cli;

import java.util.List;
import java.util.OptionalLong;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolSpec;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.model.Usage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What one tiny call shows of a model.
///
/// @param works whether an agent can be made of it: it calls tools, and says what it used
/// @param lines one for each thing that was looked at
record ModelCheck(boolean works, List<String> lines) {
  private static final String TOOL = "repeat_code";
  private static final String CODE = "K7-33";

  /// The call: a question that only a tool answers.
  static ChatRequest request() {
    JsonNode schema =
        JsonMapper.shared()
            .readTree(
                """
                {"type":"object","properties":{"code":{"type":"string",
                 "description":"The code as it was given"}},"required":["code"],
                 "additionalProperties":false}\
                """);
    return new ChatRequest(
        "You test a connection. Call the tool once; say nothing besides.",
        List.of(new ToolSpec(TOOL, "Repeats a code.", schema)),
        List.of(new ChatMessage.User("Repeat the code " + CODE + " with the tool.")));
  }

  /// What the answer to it shows.
  static ModelCheck of(ChatAnswer answer) {
    boolean calls = answer.calls().stream().anyMatch(ModelCheck::isRight);
    return new ModelCheck(
        calls && answer.usage().isPresent(),
        List.of(
            "tool calling   " + toolCalling(answer, calls),
            "reasoning      " + reasoning(answer),
            "usage          " + answer.usage().map(ModelCheck::words).orElse("NOT OK: not told")));
  }

  private static boolean isRight(ToolUse call) {
    try {
      JsonNode arguments = JsonMapper.shared().readTree(call.arguments());
      return call.name().equals(TOOL) && arguments.path("code").asString("").equals(CODE);
    } catch (JacksonException e) {
      return false;
    }
  }

  private static String toolCalling(ChatAnswer answer, boolean right) {
    if (right) {
      return "ok";
    }
    if (answer.calls().isEmpty()) {
      return "NOT OK: it answered without calling the tool (%s)".formatted(answer.finish());
    }
    ToolUse call = answer.calls().getFirst();
    return "NOT OK: it called %s with %s".formatted(brief(call.name()), brief(call.arguments()));
  }

  private static String brief(String words) {
    String line = words.replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 80) + " ...";
  }

  private static String reasoning(ChatAnswer answer) {
    OptionalLong tokens = answer.usage().map(Usage::reasoning).orElse(OptionalLong.empty());
    if (!answer.reasoning().isEmpty()) {
      return "ok: shown, %d characters".formatted(answer.reasoning().length());
    }
    return tokens.orElse(0) > 0
        ? "used (%d tokens), but not shown".formatted(tokens.getAsLong())
        : "none in this answer";
  }

  private static String words(Usage usage) {
    String reasoning =
        usage.reasoning().isPresent()
            ? " (%d of it reasoning)".formatted(usage.reasoning().getAsLong())
            : "";
    return "ok: %d input uncached, %d cache read, %d cache write, %d output%s"
        .formatted(
            usage.uncachedInput(),
            usage.cacheRead(),
            usage.cacheWrite(),
            usage.output(),
            reasoning);
  }
}
