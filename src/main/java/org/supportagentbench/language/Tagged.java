package org.supportagentbench.language;

import java.util.Arrays;

/// A message with what one language knows of its words: marks, verbs, nouns, things, by the index
/// of their first word, and the signals in their order. Words of one kind do not overlap: of
/// several that begin together the longest counts, of several that overlap the first.
final class Tagged {
  private final Text text;
  private final long[] marks;
  private final int[] markEnds;
  private final int[] deeds;
  private final int[] deedEnds;
  private final int[] goods;
  private final int[] goodsEnds;
  private final int[] things;
  private final int[] thingEnds;
  private int[] signals = new int[24];
  private int signalCount;

  Tagged(Text text) {
    this.text = text;
    int size = text.size();
    marks = new long[size];
    markEnds = new int[size];
    deeds = new int[size];
    deedEnds = new int[size];
    goods = new int[size];
    goodsEnds = new int[size];
    things = new int[size];
    thingEnds = new int[size];
  }

  private Tagged(Tagged words) {
    this.text = words.text;
    marks = words.marks;
    markEnds = words.markEnds;
    deeds = words.deeds;
    deedEnds = words.deedEnds;
    goods = words.goods;
    goodsEnds = words.goodsEnds;
    things = words.things;
    thingEnds = words.thingEnds;
  }

  /// The same words, for the phrases of one reader.
  Tagged withoutSignals() {
    return new Tagged(this);
  }

  Text text() {
    return text;
  }

  Tokens tokens() {
    return text.tokens();
  }

  /// Bits of [Mark] of the mark that begins at a word; 0 for none.
  long marks(int i) {
    return marks[i];
  }

  boolean is(int i, Mark mark) {
    return (marks[i] & Ordinals.bit(mark)) != 0;
  }

  int markEnd(int i) {
    return markEnds[i];
  }

  boolean deed(int i) {
    return deeds[i] != 0;
  }

  Doing doing(int i) {
    return Lexicon.doing(deeds[i]);
  }

  /// Bits of [Form].
  int forms(int i) {
    return Lexicon.forms(deeds[i]);
  }

  boolean has(int i, Form form) {
    return (forms(i) & form.bit()) != 0;
  }

  int deedEnd(int i) {
    return deedEnds[i];
  }

  boolean goods(int i) {
    return goods[i] != 0;
  }

  Goods goodsAt(int i) {
    return Lexicon.GOODS[goods[i] - 1];
  }

  int goodsEnd(int i) {
    return goodsEnds[i];
  }

  /// Number of the thing that is named at a word, counted from 1; 0 for none.
  int thing(int i) {
    return things[i];
  }

  int thingEnd(int i) {
    return thingEnds[i];
  }

  int signalCount() {
    return signalCount;
  }

  /// What the signal says: a number that [Lexicon] gave.
  int signal(int k) {
    return signals[3 * k];
  }

  int signalFrom(int k) {
    return signals[3 * k + 1];
  }

  int signalTo(int k) {
    return signals[3 * k + 2];
  }

  void mark(int from, int to, long bits) {
    marks[from] = bits;
    markEnds[from] = to;
  }

  void deed(int from, int to, int payload) {
    deeds[from] = payload;
    deedEnds[from] = to;
  }

  void goods(int from, int to, int number) {
    goods[from] = number;
    goodsEnds[from] = to;
  }

  void thing(int from, int to, int number) {
    things[from] = number;
    thingEnds[from] = to;
  }

  void signal(int number, int from, int to) {
    if (3 * signalCount == signals.length) {
      signals = Arrays.copyOf(signals, signals.length * 2);
    }
    signals[3 * signalCount] = number;
    signals[3 * signalCount + 1] = from;
    signals[3 * signalCount + 2] = to;
    signalCount++;
  }
}
