package org.supportagentbench.suite;

/// A thing that the customer can send; proof is an object, not a word.
///
/// @param shows a short phrase, the only thing an agent sees of it besides its kind
/// @param proves what it really proves; the agent has to judge that by `shows`
/// @param line line of the order that it is about; 0 where none is named
public record Attachment(String id, Kind kind, String shows, Proof proves, int order, int line) {
  /// What sort of thing.
  public enum Kind {
    PHOTO,
    PACKING_SLIP,
    SCREENSHOT,
    VIDEO
  }

  /// What it proves.
  public enum Proof {
    DAMAGE,
    WRONG_ITEM,
    MISSING_ITEM,
    NONE
  }
}
