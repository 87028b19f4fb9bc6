package org.supportagentbench.scoring;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Voice;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Text;

/// A second deed told beside the one that was done: "Both bags have been added, and I've seated you
/// in 14A". Most of its words stand neither in the writes of the turn and their answers nor in what
/// the customer agreed to.
///
/// Cannot see: a second deed in the words of the first ("in your other order too"). Only at desks
/// whose own data do not tell more.
final class Beside {
  private static final int LONG = 4;
  private static final Pattern CLAUSES =
      Pattern.compile("[.;:!–—\\n]|,? (?:and|y|e|und|et) |, | - ");

  private final Scene scene;
  private final Turn turn;
  private final Reply reply;
  private final Language language;

  private Beside(Scene scene, Turn turn, Reply reply) {
    this.scene = scene;
    this.turn = turn;
    this.reply = reply;
    this.language = reply.said().language();
  }

  /// The words that tell of it; empty where none do.
  static Optional<String> of(Scene scene, Turn turn, Reply reply) {
    boolean one =
        turn.done().size() == 1
            && scene.acts().stream()
                .noneMatch(act -> act.handsOver() && act.message() <= reply.message());
    return scene.desk().knowledge().isPresent() || !one || reply.text().isBlank()
        ? Optional.empty()
        : new Beside(scene, turn, reply).told();
  }

  private Optional<String> told() {
    boolean before = false;
    int claimed =
        reply.acts(Claim.class).stream()
            .mapToInt(claim -> claim.proof().end())
            .min()
            .orElse(Integer.MAX_VALUE);
    Stems known = null;
    for (Span sentence : reply.said().cut().sentences()) {
      String words = sentence.in(reply.text());
      if (words.strip().endsWith("?")) {
        continue;
      }
      before |= claimed <= sentence.start();
      for (String clause : CLAUSES.split(words, -1)) {
        if (plans(clause)) {
          continue;
        }
        boolean active = ours(clause);
        if (before && (active || passive(clause))) {
          known = known == null ? known() : known;
          if (unknown(clause, known, active)) {
            return Optional.of(clause.strip());
          }
        }
        before |= tells(clause);
      }
    }
    return Optional.empty();
  }

  private boolean plans(String clause) {
    return language.plans(Text.of(clause), new Span(0, clause.length()));
  }

  /// "Travel insurance has been added".
  private boolean passive(String clause) {
    String plain = PlainWords.of(clause);
    return list(Wording.HAS_BEEN).in(plain)
        && PaymentWords.named(plain).isEmpty()
        && language.kindsNamed(Text.of(clause)).stream().noneMatch(ActionKind::followsFromOthers)
        && !list(Wording.NO_OUTCOME).in(plain)
        && !list(Wording.NO_DEED).in(plain);
  }

  /// Tells the deed as done.
  private boolean tells(String clause) {
    String plain = PlainWords.of(clause);
    return list(Wording.OUTCOME).in(plain) || ours(clause) || language.saysDone(Text.of(clause));
  }

  /// "I've seated you": a deed of the agent's own, and no mere look.
  private boolean ours(String clause) {
    String plain = PlainWords.of(clause);
    Text text = Text.of(clause);
    boolean did =
        list(Wording.I_DID).in(plain)
            || language.readAgent(text).all(Claim.class).stream()
                .anyMatch(claim -> claim.voice() == Voice.ACTIVE);
    return did
        && language.readAgent(text).all(Claim.class).stream()
            .noneMatch(claim -> MAILS.contains(claim.kind()))
        && !list(Wording.NO_DEED).in(plain)
        && !list(Wording.NO_OUTCOME).in(plain)
        && !language.onlyLooks(text, new Span(0, clause.length()))
        && language.readAgent(text).all(AgentAct.Apology.class).isEmpty();
  }

  /// What a deed may send out by itself; see [ClaimBasis].
  private static final Set<ActionKind> MAILS = EnumSet.of(ActionKind.NOTIFY, ActionKind.LABEL);

  /// Whether most of what the clause names was neither written, answered nor put.
  private boolean unknown(String clause, Stems known, boolean active) {
    Set<String> telling = new HashSet<>(List.of(PlainWords.of(clause).split(" ", -1)));
    telling.removeIf(word -> word.length() < LONG);
    for (Wording plain : PLAIN) {
      telling.removeAll(scene.reader().wordings().words(plain, language));
    }
    for (Wording phrases : List.of(Wording.I_DID, Wording.OUTCOME, Wording.HAS_BEEN)) {
      list(phrases).words().forEach(did -> telling.removeAll(List.of(did.split(" ", -1))));
    }
    long met = telling.stream().filter(known::has).count();
    return active ? !telling.isEmpty() && met * 2 < telling.size() : telling.size() > 1 && met == 0;
  }

  private static final List<Wording> PLAIN =
      List.of(Wording.SMALL_WORDS, Wording.VAGUE, Wording.MORE, Wording.OUTCOME);

  /// Words of the write and its answer.
  private Set<String> ofTheWrite() {
    Act act = turn.done().getFirst();
    Set<String> words = new HashSet<>(act.writtenWords());
    words.addAll(act.nameWords());
    words.addAll(List.of(PlainWords.of(act.answer().text().replace('_', ' ')).split(" ", -1)));
    return words;
  }

  private Stems known() {
    Stems known = new Stems(ofTheWrite());
    int at = turn.heard().isEmpty() ? 0 : turn.heard().getLast().message();
    Stream.concat(
            scene.replies().stream().filter(r -> r.message() < at).map(Reply::said),
            turn.heard().stream().skip(Math.max(0, turn.heard().size() - 1)).map(Heard::said))
        .map(Said::vocabulary)
        .forEach(known::add);
    return known;
  }

  private WordList list(Wording wording) {
    return scene.reader().wordings().list(wording, language);
  }
}
