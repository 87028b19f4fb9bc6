package org.supportagentbench.scoring;

/// The version of everything that turns a transcript into a score: detectors, facts, language data.
/// A change that can move a score raises it; scores of different versions never stand in one table.
public final class Grader {
  /// Raised by hand, together with a line under "Scores changed" in `CHANGELOG.md`.
  public static final String VERSION = "2";

  private Grader() {}
}
