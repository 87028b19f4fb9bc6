package org.supportagentbench.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.supportagentbench.results.Spending;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.transcript.Finding;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.core.JsonGenerator;

/// One conversation as a sample of Inspect's eval log.
final class InspectSample {
  private final JsonGenerator json;
  private final String model;
  private final InspectMessages messages;
  private final InspectEvents events;

  /// @param time when the run began; a store keeps no time of a message
  InspectSample(JsonGenerator json, String model, Instant time) {
    this.json = json;
    this.model = model;
    this.messages = new InspectMessages(json, model);
    this.events = new InspectEvents(json, messages, model, time);
  }

  void write(StoredAttempt attempt) {
    Transcript transcript = attempt.transcript();
    json.writeStartObject();
    json.writeStringProperty("id", attempt.id().caseId());
    json.writeNumberProperty("epoch", attempt.id().trial());
    json.writeStringProperty("uuid", attempt.id().toString());
    json.writeStringProperty(
        "input", transcript.messages().stream().findFirst().map(Message::text).orElse(""));
    json.writeStringProperty("target", "");
    json.writeArrayPropertyStart("messages");
    transcript.messages().forEach(messages::write);
    json.writeEndArray();
    output(transcript);
    List<Mark> marks = marks(attempt);
    scores(marks);
    events.write(transcript, marks);
    metadata(attempt, transcript);
    usage(attempt.spending().agent());
    json.writeEndObject();
  }

  private void output(Transcript transcript) {
    json.writeObjectPropertyStart("output");
    transcript.messages().reversed().stream()
        .filter(Message.FromAgent.class::isInstance)
        .map(Message.FromAgent.class::cast)
        .findFirst()
        .ifPresentOrElse(
            messages::output,
            () -> {
              json.writeStringProperty("model", model);
              json.writeArrayPropertyStart("choices");
              json.writeEndArray();
            });
    json.writeEndObject();
  }

  /// A score as Inspect shows it; what was not measured is none.
  record Mark(String name, double value, String explanation) {}

  private static List<Mark> marks(StoredAttempt attempt) {
    List<Mark> marks = new ArrayList<>();
    Score score = attempt.score();
    if (score.conversationClass().valid()) {
      int forbidden = score.conduct().forbiddenWrites().size();
      add(marks, "resolution", score.resolution().number(), "");
      add(marks, "adherence", score.adherence().number(), "");
      marks.add(new Mark("handover", score.conduct().handedOver() ? 1 : 0, ""));
      marks.add(new Mark("unsafe", forbidden > 0 ? 1 : 0, "forbidden writes: " + forbidden));
      marks.add(new Mark("findings", score.findings().size(), explanation(score)));
    }
    attempt
        .opinion()
        .ifPresent(opinion -> {
          add(marks, "mark", opinion.mark().number(), "judge: " + opinion.judge());
          add(marks, "sentiment", opinion.sentiment().number(), "judge: " + opinion.judge());
        });
    return marks;
  }

  private static void add(List<Mark> marks, String name, OptionalDouble value, String explanation) {
    value.ifPresent(number -> marks.add(new Mark(name, number, explanation)));
  }

  private void scores(List<Mark> marks) {
    json.writeObjectPropertyStart("scores");
    for (Mark mark : marks) {
      json.writeName(mark.name());
      score(json, mark);
    }
    json.writeEndObject();
  }

  static void score(JsonGenerator json, Mark mark) {
    json.writeStartObject();
    json.writeNumberProperty("value", InspectLog.rounded(mark.value()));
    if (!mark.explanation().isEmpty()) {
      json.writeStringProperty("explanation", mark.explanation());
    }
    json.writeEndObject();
  }

  private static String explanation(Score score) {
    var words = new StringBuilder();
    for (Finding finding : score.findings()) {
      words
          .append(finding.behaviour().wire())
          .append(" at message ")
          .append(finding.message())
          .append(": ")
          .append(finding.explanation())
          .append('\n');
    }
    return words.toString();
  }

  private void metadata(StoredAttempt attempt, Transcript transcript) {
    json.writeObjectPropertyStart("metadata");
    json.writeStringProperty("conversation", attempt.id().toString());
    json.writeStringProperty("class", attempt.conversationClass().wire());
    json.writeStringProperty("ending", transcript.ending().name());
    json.writeStringProperty("grader", attempt.grader());
    json.writeEndObject();
  }

  private void usage(Spending.Part part) {
    json.writeObjectPropertyStart("model_usage");
    if (part.calls() > 0) {
      json.writeName(model);
      usage(json, part.tokens());
    }
    json.writeEndObject();
  }

  static void usage(JsonGenerator json, Spending.Tokens tokens) {
    json.writeStartObject();
    json.writeNumberProperty("input_tokens", tokens.uncachedInput());
    json.writeNumberProperty("input_tokens_cache_read", tokens.cacheRead());
    json.writeNumberProperty("input_tokens_cache_write", tokens.cacheWrite());
    json.writeNumberProperty("output_tokens", tokens.output());
    json.writeNumberProperty("reasoning_tokens", tokens.reasoning());
    json.writeNumberProperty(
        "total_tokens",
        tokens.uncachedInput() + tokens.cacheRead() + tokens.cacheWrite() + tokens.output());
    json.writeEndObject();
  }
}
