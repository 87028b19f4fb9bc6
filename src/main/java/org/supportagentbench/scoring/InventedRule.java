package org.supportagentbench.scoring;

import java.util.Optional;
import java.util.Set;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Span;
import org.supportagentbench.transcript.Behaviour;

/// A sentence that speaks as a rule of the store, with a period or a percentage that no rule, no
/// tool result and no customer has.
///
/// Cannot see: invented rules without a figure, and figures that stand in another rule.
final class InventedRule implements Detector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.INVENTED_RULE;
  }

  @Override
  public Optional<String> lacks(DeskProfile desk) {
    return desk.knowledge().isEmpty()
        ? Optional.of("the desk's rules are not known")
        : Optional.empty();
  }

  @Override
  public void read(Scene scene, Findings found) {
    for (Reply reply : scene.replies()) {
      for (Span span : scene.spans(Wording.POLICY, reply)) {
        Span sentence = reply.said().sentence(span);
        figure(scene, reply, sentence)
            .ifPresent(figure ->
                found.words(
                    behaviour(),
                    reply.message(),
                    sentence.in(reply.text()),
                    "Speaks as a rule; no rule has \"%s\"."
                        .formatted(figure.span().in(reply.text()))));
      }
    }
  }

  private static Optional<Mention> figure(Scene scene, Reply reply, Span sentence) {
    Set<String> workedOut =
        scene.reader().wordings().words(Wording.WORKED_OUT, reply.said().language());
    WordRun words = WordRun.of(sentence.in(reply.text()));
    for (int i = 0; i < words.size(); i++) {
      if (workedOut.contains(words.word(i))) {
        return Optional.empty();
      }
    }
    return reply.said().mentions().stream()
        .filter(mention -> mention.span().overlaps(sentence))
        .filter(mention -> mention instanceof Mention.Period || mention instanceof Mention.Percent)
        .filter(mention -> !mention.negated() && !known(scene, reply, mention))
        .findFirst();
  }

  private static boolean known(Scene scene, Reply reply, Mention figure) {
    if (scene.desk().knowledge().map(k -> k.rules().hold(figure)).orElse(false)) {
      return true;
    }
    return scene.sources().before(reply.message()).stream()
        .flatMap(source -> source.mentions().stream())
        .anyMatch(mention -> RuleFigures.same(mention, figure));
  }
}
