package org.supportagentbench.language;

/// Finds the words of a [Lexicon] in one message.
final class Tagger implements Trie.Found {
  private final Lexicon lexicon;
  private final Text text;
  private final Tagged tagged;
  private int from;
  private int markUntil;
  private int deedUntil;
  private int goodsUntil;
  private int thingUntil;
  private final int[] bestEnd = new int[5];
  private final int[] best = new int[5];

  private Tagger(Lexicon lexicon, Text text, Tagged tagged) {
    this.lexicon = lexicon;
    this.text = text;
    this.tagged = tagged;
  }

  /// Tags the message with the words that all readers share.
  static Tagged words(Lexicon lexicon, Text text, WordIds ids) {
    return new Tagger(lexicon, text, new Tagged(text)).tag(ids);
  }

  /// Adds one reader's phrases to the words that all readers share.
  static Tagged phrases(Lexicon lexicon, Text text, Trie phrases) {
    Text.Known known = text.in(lexicon);
    Tagged tagged = known.tagged().withoutSignals();
    return new Tagger(lexicon, text, tagged).tag(phrases, known.ids());
  }

  private Tagged tag(WordIds ids) {
    for (int s = 0; s < text.sentenceCount(); s++) {
      int to = text.to(s);
      for (int i = text.from(s); i < to; i++) {
        from = i;
        if (ids.id(i) != Vocabulary.NONE) {
          lexicon.words().match(ids, i, to, this);
          settle();
        }
      }
    }
    return tagged;
  }

  private Tagged tag(Trie phrases, WordIds ids) {
    for (int s = 0; s < text.sentenceCount(); s++) {
      int to = text.to(s);
      for (int i = text.from(s); i < to; i++) {
        from = i;
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
