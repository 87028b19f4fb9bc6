package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;
import org.supportagentbench.language.Language;
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
  private static final Set<String> CHOICES = Set.of("payment", "choice", "size", "colour");

  private final Heard heard;
  private final CustomerReading said;
  private final boolean wide;
  private final Wordings wordings;

  /// @param wide every plain answer to a question for a yes is taken for one, whatever its words
  Consent(Heard heard, boolean wide, Wordings wordings) {
    this.heard = heard;
    this.wide = wide;
    this.wordings = wordings;
    this.said = heard.said().asCustomer();
  }

  /// A no, and no yes beside it, or the wish to be asked first: what was agreed before does not
  /// hold any more.
  boolean refuses() {
    return said.all(CustomerAct.AskFirst.class).stream().anyMatch(this::first)
        || (said.has(CustomerAct.No.class) && !said.has(CustomerAct.Yes.class));
  }

  /// Whether something is to be told before anything is done; "Yes, book it. How much will the card
  /// be charged?" only asks beside a yes.
  private boolean first(CustomerAct.AskFirst asks) {
    boolean beside =
        wide
            && said.has(CustomerAct.Question.class)
            && said.all(CustomerAct.Yes.class).stream()
                .anyMatch(yes -> !yes.conditional() && !yes.proof().overlaps(asks.proof()));
    return !beside || words(Wording.FIRST).in(PlainWords.of(asks.proof().in(heard.text())));
  }

  /// Words of the customer's language.
  private WordList words(Wording wording) {
    return wordings.list(wording, heard.said().language());
  }

  /// Whether the message agrees to the proposal: a yes, a choice, or the same thing asked for.
  ///
  /// @param direct the message answers the one that proposes; else only plain words count
  boolean to(Proposed proposed, boolean direct) {
    ActionKind kind = proposed.proposal().kind();
    if (wide && wonders()) {
      return false;
    }
    boolean chosen = wide && asksToChoose(proposed) && heard.said().words().size() > 2;
    boolean yes =
        (proposed.waitsForYes() || chosen)
            && said.all(CustomerAct.Yes.class).stream()
                .anyMatch(act ->
                    (!act.conditional()
                            || met(act, proposed)
                            || asksBeside(act)
                            || wantsBeside(act, proposed))
                        && sameOrder(act.target(), proposed));
    if (wide && !direct) {
      return yes;
    }
    boolean chooses =
        said.all(CustomerAct.Choice.class).stream()
            .anyMatch(act -> sameOrder(act.target(), proposed));
    boolean asks =
        said.all(CustomerAct.Request.class).stream()
            .anyMatch(act ->
                !act.inquiry()
                    && (act.kind() == kind || (wide && namedBeside(act.kind(), proposed)))
                    && sameOrder(act.target(), proposed));
    boolean choice = chooses && offersChoice(proposed) && !otherwise(proposed);
    boolean assent =
        wide
            && direct
            && (proposed.proposal().asksForYes() || asksToChoose(proposed))
            && !otherwise(proposed)
            && assents(proposed);
    return yes || choice || asks || picks(proposed) || assent;
  }

  /// "Yes please, but he may take his exams, may he?": a question behind a yes that asks for it.
  private boolean asksBeside(CustomerAct.Yes yes) {
    return wide
        && heard.said().wants()
        && said.all(CustomerAct.Question.class).stream()
            .anyMatch(question -> question.proof().overlaps(yes.proof()));
  }

  /// "Agreed, but I want to be compensated too": a further wish behind a yes.
  private boolean wantsBeside(CustomerAct.Yes yes, Proposed proposed) {
    Set<ActionKind> put = proposed.reply().said().kindsNamed();
    return wide
        && said.all(CustomerAct.Request.class).stream()
            .filter(wish -> wish.proof().overlaps(yes.proof()) && !wish.inquiry())
            .anyMatch(wish -> wish.kind() != ActionKind.OTHER && !put.contains(wish.kind()))
        && said.all(CustomerAct.Request.class).stream()
            .noneMatch(wish -> MAIN.contains(wish.kind()) && wish.kind() != ActionKind.COMPENSATE);
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

  /// An answer without a no whose words no list has: "a and b please", "the morning, then", "go go
  /// go", "You may. And the profile?" Some part of it takes up the question, wishes, or is all but
  /// wordless; thanks alone agree to nothing.
  private boolean assents(Proposed proposed) {
    Said answer = heard.said();
    boolean yesOrNo = proposed.proposal().asksForYes();
    boolean asks = said.has(CustomerAct.Question.class);
    return answer.words().size() <= LONG
        && said.acts().stream().noneMatch(act -> AGAINST.stream().anyMatch(c -> c.isInstance(act)))
        && !wonders()
        && answer.plainParts().stream()
            .anyMatch(part ->
                takesUp(part.telling(), proposed.reply().said().vocabulary())
                    || (yesOrNo && !asks && part.words() <= FEW && !answer.thanks())
                    || (yesOrNo && !asks && answer.wants())
                    || (asksToChoose(proposed) && number(part)));
  }

  /// "2", "number 2": the answer to a numbered list.
  private boolean number(Language.Part part) {
    return part.words() <= 2 && heard.text().chars().anyMatch(Character::isDigit);
  }

  /// Whether a word of the question is said again, in any of its forms: "cancela" to "la
  /// cancelación".
  private static boolean takesUp(Set<String> telling, Set<String> question) {
    return !Collections.disjoint(telling, question)
        || telling.stream()
            .filter(word -> word.length() > STEM)
            .anyMatch(word ->
                question.stream().anyMatch(other -> other.startsWith(word.substring(0, STEM))));
  }

  private static final int STEM = 6;

  /// "That one looks good, but from when does it apply?": no yes, and a question that begins with
  /// "but".
  private boolean wonders() {
    WordRun words = heard.said().words();
    return !(words.size() > 0 && words(Wording.YES_OPENS).has(words.word(0)))
        && said.all(CustomerAct.Question.class).stream()
            .map(question -> PlainWords.of(question.proof().in(heard.text())))
            .anyMatch(words(Wording.BUT)::in);
  }

  private static final int LONG = 40;

  private static final int FEW = 4;

  private static final List<Class<? extends CustomerAct>> AGAINST =
      List.of(
          CustomerAct.No.class,
          CustomerAct.AskFirst.class,
          CustomerAct.SoftClose.class,
          CustomerAct.Threat.class);

  /// "I can cancel it. Is that what you'd like?" - "Please cancel it."
  private static boolean namedBeside(ActionKind wished, Proposed proposed) {
    return proposed.proposal().kind() == ActionKind.OTHER
        && proposed.proposal().asksForYes()
        && proposed.reply().said().kindsNamed().contains(wished);
  }

  /// "I'd rather exchange it": a choice of something else.
  private boolean otherwise(Proposed proposed) {
    ActionKind kind = proposed.proposal().kind();
    Set<ActionKind> named = wide ? heard.said().kindsNamed() : Set.of();
    Set<ActionKind> put = proposed.reply().said().kindsNamed();
    if (!named.contains(kind)
        && named.stream().anyMatch(MAIN::contains)
        && (put.stream().anyMatch(MAIN::contains) || proposed.proposal().asksForYes())
        && Collections.disjoint(named, put)) {
      return true;
    }
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
        narrows(answer)
            || wordings.list(Wording.CHOOSING, proposed.reply().said().language()).in(sentence)
            || asksToChoose(proposed);
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
    if (Collections.disjoint(words(Wording.ONLY).words(), heard.said().vocabulary())) {
      return "";
    }
    Matcher limit = wordings.patterns(heard.said().language()).limit().matcher(heard.text());
    while (limit.find()) {
      WordRun run = WordRun.of(limit.group(1));
      if (run.size() > 0 && !words(Wording.ONLY_IF).has(run.word(0))) {
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
    if (wide) {
      kept(words);
    }
    return words;
  }

  /// "I'll keep the tablet after all", "the debit card must wait".
  private void kept(Set<String> words) {
    List<String> before = List.of();
    WordList keeping = words(Wording.KEEPING);
    if (Collections.disjoint(keeping.words(), heard.said().vocabulary())) {
      return;
    }
    Pattern parts = wordings.patterns(heard.said().language()).parts();
    for (String part : parts.split(heard.text(), -1)) {
      List<String> plain = List.of(PlainWords.of(part).split(" ", -1));
      if (plain.stream().anyMatch(keeping::has)) {
        telling(plain, keeping).forEach(words::add);
        if (keeping.has(plain.getFirst()) && before.size() <= FEW) {
          telling(before, keeping).forEach(words::add);
        }
      }
      before = plain;
    }
  }

  private static Stream<String> telling(List<String> words, WordList keeping) {
    return words.stream().filter(word -> word.length() >= 4 && !keeping.has(word));
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

  private boolean sameOrder(Target said, Proposed proposed) {
    Set<String> orders = proposed.proposal().target().orders();
    return said.orders().isEmpty()
        || orders.isEmpty()
        || said.orders().stream().anyMatch(orders::contains)
        || (wide && said.orders().stream().noneMatch(order -> shapedLike(order, orders)));
  }

  /// Whether it can be a number of the same kind; "order items 1151293680" is none like
  /// `#W2378156`.
  private static boolean shapedLike(String number, Set<String> orders) {
    return orders.stream().anyMatch(order -> Ids.shape(order).equals(Ids.shape(number)));
  }
}
