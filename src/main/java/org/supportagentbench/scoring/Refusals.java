package org.supportagentbench.scoring;

import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.language.AgentAct.Asked;
import org.supportagentbench.language.AgentAct.Question;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;

/// Whether a customer's no takes back what was agreed before. Some answer something else, tell how
/// things are, or choose.
final class Refusals {
  private static final int BRIEF = 8;

  private final Scene scene;
  private final PutForward puts;

  Refusals(Scene scene, PutForward puts) {
    this.scene = scene;
    this.puts = puts;
  }

  /// Whether the no of a message takes back what was agreed.
  ///
  /// @param last the agent's message before it
  boolean takesBack(Heard heard, @Nullable Reply last) {
    return last == null
        || !(picks(heard, last) || answersSomethingElse(heard, last) || onlyTells(heard, last));
  }

  /// "Shall I take it off, or send another? Which do you prefer?" - "Take it off, I want none".
  private boolean picks(Heard heard, Reply last) {
    return scene.desk().knowledge().isEmpty()
        && last.acts(Asked.class).stream().anyMatch(asked -> asked.thing().equals("choice"))
        && heard.said().asCustomer().all(CustomerAct.Request.class).stream()
            .anyMatch(wish -> !wish.inquiry() && last.said().kindsNamed().contains(wish.kind()));
  }

  /// "If so, is it no longer needed or ordered by mistake?" - "no longer needed": the words of a
  /// choice beside the question for a yes, no refusal.
  boolean quotes(Heard heard, Reply last) {
    if (heard.said().words().size() > BRIEF) {
      return false;
    }
    String answer = heard.said().plain().trim();
    return scene.desk().knowledge().isEmpty()
        && answer.indexOf(' ') > 0
        && PlainWords.of(last.text()).contains(answer);
  }

  /// "Is it done? In the app I have no request": no refusal of what was agreed before. A no stands
  /// in the first sentence, in a short message or takes up words of the agent.
  private boolean onlyTells(Heard heard, Reply last) {
    CustomerReading said = heard.said().asCustomer();
    return scene.desk().knowledge().isEmpty()
        && puts.by(last).isEmpty()
        && !said.has(CustomerAct.AskFirst.class)
        && !said.has(CustomerAct.Request.class)
        && said.has(CustomerAct.Question.class)
        && heard.said().words().size() > BRIEF
        && said.all(CustomerAct.No.class).stream()
            .allMatch(no ->
                no.proof().start() > said.all(CustomerAct.Question.class).getFirst().proof().start()
                    && Collections.disjoint(no.target().words(), last.said().vocabulary()));
  }

  /// "No, that's all" to "Anything else before I submit it?".
  private boolean answersSomethingElse(Heard heard, Reply last) {
    boolean asked =
        last.acts(Question.class).stream().anyMatch(Question::pleasantry)
            && puts.plainly(last).isEmpty();
    return asked && heard.said().words().size() <= BRIEF;
  }
}
