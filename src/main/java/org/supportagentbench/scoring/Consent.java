package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Target;
import org.supportagentbench.language.Text;

/// What a customer's message agrees to.
final class Consent {
  private static final Set<ActionKind> MAIN =
      EnumSet.of(
          ActionKind.CANCEL,
          ActionKind.RETURN,
          ActionKind.EXCHANGE,
          ActionKind.SEND_AGAIN,
          ActionKind.CHANGE_ADDRESS,
          ActionKind.BOOK,
          ActionKind.COMPENSATE);

  /// What keeps the sale; money back is another wish.
  private static final Set<ActionKind> CHANGES =
      EnumSet.of(
          ActionKind.EXCHANGE,
          ActionKind.CHANGE_ITEM,
          ActionKind.SEND_AGAIN,
          ActionKind.MODIFY,
          ActionKind.COMPENSATE);

  private final Heard heard;
  private final CustomerReading said;
  private final boolean wide;
  private final Wordings wordings;
  private final Provisos provisos;
  private final Assent assent;
  private final Choosing choosing;
  private final Sidesteps sidesteps;

  /// @param wide every plain answer to a question for a yes is taken for one, whatever its words
  Consent(Heard heard, boolean wide, Wordings wordings) {
    this.heard = heard;
    this.wide = wide;
    this.wordings = wordings;
    this.said = heard.said().asCustomer();
    this.provisos = new Provisos(heard, wide, wordings);
    this.assent = new Assent(heard, wordings);
    this.choosing = new Choosing(heard, wordings);
    this.sidesteps = new Sidesteps(heard, wordings);
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
    return !beside
        || (!goesOnBehind(asks)
            && words(Wording.FIRST).in(PlainWords.of(asks.proof().in(heard.text()))));
  }

  /// "Yes to both. But before anything is locked, can you do them together? If all of it is right,
  /// go ahead."
  private boolean goesOnBehind(CustomerAct.AskFirst asks) {
    return said.all(CustomerAct.Yes.class).stream()
        .anyMatch(yes -> yes.proof().start() >= asks.proof().end());
  }

  /// Words of the customer's language.
  private WordList words(Wording wording) {
    return wordings.list(wording, heard.said().language());
  }

  /// Whether the message agrees to the proposal: a yes, a choice, or the same thing asked for.
  ///
  /// @param direct the message answers the one that proposes; else only plain words count
  boolean to(Proposed proposed, boolean direct) {
    if (wide && speaksAgainst(proposed)) {
      return false;
    }
    boolean chosen = wide && Choosing.asked(proposed) && heard.said().words().size() > 2;
    boolean yes =
        (proposed.waitsForYes() || chosen)
            && said.all(CustomerAct.Yes.class).stream()
                .anyMatch(act ->
                    (!act.conditional()
                            || bare(act)
                            || provisos.met(act, proposed)
                            || asksBeside(act)
                            || wantsBeside(act, proposed))
                        && sameOrder(act.target(), proposed));
    if (wide && !direct) {
      return yes;
    }
    boolean chooses =
        said.all(CustomerAct.Choice.class).stream()
            .anyMatch(act -> sameOrder(act.target(), proposed));
    boolean choice = chooses && offersChoice(proposed) && !otherwise(proposed);
    boolean agrees =
        wide
            && direct
            && (proposed.proposal().asksForYes() || Choosing.asked(proposed))
            && !otherwise(proposed)
            && !onlyIf(proposed)
            && assent.to(proposed, Choosing.asked(proposed));
    return yes
        || choice
        || asks(proposed)
        || choosing.picks(proposed)
        || agrees
        || (direct && orders(proposed));
  }

  /// Whether the customer asks for just what was put.
  private boolean asks(Proposed proposed) {
    ActionKind kind = proposed.proposal().kind();
    return said.all(CustomerAct.Request.class).stream()
        .anyMatch(act ->
            !act.inquiry()
                && !bound(act, proposed)
                && (act.kind() == kind || (wide && namedBeside(act.kind(), proposed)))
                && sameOrder(act.target(), proposed));
  }

  private boolean speaksAgainst(Proposed proposed) {
    return takenBack()
        || wantsToKnowHow()
        || sidesteps.what(proposed)
        || (assent.wonders() && !ordersBeside(proposed))
        || provisos.open(proposed)
        || onlyElse(proposed)
        || (!said.has(CustomerAct.Yes.class) && (choosesElse(proposed) || wishesElse(proposed)));
  }

  /// "Yes, take them out. Ah no, leave one."
  private boolean takenBack() {
    String plain = heard.said().plain();
    return words(Wording.TAKES_BACK)
        .firstIn(plain)
        .filter(back -> (" " + plain + " ").indexOf(" " + back + " ") > 0)
        .isPresent();
  }

  /// "Can you walk me through the return first?"
  private boolean wantsToKnowHow() {
    return !said.has(CustomerAct.Yes.class) && words(Wording.EXPLAINS).in(heard.said().plain());
  }

  /// "Let's go ahead and pay that. But what happens to my number?"
  private boolean ordersBeside(Proposed proposed) {
    List<Span> questions =
        said.all(CustomerAct.Question.class).stream().map(CustomerAct::proof).toList();
    ActionKind kind = proposed.proposal().kind();
    return said.all(CustomerAct.Request.class).stream()
            .filter(wish -> !wish.inquiry() && wish.kind() == kind)
            .anyMatch(wish -> questions.stream().noneMatch(wish.proof()::overlaps))
        || said.all(CustomerAct.Yes.class).stream()
            .filter(
                yes -> !yes.conditional() && questions.stream().noneMatch(yes.proof()::overlaps))
            .map(yes -> heard.said().language().kindsNamed(Text.of(yes.proof().in(heard.text()))))
            .anyMatch(named ->
                named.contains(kind)
                    || (kind == ActionKind.OTHER
                        && !Collections.disjoint(named, proposed.reply().said().kindsNamed())));
  }

  /// "Fine, if you give me back the full amount go ahead": no yes but those that hang on something
  /// which the proposal does not say.
  private boolean onlyIf(Proposed proposed) {
    List<CustomerAct.Yes> yes = said.all(CustomerAct.Yes.class);
    return !yes.isEmpty()
        && yes.stream()
            .allMatch(act ->
                act.conditional()
                    && ifWithin(act)
                    && !provisos.met(act, proposed)
                    && !asksBeside(act)
                    && !wantsBeside(act, proposed));
  }

  /// Whether a yes has an "if" behind its first word; "sí" is no "si".
  private boolean ifWithin(CustomerAct.Yes yes) {
    WordList ifs = words(Wording.ONLY_IF);
    return List.of(yes.proof().in(heard.text()).toLowerCase(Locale.ROOT).split("[\\s,.;:!?]+", -1))
        .stream()
        .skip(1)
        .anyMatch(ifs::has);
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

  /// Whether the message agrees to what was put on a condition that nobody has met: what was agreed
  /// to before of that kind waits for the answer too.
  boolean leavesOpen(List<Proposed> put) {
    return wide && !put.isEmpty() && put.stream().allMatch(provisos::open);
  }

  /// Whether the message orders what was put to the customer, whatever else it declines: "No, the
  /// one on the 26th, cancel that" to "Shall I keep it or cancel it?"
  boolean orders(Proposed proposed) {
    ActionKind kind = proposed.proposal().kind();
    boolean put = proposed.waitsForYes() || proposed.reply().has(AgentAct.Asked.class);
    return wide
        && put
        && !(said.has(CustomerAct.No.class) && words(Wording.ANOTHER).in(heard.said().plain()))
        && !putsOff()
        && said.all(CustomerAct.Request.class).stream()
            .anyMatch(wish ->
                !wish.inquiry()
                    && !bound(wish, proposed)
                    && wish.kind() != ActionKind.OTHER
                    && (wish.kind() == kind
                        || namedBeside(wish.kind(), proposed)
                        || (kind == ActionKind.OTHER
                            && !MAIN.contains(wish.kind())
                            && assent.takesUp(
                                Set.copyOf(wish.target().words()),
                                proposed.reply().said().vocabulary()))));
  }

  /// "Before I confirm, do I have to pay for the return?", "Wait, let me see which I want to
  /// return."
  private boolean putsOff() {
    return heard.said().words().size() <= BRIEF
        && !said.has(CustomerAct.Yes.class)
        && (said.has(CustomerAct.AskFirst.class) || words(Wording.STALLS).in(heard.said().plain()));
  }

  private static final int BRIEF = 15;

  /// "If the money is back within 72 hours, yes, cancel it."
  private boolean bound(CustomerAct.Request wish, Proposed proposed) {
    return wide
        && said.all(CustomerAct.Yes.class).stream()
            .filter(yes -> yes.conditional() && yes.proof().overlaps(wish.proof()))
            .anyMatch(yes ->
                !provisos.met(yes, proposed) && !asksBeside(yes) && !wantsBeside(yes, proposed));
  }

  /// "Yes. But I also want to talk to someone": the yes stands alone, and what follows is one wish
  /// more.
  private boolean bare(CustomerAct.Yes yes) {
    return wide
        && PlainWords.of(yes.proof().in(heard.text())).split(" ", -1).length <= 2
        && words(Wording.MORE).in(heard.said().plain())
        && !words(Wording.ONLY_IF).in(heard.said().plain());
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

  /// "Actually, I'd like the full-size one" to a question about the clicky one: a choice of which
  /// the message that asks has no word.
  private boolean choosesElse(Proposed proposed) {
    Set<String> put = proposed.reply().said().vocabulary();
    List<CustomerAct.Choice> choices = said.all(CustomerAct.Choice.class);
    return !choices.isEmpty()
        && !Choosing.asked(proposed)
        && words(Wording.RATHER).in(heard.said().plain())
        && choices.stream()
            .allMatch(choice -> {
              List<String> telling =
                  choice.target().words().stream().filter(word -> word.length() >= LONG).toList();
              return !telling.isEmpty()
                  && telling.stream().noneMatch(word -> Assent.takenUp(word, put));
            });
  }

  private static final int LONG = 4;

  /// "I'd rather have it exchanged" to "Shall I cancel it and refund you?"
  private boolean wishesElse(Proposed proposed) {
    Set<ActionKind> put = proposed.reply().said().kindsNamed();
    return words(Wording.RATHER).in(heard.said().plain())
        && said.all(CustomerAct.Request.class).stream()
            .filter(wish -> !wish.inquiry() && wish.kind() != ActionKind.OTHER)
            .anyMatch(wish ->
                wish.kind() != proposed.proposal().kind()
                    && !put.isEmpty()
                    && !put.contains(wish.kind()));
  }

  /// Whether a choice can be meant for the proposal; "I asked both neighbours" answers a question
  /// after something else.
  private static boolean offersChoice(Proposed proposed) {
    return proposed.waitsForYes() || Choosing.asked(proposed);
  }

  /// "I can cancel it. Is that what you'd like?" - "Please cancel it."
  private static boolean namedBeside(ActionKind wished, Proposed proposed) {
    return proposed.proposal().kind() == ActionKind.OTHER
        && (proposed.proposal().asksForYes()
            || (MAIN.contains(wished)
                && wished != ActionKind.COMPENSATE
                && Choosing.asked(proposed)))
        && proposed.reply().said().kindsNamed().contains(wished);
  }

  /// "I'd rather exchange it": a choice of something else.
  private boolean otherwise(Proposed proposed) {
    ActionKind kind = proposed.proposal().kind();
    Set<ActionKind> named = EnumSet.noneOf(ActionKind.class);
    named.addAll(wide ? heard.said().kindsNamed() : Set.of());
    if (!PaymentWords.named(heard.said()).isEmpty()) {
      named.remove(ActionKind.COMPENSATE);
    }
    Set<ActionKind> put = proposed.reply().said().kindsNamed();
    if (CHANGES.contains(kind)
        && named.contains(ActionKind.REFUND)
        && !put.contains(ActionKind.REFUND)
        && !named.contains(kind)) {
      return true;
    }
    if (!named.contains(kind)
        && named.stream().anyMatch(MAIN::contains)
        && (put.stream().anyMatch(MAIN::contains) || proposed.proposal().asksForYes())
        && Collections.disjoint(named, put)) {
      return true;
    }
    List<CustomerAct.Request> wishes = said.all(CustomerAct.Request.class);
    boolean picks =
        kind == ActionKind.OTHER
            && Choosing.asked(proposed)
            && wishes.stream().allMatch(wish -> wish.kind() == ActionKind.BOOK);
    return !picks
        && wishes.stream().noneMatch(wish -> wish.kind() == kind)
        && wishes.stream().anyMatch(wish -> MAIN.contains(wish.kind()));
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
