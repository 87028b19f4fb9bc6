package org.supportagentbench.model.catalogue;

import java.util.List;
import java.util.Optional;

/// Something in the catalogue, in a user's file or in the choice of a model that the user can put
/// right: one or more sentences.
public final class CatalogueProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> sentences;
  private final transient Optional<Unknown> unknown;

  /// A word that nobody knows, with those that are known: for a question what was meant.
  public record Unknown(String word, List<String> known) {}

  CatalogueProblem(List<String> sentences) {
    this(sentences, Optional.empty());
  }

  CatalogueProblem(String sentence) {
    this(List.of(sentence), Optional.empty());
  }

  CatalogueProblem(String sentence, Unknown unknown) {
    this(List.of(sentence), Optional.of(unknown));
  }

  private CatalogueProblem(List<String> sentences, Optional<Unknown> unknown) {
    super(String.join(System.lineSeparator(), sentences), null, false, false);
    this.sentences = List.copyOf(sentences);
    this.unknown = unknown;
  }

  /// What to say, one a line.
  public List<String> sentences() {
    return sentences;
  }

  /// The word that was not known, if it was that.
  public Optional<Unknown> unknown() {
    return unknown;
  }
}
