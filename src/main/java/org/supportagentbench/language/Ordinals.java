package org.supportagentbench.language;

/// Constants of enums as small numbers: for sets of them in the bits of a number, and for what a
/// [Trie] carries. The numbers are made anew in each start and never stored.
final class Ordinals {
  private Ordinals() {}

  /// The place of a constant in its enum.
  @SuppressWarnings("EnumOrdinal") // As EnumSet does it; a set for each word would be too slow.
  static int of(Enum<?> constant) {
    return constant.ordinal();
  }

  /// The bit of a constant of an enum of 64 at most.
  static long bit(Enum<?> constant) {
    return 1L << of(constant);
  }

  /// The bits of several constants of an enum of 64 at most.
  static long bits(Enum<?>... constants) {
    long bits = 0;
    for (Enum<?> constant : constants) {
      bits |= bit(constant);
    }
    return bits;
  }
}
