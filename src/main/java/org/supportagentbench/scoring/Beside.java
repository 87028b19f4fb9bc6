package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.language.AgentAct.Claim;

/// A second deed told beside the one that was done: "Both bags have been added, and I've seated you
/// in 14A". Most of its words stand neither in the writes of the turn and their answers nor in what
/// the customer agreed to.
///
/// Cannot see: a second deed in the words of the first ("in your other order too"). Only at desks
/// whose own data do not tell more.
final class Beside {
  private final Scene scene;
  private final Turn turn;
  private final Reply reply;
  private @Nullable Stems known;

  private Beside(Scene scene, Turn turn, Reply reply) {
    this.scene = scene;
    this.turn = turn;
    this.reply = reply;
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
    for (DeedClause clause : reply.said().get(DeedClause.ALL)) {
      before |= claimed <= clause.from();
      if (before && unknown(clause)) {
        return Optional.of(clause.words().strip());
      }
      before |= clause.tells();
    }
    return Optional.empty();
  }

  /// Whether most of what the clause names was neither written, answered nor put.
  private boolean unknown(DeedClause clause) {
    Set<String> telling = clause.telling();
    if (telling.isEmpty() && clause.verb().isEmpty()) {
      return false;
    }
    Stems had = known();
    if (!clause.verb().isEmpty() && !had.has(clause.verb())) {
      return true;
    }
    long met = telling.stream().filter(had::has).count();
    return clause.active() ? met * 2 < telling.size() : telling.size() > 1 && met == 0;
  }

  /// Words of the write and its answer.
  private Set<String> ofTheWrite() {
    Act act = turn.done().getFirst();
    Set<String> words = new HashSet<>(act.writtenWords());
    words.addAll(act.nameWords());
    words.addAll(List.of(PlainWords.of(act.answer().text().replace('_', ' ')).split(" ", -1)));
    return words;
  }

  private Stems known() {
    Stems had = known;
    if (had == null) {
      had = gather();
      known = had;
    }
    return had;
  }

  private Stems gather() {
    Stems had = new Stems(ofTheWrite());
    int at = turn.heard().isEmpty() ? 0 : turn.heard().getLast().message();
    Stream.concat(
            scene.replies().stream().filter(r -> r.message() < at).map(Reply::said),
            turn.heard().stream().skip(Math.max(0, turn.heard().size() - 1)).map(Heard::said))
        .map(Said::vocabulary)
        .forEach(had::add);
    return had;
  }
}
