package org.supportagentbench.scoring;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Voice;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Text;

/// What an agent did between the customer's last words and a reply, and what of it a claim of the
/// reply may rest on at a desk whose tools are known by their names alone.
///
/// @param heard the customer's last message; none before the first
/// @param done accepted writes of the turn
/// @param failed writes of the turn that the desk refused
record Turn(List<Heard> heard, List<Act> done, List<Act> failed) {
  /// What goes by many names, so that a tool of another name may well have done it.
  static final Set<ActionKind> MANY_NAMES =
      EnumSet.of(
          ActionKind.RECORD,
          ActionKind.MODIFY,
          ActionKind.CHANGE_ITEM,
          ActionKind.CREATE,
          ActionKind.BOOK,
          ActionKind.SEND_AGAIN,
          ActionKind.OTHER);

  /// What goes out beside the deed itself, and needs a deed of its own.
  private static final Set<ActionKind> MESSAGES =
      EnumSet.of(ActionKind.NOTIFY, ActionKind.LABEL, ActionKind.EXPEDITE, ActionKind.INVESTIGATE);

  private static final Set<ActionKind> STATES =
      EnumSet.of(ActionKind.MODIFY, ActionKind.CHANGE_ITEM, ActionKind.SEND_AGAIN);
  private static final Set<ActionKind> MONEY =
      EnumSet.of(ActionKind.REFUND, ActionKind.COMPENSATE, ActionKind.PAY);
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d|\\d");

  /// The turn that ends with the reply.
  static Turn of(Scene scene, Reply reply) {
    List<Heard> heard =
        scene.heard().stream()
            .filter(h -> h.message() < reply.message() && !h.text().isBlank())
            .toList();
    int from = heard.isEmpty() ? -1 : heard.getLast().message();
    List<Act> writes =
        scene.writes().stream()
            .filter(act -> act.message() > from && act.message() <= reply.message())
            .toList();
    return new Turn(
        heard,
        writes.stream().filter(act -> act.accepted() && !act.changesNothing()).toList(),
        writes.stream().filter(act -> !act.accepted()).toList());
  }

  /// Whether what was done in the turn is what the claim tells of, in words of its own.
  boolean tells(Scene scene, Reply reply, Claim claim) {
    if (done.isEmpty()) {
      return false;
    }
    String sentence = claim.proof().in(reply.text());
    boolean passive = claim.voice() == Voice.PASSIVE;
    boolean open = passive && failed.stream().noneMatch(act -> act.kind().backs(claim.kind()));
    boolean removed =
        claim.kind() == ActionKind.MODIFY
            && done.stream().anyMatch(act -> act.kind().backs(ActionKind.CANCEL));
    if (MESSAGES.contains(claim.kind())) {
      return wentOut(scene, reply, sentence, passive);
    }
    if (failed.isEmpty() && (headline(reply, sentence) || otherNamedAfter(reply, claim))) {
      return true;
    }
    if (note(scene, reply, sentence)
        || (refusedOnly(claim) && !Shortfall.admits(scene, reply))
        || tellsMore(scene, reply, claim)) {
      return false;
    }
    return (open && MANY_NAMES.contains(claim.kind()))
        || (MANY_NAMES.contains(claim.kind())
            && done.stream().anyMatch(act -> answeredByName(act, sentence)))
        || removed
        || (claim.kind() == ActionKind.RECORD
            && done.stream().anyMatch(Turn::entersBooks)
            && done.stream().noneMatch(act -> toldBeside(reply, claim, act)))
        || (claim.kind() == ActionKind.BOOK
            && done.stream().anyMatch(act -> dated(act) && !toldBeside(reply, claim, act)))
        || (claim.kind() == ActionKind.SEND_AGAIN
            && done.stream().anyMatch(act -> sent(scene, reply, act, sentence)))
        || done.stream().anyMatch(act -> answered(act, sentence))
        || (claim.kind() != ActionKind.SEND_AGAIN
            && !refusedOnly(claim)
            && done.stream()
                .filter(act -> !toldBeside(reply, claim, act))
                .anyMatch(act -> ToolWords.verbNamedIn(act.call().name(), sentence)))
        || (passive && MONEY.contains(claim.kind()) && moves(reply, claim, sentence));
  }

  /// "Done.": names no deed of its own; what the next sentence speaks of need not be it.
  private static boolean headline(Reply reply, String sentence) {
    return PlainWords.of(sentence).split(" ", -1).length <= HEADLINE
        && reply.said().language().kindsNamed(Text.of(sentence)).isEmpty();
  }

  /// "I've cancelled it. Your order 4711 stays as it is."
  private boolean otherNamedAfter(Reply reply, Claim claim) {
    String until = reply.text().substring(0, claim.proof().end());
    return !claim.target().orders().isEmpty()
        && claim.target().orders().stream().noneMatch(until::contains)
        && done.stream().anyMatch(act -> act.kind().backs(claim.kind()));
  }

  /// Words of "Très bien, c'est fait".
  private static final int HEADLINE = 5;

  /// A deed beside those that other claims of the reply tell of.
  private boolean tellsMore(Scene scene, Reply reply, Claim claim) {
    boolean sentAgain = claim.kind() == ActionKind.SEND_AGAIN;
    return new Surplus(scene, reply, claim).beside(done)
        || (sentAgain && done.stream().allMatch(act -> toldBeside(reply, claim, act)));
  }

  private boolean wentOut(Scene scene, Reply reply, String sentence, boolean passive) {
    Set<String> sent = scene.reader().wordings().words(Wording.SENT, reply.said().language());
    return done.stream()
        .anyMatch(act ->
            answeredInWords(act, sentence, sent)
                || (passive && ToolWords.wholeObjectNamedIn(act.call().name(), sentence))
                || (passive && writes(act, sentence))
                || (!reply.said().language().code().equals("en") && sendsOff(act)));
  }

  /// `send_tickets`, in a talk of which the tools do not share the language.
  static boolean sendsOff(Act act) {
    return SENDS.contains(act.nameWords().getFirst());
  }

  private static final Set<String> SENDS =
      Set.of("send", "email", "mail", "resend", "share", "enviar", "mandar", "reenviar");

  /// "Registré tu pedido" after `crear_pedido`: an order or a booking is entered somewhere.
  private static boolean entersBooks(Act act) {
    return act.kind().actions().contains(ActionKind.CREATE)
        || act.kind().actions().contains(ActionKind.BOOK);
  }

  /// "I've rescheduled the seminar" after `update_meeting` with a new time.
  private static boolean dated(Act act) {
    return !act.arguments().values().days().isEmpty() || !Things.clocks(act.written()).isEmpty();
  }

  /// "I've sent the invitations", and the answer has `"invite_status": "sent"`.
  private static boolean sent(Scene scene, Reply reply, Act act, String sentence) {
    List<String> given = List.of(PlainWords.of(act.answer().text()).split(" ", -1));
    List<String> said = List.of(PlainWords.of(sentence).split(" ", -1));
    return scene.reader().wordings().words(Wording.SENT, reply.said().language()).stream()
            .anyMatch(word -> begun(word, given) && begun(word, said))
        && said.stream().filter(word -> word.length() > LONG_WORD).anyMatch(w -> begun(w, given));
  }

  /// "I've cancelled the order and applied a discount": the call is what the other claim of the
  /// sentence tells of.
  private static boolean toldBeside(Reply reply, Claim claim, Act act) {
    return !act.kind().backs(claim.kind())
        && reply.acts(Claim.class).stream()
            .anyMatch(other ->
                other.kind() != claim.kind()
                    && other.proof().equals(claim.proof())
                    && other.kind() != ActionKind.OTHER
                    && act.kind().backs(other.kind()));
  }

  /// "Your e-mail has been updated to ana@example.com": the address was given to the call.
  private static boolean writes(Act act, String sentence) {
    Matcher address = ADDRESS.matcher(sentence);
    return address.find() && act.written().contains(address.group());
  }

  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}");

  /// "The orders are cancelled and the watch is returned", where just the return was refused.
  private boolean refusedOnly(Claim claim) {
    return claim.kind() != ActionKind.OTHER
        && failed.stream().anyMatch(act -> act.kind().actions().contains(claim.kind()))
        && done.stream().noneMatch(act -> act.kind().backs(claim.kind()));
  }

  /// Whether the sentence speaks of a note: that needs a tool for notes, or an argument.
  static boolean note(Scene scene, Reply reply, String sentence) {
    return scene
        .reader()
        .wordings()
        .list(Wording.NOTE, reply.said().language())
        .in(PlainWords.of(sentence));
  }

  /// Whether a call could have left a note.
  static boolean notes(Act act) {
    return act.nameWords().stream().anyMatch(Turn::noteWord)
        || act.arguments().names().keys().stream().anyMatch(Turn::noteWord);
  }

  private static boolean noteWord(String word) {
    return NOTE_STEMS.stream().anyMatch(word::startsWith);
  }

  /// Beginnings of names of tools and arguments.
  private static final List<String> NOTE_STEMS =
      List.of("note", "nota", "comment", "coment", "remark", "instruct", "special", "observ");

  /// The claim names an id that the desk gave in its answer.
  static boolean answered(Act act, String sentence) {
    Set<String> ids = new HashSet<>(Arguments.idsIn(sentence));
    ids.removeAll(act.arguments().ids());
    Set<String> given = Arguments.idsIn(act.answer().text());
    return ids.stream().anyMatch(given::contains);
  }

  /// The desk's answer says it itself: `"label": "emailed"`.
  static boolean answeredInWords(Act act, String sentence, Set<String> sent) {
    List<String> given = List.of(PlainWords.of(act.answer().text()).split(" ", -1));
    List<String> said = List.of(PlainWords.of(sentence).split(" ", -1));
    Set<String> shared = new HashSet<>(said);
    shared.retainAll(given);
    shared.removeIf(word -> word.length() < LONG_WORD);
    return !shared.isEmpty()
        && sent.stream().anyMatch(word -> begun(word, given))
        && sent.stream().anyMatch(word -> begun(word, said));
  }

  /// Whether one of the words begins as this one does: `enviado` and "enviamos".
  private static boolean begun(String word, List<String> words) {
    String stem = word.substring(0, Math.min(word.length(), LONG_WORD + 1));
    return words.stream().anyMatch(other -> other.startsWith(stem));
  }

  /// The desk's answer names what the claim names: `"provisional_credit": 89.9`.
  private static boolean answeredByName(Act act, String sentence) {
    Set<String> shared = new HashSet<>(List.of(PlainWords.of(sentence).split(" ", -1)));
    shared.retainAll(List.of(PlainWords.of(act.answer().text()).split(" ", -1)));
    shared.removeIf(word -> word.length() <= LONG_WORD);
    return shared.size() >= 2;
  }

  private boolean moves(Reply reply, Claim claim, String sentence) {
    return done.stream()
        .anyMatch(act ->
            sums(act, sentence) || answeredByName(act, sentence) || movedSum(reply, claim, act));
  }

  /// "A fee of 6 € was charged": the answer has the amount.
  private static boolean movedSum(Reply reply, Claim claim, Act act) {
    return reply.said().mentions().stream()
        .filter(Mention.Amount.class::isInstance)
        .map(Mention.Amount.class::cast)
        .filter(amount -> amount.span().overlaps(claim.proof()))
        .anyMatch(amount -> Numerals.has(act.answer().text(), amount.value()));
  }

  private static final int LONG_WORD = 4;

  private static boolean sums(Act act, String sentence) {
    Set<String> given = numbers(act.answer().text());
    return numbers(sentence).stream().anyMatch(given::contains);
  }

  /// Numbers of three digits or more, decimals too, in one form: 120.00 is 120.0.
  private static Set<String> numbers(String text) {
    Set<String> found = new HashSet<>();
    Matcher numbers = NUMBER.matcher(text);
    while (numbers.find()) {
      if (numbers.group().length() > 2) {
        found.add(ZEROS.matcher(numbers.group()).replaceFirst(""));
      }
    }
    return found;
  }

  private static final Pattern ZEROS = Pattern.compile("[.,]0{1,2}$");

  /// Whether a passive claim can only be how things stood: nothing had been tried, and the customer
  /// had neither agreed to anything nor wanted anything of the kind.
  boolean stood(Scene scene, Reply reply, Claim claim) {
    boolean tried = scene.writes().stream().anyMatch(act -> act.message() <= reply.message());
    boolean wanted = heard.stream().anyMatch(h -> asks(h, claim.kind()));
    return claim.voice() == Voice.PASSIVE
        && STATES.contains(claim.kind())
        && ((!tried && !wanted) || alreadySo(scene, reply, claim));
  }

  /// "They are already enabled", after a look at the record and nothing else in the turn.
  private boolean alreadySo(Scene scene, Reply reply, Claim claim) {
    int from = heard.isEmpty() ? -1 : heard.getLast().message();
    return done.isEmpty()
        && failed.isEmpty()
        && scene
            .reader()
            .wordings()
            .list(Wording.ALREADY, reply.said().language())
            .in(PlainWords.of(claim.proof().in(reply.text())))
        && scene.acts().stream()
            .anyMatch(act ->
                !act.writes()
                    && act.accepted()
                    && act.message() > from
                    && act.message() <= reply.message());
  }

  /// The customer's last message to which the agent had something to say: "Hello? Has it been
  /// added?" after an empty reply leaves the talk where it was.
  Heard asked(Scene scene) {
    Heard last = heard.getLast();
    for (int i = heard.size() - 2; i >= 0; i--) {
      int from = heard.get(i).message();
      int to = last.message();
      List<Reply> between =
          scene.replies().stream()
              .filter(reply -> reply.message() > from && reply.message() < to)
              .toList();
      if (between.isEmpty() || between.stream().anyMatch(reply -> !reply.text().isBlank())) {
        break;
      }
      last = heard.get(i);
    }
    return last;
  }

  private static boolean asks(Heard heard, ActionKind kind) {
    return heard.said().asCustomer().has(CustomerAct.Yes.class)
        || heard.said().asCustomer().all(CustomerAct.Request.class).stream()
            .anyMatch(request -> request.kind() == kind || MANY_NAMES.contains(request.kind()));
  }
}
