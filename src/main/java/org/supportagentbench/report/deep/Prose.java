package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.List;

/// Puts a paragraph together, piece by piece. Used by one thread.
final class Prose {
  private final List<Span> spans = new ArrayList<>();

  static Prose of(String words) {
    return new Prose().say(words);
  }

  /// Adds a sentence or a part of one; a blank parts it from what stands before.
  Prose say(String words) {
    if (!words.isEmpty()) {
      space();
      spans.add(new Span.Words(words));
    }
    return this;
  }

  Prose strong(String words) {
    space();
    spans.add(new Span.Strong(words));
    return this;
  }

  /// Adds words right behind what stands there: a comma, a full stop.
  Prose close(String words) {
    spans.add(new Span.Words(words));
    return this;
  }

  /// Adds a moment: the words that lead to it, what was said, and where it stands.
  Prose moment(Moment moment) {
    for (Span.Quoted quoted : moment.words()) {
      space();
      spans.add(quoted);
    }
    space();
    spans.add(new Span.Proof(moment.name(), moment.message()));
    return this;
  }

  Prose link(String words, String path) {
    space();
    spans.add(new Span.Link(words, path));
    return this;
  }

  boolean isEmpty() {
    return spans.isEmpty();
  }

  Block.Paragraph paragraph() {
    return new Block.Paragraph(spans);
  }

  private void space() {
    if (!spans.isEmpty()) {
      spans.add(new Span.Words(" "));
    }
  }
}
