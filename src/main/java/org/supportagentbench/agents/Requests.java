package org.supportagentbench.agents;

import java.util.ArrayList;
import java.util.List;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;

/// What a builtin agent reads in a request, so that it need not remember anything.
final class Requests {
  private Requests() {}

  /// How often the agent has answered in this conversation.
  static int answersSoFar(ChatRequest request) {
    int answers = 0;
    for (ChatMessage message : request.messages()) {
      if (message instanceof ChatMessage.Assistant) {
        answers++;
      }
    }
    return answers;
  }

  /// The newest email of the customer; empty where there is none.
  static String lastEmail(ChatRequest request) {
    for (ChatMessage message : request.messages().reversed()) {
      if (message instanceof ChatMessage.User email) {
        return email.text();
      }
    }
    return "";
  }

  /// What the tools answered since the customer's newest email, in order.
  static List<String> toolAnswers(ChatRequest request) {
    List<String> texts = new ArrayList<>();
    for (ChatMessage message : request.messages().reversed()) {
      if (message instanceof ChatMessage.User) {
        break;
      }
      if (message instanceof ChatMessage.Tool answer) {
        texts.addFirst(answer.text());
      }
    }
    return texts;
  }
}
