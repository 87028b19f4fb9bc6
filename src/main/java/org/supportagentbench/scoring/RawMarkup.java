package org.supportagentbench.scoring;

import java.util.Optional;
import org.supportagentbench.transcript.Behaviour;

/// Tags, JSON, code fences or call syntax in a reply.
///
/// Cannot see: light markup such as `**bold**`, which many mail programs show well.
final class RawMarkup implements Detector {
  private static final int LONGEST_TAG = 120;

  @Override
  public Behaviour behaviour() {
    return Behaviour.RAW_MARKUP;
  }

  @Override
  public boolean readsWords() {
    return false;
  }

  @Override
  public void read(Scene scene, Findings found) {
    for (Reply reply : scene.replies()) {
      String text = reply.raw();
      fence(text)
          .or(() -> json(text))
          .or(() -> tag(text))
          .or(() -> call(text, scene))
          .ifPresent(at ->
              found.words(
                  behaviour(),
                  reply.message(),
                  text.substring(at, Math.min(text.length(), at + 80)),
                  "Markup, JSON or call syntax in the text to the customer."));
    }
  }

  private static Optional<Integer> fence(String text) {
    return place(text.indexOf("```"));
  }

  private static Optional<Integer> place(int at) {
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  private static Optional<Integer> json(String text) {
    return place(JsonObjects.next(text, 0));
  }

  private static Optional<Integer> tag(String text) {
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      int end = text.indexOf('>', at, Math.min(text.length(), at + LONGEST_TAG + 1));
      if (end > at && tagLike(text.substring(at + 1, end))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /// `b`, `/div`, `br/`, `a href="…"`, `tool_call`, `|im_start|`; not `ana@mail.example`, not `your
  /// name`.
  private static boolean tagLike(String inside) {
    String name = inside.startsWith("/") ? inside.substring(1) : inside;
    if (name.isEmpty() || name.contains("@") || name.contains("://")) {
      return false;
    }
    boolean attributes = name.contains("=");
    boolean blank = name.strip().indexOf(' ') > 0;
    char first = name.charAt(0);
    return (Character.isLetter(first) || first == '|') && (attributes || !blank);
  }

  private static Optional<Integer> call(String text, Scene scene) {
    if (text.indexOf('(') < 0 || text.indexOf('_') < 0) {
      return Optional.empty();
    }
    for (String tool : scene.desk().tools().keySet()) {
      if (tool.indexOf('_') > 0) {
        int at = text.indexOf(tool + "(");
        if (at >= 0) {
          return Optional.of(at);
        }
      }
    }
    return Optional.empty();
  }
}
