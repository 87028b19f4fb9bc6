package org.supportagentbench.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A talk at a desk that is not ours, put together message by message, and the tables of `turns`
/// whose rows go into it.
abstract class TurnTables {
  static final ObjectMapper JSON = new ObjectMapper();
  static final List<String> CODES = List.of("en", "es");

  static final Map<String, Effect> TOOLS =
      Map.ofEntries(
          Map.entry("get_order_details", Effect.READ),
          Map.entry("cancel_pending_order", Effect.WRITE),
          Map.entry("return_delivered_order_items", Effect.WRITE),
          Map.entry("exchange_delivered_order_items", Effect.WRITE),
          Map.entry("modify_pending_order_items", Effect.WRITE),
          Map.entry("update_address", Effect.WRITE),
          Map.entry("book_reservation", Effect.WRITE),
          Map.entry("agendar_cita", Effect.WRITE),
          Map.entry("change_plan", Effect.WRITE),
          Map.entry("transfer_to_human_agents", Effect.HANDOVER),
          Map.entry("cancel_reservation", Effect.WRITE),
          Map.entry("get_reservation_details", Effect.READ));

  private final List<Message> messages = new ArrayList<>();

  static Stream<Arguments> rows(String table, String code) {
    return text(table + "-" + code + ".txt")
        .lines()
        .filter(line -> line.contains(" => "))
        .map(line -> {
          int arrow = line.lastIndexOf(" => ");
          String words = line.substring(0, arrow).strip().replace(" // ", "\n");
          return Arguments.of(code, words, line.substring(arrow + 4).strip());
        });
  }

  static String text(String name) {
    String path = "turns/" + name;
    try (InputStream stream =
        Objects.requireNonNull(TurnTables.class.getResourceAsStream(path), path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }

  /// `["c", words]`, `["a", words]`, `["call", tool, arguments, answer]`, `["a+call", words, tool,
  /// arguments, answer]`.
  final void take(JsonNode message) {
    String kind = message.get(0).stringValue();
    switch (kind) {
      case "c" -> customer(message.get(1).stringValue());
      case "a" -> agent(message.get(1).stringValue());
      default -> {
        int tool = kind.equals("call") ? 1 : 2;
        JsonNode answer = message.get(tool + 2);
        call(
            kind.equals("call") ? "" : message.get(1).stringValue(),
            message.get(tool).stringValue(),
            message.get(tool + 1).toString(),
            answer.isString() ? answer.stringValue() : answer.toString());
      }
    }
  }

  static Map<String, Effect> tools(JsonNode talk) {
    Map<String, Effect> tools = new LinkedHashMap<>();
    talk.path("tools")
        .properties()
        .forEach(tool ->
            tools.put(
                tool.getKey(),
                Effect.valueOf(tool.getValue().stringValue().toUpperCase(Locale.ROOT))));
    return tools;
  }

  /// Begins a new talk.
  final void begin() {
    messages.clear();
  }

  void customer(String text) {
    messages.add(new Message.FromCustomer(text, List.of(), ""));
  }

  void agent(String text) {
    messages.add(new Message.FromAgent(text, "", List.of()));
  }

  void call(String tool, String arguments, String answer) {
    call(tool, arguments, answer, false);
  }

  /// @param words what the agent says beside the call
  void call(String words, String tool, String arguments, String answer) {
    String id = "c" + messages.size();
    messages.add(
        new Message.FromAgent(words, "", List.of(new Call(id, tool, JSON.readTree(arguments)))));
    messages.add(new Message.FromTool(id, tool, answer, false));
  }

  void call(String tool, String arguments, String answer, boolean error) {
    String id = "c" + messages.size();
    messages.add(
        new Message.FromAgent("", "", List.of(new Call(id, tool, JSON.readTree(arguments)))));
    messages.add(new Message.FromTool(id, tool, answer, error));
  }

  boolean finds(String behaviour) {
    return finds(behaviour, TOOLS);
  }

  /// Whether it is found in the last two messages.
  boolean findsAtTheEnd(String behaviour, Map<String, Effect> tools) {
    return new AnyDeskScorer(DeskDescription.generic())
        .score(tools, new Transcript(messages, Ending.SATISFIED, 0, "")).found().stream()
            .filter(found -> found.finding().message() >= messages.size() - 2)
            .anyMatch(found -> found.behaviour().equals(behaviour));
  }

  /// Whether it is found in the last message.
  boolean findsInTheLast(String behaviour, Map<String, Effect> tools) {
    return new AnyDeskScorer(DeskDescription.generic())
        .score(tools, new Transcript(messages, Ending.SATISFIED, 0, "")).found().stream()
            .filter(found -> found.finding().message() == messages.size() - 1)
            .anyMatch(found -> found.behaviour().equals(behaviour));
  }

  boolean finds(String behaviour, Map<String, Effect> tools) {
    return new AnyDeskScorer(DeskDescription.generic())
        .score(tools, new Transcript(messages, Ending.SATISFIED, 0, "")).found().stream()
            .anyMatch(found -> found.behaviour().equals(behaviour));
  }
}
