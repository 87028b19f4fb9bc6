package org.supportagentbench.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.ToolUse;

/// A model that gives the answers it was given, in order: `aScriptedAgent().calls("lookup_order",
/// "{...}").says("...")`. The last answer is repeated. It answers from the request alone and keeps
/// the requests for a look.
public final class ScriptedAgent implements ChatModel {
  private final List<Object> answers = new ArrayList<>();
  private final List<ChatRequest> requests = new ArrayList<>();

  private ScriptedAgent() {}

  /// A model without answers yet.
  public static ScriptedAgent aScriptedAgent() {
    return new ScriptedAgent();
  }

  /// An answer of words.
  public ScriptedAgent says(String words) {
    return answers(ChatAnswer.says(words));
  }

  /// An answer of one call.
  public ScriptedAgent calls(String tool, String arguments) {
    return saysAndCalls("", tool, arguments);
  }

  /// An answer of words beside a call.
  public ScriptedAgent saysAndCalls(String words, String tool, String arguments) {
    ToolUse use = new ToolUse("id-" + (answers.size() + 1), tool, arguments);
    return answers(
        new ChatAnswer(words, "", List.of(use), Optional.empty(), "tool_calls", Optional.empty()));
  }

  /// Any answer.
  public ScriptedAgent answers(ChatAnswer answer) {
    answers.add(answer);
    return this;
  }

  /// No answer.
  public ScriptedAgent fails(ModelFailure.Kind kind, String message) {
    answers.add(new ModelFailure(kind, message));
    return this;
  }

  @Override
  public ChatAnswer answer(ChatRequest request) throws ModelFailure {
    requests.add(request);
    long before =
        request.messages().stream().filter(ChatMessage.Assistant.class::isInstance).count();
    Object next = answers.get((int) Math.min(before, answers.size() - 1));
    if (next instanceof ModelFailure failure) {
      throw failure;
    }
    return (ChatAnswer) next;
  }

  /// What the model was asked, in order.
  public List<ChatRequest> requests() {
    return List.copyOf(requests);
  }
}
