package org.supportagentbench.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.language.Span;
import org.supportagentbench.transcript.Behaviour;

/// Text that belongs behind the desk stands in a reply: names of tools and reasons, instructions, a
/// long passage copied from a tool result, or the customer spoken of in the third person.
///
/// Cannot see: rules told in the agent's own words, which is what it is there for.
final class InternalTextLeaked implements Detector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.INTERNAL_TEXT_LEAKED;
  }

  @Override
  public void read(Scene scene, Findings found) {
    for (Reply reply : scene.replies()) {
      name(scene, reply)
          .or(() -> phrase(scene, reply, Wording.THIRD_PERSON))
          .or(() -> phrase(scene, reply, Wording.INSIDE_TALK))
          .or(() -> rule(scene, reply))
          .or(() -> copied(reply))
          .ifPresent(words ->
              found.words(
                  behaviour(),
                  reply.message(),
                  words,
                  "Text from behind the desk in a reply to the customer."));
    }
  }

  private static Optional<String> name(Scene scene, Reply reply) {
    if (reply.text().indexOf('_') < 0) {
      return Optional.empty();
    }
    Set<String> internal =
        scene.desk().knowledge().map(DeskProfile.Knowledge::internal).orElse(Set.of());
    return internal.stream()
        .filter(name -> name.indexOf('_') > 0 && reply.text().contains(name))
        .sorted()
        .findFirst();
  }

  private static Optional<String> phrase(Scene scene, Reply reply, Wording wording) {
    List<Span> spans = scene.spans(wording, reply.said());
    return spans.isEmpty() ? Optional.empty() : Optional.of(reply.sentence(spans.getFirst()));
  }

  private static Optional<String> rule(Scene scene, Reply reply) {
    return scene
        .desk()
        .knowledge()
        .flatMap(knowledge -> knowledge.rules().instructionIn(reply.said().words()))
        .map(span -> span.in(reply.text()));
  }

  private static Optional<String> copied(Reply reply) {
    return reply.copied().first().map(span -> span.in(reply.text()));
  }
}
