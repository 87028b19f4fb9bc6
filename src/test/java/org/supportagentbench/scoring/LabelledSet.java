package org.supportagentbench.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Conversations of other desks with what a reader says of single places in them: every
/// `NAME.jsonl` of a folder that has a `NAME-labels.jsonl` beside it.
record LabelledSet(List<Conversation> conversations) {
  private static final String LABELS = "-labels.jsonl";

  /// One conversation with its labels.
  record Conversation(
      String id, Map<String, Effect> tools, Transcript transcript, List<Label> labels) {}

  /// What a reader says of one place.
  ///
  /// @param verdict positive, negative or unclear
  record Label(String behaviour, String verdict, int message, OptionalInt call, String reason) {}

  static LabelledSet read(Path folder) {
    ObjectMapper json = new ObjectMapper();
    List<Conversation> conversations = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(LABELS)).sorted().toList()) {
        Map<String, List<Label>> labels = new LinkedHashMap<>();
        for (JsonNode label : lines(json, file)) {
          labels.computeIfAbsent(text(label, "id"), _ -> new ArrayList<>()).add(label(label));
        }
        Path talks = Path.of(file.toString().replace(LABELS, ".jsonl"));
        for (JsonNode talk : lines(json, talks)) {
          String id = text(talk, "id");
          conversations.add(
              new Conversation(
                  id, tools(talk), transcript(talk), labels.getOrDefault(id, List.of())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LabelledSet(conversations);
  }

  private static List<JsonNode> lines(ObjectMapper json, Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .map(json::readTree)
        .toList();
  }

  private static Label label(JsonNode label) {
    return new Label(
        text(label, "behaviour"),
        text(label, "verdict"),
        label.path("message").asInt(-1),
        label.path("call").isNumber()
            ? OptionalInt.of(label.path("call").asInt())
            : OptionalInt.empty(),
        text(label, "reason"));
  }

  private static Map<String, Effect> tools(JsonNode talk) {
    Map<String, Effect> tools = new LinkedHashMap<>();
    for (JsonNode tool : talk.path("tools")) {
      tools.put(text(tool, "name"), Effect.valueOf(text(tool, "kind").toUpperCase(Locale.ROOT)));
    }
    return tools;
  }

  private static Transcript transcript(JsonNode talk) {
    List<Message> messages = new ArrayList<>();
    talk.path("messages").forEach(message -> messages.add(message(message)));
    return new Transcript(messages, Ending.SATISFIED, 0, "");
  }

  private static Message message(JsonNode message) {
    String text = text(message, "text");
    return switch (text(message, "role")) {
      case "customer" -> new Message.FromCustomer(text, List.of(), "");
      case "agent" -> new Message.FromAgent(text, "", calls(message));
      case "tool" ->
          new Message.FromTool(
              text(message, "call"),
              text(message, "name"),
              text,
              message.path("error").asBoolean(false));
      default -> new Message.FromSystem(text);
    };
  }

  private static List<Call> calls(JsonNode message) {
    List<Call> calls = new ArrayList<>();
    for (JsonNode call : message.path("calls")) {
      JsonNode arguments = call.path("arguments");
      calls.add(
          new Call(
              text(call, "id"),
              text(call, "name"),
              arguments.isMissingNode() ? JsonNodeFactory.instance.objectNode() : arguments));
    }
    return calls;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isString() ? node.path(field).stringValue() : "";
  }
}
