package org.supportagentbench.model.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolSpec;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.model.Usage;
import org.supportagentbench.model.wire.WireProblem.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Google's Gemini, `generateContent`.
///
/// The kept item is the candidate's content: signatures stay at their parts, words and calls alike.
final class GeminiGenerateContent implements Dialect {
  static final String NAME = "gemini-generate-content";

  /// Reasons to stop that are a filter's, not the model's.
  private static final Set<String> FILTERS =
      Set.of("SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE");

  private static final ToolList TOOLS = new ToolList(GeminiGenerateContent::declarations);
  private static final String MALFORMED_CALL = "MALFORMED_FUNCTION_CALL";

  @Override
  public WireRequest request(WireSettings settings, ChatRequest request) {
    ObjectNode body = Json.object();
    if (!request.system().isEmpty()) {
      body.putObject("systemInstruction")
          .putArray("parts")
          .addObject()
          .set("text", Json.said(request.system()));
    }
    if (!request.tools().isEmpty()) {
      body.putArray("tools").addObject().set("functionDeclarations", TOOLS.of(request.tools()));
    }
    body.set("contents", GeminiTurns.of(request.messages()));
    ObjectNode generation = Json.object();
    settings.temperature().ifPresent(degree -> generation.put("temperature", degree));
    if (settings.habits().seed()) {
      request.seed().ifPresent(seed -> generation.put("seed", seed));
    }
    settings.maxOutputTokens().ifPresent(limit -> generation.put("maxOutputTokens", limit));
    if (!generation.isEmpty()) {
      body.set("generationConfig", generation);
    }
    Overlay.lay(settings.extraBody(), body);
    String model = URLEncoder.encode(settings.model(), StandardCharsets.UTF_8);
    String path = "/models/" + model + ":generateContent";
    return new WireRequest(path, List.of(), Json.bytes(body));
  }

  private static ArrayNode declarations(List<ToolSpec> tools) {
    ArrayNode list = Json.array();
    tools.forEach(tool -> list.add(declaration(tool)));
    return list;
  }

  private static ObjectNode declaration(ToolSpec tool) {
    ObjectNode node = Json.object().put("name", tool.name()).put("description", tool.description());
    if (!tool.schema().path("properties").isEmpty()) {
      node.set("parameters", GeminiSchema.of(tool.schema()));
    }
    return node;
  }

  @Override
  public ChatAnswer answer(String body) throws WireProblem {
    ObjectNode tree = Bodies.object(body);
    Optional<Usage> usage = usage(tree.path("usageMetadata"));
    JsonNode candidate = tree.path("candidates").path(0);
    String finish = Json.text(candidate, "finishReason");
    String blocked = Json.text(tree.path("promptFeedback"), "blockReason");
    if (FILTERS.contains(finish) || (!candidate.isObject() && !blocked.isEmpty())) {
      String why = blocked.isEmpty() ? finish : "the prompt was blocked, " + blocked;
      throw new WireProblem(Kind.REFUSAL, "Refused: " + why, Optional.empty(), usage);
    }
    JsonNode content = candidate.path("content");
    if (!candidate.isObject() || (finish.isEmpty() && !content.isObject())) {
      throw new WireProblem(Kind.MALFORMED, "HTTP 200 without a candidate in it");
    }
    boolean parts = !content.path("parts").isEmpty();
    List<ToolUse> calls = GeminiParts.calls(content.path("parts"));
    boolean malformed = calls.isEmpty() && finish.equals(MALFORMED_CALL);
    return new ChatAnswer(
        GeminiParts.words(content.path("parts"), false),
        GeminiParts.words(content.path("parts"), true),
        malformed ? List.of(GeminiParts.malformed(candidate)) : calls,
        usage,
        finish,
        parts && !malformed
            ? Kept.keep(NAME, Json.text(tree, "modelVersion"), content)
            : Optional.empty());
  }

  /// What was read includes what came from the cache; what was written leaves out reasoning. The
  /// format drops zeros, so a count that is missing here is 0.
  private static Optional<Usage> usage(JsonNode usage) {
    OptionalLong read = OpenAiUsage.count(usage.path("promptTokenCount"));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    long asTools = OpenAiUsage.count(usage.path("toolUsePromptTokenCount")).orElse(0);
    long cached = OpenAiUsage.count(usage.path("cachedContentTokenCount")).orElse(0);
    long thought = OpenAiUsage.count(usage.path("thoughtsTokenCount")).orElse(0);
    long said = OpenAiUsage.count(usage.path("candidatesTokenCount")).orElse(0);
    long uncached = Math.max(0, read.getAsLong() + asTools - cached);
    return Optional.of(new Usage(uncached, cached, 0, said + thought, OptionalLong.of(thought)));
  }

  @Override
  public WireProblem problem(int status, String body) {
    return GeminiProblem.of(status, body);
  }

  @Override
  public Header authorisation(Key key) {
    return Header.secret("x-goog-api-key", key.reveal());
  }
}
