package org.supportagentbench.report.deep;

import java.util.List;

/// The deep report of one model, ready to be written as a page or as Markdown.
record DeepReport(String title, List<Section> sections) {
  /// Copies the list.
  DeepReport {
    sections = List.copyOf(sections);
  }

  /// Writes the report of these facts; the same facts give the same report.
  static DeepReport of(Facts facts) {
    return new DeepReport(facts.model() + " at the support desk", Sections.of(facts));
  }
}
