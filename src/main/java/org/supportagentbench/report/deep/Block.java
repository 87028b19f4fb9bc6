package org.supportagentbench.report.deep;

import java.util.List;

/// A part of a section.
sealed interface Block {
  /// Sentences.
  record Paragraph(List<Span> spans) implements Block {
    /// Copies the list.
    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  /// A list; each item is a sentence or two.
  record Bullets(List<Paragraph> items) implements Block {
    /// Copies the list.
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /// A table; the first column names the row.
  record Table(String caption, List<String> head, List<List<String>> rows) implements Block {
    /// Copies the lists.
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
