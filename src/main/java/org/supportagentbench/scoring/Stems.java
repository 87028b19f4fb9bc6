package org.supportagentbench.scoring;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Words in which others are looked for in any of their forms: "cambio" and "cambiaré". Takes as
/// long for a large vocabulary as for a small one, nearly.
final class Stems {
  /// Shorter words tell nothing and are always met.
  private static final int FEW = 4;

  private static final int STEM = 5;

  private final NavigableSet<String> words = new TreeSet<>();

  Stems(Collection<String> words) {
    this.words.addAll(words);
  }

  /// Adds more words.
  void add(Collection<String> more) {
    words.addAll(more);
  }

  /// Whether the word is among them in any of its forms; see [Assent#takenUp].
  boolean has(String word) {
    if (word.length() < FEW || words.contains(word)) {
      return true;
    }
    String stem = word.substring(0, Math.min(word.length() - 1, STEM));
    String next = words.ceiling(stem);
    return next != null && next.startsWith(stem);
  }
}
