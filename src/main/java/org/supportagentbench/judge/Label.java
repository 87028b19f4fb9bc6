package org.supportagentbench.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.supportagentbench.suite.InputProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a person says of one question about one conversation.
///
/// @param conversation `run/case/n`
/// @param criterion 1-based number in the case, as `sab show` prints it; empty for the outcome
/// @param yes whether it holds
public record Label(String conversation, OptionalInt criterion, boolean yes) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FORM =
      "{\"conversation\": \"r-.../case/1\", \"criterion\": 2 (or \"outcome\"), \"label\": \"yes\"}";

  /// Reads labels, one JSON object a line; blank lines and lines whose `label` is still empty are
  /// left out.
  ///
  /// @param name of the file, for the problems
  /// @throws InputProblem with every line that is none
  public static List<Label> read(String name, List<String> lines) {
    List<Label> labels = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        read(name + ":" + (i + 1), lines.get(i), labels, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new InputProblem(problems);
    }
    return labels;
  }

  private static void read(String place, String line, List<Label> labels, List<String> problems) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JacksonException e) {
      problems.add("%s: no JSON; would be right: %s".formatted(place, FORM));
      return;
    }
    String conversation = node.path("conversation").asString("");
    JsonNode criterion = node.path("criterion");
    boolean outcome = criterion.isString() && criterion.asString().equals("outcome");
    String label = node.path("label").isString() ? node.path("label").asString() : "?";
    boolean known = List.of("yes", "no", "").contains(label);
    boolean numbered = criterion.isInt() && criterion.asInt() > 0;
    if (conversation.isBlank() || !(outcome || numbered) || !known) {
      problems.add("%s: no label; would be right: %s".formatted(place, FORM));
    } else if (!label.isEmpty()) {
      OptionalInt number = outcome ? OptionalInt.empty() : OptionalInt.of(criterion.asInt());
      labels.add(new Label(conversation, number, label.equals("yes")));
    }
  }
}
