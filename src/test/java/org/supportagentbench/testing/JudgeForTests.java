package org.supportagentbench.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.JsonReply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A judge that answers every item of its list with yes or 80, and quotes words that exist: the
/// agent's first message, for the mood the customer's. It reads what it is given, as a model does.
/// What it answers can be spoilt in the ways in which models spoil it.
public final class JudgeForTests implements ChatModel {
  private static final Pattern LISTED = Pattern.compile("(?m)^(\\d+)\\. (.+)$");
  private static final Pattern BROKEN = Pattern.compile("(?m)^- (\\d+) ");

  private final List<ChatRequest> requests = new ArrayList<>();
  private UnaryOperator<ObjectNode> answer = each -> each;
  private UnaryOperator<String> reply = text -> text;

  private JudgeForTests() {}

  /// One that behaves.
  public static JudgeForTests honest() {
    return new JudgeForTests();
  }

  /// Changes each answer before it is given.
  public JudgeForTests answering(UnaryOperator<ObjectNode> change) {
    answer = change;
    return this;
  }

  /// Changes the whole reply before it is given.
  public JudgeForTests replying(UnaryOperator<String> change) {
    reply = change;
    return this;
  }

  @Override
  public synchronized ChatAnswer answer(ChatRequest request) {
    requests.add(request);
    ChatMessage.User first = (ChatMessage.User) request.messages().getFirst();
    ChatMessage.User last = (ChatMessage.User) request.messages().getLast();
    JsonNode material = JsonReply.with("conversation", first.text()).orElseThrow();
    ObjectNode document = JsonMapper.shared().createObjectNode();
    ArrayNode answers = document.putArray("answers");
    Matcher listed = LISTED.matcher(first.text().substring(first.text().lastIndexOf("The list")));
    while (listed.find()) {
      int number = Integer.parseInt(listed.group(1));
      if (request.messages().size() == 1 || asksAgain(last.text(), number)) {
        answers.add(answer.apply(honest(material, number, listed.group(2))));
      }
    }
    return ChatAnswer.says(reply.apply(document.toString()));
  }

  /// What it was asked, in order.
  public synchronized List<ChatRequest> requests() {
    return List.copyOf(requests);
  }

  private static boolean asksAgain(String text, int number) {
    return BROKEN.matcher(text).results().anyMatch(m -> m.group(1).equals("" + number));
  }

  private static ObjectNode honest(JsonNode material, int number, String item) {
    ObjectNode answer = JsonMapper.shared().createObjectNode().put("criterion", number);
    String from = item.startsWith("Mood") ? "customer" : "agent";
    for (JsonNode message : material.path("conversation")) {
      String text = message.path("text").asString("");
      if (message.path("from").asString("").equals(from) && !text.isBlank()) {
        answer.put("message", message.path("message").asInt()).put("quote", beginning(text));
        break;
      }
    }
    answer.put("reason", "It says so.");
    return item.contains("value from 0") ? answer.put("value", 80) : answer.put("answer", "yes");
  }

  private static String beginning(String text) {
    String[] words = text.strip().split("\\s+");
    return String.join(" ", List.of(words).subList(0, Math.min(8, words.length)));
  }
}
