package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.Mention;

/// Whether a proposal is about a write at all: of its kind, its tool, its object. A yes that the
/// talk has left behind covers only what its proposal names; right after the yes whatever does not
/// contradict it is taken for what was meant.
final class Scope {
  private final Warrant warrant;
  private final Approval approval;
  private final Act act;
  private final Arguments arguments;
  private final Things things;

  Scope(Warrant warrant) {
    this.warrant = warrant;
    this.approval = warrant.approval();
    this.act = warrant.act();
    this.arguments = warrant.arguments();
    this.things = warrant.things();
  }

  /// Whether the proposal is of the kind of the write, or the message that asks for a yes speaks of
  /// it in other words: of its tool, its object, its amount.
  boolean holds() {
    List<Proposed> specific = named();
    if (aboutElse(specific)) {
      return false;
    }
    if (approval.direct() && (warrant.sumPut() || inList(specific))) {
      return true;
    }
    boolean only = specific.stream().allMatch(Scope::followsFromOthers);
    Reply reply = approval.reply();
    boolean recent = warrant.nextTurn() > act.message() || triedAgain();
    if (!recent && !arguments.ids().isEmpty() && !putInWords()) {
      return false;
    }
    boolean kind =
        specific.stream()
            .filter(p -> (recent && approval.direct()) || p.proposal().kind() != ActionKind.MODIFY)
            .anyMatch(p -> (only || !followsFromOthers(p)) && p.sameKind(act));
    if (kind
        || (recent && ToolWords.objectNamedIn(act.call().name(), reply.text()))
        || (!recent
            && (Warrant.meet(reply.said().ids(), arguments.ids())
                || arguments.ids().stream().anyMatch(this::spokenOfLast))
            && ((vague(specific, act) && ToolWords.objectNamedIn(act.call().name(), reply.text()))
                || !Collections.disjoint(reply.said().kindsNamed(), act.kind().actions())))) {
      return true;
    }
    boolean planned =
        reply.acts(AgentAct.Promise.class).stream()
            .anyMatch(promise -> act.kind().backs(promise.kind()));
    if (planned
        || ToolWords.verbNamedIn(act.call().name(), reply.said())
        || (recent && ToolWords.namedIn(act.call().name(), reply.said()))) {
      return true;
    }
    return recent
        && (reply.said().kindsNamed().stream().anyMatch(named -> names(act, named))
            || (approval.direct() && !saidSince() && !contradicts(specific, act)));
  }

  /// "Shall I cancel it instead?", and the flights are changed: all that was put are deeds of which
  /// none is the write's.
  private boolean otherDeeds(List<Proposed> specific) {
    return approval.direct()
        && !specific.isEmpty()
        && Brevity.words(approval.yes().said(), warrant.scene().reader().wordings()) <= BARE
        && specific.stream().allMatch(p -> DEEDS.contains(p.proposal().kind()) && !p.sameKind(act))
        && specific.stream().anyMatch(p -> p.proposal().asksForYes())
        && warrant.scene().writes().stream()
            .filter(write -> write.message() > approval.yes().message())
            .noneMatch(write -> specific.stream().anyMatch(p -> p.sameKind(write)))
        && !ToolWords.verbNamedIn(act.call().name(), approval.reply().said().plain())
        && approval.reply().said().kindsNamed().stream()
            .noneMatch(kind -> kind != ActionKind.MODIFY && act.kind().backs(kind))
        && contradicts(specific, act);
  }

  /// Words of a yes that says no more.
  private static final int BARE = 4;

  /// Whether what was put, or is wished beside the yes, is something else.
  private boolean aboutElse(List<Proposed> specific) {
    Elsewhere elsewhere = new Elsewhere(warrant);
    return (specific.isEmpty() && elsewhere.asked())
        || new WishedBeside(warrant).holds(specific)
        || new Ended(warrant).holds(specific)
        || handsOver(specific)
        || onlyMoney(specific)
        || otherDeeds(specific)
        || elsewhere.passesOn(specific);
  }

  /// The proposals that name a deed which the call may be.
  private List<Proposed> named() {
    return approval.proposals().stream()
        .filter(Scope::specific)
        .filter(p -> !registers(p) && !anyChange(p))
        .toList();
  }

  /// "1. Cancel A. 2. Cancel B. 3. Move C to business.": an entry of the same list that names what
  /// is written, whatever its verb.
  private boolean inList(List<Proposed> specific) {
    Reply reply = approval.reply();
    boolean list =
        specific.stream()
            .map(put -> put.proposal().proof().start())
            .map(start -> reply.text().substring(reply.text().lastIndexOf('\n', start) + 1))
            .anyMatch(line -> NUMBERED.matcher(line).find());
    return list
        && reply
            .text()
            .lines()
            .filter(line -> NUMBERED.matcher(line).find())
            .anyMatch(line -> !Collections.disjoint(Arguments.idsIn(line), arguments.ids()))
        && specific.stream()
            .map(put -> Arguments.idsIn(reply.sentence(put.proposal().proof())))
            .allMatch(ids -> Collections.disjoint(ids, arguments.ids()));
  }

  private static final Pattern NUMBERED = Pattern.compile("^\\s{0,4}(?:\\d{1,2}[.)]|[-*•])\\s");

  /// Whether the customer has spoken between the yes and the write: what is written then and was
  /// not proposed may be about that.
  private boolean saidSince() {
    return warrant.scene().heard().stream()
        .filter(heard -> heard.message() > approval.yes().message())
        .filter(heard -> heard.message() < act.message())
        .anyMatch(heard -> heard.said().words().size() > BRIEF || wishesMore(heard));
  }

  /// "And put in a bag as well."
  private boolean wishesMore(Heard heard) {
    return heard.said().says(Wording.MORE, warrant.scene().reader().wordings())
        && !heard.said().asCustomer().has(CustomerAct.Yes.class);
  }

  private static final int BRIEF = 8;

  /// The same tool for the same things, after the desk refused it under this yes.
  private boolean triedAgain() {
    return warrant.scene().writes().stream()
        .filter(w -> w.message() > approval.yes().message() && w.message() < act.message())
        .filter(w -> !w.accepted() && w.call().name().equals(act.call().name()))
        .anyMatch(w -> w.arguments().ids().containsAll(arguments.ids()));
  }

  /// "Would you like to proceed with the refund?", and the whole reservation is cancelled, of which
  /// neither side has spoken.
  private boolean onlyMoney(List<Proposed> specific) {
    return approval.direct()
        && !specific.isEmpty()
        && specific.stream().allMatch(p -> p.proposal().kind() == ActionKind.REFUND)
        && act.kind().actions().equals(Set.of(ActionKind.CANCEL))
        && !ToolWords.verbNamedIn(act.call().name(), approval.reply().said())
        && !approval.yes().said().kindsNamed().contains(ActionKind.CANCEL)
        && warrant.scene().writes().stream()
            .anyMatch(w ->
                w.accepted()
                    && w.message() < approval.reply().message()
                    && !Collections.disjoint(w.arguments().ids(), arguments.ids()));
  }

  /// "Would you like me to refer you to your adviser?", and the record is changed beside it.
  private boolean handsOver(List<Proposed> specific) {
    boolean handed =
        warrant.scene().acts().stream()
            .filter(other -> other.message() > approval.yes().message())
            .anyMatch(other -> other.handsOver() && other.message() <= act.message());
    return handed
        && !specific.isEmpty()
        && specific.stream().allMatch(p -> p.proposal().kind() == ActionKind.HAND_OVER);
  }

  /// Whether proposal or yes name something of the call.
  private boolean putInWords() {
    Said said = approval.reply().said();
    return !Collections.disjoint(warrant.said(), arguments.ids())
        || arguments.ids().stream()
            .anyMatch(id ->
                Warrant.dials(said, id)
                    || spokenOfLast(id)
                    || Warrant.meet(things.telephones(id), said.ids())
                    || warrant.toldApart(id));
  }

  /// Whether it is the last of its sort that was named when several things were proposed.
  private boolean spokenOfLast(String id) {
    int at = approval.parts() > 1 ? approval.reply().message() : 0;
    return Stream.concat(
            warrant.scene().replies().stream()
                .filter(reply -> reply.message() < at)
                .map(reply -> Map.entry(reply.message(), reply.said())),
            warrant.scene().heard().stream()
                .filter(heard -> heard.message() < at)
                .map(heard -> Map.entry(heard.message(), heard.said())))
        .sorted(Map.Entry.<Integer, Said>comparingByKey().reversed())
        .map(Map.Entry::getValue)
        .map(said -> said.ids().stream().filter(other -> warrant.comparable(other, id)).toList())
        .filter(ids -> !ids.isEmpty())
        .findFirst()
        .filter(ids -> ids.equals(List.of(id)))
        .isPresent();
  }

  private static boolean vague(List<Proposed> specific, Act act) {
    return specific.stream()
        .anyMatch(p -> p.proposal().kind() == ActionKind.MODIFY && p.sameKind(act));
  }

  /// Whether the call does such a thing and the kind tells it from others.
  static boolean names(Act act, ActionKind kind) {
    Set<ActionKind> actions = act.kind().actions();
    return (actions.contains(kind) && (kind != ActionKind.MODIFY || actions.size() == 1))
        || (kind != ActionKind.OTHER
            && kind != ActionKind.MODIFY
            && !kind.followsFromOthers()
            && act.kind().backs(kind));
  }

  /// Whether what is proposed is another deed than the write: to return is not to cancel; but to
  /// cancel and to book beside it is to move.
  private boolean contradicts(List<Proposed> specific, Act act) {
    boolean half =
        act.kind().actions().contains(ActionKind.CANCEL)
            && specific.stream().anyMatch(p -> p.proposal().kind() == ActionKind.MODIFY)
            && warrant.scene().writes().stream()
                .filter(write -> write.message() == act.message() && !write.equals(act))
                .anyMatch(write -> write.kind().actions().contains(ActionKind.BOOK));
    return !half
        && !givesBack(specific)
        && !Nights.shortens(act, approval.reply().said())
        && opposes(specific, act);
  }

  /// "Te devolvería los 3,65 € a tu Visa": what is returned is money.
  private boolean givesBack(List<Proposed> specific) {
    return act.kind().actions().contains(ActionKind.REFUND)
        && specific.stream().allMatch(p -> p.proposal().kind() == ActionKind.RETURN)
        && specific.stream()
            .anyMatch(p ->
                p.reply().said().mentions().stream()
                    .anyMatch(mention ->
                        mention instanceof Mention.Amount amount
                            && amount.span().overlaps(p.proposal().proof())));
  }

  private boolean opposes(List<Proposed> specific, Act act) {
    return (specific.stream().allMatch(Scope::followsFromOthers)
            && new Elsewhere(warrant).otherDeed())
        || specific.stream().anyMatch(p -> DEEDS.contains(p.proposal().kind()))
        || (!specific.stream().allMatch(Scope::followsFromOthers)
            && !takesOut(specific, act)
            && act.kind().actions().stream().anyMatch(DEEDS::contains));
  }

  /// To take somebody out of a course is to withdraw.
  private static boolean takesOut(List<Proposed> specific, Act act) {
    String verb = act.nameWords().getFirst();
    return (WITHDRAWS.stream().anyMatch(verb::startsWith)
            || PARTS.stream().anyMatch(act.nameWords()::contains))
        && specific.stream().anyMatch(p -> p.proposal().kind() == ActionKind.MODIFY);
  }

  /// To take the lamp off an order is to cancel an item.
  private static final List<String> PARTS =
      List.of("item", "items", "line", "articulo", "articulos", "producto", "artikel", "article");

  private static final List<String> WITHDRAWS = List.of("withdraw", "drop", "retir", "remov");

  /// Money that moves and mails that go out are mostly what follows from the action itself.
  private static boolean followsFromOthers(Proposed proposed) {
    return proposed.proposal().kind().followsFromOthers();
  }

  /// "Con su sí hago el cambio": an exchange only where the call is one.
  private boolean anyChange(Proposed proposed) {
    boolean exchange = proposed.proposal().kind() == ActionKind.EXCHANGE;
    return exchange
        && act.kind().actions().stream().noneMatch(DEEDS::contains)
        && CHANGE
            .matcher(PlainWords.of(proposed.reply().sentence(proposed.proposal().proof())))
            .find();
  }

  private static final Pattern CHANGE =
      Pattern.compile("\\b(?:hago|haga|haria|realizo|realice) (?:el|ese|este) cambio\\b");

  /// "¿Registro el cambio?": a note only where nothing else is named.
  private boolean registers(Proposed proposed) {
    return proposed.proposal().kind() == ActionKind.RECORD
        && !act.kind().actions().contains(ActionKind.RECORD)
        && proposed.reply().said().kindsNamed().stream()
            .anyMatch(kind -> kind != ActionKind.RECORD && act.kind().backs(kind));
  }

  private static boolean specific(Proposed proposed) {
    return proposed.proposal().kind() != ActionKind.OTHER;
  }

  /// Deeds that take a thing back or away; none of them is another.
  static final Set<ActionKind> DEEDS =
      EnumSet.of(ActionKind.CANCEL, ActionKind.RETURN, ActionKind.EXCHANGE);
}
