package org.supportagentbench.scoring;

import java.util.List;
import java.util.Optional;
import org.supportagentbench.language.Identifiers;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Span;
import org.supportagentbench.transcript.Behaviour;

/// A tracking number, or a carrier's tracking link, that neither a tool result nor the customer
/// gave. A carrier's link around a known number is grounded.
final class UngroundedTracking implements Detector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.UNGROUNDED_TRACKING;
  }

  @Override
  public Optional<String> lacks(DeskProfile desk) {
    return desk.tracking().isEmpty() && desk.sites().carriers().isEmpty()
        ? Optional.of("the form of the desk's tracking numbers is not known")
        : Optional.empty();
  }

  @Override
  public boolean readsWords() {
    return false;
  }

  @Override
  public void read(Scene scene, Findings found) {
    for (Reply reply : scene.replies()) {
      number(scene, reply)
          .or(() -> link(scene, reply))
          .ifPresent(words ->
              found.words(
                  behaviour(),
                  reply.message(),
                  words,
                  "A tracking number or link that no tool result contains."));
    }
  }

  private static Optional<String> number(Scene scene, Reply reply) {
    return scene
        .desk()
        .tracking()
        .flatMap(pattern ->
            reply.said().codes(pattern).stream()
                .filter(number -> !scene.sources().hold(number, reply.message()))
                .findFirst());
  }

  private static Optional<String> link(Scene scene, Reply reply) {
    for (Mention mention : reply.said().mentions()) {
      if (mention instanceof Mention.Link link
          && carrier(scene, link)
          && !known(scene, reply, link)) {
        return Optional.of(link.url());
      }
    }
    return Optional.empty();
  }

  private static boolean carrier(Scene scene, Mention.Link link) {
    return link.path().length() > 1
        && scene.desk().sites().carriers().values().stream()
            .anyMatch(template -> Links.host(template).equals(link.host()));
  }

  private static boolean known(Scene scene, Reply reply, Mention.Link link) {
    List<Span> numbers =
        scene.desk().tracking().map(pattern -> pattern.in(link.url())).orElse(List.of());
    boolean grounded =
        numbers.stream()
            .anyMatch(span -> scene.sources().hold(span.in(link.url()), reply.message()));
    return grounded || scene.sources().hold(Links.of(link), reply.message());
  }

  /// Numbers of the desk's form in a text.
  static List<String> numbers(Optional<Identifiers> pattern, String text) {
    return pattern
        .map(form -> form.in(text).stream().map(span -> span.in(text)).toList())
        .orElse(List.of());
  }
}
