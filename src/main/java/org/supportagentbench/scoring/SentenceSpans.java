package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;
import org.supportagentbench.language.Span;

/// Cuts a text at full stops, question and exclamation marks and line ends.
final class SentenceSpans {
  private SentenceSpans() {}

  static List<Span> of(String text) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark = c == '.' || c == '?' || c == '!';
      boolean gap = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
      if (c == '\n' || mark && gap) {
        spans.add(new Span(from, i + 1));
        from = i + 1;
      }
    }
    if (from < text.length()) {
      spans.add(new Span(from, text.length()));
    }
    return spans;
  }
}
