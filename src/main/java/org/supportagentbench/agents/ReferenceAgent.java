package org.supportagentbench.agents;

import java.util.ArrayList;
import java.util.List;
import org.supportagentbench.desk.DeskTools;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.ReferenceStep;
import org.supportagentbench.suite.StepArguments;

/// Plays the reference steps of a case: reads in a row go out together, every other call alone, and
/// a `say` ends the turn. Where it stands it sees from the request, so it can be asked again.
final class ReferenceAgent implements ChatModel {
  private final List<ChatAnswer> answers;
  private final ChatAnswer closing;

  ReferenceAgent(CaseFile caseFile, Phrases phrases) {
    this.answers = answers(caseFile.reference());
    this.closing = ChatAnswer.says(phrases.closing());
  }

  @Override
  public ChatAnswer answer(ChatRequest request) {
    int turn = Requests.answersSoFar(request);
    return turn < answers.size() ? answers.get(turn) : closing;
  }

  private static List<ChatAnswer> answers(List<ReferenceStep> steps) {
    List<ChatAnswer> answers = new ArrayList<>();
    List<ToolUse> reads = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      switch (steps.get(i)) {
        case ReferenceStep.Say say -> {
          flush(reads, answers);
          answers.add(ChatAnswer.says(say.text()));
        }
        case ReferenceStep.CallTool call -> {
          ToolUse use =
              new ToolUse("call-" + (i + 1), call.tool(), StepArguments.json(call).toString());
          if (!reads(call.tool())) {
            flush(reads, answers);
            answers.add(ChatAnswer.calls(List.of(use)));
          } else {
            reads.add(use);
          }
        }
      }
    }
    flush(reads, answers);
    return List.copyOf(answers);
  }

  private static void flush(List<ToolUse> reads, List<ChatAnswer> answers) {
    if (!reads.isEmpty()) {
      answers.add(ChatAnswer.calls(reads));
      reads.clear();
    }
  }

  private static boolean reads(String tool) {
    return DeskTools.named(tool).filter(known -> known.effect() == Effect.READ).isPresent();
  }
}
