package org.supportagentbench.scoring;

import java.util.Optional;
import org.supportagentbench.language.Span;

/// "I have re-checked the reservation ID, and it appears correct", and nothing at all was called
/// since the customer spoke. A first look may rest on what was called before; one that is told as a
/// second cannot.
///
/// Only at desks whose own data do not tell more, and only where tools were called before: else
/// what is at hand may stand where the log does not show it.
final class LookedAgain {
  private LookedAgain() {}

  /// The sentence that tells of it; empty where none does.
  static Optional<Span> told(Scene scene, Turn turn, Reply reply) {
    if (scene.desk().knowledge().isPresent() || turn.heard().isEmpty()) {
      return Optional.empty();
    }
    int asked = turn.heard().getLast().message();
    boolean idle =
        scene.acts().stream()
            .noneMatch(act -> act.message() > asked && act.message() <= reply.message());
    boolean before = scene.acts().stream().anyMatch(act -> act.message() < asked);
    return !idle || !before || !reply.said().says(Wording.LOOKED_AGAIN, scene.reader().wordings())
        ? Optional.empty()
        : reply.said().cut().sentences().stream()
            .filter(sentence ->
                scene
                    .reader()
                    .wordings()
                    .list(Wording.LOOKED_AGAIN, reply.said().language())
                    .in(PlainWords.of(sentence.in(reply.text()))))
            .findFirst();
  }
}
