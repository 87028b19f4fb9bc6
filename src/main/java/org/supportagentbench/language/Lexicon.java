package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of one language, compiled from its data file. Immutable once made.
final class Lexicon {
  static final int MARK = 0;
  static final int DEED = 1;
  static final int GOODS_LAYER = 2;
  static final int THING = 3;
  static final int SIGNAL = 4;

  /// Stands for words that look like a thing but are none.
  static final int NO_THING = 1_000;

  static final Goods[] GOODS = Goods.values();

  /// Signals count from 0, asked things from 200, topics from 300.
  static final int ASKED_THING = 200;

  static final int TOPIC = 300;

  private static final Doing[] DOINGS = Doing.values();
  private static final int FORM_BITS = 12;

  private final LanguageFile file;
  private final Vocabulary vocabulary = new Vocabulary(true);
  private final Trie words = new Trie(vocabulary);
  private final Trie agentPhrases = new Trie(vocabulary);
  private final Trie customerPhrases = new Trie(vocabulary);
  private final Trie calendar = new Trie(vocabulary);
  private final Map<Trie, PhraseCompiler> compilers = new HashMap<>();
  private final List<String> things = new ArrayList<>();
  private long[] marks = new long[64];
  private int markCount;

  Lexicon(LanguageFile file) {
    this.file = file;
    for (LanguageFile.Entry entry : file.section("spellings")) {
      entry.items().forEach(word -> vocabulary.spell(word, entry.key()));
    }
    readMarks();
    new Verbs(file).addTo(new PhraseCompiler(words));
    for (LanguageFile.Entry entry : file.section("goods")) {
      int number = Ordinals.of(file.constant(Goods.class, entry.key(), entry.line())) + 1;
      addAll(words, entry, payload(GOODS_LAYER, number));
    }
    for (LanguageFile.Entry entry : file.section("things")) {
      addAll(words, entry, payload(THING, entry.key().equals("-") ? NO_THING : thing(entry) + 1));
    }
    readPhrases("agent", AgentSignal.class, agentPhrases);
    readPhrases("customer", CustomerSignal.class, customerPhrases);
    for (LanguageFile.Entry entry : file.section("asked by")) {
      addAll(agentPhrases, entry, payload(SIGNAL, ASKED_THING + thing(entry)));
    }
    for (LanguageFile.Entry entry : file.section("calendar")) {
      addAll(calendar, entry, CalendarWords.payload(file, entry));
    }
    for (LanguageFile.Entry entry : file.section("topics")) {
      CustomerAct.Topic topic = file.constant(CustomerAct.Topic.class, entry.key(), entry.line());
      addAll(customerPhrases, entry, payload(SIGNAL, TOPIC + Ordinals.of(topic)));
    }
    compilers.clear();
  }

  private void readMarks() {
    for (LanguageFile.Entry entry : file.section("marks")) {
      long bits = 0;
      for (String name : entry.key().split("\\+", -1)) {
        bits |= Ordinals.bit(file.constant(Mark.class, name, entry.line()));
      }
      if (markCount == marks.length) {
        marks = Arrays.copyOf(marks, markCount * 2);
      }
      marks[markCount] = bits;
      addAll(words, entry, payload(MARK, markCount++));
    }
  }

  private <E extends Enum<E>> void readPhrases(String section, Class<E> signals, Trie into) {
    for (LanguageFile.Entry entry : file.section(section)) {
      E signal = file.constant(signals, entry.key(), entry.line());
      addAll(into, entry, payload(SIGNAL, Ordinals.of(signal)));
    }
  }

  private int thing(LanguageFile.Entry entry) {
    if (!Things.ALL.contains(entry.key())) {
      throw file.wrong(entry.line(), "unknown thing " + entry.key());
    }
    int number = things.indexOf(entry.key());
    if (number < 0) {
      number = things.size();
      things.add(entry.key());
    }
    return number;
  }

  private void addAll(Trie trie, LanguageFile.Entry entry, int payload) {
    PhraseCompiler compiler = compilers.computeIfAbsent(trie, PhraseCompiler::new);
    for (String item : entry.items()) {
      try {
        compiler.add(item, payload);
      } catch (IllegalArgumentException e) {
        throw file.wrong(entry.line(), String.valueOf(e.getMessage()));
      }
    }
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Trie words() {
    return words;
  }

  Tagged tagAgent(Text text) {
    return Tagger.phrases(this, text, agentPhrases);
  }

  Tagged tagCustomer(Text text) {
    return Tagger.phrases(this, text, customerPhrases);
  }

  /// Only what all readers share, without phrases.
  Tagged tagWords(Text text) {
    return text.in(this).tagged();
  }

  /// Finds the words of time, number and money.
  CalendarWords calendar(Text text) {
    return new CalendarWords(text.in(this).ids(), calendar, text);
  }

  /// Whether a phrase holds a negation.
  boolean denies(String phrase) {
    Tagged tagged = tagWords(Text.of(phrase));
    for (int i = 0; i < tagged.text().size(); i++) {
      if (tagged.is(i, Mark.NOT)) {
        return true;
      }
    }
    return false;
  }

  long marks(int number) {
    return marks[number];
  }

  String thing(int number) {
    return things.get(number);
  }

  static int payload(int layer, int value) {
    return layer << 28 | value;
  }

  static int deed(Doing doing, int forms) {
    return payload(DEED, (Ordinals.of(doing) + 1) << FORM_BITS | forms);
  }

  static int layer(int payload) {
    return payload >>> 28;
  }

  static int value(int payload) {
    return payload & 0xFFFFFFF;
  }

  static Doing doing(int deed) {
    return DOINGS[(value(deed) >> FORM_BITS) - 1];
  }

  static int forms(int deed) {
    return deed & (1 << FORM_BITS) - 1;
  }

  /// Two readings of one verb form together; of two verbs the first.
  static int merge(int first, int second) {
    return value(first) >> FORM_BITS == value(second) >> FORM_BITS ? first | second : first;
  }
}
