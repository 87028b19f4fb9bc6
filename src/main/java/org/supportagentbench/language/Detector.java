package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells the language of a text by its everyday words, or by its script. Names, links, numbers and
/// titles weigh nothing, as they hold few everyday words. Immutable, shareable.
final class Detector {
  private static final int MOST_WORDS = 400;
  private static final int MOST_CHARACTERS = 4_000;
  private static final double ENOUGH = 1.5;
  private static final double CLEAR = 1.3;
  private static final double WITHOUT_ACCENT = 0.6;

  private final List<String> codes = new ArrayList<>();
  private final Map<String, int[]> words = new HashMap<>();
  private final Vocabulary vocabulary = new Vocabulary(false);

  /// The codes of a word without accents, by its number in the vocabulary: of a language that
  /// writes it so, and of one that puts accents on it.
  private final int[] @Nullable [] plain;

  private final int[] @Nullable [] stripped;
  private final Map<Character.UnicodeScript, String> scripts =
      new EnumMap<>(Character.UnicodeScript.class);

  Detector(LanguageFile file) {
    Map<String, int[]> unaccented = new HashMap<>();
    for (LanguageFile.Entry entry : file.section("words")) {
      int code = codes.size();
      codes.add(entry.key());
      for (String word : entry.items()) {
        add(words, word, code);
        String folded = Folding.fold(word);
        if (!folded.equals(word)) {
          add(unaccented, folded, code);
        }
      }
    }
    for (LanguageFile.Entry entry : file.section("scripts")) {
      for (String script : entry.items()) {
        scripts.put(Character.UnicodeScript.valueOf(script), entry.key());
      }
    }
    words.keySet().forEach(word -> number(Folding.fold(word)));
    plain = new int[vocabulary.size()][];
    stripped = new int[vocabulary.size()][];
    words.forEach((word, of) -> {
      if (Folding.fold(word).equals(word)) {
        plain[number(word)] = of;
      }
    });
    unaccented.forEach((word, of) -> stripped[number(word)] = of);
  }

  private int number(String folded) {
    return vocabulary.add(folded)[0];
  }

  private static void add(Map<String, int[]> map, String word, int code) {
    int[] old = map.get(word);
    if (old == null) {
      map.put(word, new int[] {code});
      return;
    }
    for (int known : old) {
      if (known == code) {
        return;
      }
    }
    int[] more = Arrays.copyOf(old, old.length + 1);
    more[old.length] = code;
    map.put(word, more);
  }

  /// The code of the language of texts that stand one below the other; empty where they are too
  /// short or undecided.
  Optional<String> detect(List<Text> texts) {
    Optional<String> script = byScript(texts);
    return script.isPresent() ? script : byWords(texts);
  }

  private Optional<String> byWords(List<Text> texts) {
    double[] scores = new double[codes.size()];
    int counted = 0;
    for (Text text : texts) {
      if (counted == MOST_WORDS) {
        break;
      }
      Weights all = text.weights(this);
      Weights heard =
          counted + all.words() > MOST_WORDS ? weights(text, MOST_WORDS - counted) : all;
      counted += heard.words();
      for (int k = 0; k < scores.length; k++) {
        scores[k] += heard.scores()[k];
      }
    }
    int best = 0;
    double second = 0;
    for (int k = 1; k < scores.length; k++) {
      if (scores[k] > scores[best]) {
        second = scores[best];
        best = k;
      } else {
        second = Math.max(second, scores[k]);
      }
    }
    boolean sure = scores[best] >= ENOUGH && scores[best] >= CLEAR * second;
    return sure ? Optional.of(codes.get(best)) : Optional.empty();
  }

  /// What the words of a text say of each language.
  ///
  /// @param scores by the place of the language's code; read only
  /// @param words how many were looked at
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Weights(double[] scores, int words) {}

  /// What the first words of a text say.
  Weights weights(Text text) {
    return weights(text, MOST_WORDS);
  }

  private Weights weights(Text text, int most) {
    double[] scores = new double[codes.size()];
    Tokens tokens = text.tokens();
    int counted = 0;
    for (int i = 0; i < tokens.size() && counted < most; i++) {
      if (tokens.kind(i) == Text.WORD && tokens.length(i) <= 20) {
        counted++;
        score(text, i, scores);
      }
    }
    return new Weights(scores, counted);
  }

  private void score(Text text, int i, double[] scores) {
    Tokens tokens = text.tokens();
    if (tokens.accented(i)) {
      String written = text.message().substring(tokens.start(i), tokens.end(i));
      add(words.get(written.toLowerCase(Locale.ROOT)), 2.0, scores);
      return;
    }
    int id = vocabulary.find(tokens, i, text.message());
    if (id != Vocabulary.NONE) {
      add(plain[id], 1.0, scores);
      add(stripped[id], WITHOUT_ACCENT, scores);
    }
  }

  /// A word that several languages share says little of each.
  private static void add(int @Nullable [] found, double weight, double[] scores) {
    if (found != null) {
      double share = weight * (0.4 + 0.6 / found.length);
      for (int code : found) {
        scores[code] += share;
      }
    }
  }

  private static boolean latin(List<Text> texts) {
    int left = MOST_CHARACTERS;
    for (Text text : texts) {
      String message = text.message();
      for (int i = 0; i < Math.min(message.length(), left); i++) {
        if (message.charAt(i) >= 0x250) {
          return false;
        }
      }
      left -= message.length() + 1;
    }
    return true;
  }

  /// The first characters of texts that stand one below the other.
  private static String beginning(List<Text> texts) {
    StringBuilder all = new StringBuilder();
    for (Text text : texts) {
      all.append(text.message()).append('\n');
    }
    return all.substring(0, Math.min(all.length(), MOST_CHARACTERS));
  }

  private Optional<String> byScript(List<Text> texts) {
    if (latin(texts)) {
      return Optional.empty();
    }
    String message = beginning(texts);
    Map<String, Integer> letters = new HashMap<>();
    int latin = 0;
    int foreign = 0;
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (c < 0x250) {
        latin += Character.isLetter(c) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        String code = scripts.get(Character.UnicodeScript.of(c));
        if (code != null) {
          letters.merge(code, 1, Integer::sum);
          foreign++;
        }
      }
    }
    if (foreign < 4 || foreign * 3 < latin) {
      return Optional.empty();
    }
    if (letters.getOrDefault("ja", 0) * 10 > foreign) {
      return Optional.of("ja");
    }
    return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }
}
