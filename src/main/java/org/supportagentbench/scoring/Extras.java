package org.supportagentbench.scoring;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Claim;

/// Claims of something more of the same kind: "Your line is suspended. I've also blocked the SIM."
/// One call does not back two such claims unless it speaks of both.
final class Extras {
  private static final Set<ActionKind> KINDS =
      EnumSet.of(
          ActionKind.MODIFY,
          ActionKind.BOOK,
          ActionKind.CREATE,
          ActionKind.CANCEL,
          ActionKind.RECORD);
  private static final int LONG_WORD = 5;

  private Extras() {}

  /// Whether the claim is of one thing more than was done: a single accepted call backs this kind,
  /// and neither what it was given nor what it answered holds a telling word of the claim.
  static boolean unbacked(Scene scene, Reply reply, Claim claim) {
    String words = DoneBy.ownPart(scene, reply, claim);
    WordList more = scene.reader().wordings().list(Wording.MORE, reply.said().language());
    if (!KINDS.contains(claim.kind()) || !more.in(words) || opens(reply, claim, words, more)) {
      return false;
    }
    List<Act> ofTurn =
        Turn.of(scene, reply).done().stream()
            .filter(act -> act.kind().backs(claim.kind()))
            .toList();
    List<Act> done =
        ofTurn.isEmpty()
            ? scene.writes().stream()
                .filter(act -> act.message() <= reply.message() && act.accepted())
                .filter(act -> act.kind().backs(claim.kind()))
                .toList()
            : ofTurn;
    boolean another =
        done.size() == 1
            && reply.acts(Claim.class).stream()
                .filter(told -> told.proof().end() <= claim.proof().start())
                .noneMatch(told -> done.getFirst().kind().backs(told.kind()));
    if (another && !ofTurn.isEmpty() && Turn.of(scene, reply).done().size() > 1) {
      return false;
    }
    Set<String> before =
        Set.copyOf(
            List.of(
                PlainWords.of(reply.text().substring(0, claim.proof().start())).split(" ", -1)));
    return done.size() == 1 && !speaksOf(done.getFirst(), words, before);
  }

  /// "I've cancelled the order and also started the refund": the first of two, and what is more is
  /// the second.
  private static boolean opens(Reply reply, Claim claim, String words, WordList more) {
    List<Claim> together =
        reply.acts(Claim.class).stream()
            .filter(told -> told.proof().equals(claim.proof()))
            .toList();
    int at = more.firstIn(words).map(words::indexOf).orElse(0);
    return together.size() > 1
        && together.getFirst().equals(claim)
        && words.substring(0, at).strip().indexOf(' ') > 0;
  }

  /// @param before words that the reply had before the claim: they tell of something else
  private static boolean speaksOf(Act act, String words, Set<String> before) {
    Set<String> known = new HashSet<>(act.nameWords());
    known.addAll(act.writtenWords());
    known.addAll(List.of(PlainWords.of(act.answer().text()).split(" ", -1)));
    return List.of(words.split(" ", -1)).stream()
        .filter(word -> word.length() >= LONG_WORD && !before.contains(word))
        .anyMatch(known::contains);
  }
}
