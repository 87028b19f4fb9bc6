package org.supportagentbench.suite;

/// The three kinds of cases; `folder` is the folder under `cases/` and the word in JSON.
public enum Bucket {
  ROUTINE("routine"),
  MUST_ESCALATE("must-escalate"),
  ADVERSARIAL("adversarial");

  private final String folder;

  Bucket(String folder) {
    this.folder = folder;
  }

  /// The folder under `cases/`, and the word in JSON.
  public String folder() {
    return folder;
  }
}
