package org.supportagentbench.scoring;

import org.supportagentbench.language.AgentAct.Question;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Text;

/// A question about a write in the very message that makes it: its answer was not waited for, so an
/// earlier yes does not settle what is asked.
final class AskedBeside {
  private final Scene scene;

  AskedBeside(Scene scene) {
    this.scene = scene;
  }

  /// Whether the message of the write asks about what the write does.
  boolean about(Act act) {
    return scene.replies().stream()
        .filter(reply -> reply.message() == act.message())
        .anyMatch(reply ->
            reply.acts(Question.class).stream()
                .filter(question -> !question.pleasantry())
                .anyMatch(question -> names(reply, question.proof(), act)));
  }

  private static boolean names(Reply reply, Span question, Act act) {
    String words = question.in(reply.text());
    return ToolWords.wholeObjectNamedIn(act.call().name(), words)
        || reply.said().language().kindsNamed(Text.of(words)).stream()
            .anyMatch(act.kind().actions()::contains);
  }
}
