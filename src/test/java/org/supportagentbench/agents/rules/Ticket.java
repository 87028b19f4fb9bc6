package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.List;
import org.supportagentbench.desk.Desk;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.desk.ToolCall;
import org.supportagentbench.desk.ToolResult;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolUse;
import tools.jackson.databind.json.JsonMapper;

/// A conversation of the rules agent at a real desk; the test writes the customer's emails.
final class Ticket {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ROUNDS = 12;

  private final Desk desk;
  private final String head;
  private final List<ChatMessage> messages = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();

  Ticket(Shop shop, String from, int order) {
    this.desk = new Desk(shop);
    this.head = "From: " + from + "\nTicket: order #" + order + "\n\n";
  }

  /// The agent's reply to the next email.
  String write(String email) {
    messages.add(new ChatMessage.User(messages.isEmpty() ? head + email : email));
    for (int round = 0; round < ROUNDS; round++) {
      ChatAnswer answer = new RulesAgent().answer(request());
      messages.add(new ChatMessage.Assistant(answer));
      if (answer.calls().isEmpty()) {
        return answer.text();
      }
      answer.calls().forEach(this::run);
    }
    throw new AssertionError("no words after " + ROUNDS + " rounds: " + calls);
  }

  private void run(ToolUse use) {
    calls.add(use.name() + " " + use.arguments());
    ToolResult result = desk.call(use.name(), JSON.readTree(use.arguments()));
    messages.add(new ChatMessage.Tool(use.id(), use.name(), result.text(), result.error()));
  }

  ChatRequest request() {
    String prompt = "You are the agent. It is Tuesday, June 30, 2026, 10:00 in New York.\n\nRules";
    return new ChatRequest(prompt, List.of(), messages);
  }

  /// Puts other words into the agent's mouth.
  void replaceLastReply(String words) {
    messages.removeLast();
    messages.add(new ChatMessage.Assistant(ChatAnswer.says(words)));
  }

  /// Every call so far, as `tool arguments`.
  List<String> calls() {
    return List.copyOf(calls);
  }

  /// What was really changed.
  List<ToolCall> writes() {
    return desk.writes().stream().filter(Desk.Write::accepted).map(Desk.Write::call).toList();
  }

  boolean handedOver() {
    return desk.handedOver();
  }
}
