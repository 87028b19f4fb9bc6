package org.supportagentbench.suite;

import java.util.List;

/// One case, read from one Markdown file; the id is its path under `cases/` without `.md`.
///
/// @param group the intent (routine, must-escalate) or the trap (adversarial), in snake_case
/// @param words the parts that are text
/// @param customer only the customer sees it
/// @param reference only the proof sees it
public record CaseFile(
    String id,
    Bucket bucket,
    String group,
    CaseHeader header,
    Words words,
    CustomerCard customer,
    List<ReferenceStep> reference) {
  /// Copies the list.
  public CaseFile {
    reference = List.copyOf(reference);
  }

  /// Title and note for people, the first email for agent and customer, criteria for the judge.
  public record Words(String title, String note, String opening, List<Criterion> criteria) {
    /// Copies the list.
    public Words {
      criteria = List.copyOf(criteria);
    }
  }
}
