package org.supportagentbench.language;

/// Finds the words of a [Lexicon] in one message.
final class Tagger implements Trie.Found {
  private final Lexicon lexicon;
  private final Tagged tagged;
  private int from;
  private int markUntil;
  private int deedUntil;
  private int goodsUntil;
  private int thingUntil;
  private final int[] bestEnd = new int[5];
  private final int[] best = new int[5];

  Tagger(Lexicon lexicon, Text text) {
    this.lexicon = lexicon;
    this.tagged = new Tagged(text);
  }

  /// Tags the message with the words that all readers share, and with one reader's phrases.
  Tagged tag(Trie phrases) {
    Text text = tagged.text();
    WordIds ids = new WordIds(lexicon.vocabulary(), text);
    for (int s = 0; s < text.sentenceCount(); s++) {
      int to = text.to(s);
      for (int i = text.from(s); i < to; i++) {
        from = i;
        if (ids.id(i) != Vocabulary.NONE) {
          lexicon.words().match(ids, i, to, this);
          settle();
        }
        phrases.match(ids, i, to, this);
      }
    }
    return tagged;
  }

  @Override
  public void add(int end, int payload) {
    int layer = Lexicon.layer(payload);
    if (layer == Lexicon.SIGNAL) {
      tagged.signal(Lexicon.value(payload), from, end);
      return;
    }
    if (end > bestEnd[layer]) {
      bestEnd[layer] = end;
      best[layer] = payload;
    } else if (end == bestEnd[layer] && layer == Lexicon.DEED) {
      best[layer] = Lexicon.merge(best[layer], payload);
    }
  }

  private void settle() {
    if (bestEnd[Lexicon.MARK] > 0 && from >= markUntil) {
      markUntil = bestEnd[Lexicon.MARK];
      tagged.mark(from, markUntil, lexicon.marks(Lexicon.value(best[Lexicon.MARK])));
    }
    if (bestEnd[Lexicon.DEED] > 0 && from >= deedUntil) {
      deedUntil = bestEnd[Lexicon.DEED];
      tagged.deed(from, deedUntil, best[Lexicon.DEED]);
    }
    if (bestEnd[Lexicon.GOODS_LAYER] > 0 && from >= goodsUntil) {
      goodsUntil = bestEnd[Lexicon.GOODS_LAYER];
      tagged.goods(from, goodsUntil, Lexicon.value(best[Lexicon.GOODS_LAYER]));
    }
    if (bestEnd[Lexicon.THING] > 0 && from >= thingUntil) {
      thingUntil = bestEnd[Lexicon.THING];
      tagged.thing(from, thingUntil, Lexicon.value(best[Lexicon.THING]));
    }
    for (int layer = 0; layer < bestEnd.length; layer++) {
      bestEnd[layer] = 0;
    }
  }
}
