package org.supportagentbench.scoring;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Voice;

/// One deed more than was done: "I've cancelled the order and added 500 points to your account",
/// where the one call of the turn is told by the other claim, and nothing that it was given or
/// answered has a word of this one.
final class Surplus {
  private static final int LONG_WORD = 4;

  /// Kinds that tell of deeds by whatever name.
  private static final Set<ActionKind> OPEN =
      EnumSet.of(
          ActionKind.RECORD,
          ActionKind.MODIFY,
          ActionKind.CHANGE_ITEM,
          ActionKind.CREATE,
          ActionKind.BOOK);

  private final Scene scene;
  private final Reply reply;
  private final Claim claim;

  Surplus(Scene scene, Reply reply, Claim claim) {
    this.scene = scene;
    this.reply = reply;
    this.claim = claim;
  }

  /// Whether the claim tells of something else than the writes.
  ///
  /// @param done what was accepted in the turn
  boolean beside(List<Act> done) {
    if (!OPEN.contains(claim.kind()) || !done.stream().allMatch(this::toldOtherwise)) {
      return false;
    }
    String sentence = PlainWords.of(claim.proof().in(reply.text()));
    Set<String> telling = telling();
    return (claim.voice() == Voice.ACTIVE || list(Wording.MORE).in(sentence))
        && !telling.isEmpty()
        && telling.stream().filter(known(done)::contains).count() * 2 < telling.size();
  }

  /// Whether another claim of the reply is what the write does.
  private boolean toldOtherwise(Act act) {
    return !act.kind().backs(claim.kind())
        && Stream.concat(
                reply.acts(Claim.class).stream().map(Claim::kind),
                reply.acts(AgentAct.Report.class).stream().map(AgentAct.Report::kind))
            .filter(kind -> kind != ActionKind.OTHER && kind != claim.kind())
            .anyMatch(act.kind()::backs);
  }

  private Set<String> telling() {
    Set<String> telling = new HashSet<>(claim.target().words());
    telling.removeIf(word -> word.length() < LONG_WORD);
    telling.removeAll(list(Wording.VAGUE).words());
    telling.removeAll(list(Wording.SMALL_WORDS).words());
    return telling;
  }

  private static Set<String> known(List<Act> done) {
    Set<String> known = new HashSet<>();
    for (Act act : done) {
      known.addAll(act.writtenWords());
      known.addAll(act.nameWords());
      known.addAll(List.of(PlainWords.of(act.answer().text()).split(" ", -1)));
    }
    return known;
  }

  private WordList list(Wording wording) {
    return scene.reader().wordings().list(wording, reply.said().language());
  }
}
