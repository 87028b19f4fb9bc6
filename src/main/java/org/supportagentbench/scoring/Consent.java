package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;
import org.supportagentbench.language.Target;

/// What a customer's message agrees to.
final class Consent {
  private static final int LONG_WORD = 5;
  private static final int BRIEF = 15;
  private static final Set<ActionKind> MAIN =
      EnumSet.of(
          ActionKind.CANCEL,
          ActionKind.RETURN,
          ActionKind.EXCHANGE,
          ActionKind.SEND_AGAIN,
          ActionKind.CHANGE_ADDRESS,
          ActionKind.BOOK,
          ActionKind.COMPENSATE);
  private static final Set<String> CHOOSING =
      Set.of("which", "prefer", "choose", "option", "cual", "opcion", "welche", "quel", "choisi");
  private static final Set<String> NARROWING =
      Set.of("only", "just", "solo", "solamente", "unicamente", "nur", "seulement");
  private static final Pattern LIMIT =
      Pattern.compile(
          "(?i)(?:^|\\b(?:but|pero|mejor|actually),? )(?:only|just|solo|sólo|solamente)"
              + " ([^,.;:!?\\n]{1,120})");
  private static final Set<String> OPENERS = Set.of("mejor", "actually", "no", "yes", "si");
  private static final Set<String> CONDITIONS =
      Set.of("if", "when", "once", "after", "si", "cuando", "wenn", "falls", "quand");
  private static final Set<String> CHOICES = Set.of("payment", "choice", "size", "colour");

  private final Heard heard;
  private final CustomerReading said;

  Consent(Heard heard) {
    this.heard = heard;
    this.said = heard.said().asCustomer();
  }

  /// A no, and no yes beside it, or the wish to be asked first: what was agreed before does not
  /// hold any more.
  boolean refuses() {
    return said.has(CustomerAct.AskFirst.class)
        || (said.has(CustomerAct.No.class) && !said.has(CustomerAct.Yes.class));
  }

  /// Whether the message agrees to the proposal: a yes, a choice, or the same thing asked for.
  boolean to(Proposed proposed) {
    ActionKind kind = proposed.proposal().kind();
    boolean yes =
        proposed.waitsForYes()
            && said.all(CustomerAct.Yes.class).stream()
                .anyMatch(act ->
                    (!act.conditional() || met(act, proposed))
                        && sameOrder(act.target(), proposed));
    boolean chooses =
        said.all(CustomerAct.Choice.class).stream()
            .anyMatch(act -> sameOrder(act.target(), proposed));
    boolean asks =
        said.all(CustomerAct.Request.class).stream()
            .anyMatch(
                act -> !act.inquiry() && act.kind() == kind && sameOrder(act.target(), proposed));
    boolean choice = chooses && offersChoice(proposed) && !otherwise(kind);
    return yes || choice || asks || picks(proposed);
  }

  /// Whether a choice can be meant for the proposal; "I asked both neighbours" answers a question
  /// after something else.
  private static boolean offersChoice(Proposed proposed) {
    return proposed.waitsForYes() || asksToChoose(proposed);
  }

  private static boolean asksToChoose(Proposed proposed) {
    return proposed.reply().acts(AgentAct.Asked.class).stream()
        .anyMatch(asked -> CHOICES.contains(asked.thing()));
  }

  /// "I'd rather exchange it": a choice of something else.
  private boolean otherwise(ActionKind kind) {
    List<CustomerAct.Request> wishes = said.all(CustomerAct.Request.class);
    return wishes.stream().noneMatch(wish -> wish.kind() == kind)
        && wishes.stream().anyMatch(wish -> MAIN.contains(wish.kind()));
  }

  /// "Once you tell me how you want to pay, I'll book it." - "The Visa card, please."; "Shall I add
  /// both?" - "Only the late check-out."
  private boolean picks(Proposed proposed) {
    WordRun answer = heard.said().words();
    boolean plain = !said.has(CustomerAct.Question.class) && !said.has(CustomerAct.No.class);
    String sentence = PlainWords.of(proposed.proposal().proof().in(proposed.reply().text()));
    boolean choice =
        narrows(answer) || CHOOSING.stream().anyMatch(sentence::contains) || asksToChoose(proposed);
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

  private static boolean narrows(WordRun answer) {
    int at = answer.size() > 0 && OPENERS.contains(answer.word(0)) ? 1 : 0;
    return answer.size() > at + 1
        && NARROWING.contains(answer.word(at))
        && !CONDITIONS.contains(answer.word(at + 1));
  }

  /// What a yes is limited to: "Yes, but only the lamp, please."
  Set<String> only() {
    Set<String> words = new HashSet<>();
    WordRun run = WordRun.of(limit());
    for (int i = 0; i < run.size(); i++) {
      words.add(run.word(i));
    }
    return words;
  }

  /// The ids among it.
  Set<String> onlyIds() {
    return Arguments.idsIn(limit());
  }

  private String limit() {
    if (Collections.disjoint(NARROWING, heard.said().vocabulary())) {
      return "";
    }
    Matcher limit = LIMIT.matcher(heard.text());
    while (limit.find()) {
      WordRun run = WordRun.of(limit.group(1));
      if (run.size() > 0 && !CONDITIONS.contains(run.word(0))) {
        return limit.group(1);
      }
    }
    return "";
  }

  /// What a yes leaves out: "Yes to the lamp, but don't return the rug."
  Set<String> without() {
    Set<String> words = new HashSet<>();
    if (said.has(CustomerAct.Yes.class)) {
      said.all(CustomerAct.No.class).forEach(no -> words.addAll(no.target().words()));
      words.removeAll(agreedWords());
    }
    return words;
  }

  private Set<String> agreedWords() {
    Set<String> words = new HashSet<>();
    said.all(CustomerAct.Yes.class).forEach(yes -> words.addAll(yes.target().words()));
    return words;
  }

  /// Whether the proposal says itself what the yes depends on.
  private boolean met(CustomerAct.Yes yes, Proposed proposed) {
    WordRun condition = WordRun.of(yes.proof().in(heard.text()));
    Set<String> words = proposed.reply().said().vocabulary();
    int all = 0;
    int known = 0;
    for (int i = 0; i < condition.size(); i++) {
      if (condition.word(i).length() >= LONG_WORD) {
        all++;
        known += words.contains(condition.word(i)) ? 1 : 0;
      }
    }
    return all > 0 && known * 10 >= all * (all > 2 ? 6 : 5) && (all > 1 || known == 1);
  }

  private static boolean sameOrder(Target said, Proposed proposed) {
    Set<String> orders = proposed.proposal().target().orders();
    return said.orders().isEmpty()
        || orders.isEmpty()
        || said.orders().stream().anyMatch(orders::contains);
  }
}
