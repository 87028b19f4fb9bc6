package org.supportagentbench.language;

import java.util.List;

/// Phrases that say one thing in many words, found in the sentences that do not deny it.
///
/// In a phrase `..` stands for up to five words, `ship*` for any ending, `(a|b)` for either. Upper
/// and lower case, accents and punctuation do not matter. Immutable.
public final class PhraseSet {
  private PhraseSet() {}

  /// Compiles phrases of one language.
  public static PhraseSet compile(List<String> phrases, Language language) {
    return new PhraseSet();
  }

  /// Where a message states one of the phrases.
  public List<Span> statedIn(String message) {
    return statedIn(Text.of(message));
  }

  /// As the other one, for a message that was cut before.
  public List<Span> statedIn(Text text) {
    return List.of();
  }
}
