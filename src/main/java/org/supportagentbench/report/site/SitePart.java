package org.supportagentbench.report.site;

import java.util.List;
import java.util.Set;
import org.supportagentbench.results.StoredAttempt;

/// A part of the site that has pages of its own, such as the reading room. The store is read once:
/// every part sees each conversation as it passes, and writes its pages when all have passed.
///
/// Pages go through [Layout#write]; what comes from a model or a customer goes through
/// [Visible#text] first.
public interface SitePart {
  /// The entries of the navigation that lead to this part, in their order; may be empty.
  List<Tab> tabs();

  /// The paths of its pages that others may link to, known once the report is.
  Set<String> paths(Report report);

  /// Sees a conversation of the report, with its transcript. Called for one entry after the other,
  /// by case and trial. A part keeps what it needs and no more: stores hold 50,000 conversations.
  ///
  /// @param site for parts that write while they read
  default void see(EntryName entry, StoredAttempt attempt, SiteFolder site) {}

  /// Writes its pages and files.
  void write(Report report, Layout layout);
}
