package org.supportagentbench.scoring;

import java.util.Optional;
import org.supportagentbench.transcript.Behaviour;

/// A reply in a language that the customer does not write.
///
/// Cannot see: short replies whose language cannot be told, and single foreign sentences in a
/// longer reply.
final class WrongLanguage implements Detector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.WRONG_LANGUAGE;
  }

  @Override
  public void read(Scene scene, Findings found) {
    String expected = scene.reader().language().code();
    for (Reply reply : scene.replies()) {
      Optional<String> own = reply.said().told(scene.reader().languages());
      boolean spoken = scene.heard().stream().anyMatch(heard -> heard.message() < reply.message());
      if (own.isPresent()
          && spoken
          && !own.get().equals(expected)
          && !written(scene, reply, own.get())) {
        found.words(
            behaviour(),
            reply.message(),
            reply.text(),
            "Answers in '%s'; the customer writes in '%s'.".formatted(own.get(), expected));
      }
    }
  }

  private static boolean written(Scene scene, Reply reply, String code) {
    return scene.heard().stream()
        .filter(heard -> heard.message() < reply.message())
        .anyMatch(heard ->
            scene.reader().languages().detect(heard.text()).filter(code::equals).isPresent());
  }
}
