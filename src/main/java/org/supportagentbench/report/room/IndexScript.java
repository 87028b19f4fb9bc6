package org.supportagentbench.report.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.supportagentbench.desk.DeskTools;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.Suite;
import tools.jackson.core.JsonGenerator;

/// The list of all conversations as one script file: a column a property, numbers that point into
/// short lists of words. It is all that the page needs before somebody opens a conversation.
final class IndexScript {
  private final Optional<Suite> suite;
  private final List<RoomRun> runs;
  private final List<CaseRows> rows;
  private final Words<String> classes = new Words<>();
  private final Words<List<String>> outcomes = new Words<>();
  private final Words<List<String>> behaviours = new Words<>();

  private IndexScript(Optional<Suite> suite, List<RoomRun> runs, List<CaseRows> rows) {
    this.suite = suite;
    this.runs = runs;
    this.rows = rows;
  }

  /// The conversations of one case, by run and trial.
  ///
  /// @param parts for each file of the case, the place of its first conversation in `rows`
  record CaseRows(RoomCase about, List<RoomRow> rows, List<Integer> parts) {
    /// Copies the lists.
    CaseRows {
      rows = List.copyOf(rows);
      parts = List.copyOf(parts);
    }
  }

  /// The file's text; the rows of each case point into `runs`.
  static String write(Optional<Suite> suite, List<RoomRun> runs, List<CaseRows> rows) {
    var index = new IndexScript(suite, runs, rows);
    return ScriptText.call("Room.index", "1", ScriptText.json(index::write));
  }

  private void write(JsonGenerator json) {
    suite.ifPresent(at -> json.writeStringProperty("suite", at.label()));
    words(json, "writes", tools(Effect.WRITE));
    words(json, "handovers", tools(Effect.HANDOVER));
    runs(json);
    json.writeArrayPropertyStart("cases");
    for (CaseRows row : rows) {
      RoomCase each = row.about();
      json.writeStartObject();
      json.writeStringProperty("id", each.id());
      json.writeStringProperty("bucket", each.bucket().folder());
      json.writeStringProperty("group", each.group());
      json.writeStringProperty("title", each.title());
      json.writeStringProperty("language", each.language());
      json.writeEndObject();
    }
    json.writeEndArray();
    columns(json);
    words(json, "classes", classes.all());
    json.writeArrayPropertyStart("outcomes");
    outcomes.all().forEach(set -> words(json, set));
    json.writeEndArray();
    json.writeArrayPropertyStart("behaviours");
    behaviours.all().forEach(set -> words(json, set));
    json.writeEndArray();
  }

  private static List<String> tools(Effect effect) {
    return DeskTools.all().stream()
        .filter(tool -> tool.effect() == effect)
        .map(tool -> tool.name())
        .toList();
  }

  private void runs(JsonGenerator json) {
    Optional<String> hash = suite.map(Suite::hash);
    json.writeArrayPropertyStart("runs");
    for (RoomRun each : runs) {
      StoredRun run = each.run();
      Map<String, String> parameters = run.manifest().parameters();
      json.writeStartObject();
      json.writeStringProperty("id", run.id());
      json.writeStringProperty("model", run.manifest().model());
      json.writeStringProperty("name", each.name());
      json.writeStringProperty("suite", run.manifest().suite());
      json.writeBooleanProperty("control", each.control());
      json.writeStringProperty("state", run.state().wire());
      json.writeStringProperty("begun", run.times().begun().toString());
      json.writeNumberProperty("planned", run.manifest().planned());
      json.writeBooleanProperty(
          "same_suite", hash.isPresent() && hash.get().equals(parameters.get("suite_hash")));
      json.writeObjectPropertyStart("parameters");
      new TreeMap<>(parameters).forEach(json::writeStringProperty);
      json.writeEndObject();
      ledger(json, each.ledger());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void ledger(JsonGenerator json, RunLedger ledger) {
    json.writeArrayPropertyStart("voided");
    for (RunLedger.SetAside each : ledger.voided()) {
      json.writeStartObject();
      json.writeStringProperty("name", each.name());
      json.writeStringProperty("reason", each.reason());
      json.writeStringProperty("detail", each.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("paid");
    new TreeMap<>(ledger.paid())
        .forEach((role, paid) -> {
          json.writeObjectPropertyStart(role);
          json.writeNumberProperty("calls", paid.calls());
          json.writeNumberProperty("usd", Math.round(paid.usd() * 1e6) / 1e6);
          json.writeNumberProperty("unpriced", paid.unpriced());
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private void columns(JsonGenerator json) {
    json.writeObjectPropertyStart("columns");
    json.writeArrayPropertyStart("case");
    rows.forEach(each -> json.writeNumber(each.rows().size()));
    json.writeEndArray();
    column(json, "run", RoomRow::run);
    column(json, "trial", RoomRow::trial);
    column(json, "class", row -> classes.number(row.conversationClass().wire()));
    column(json, "outcome", row -> outcomes.number(row.outcomes()));
    column(json, "behaviour", row -> behaviours.number(row.behaviours()));
    column(json, "findings", row -> row.counts().findings());
    column(json, "messages", row -> row.counts().messages());
    json.writeEndObject();
    json.writeArrayPropertyStart("parts");
    for (CaseRows each : rows) {
      json.writeStartArray();
      each.parts().forEach(json::writeNumber);
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void column(JsonGenerator json, String name, ToIntFunction<RoomRow> value) {
    json.writeArrayPropertyStart(name);
    rows.forEach(each -> each.rows().forEach(row -> json.writeNumber(value.applyAsInt(row))));
    json.writeEndArray();
  }

  private static void words(JsonGenerator json, String name, List<String> words) {
    json.writeArrayPropertyStart(name);
    words.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void words(JsonGenerator json, List<String> words) {
    json.writeStartArray();
    words.forEach(json::writeString);
    json.writeEndArray();
  }

  /// Values by number, in the order of their first appearance.
  private static final class Words<T> {
    private final Map<T, Integer> numbers = new LinkedHashMap<>();

    int number(T value) {
      return numbers.computeIfAbsent(value, _ -> numbers.size());
    }

    List<T> all() {
      return new ArrayList<>(numbers.keySet());
    }
  }
}
