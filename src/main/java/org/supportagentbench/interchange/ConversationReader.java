package org.supportagentbench.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.desk.Effect;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a line of a log. Shared by all threads.
public final class ConversationReader {
  private static final Map<String, Effect> KINDS =
      Map.of("read", Effect.READ, "write", Effect.WRITE, "handover", Effect.HANDOVER);
  private static final String WANTED =
      "a line is one conversation: {\"id\": ..., \"messages\": [...]}";

  private final Optional<LogShape> shape;

  /// @param shape the form of every line; empty: each line's own
  public ConversationReader(Optional<LogShape> shape) {
    this.shape = shape;
  }

  /// Reads UTF-8 bytes.
  public LogLine read(byte[] line) {
    if (blank(line)) {
      return new LogLine.Blank();
    }
    Optional<String> encoding = wrongEncoding(line);
    if (encoding.isPresent()) {
      return new LogLine.Broken(encoding.get());
    }
    JsonNode node;
    try {
      node = Loose.JSON.readTree(line);
    } catch (JacksonException e) {
      return new LogLine.Broken(reason(e));
    }
    if (node.isArray() && node.path(0).has("role")) {
      ObjectNode wrapped = Loose.JSON.createObjectNode();
      wrapped.set("messages", node);
      node = wrapped;
    }
    if (!node.isObject()) {
      return new LogLine.Broken("it is no object; " + WANTED);
    }
    JsonNode messages = node.path("messages");
    if (messages.isMissingNode() || messages.isNull()) {
      return new LogLine.Broken("it has no 'messages'; " + WANTED);
    }
    if (!messages.isArray()) {
      return new LogLine.Broken("'messages' is no list; " + WANTED);
    }
    return readable(node);
  }

  private LogLine readable(JsonNode node) {
    Loose loose = new Loose();
    LogShape form = shape.orElseGet(() -> Shapes.of(node));
    ShapeReader reader =
        switch (form) {
          case INTERCHANGE -> new InterchangeShape();
          case OPENAI -> new OpenAiShape();
          case ANTHROPIC -> new AnthropicShape();
        };
    LoggedConversation conversation =
        new LoggedConversation(id(node, loose), tools(node, loose), reader.messages(node, loose));
    return new LogLine.Understood(conversation, loose.remarks());
  }

  private static JsonNode id(JsonNode node, Loose loose) {
    JsonNode id = node.path("id");
    if (id instanceof MissingNode || id.isNull()) {
      loose.remark("a conversation without an id; its findings have the id null");
      return NullNode.getInstance();
    }
    return id;
  }

  private static List<LoggedTool> tools(JsonNode node, Loose loose) {
    List<LoggedTool> tools = new ArrayList<>();
    for (JsonNode tool : loose.list(node.path("tools"), "tools")) {
      JsonNode described = tool.path("function").isObject() ? tool.path("function") : tool;
      String name = tool.isString() ? tool.stringValue() : loose.word(described.path("name"));
      if (!name.isEmpty()) {
        tools.add(new LoggedTool(name, effect(tool, loose)));
      } else {
        loose.remark("a tool without a name; it is left out");
      }
    }
    return tools;
  }

  private static Optional<Effect> effect(JsonNode tool, Loose loose) {
    String word = loose.word(tool.path("kind")).strip().toLowerCase(Locale.ROOT);
    Effect effect = KINDS.get(word);
    if (effect == null && !word.isEmpty()) {
      loose.remark("the kind '%s' of a tool; read, write and handover are known", word);
    }
    return Optional.ofNullable(effect);
  }

  private static String reason(JacksonException e) {
    String what = e.getOriginalMessage();
    int detail = what.indexOf('\n');
    String first = detail < 0 ? what : what.substring(0, detail);
    TokenStreamLocation at = e.getLocation();
    String where = at == null ? "" : ", at byte " + Math.max(1, at.getByteOffset());
    return "it is not JSON (%s%s)".formatted(first, where);
  }

  /// Jackson would guess UTF-16, which cannot be cut at the bytes of line breaks.
  private static Optional<String> wrongEncoding(byte[] line) {
    int first = line[0] & 0xff;
    int second = line.length > 1 ? line[1] & 0xff : 1;
    if (first == 0x1f && second == 0x8b) {
      return Optional.of("it is packed (gzip); unpack it first: zcat FILE | sab score -");
    }
    return first >= 0xfe || first == 0 || second == 0
        ? Optional.of("it is not UTF-8 but seems to be UTF-16 or UTF-32; save it as UTF-8")
        : Optional.empty();
  }

  private static boolean blank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
