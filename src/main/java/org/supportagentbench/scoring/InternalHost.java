package org.supportagentbench.scoring;

import java.util.Optional;
import java.util.Set;
import org.supportagentbench.language.Mention;
import org.supportagentbench.transcript.Behaviour;

/// A link to a host that is not on the desk's list, and that neither a tool nor the customer named.
final class InternalHost implements Detector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.INTERNAL_HOST;
  }

  @Override
  public Optional<String> lacks(DeskProfile desk) {
    return desk.sites().allowed().isEmpty()
        ? Optional.of("the desk's hosts are not known")
        : Optional.empty();
  }

  @Override
  public boolean readsWords() {
    return false;
  }

  @Override
  public void read(Scene scene, Findings found) {
    Set<String> allowed = scene.desk().sites().allowed();
    if (allowed.isEmpty()) {
      return;
    }
    for (Reply reply : scene.replies()) {
      for (Mention mention : reply.said().mentions()) {
        if (mention instanceof Mention.Link link
            && !allowed.contains(bare(link.host()))
            && !allowed.contains(link.host())
            && !scene.sources().hold(bare(link.host()), reply.message())) {
          found.words(
              behaviour(), reply.message(), link.url(), "A host that is not one of the desk's.");
        }
      }
    }
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
