package org.supportagentbench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Score;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Opinions as the store keeps them. Properties that it does not know are left alone; the same
/// opinion always gives the same text.
public final class OpinionJson {
  private OpinionJson() {}

  /// The text of an opinion.
  public static String write(Opinion opinion) {
    return JsonText.object(json -> {
      json.writeStringProperty("judge", opinion.judge());
      JsonText.outcome(json, "mark", opinion.mark());
      JsonText.outcome(json, "sentiment", opinion.sentiment());
      JsonText.array(json, "answers", opinion.answers(), answer -> write(json, answer));
      json.writeNumberProperty("faults", opinion.faults());
      json.writeObjectPropertyStart("overall");
      Opinion.Overall overall = opinion.overall();
      overall
          .outcome()
          .ifPresent(answer -> {
            json.writeName("outcome");
            write(json, answer);
          });
      overall.mark().ifPresent(evidence -> write(json, "mark", evidence));
      overall.sentiment().ifPresent(evidence -> write(json, "sentiment", evidence));
      JsonText.textUnlessEmpty(json, "failure", overall.failure());
      json.writeEndObject();
    });
  }

  /// The opinion of a text that [#write] wrote.
  ///
  /// @throws InputProblem if the text is damaged or a newer version wrote it
  public static Opinion read(String text) {
    JsonNode node = JsonText.read(text);
    List<Opinion.Answer> answers = new ArrayList<>();
    node.path("answers").forEach(answer -> answers.add(answer(answer)));
    JsonNode overall = node.path("overall");
    return new Opinion(
        JsonText.text(node, "judge"),
        JsonText.outcome(node.path("mark")),
        JsonText.outcome(node.path("sentiment")),
        answers,
        node.path("faults").asInt(0),
        new Opinion.Overall(
            overall.optional("outcome").map(OpinionJson::answer),
            evidence(overall, "mark"),
            evidence(overall, "sentiment"),
            JsonText.text(overall, "failure")));
  }

  private static void write(JsonGenerator json, Opinion.Answer answer) {
    json.writeStartObject();
    json.writeNumberProperty("criterion", answer.criterion());
    json.writeStringProperty("verdict", answer.verdict().name().toLowerCase(Locale.ROOT));
    json.writeNumberProperty("message", answer.message());
    json.writeStringProperty("quote", answer.quote());
    json.writeStringProperty("reason", answer.reason());
    json.writeEndObject();
  }

  private static Opinion.Answer answer(JsonNode node) {
    return new Opinion.Answer(
        node.path("criterion").asInt(Opinion.Overall.OUTCOME),
        JsonText.constant(Score.Verdict.class, node, "verdict"),
        node.path("message").asInt(-1),
        JsonText.text(node, "quote"),
        JsonText.text(node, "reason"));
  }

  private static void write(JsonGenerator json, String name, Opinion.Evidence evidence) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("message", evidence.message());
    json.writeStringProperty("quote", evidence.quote());
    json.writeStringProperty("reason", evidence.reason());
    json.writeEndObject();
  }

  private static Optional<Opinion.Evidence> evidence(JsonNode overall, String name) {
    return overall
        .optional(name)
        .map(node ->
            new Opinion.Evidence(
                node.path("message").asInt(-1),
                JsonText.text(node, "quote"),
                JsonText.text(node, "reason")));
  }
}
