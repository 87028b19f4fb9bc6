package org.supportagentbench.report.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A paragraph as one text, in which everything but the report's own words is a mark: `{1}` for its
/// first quote, link or word in bold. So nobody who rewords it reads, or could change, what a
/// customer or an agent wrote.
///
/// @param marks what the marks stand for, in their order
record MarkedText(String text, List<Span> marks) {
  private static final Pattern MARK = Pattern.compile("\\{(\\d{1,4})}");
  private static final Pattern NEXT_SENTENCE = Pattern.compile("(?<=[.!?]) (?=[\\p{Lu}\\p{Nd}{])");

  /// Copies the list.
  MarkedText {
    marks = List.copyOf(marks);
  }

  /// Empty where the words themselves hold braces and a mark would not be one.
  static Optional<MarkedText> of(Block.Paragraph paragraph) {
    StringBuilder text = new StringBuilder();
    List<Span> marks = new ArrayList<>();
    for (Span span : paragraph.spans()) {
      if (span instanceof Span.Words words) {
        if (words.text().indexOf('{') >= 0 || words.text().indexOf('}') >= 0) {
          return Optional.empty();
        }
        text.append(words.text());
      } else {
        marks.add(span);
        text.append('{').append(marks.size()).append('}');
      }
    }
    return Optional.of(new MarkedText(text.toString(), marks));
  }

  /// Its sentences; joined by single blanks they are the text again.
  List<String> sentences() {
    return List.of(NEXT_SENTENCE.split(text, -1));
  }

  /// What the marks of a sentence stand for, for people who must not see quotes.
  List<String> meanings(String sentence) {
    return MARK.matcher(sentence)
        .results()
        .map(mark -> mark.group() + ": " + meaning(marks.get(number(mark) - 1)))
        .toList();
  }

  /// The paragraph with other words around the same marks.
  ///
  /// @param words holds each mark of this text
  Block.Paragraph with(String words) {
    List<Span> spans = new ArrayList<>();
    Matcher mark = MARK.matcher(words);
    int from = 0;
    while (mark.find()) {
      add(spans, words.substring(from, mark.start()));
      spans.add(marks.get(number(mark) - 1));
      from = mark.end();
    }
    add(spans, words.substring(from));
    return new Block.Paragraph(spans);
  }

  private static void add(List<Span> spans, String words) {
    if (!words.isEmpty()) {
      spans.add(new Span.Words(words));
    }
  }

  private static int number(MatchResult mark) {
    return Integer.parseInt(mark.group(1));
  }

  private static String meaning(Span span) {
    return switch (span) {
      case Span.Words _ -> "words";
      case Span.Strong strong -> "in bold: " + strong.text();
      case Span.Quoted quoted -> "a quote (" + quoted.who() + ")";
      case Span.Proof _ -> "a link to the message that proves it";
      case Span.Link link -> "a link: " + link.text();
    };
  }
}
