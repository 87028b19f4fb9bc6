package org.supportagentbench.export;

import java.util.OptionalDouble;
import org.supportagentbench.results.Spending;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Finding;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.core.JsonGenerator;

/// One conversation as a sample of Inspect's eval log.
final class InspectSample {
  private final JsonGenerator json;
  private final String model;

  InspectSample(JsonGenerator json, String model) {
    this.json = json;
    this.model = model;
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
    transcript.messages().forEach(this::message);
    json.writeEndArray();
    output(transcript);
    scores(attempt);
    metadata(attempt, transcript);
    usage(attempt.spending().agent());
    json.writeEndObject();
  }

  private void message(Message message) {
    json.writeStartObject();
    switch (message) {
      case Message.FromCustomer customer -> plain("user", customer.text());
      case Message.FromSystem system -> plain("system", system.text());
      case Message.FromAgent agent -> agent(agent);
      case Message.FromTool tool -> {
        plain("tool", tool.text());
        json.writeStringProperty("tool_call_id", tool.call());
        json.writeStringProperty("function", tool.name());
        if (tool.error()) {
          json.writeObjectPropertyStart("error");
          json.writeStringProperty("type", "unknown");
          json.writeStringProperty("message", tool.text());
          json.writeEndObject();
        }
      }
    }
    json.writeEndObject();
  }

  private void plain(String role, String text) {
    json.writeStringProperty("role", role);
    json.writeStringProperty("content", text);
  }

  private void agent(Message.FromAgent agent) {
    json.writeStringProperty("role", "assistant");
    json.writeStringProperty("model", model);
    if (agent.reasoning().isEmpty()) {
      json.writeStringProperty("content", agent.text());
    } else {
      json.writeArrayPropertyStart("content");
      json.writeStartObject();
      json.writeStringProperty("type", "reasoning");
      json.writeStringProperty("reasoning", agent.reasoning());
      json.writeEndObject();
      json.writeStartObject();
      json.writeStringProperty("type", "text");
      json.writeStringProperty("text", agent.text());
      json.writeEndObject();
      json.writeEndArray();
    }
    if (!agent.calls().isEmpty()) {
      json.writeArrayPropertyStart("tool_calls");
      agent.calls().forEach(this::call);
      json.writeEndArray();
    }
  }

  private void call(Call call) {
    json.writeStartObject();
    json.writeStringProperty("id", call.id());
    json.writeStringProperty("function", call.name());
    json.writeStringProperty("type", "function");
    if (call.arguments().isObject()) {
      json.writeName("arguments").writeTree(call.arguments());
    } else {
      json.writeObjectPropertyStart("arguments");
      json.writeEndObject();
      json.writeStringProperty("parse_error", "No JSON object: " + call.arguments());
    }
    json.writeEndObject();
  }

  private void output(Transcript transcript) {
    json.writeObjectPropertyStart("output");
    json.writeStringProperty("model", model);
    json.writeArrayPropertyStart("choices");
    transcript.messages().reversed().stream()
        .filter(Message.FromAgent.class::isInstance)
        .findFirst()
        .ifPresent(last -> {
          json.writeStartObject();
          json.writeName("message");
          message(last);
          json.writeStringProperty("stop_reason", "stop");
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeEndObject();
  }

  private void scores(StoredAttempt attempt) {
    Score score = attempt.score();
    json.writeObjectPropertyStart("scores");
    if (score.conversationClass().valid()) {
      score("resolution", score.resolution().number(), "");
      score("adherence", score.adherence().number(), "");
      score("handover", OptionalDouble.of(score.conduct().handedOver() ? 1 : 0), "");
      int forbidden = score.conduct().forbiddenWrites().size();
      score("unsafe", OptionalDouble.of(forbidden > 0 ? 1 : 0), "forbidden writes: " + forbidden);
      score("findings", OptionalDouble.of(score.findings().size()), explanation(score));
    }
    attempt
        .opinion()
        .ifPresent(opinion -> {
          score("mark", opinion.mark().number(), "judge: " + opinion.judge());
          score("sentiment", opinion.sentiment().number(), "judge: " + opinion.judge());
        });
    json.writeEndObject();
  }

  private void score(String name, OptionalDouble value, String explanation) {
    if (value.isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("value", value.getAsDouble());
    if (!explanation.isEmpty()) {
      json.writeStringProperty("explanation", explanation);
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
      Spending.Tokens tokens = part.tokens();
      json.writeObjectPropertyStart(model);
      json.writeNumberProperty("input_tokens", tokens.uncachedInput());
      json.writeNumberProperty("input_tokens_cache_read", tokens.cacheRead());
      json.writeNumberProperty("input_tokens_cache_write", tokens.cacheWrite());
      json.writeNumberProperty("output_tokens", tokens.output());
      json.writeNumberProperty(
          "total_tokens",
          tokens.uncachedInput() + tokens.cacheRead() + tokens.cacheWrite() + tokens.output());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
