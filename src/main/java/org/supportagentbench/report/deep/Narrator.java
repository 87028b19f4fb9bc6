package org.supportagentbench.report.deep;

import java.util.List;
import java.util.Map;
import org.supportagentbench.results.Spending;

/// Whoever rewords the sentences of reports. What it answers is checked against the generated
/// sentence before anybody reads it. Used by one thread.
public interface Narrator {
  /// Who it is, such as `openai/gpt-5.4-mini`.
  String name();

  /// Rewords sentences of one section.
  ///
  /// @param run whose report it is
  /// @param section its id in the report
  /// @return the new wording by the 1-based number of the sentence; a sentence that is missing
  ///   stays as it is
  Map<Integer, String> reword(String run, String section, List<Sentence> sentences);

  /// What it used for the report of a run so far.
  Spending.Part spent(String run);

  /// A sentence as a narrator gets to see it.
  ///
  /// @param text quotes, links and words in bold are marks in it: `{1}`, `{2}`
  /// @param marks what each mark stands for, in their order
  record Sentence(String text, List<String> marks) {
    /// Copies the list.
    public Sentence {
      marks = List.copyOf(marks);
    }
  }
}
