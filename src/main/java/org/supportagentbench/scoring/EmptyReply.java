package org.supportagentbench.scoring;

import org.supportagentbench.transcript.Behaviour;

/// A message to the customer with nothing in it, or nothing that can be seen.
final class EmptyReply implements Detector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.EMPTY_REPLY;
  }

  @Override
  public boolean readsWords() {
    return false;
  }

  @Override
  public void read(Scene scene, Findings found) {
    for (Reply reply : scene.replies()) {
      if (empty(reply.raw())) {
        found.words(behaviour(), reply.message(), "", "The message to the customer is empty.");
      }
    }
  }

  /// Whether a text shows nothing: blanks and marks without width.
  static boolean empty(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      boolean unseen =
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.getType(c) == Character.FORMAT
              || Character.getType(c) == Character.CONTROL;
      if (!unseen) {
        return false;
      }
    }
    return true;
  }
}
