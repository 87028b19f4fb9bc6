package org.supportagentbench.cli;

import java.util.ArrayList;
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

/// What two tiny calls show of a model: one that it must answer by a tool, and one that sends back
/// what came, reasoning included, with the tool's answer.
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

  /// The second call: the same conversation with the first answer, untouched, and what the tool
  /// said to each of its calls.
  static ChatRequest goingOn(ChatRequest first, ChatAnswer answer) {
    List<ChatMessage> messages = new ArrayList<>(first.messages());
    messages.add(new ChatMessage.Assistant(answer));
    for (ToolUse call : answer.calls()) {
      messages.add(
          new ChatMessage.Tool(call.id(), call.name(), "{\"repeated\":\"" + CODE + "\"}", false));
    }
    return new ChatRequest(first.system(), first.tools(), messages);
  }

  /// What the answer to the second call shows: that the provider took its own answer back.
  static ModelCheck ofSentBack(ChatAnswer first, ChatAnswer second) {
    String what = first.reasoning().isEmpty() ? "its call" : "its reasoning and its call";
    boolean said = !second.text().isBlank() || !second.calls().isEmpty();
    boolean counted = second.usage().isPresent();
    String words =
        said
            ? "ok: it took %s back and went on".formatted(what)
            : "NOT OK: it took %s back, and answered nothing (%s)".formatted(what, second.finish());
    return new ModelCheck(
        said && counted,
        List.of(
            "sent back      " + words,
            "usage again    " + second.usage().map(ModelCheck::words).orElse("NOT OK: not told")));
  }

  /// What the answer to the first call shows.
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
