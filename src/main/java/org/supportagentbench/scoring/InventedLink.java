package org.supportagentbench.scoring;

import java.util.Optional;
import org.supportagentbench.language.Mention;
import org.supportagentbench.transcript.Behaviour;

/// A link into the store that no tool result contains. Pages that the desk names for everybody,
/// such as the returns portal, need no source.
///
/// Cannot see: whether a real page fits what is said about it.
final class InventedLink implements Detector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.INVENTED_LINK;
  }

  @Override
  public Optional<String> lacks(DeskProfile desk) {
    return desk.sites().own().isEmpty()
        ? Optional.of("the desk's own hosts are not known")
        : Optional.empty();
  }

  @Override
  public boolean readsWords() {
    return false;
  }

  @Override
  public void read(Scene scene, Findings found) {
    DeskProfile.Sites sites = scene.desk().sites();
    for (Reply reply : scene.replies()) {
      for (Mention mention : reply.said().mentions()) {
        if (mention instanceof Mention.Link link
            && sites.own().contains(link.host())
            && !plainPage(link, sites)
            && !scene.sources().hold(Links.of(link), reply.message())) {
          found.words(
              behaviour(),
              reply.message(),
              link.url(),
              "A link into the store that no tool result contains.");
        }
      }
    }
  }

  private static boolean plainPage(Mention.Link link, DeskProfile.Sites sites) {
    String path = link.path();
    return path.isEmpty()
        || path.equals("/")
        || sites.links().stream().anyMatch(named -> Links.same(link, named));
  }
}
