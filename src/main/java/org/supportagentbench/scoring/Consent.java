package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Span;
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
  private final List<String> conditions;

  /// @param wide every plain answer to a question for a yes is taken for one, whatever its words
  Consent(Heard heard, boolean wide, Wordings wordings) {
    this.heard = heard;
    this.wide = wide;
    this.wordings = wordings;
    this.said = heard.said().asCustomer();
    this.conditions = wide ? conditions() : List.of();
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
    if (wide && (wonders() || hangs(proposed) || onlyElse(proposed))) {
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
    return yes || choice || asks || picks(proposed) || assent || (direct && orders(proposed));
  }

  /// "Well, I really only want to take the sunscreen off" to "Shall I cancel the whole order?"
  private boolean onlyElse(Proposed proposed) {
    Set<ActionKind> put = proposed.reply().said().kindsNamed();
    return said.all(CustomerAct.Request.class).stream()
        .filter(wish -> !wish.inquiry() && wish.kind() != ActionKind.OTHER)
        .filter(wish -> wish.kind() != proposed.proposal().kind() && !put.contains(wish.kind()))
        .filter(wish ->
            said.all(CustomerAct.Yes.class).stream()
                .allMatch(yes -> yes.proof().overlaps(wish.proof())))
        .map(wish -> PlainWords.of(wish.proof().in(heard.text())))
        .anyMatch(words(Wording.ONLY_WANT)::in);
  }

  /// "Fine, as long as it gets here before 8", and the proposal says nothing of when.
  private boolean hangs(Proposed proposed) {
    return conditions.stream()
        .anyMatch(sentence -> !met(sentence, proposed) && !timely(sentence, proposed));
  }

  /// The sentences that make the yes hang on something, in plain words.
  private List<String> conditions() {
    WordList strict = words(Wording.STRICT);
    List<Span> agreed = said.all(CustomerAct.Yes.class).stream().map(CustomerAct::proof).toList();
    boolean may =
        strict.in(PlainWords.of(heard.text()))
            || said.all(CustomerAct.Yes.class).stream().anyMatch(CustomerAct.Yes::conditional)
            || agreed.isEmpty();
    return !may
        ? List.of()
        : heard.said().cut().sentences().stream()
            .filter(sentence -> agreed.isEmpty() || agreed.stream().anyMatch(sentence::overlaps))
            .filter(
                sentence -> leads(sentence) || strict.in(PlainWords.of(sentence.in(heard.text()))))
            .map(sentence -> PlainWords.of(sentence.in(heard.text())))
            .toList();
  }

  /// "If the first can be paid at the end of the month, yes."
  private boolean leads(Span place) {
    boolean plain =
        said.all(CustomerAct.Yes.class).stream()
            .anyMatch(yes -> !yes.conditional() && yes.proof().overlaps(place));
    String sentence = place.in(heard.text());
    int comma = sentence.lastIndexOf(',');
    String first = PlainWords.of(sentence).split(" ", 2)[0];
    String last = PlainWords.of(sentence.substring(comma + 1)).strip().split(" ", 2)[0];
    return comma > CLAUSE
        && !plain
        && words(Wording.ONLY_IF).has(first)
        && words(Wording.YES_OPENS).has(last);
  }

  /// Characters of a condition that says something.
  private static final int CLAUSE = 10;

  /// Whether the message agrees to what was put on a condition that nobody has met: what was agreed
  /// to before of that kind waits for the answer too.
  boolean leavesOpen(List<Proposed> put) {
    return wide && !put.isEmpty() && put.stream().allMatch(this::hangs);
  }

  /// "But only if it is before 4", and 12:00 to 16:00 was put: the numbers of the condition are
  /// those of the proposal.
  private boolean timely(String condition, Proposed proposed) {
    Set<String> dials = new HashSet<>();
    proposed.reply().said().clocks().forEach(clock -> dials.add(hour(clock.split(":", -1)[0])));
    Set<String> numbers = new HashSet<>();
    for (String word : condition.split(" ", -1)) {
      if (word.chars().allMatch(Character::isDigit) && word.length() <= 2 && !word.isEmpty()) {
        numbers.add(hour(word));
      }
    }
    return !numbers.isEmpty() && dials.containsAll(numbers);
  }

  private static String hour(String digits) {
    return String.valueOf(Integer.parseInt(digits) % 12);
  }

  /// Whether the message orders what was put to the customer, whatever else it declines: "No, the
  /// one on the 26th, cancel that" to "Shall I keep it or cancel it?"
  boolean orders(Proposed proposed) {
    ActionKind kind = proposed.proposal().kind();
    boolean put = proposed.proposal().asksForYes() || proposed.reply().has(AgentAct.Asked.class);
    return wide
        && put
        && said.all(CustomerAct.Request.class).stream()
            .anyMatch(wish ->
                !wish.inquiry()
                    && wish.kind() != ActionKind.OTHER
                    && (wish.kind() == kind
                        || namedBeside(wish.kind(), proposed)
                        || (kind == ActionKind.OTHER
                            && !MAIN.contains(wish.kind())
                            && takesUp(
                                Set.copyOf(wish.target().words()),
                                proposed.reply().said().vocabulary()))));
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
    boolean picks =
        kind == ActionKind.OTHER
            && asksToChoose(proposed)
            && wishes.stream().allMatch(wish -> wish.kind() == ActionKind.BOOK);
    return !picks
        && wishes.stream().noneMatch(wish -> wish.kind() == kind)
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

  /// Whether the proposal says itself what the yes depends on.
  private boolean met(CustomerAct.Yes yes, Proposed proposed) {
    return met(yes.proof().in(heard.text()), proposed);
  }

  private boolean met(String sentence, Proposed proposed) {
    WordRun condition = WordRun.of(sentence);
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
