package org.supportagentbench.scoring;

import org.supportagentbench.language.AgentAct.Asked;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Proposal;
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
                .anyMatch(question ->
                    names(reply, question.proof(), act)
                        || isThatRight(reply, question)
                        || (pays(act) && asksHowToPay(reply, question))
                        || asksFor(reply, question, act)));
  }

  /// "It would be Tuesday at 10:20. Is that right?"
  private static boolean isThatRight(Reply reply, Question question) {
    return !reply.has(Claim.class)
        && !question.open()
        && reply.acts(Asked.class).stream()
            .anyMatch(asked ->
                asked.thing().equals("permission") && asked.proof().equals(question.proof()))
        && reply.said().language().kindsNamed(Text.of(question.proof().in(reply.text()))).isEmpty();
  }

  /// "I would change the pick-up to the other shop. Do you confirm?"
  private static boolean asksFor(Reply reply, Question question, Act act) {
    int words = PlainWords.of(question.proof().in(reply.text())).split(" ", -1).length;
    return !question.open()
        && words <= BARE
        && !reply.has(Claim.class)
        && reply.acts(Proposal.class).stream()
            .filter(Proposal::asksForYes)
            .filter(proposal -> proposal.proof().end() <= question.proof().start())
            .anyMatch(proposal -> act.kind().backs(proposal.kind()));
  }

  /// "Would you like to pay with PayPal, your card or the gift card?"
  private static boolean asksHowToPay(Reply reply, Question question) {
    return PaymentWords.named(PlainWords.of(question.proof().in(reply.text()))).size() > 1;
  }

  private static boolean pays(Act act) {
    return !act.arguments().payments().isEmpty();
  }

  /// Words of a question that asks for nothing but a yes.
  private static final int BARE = 3;

  private static boolean names(Reply reply, Span question, Act act) {
    String words = question.in(reply.text());
    return ToolWords.wholeObjectNamedIn(act.call().name(), words)
        || reply.said().language().kindsNamed(Text.of(words)).stream()
            .anyMatch(act.kind().actions()::contains);
  }
}
