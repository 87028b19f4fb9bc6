package org.supportagentbench.model;

/// The journal holds an answer to another request than the one that is asked now. Either the
/// program or the suite has changed since, or two processes hold the same conversation. Going on
/// would mix two conversations into one, so nobody may catch this and go on.
public final class JournalMismatch extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /// @param difference what differs, as a clause: `message 4 (tool) differs`
  public JournalMismatch(Journal.Key key, String difference) {
    super("The journal holds another request for " + key + ": " + difference + ".");
  }
}
