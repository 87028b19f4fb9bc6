package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.Set;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;

/// Answers that pick something of what was put: a way to pay, a size, one thing only.
final class Choosing {
  private static final int BRIEF = 15;

  private static final Set<String> CHOICES = Set.of("payment", "choice", "size", "colour");

  private final Heard heard;
  private final CustomerReading said;
  private final Wordings wordings;

  Choosing(Heard heard, Wordings wordings) {
    this.heard = heard;
    this.said = heard.said().asCustomer();
    this.wordings = wordings;
  }

  /// Whether the message that proposes asks to choose.
  static boolean asked(Proposed proposed) {
    return proposed.reply().acts(AgentAct.Asked.class).stream()
        .anyMatch(asked -> CHOICES.contains(asked.thing()));
  }

  /// "Once you tell me how you want to pay, I'll book it." - "The Visa card, please."; "Shall I add
  /// both?" - "Only the late check-out."
  boolean picks(Proposed proposed) {
    WordRun answer = heard.said().words();
    boolean plain = !said.has(CustomerAct.Question.class) && !said.has(CustomerAct.No.class);
    String sentence = PlainWords.of(proposed.proposal().proof().in(proposed.reply().text()));
    boolean choice =
        narrows(answer)
            || wordings.list(Wording.CHOOSING, proposed.reply().said().language()).in(sentence)
            || asked(proposed);
    boolean waits = narrows(answer) ? proposed.waitsForYes() : proposed.proposal().asksForYes();
    if (!plain || !choice || !waits || answer.size() > BRIEF) {
      return false;
    }
    boolean sameId = !Collections.disjoint(heard.said().ids(), proposed.reply().said().ids());
    return sameId || takesUp(answer, proposed.reply().said().vocabulary());
  }

  /// Whether the answer has a word of what was asked.
  private static boolean takesUp(WordRun answer, Set<String> options) {
    for (int i = 0; i < answer.size(); i++) {
      if (answer.word(i).length() >= 4 && options.contains(answer.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean narrows(WordRun answer) {
    int at = answer.size() > 0 && words(Wording.BEFORE_ONLY).has(answer.word(0)) ? 1 : 0;
    return answer.size() > at + 1
        && words(Wording.ONLY).has(answer.word(at))
        && !words(Wording.ONLY_IF).has(answer.word(at + 1));
  }

  /// Words of the customer's language.
  private WordList words(Wording wording) {
    return wordings.list(wording, heard.said().language());
  }
}
