package org.supportagentbench.scoring;

/// How much a customer's yes says beside the yes.
final class Brevity {
  private Brevity() {}

  /// Words of a message, of which "s'il vous plaît" is one.
  static int words(Said said, Wordings wordings) {
    int please =
        wordings
            .list(Wording.PLEASE, said.language())
            .firstIn(said.plain())
            .map(phrase -> phrase.split(" ", -1).length - 1)
            .orElse(0);
    return said.words().size() - please;
  }
}
