package org.supportagentbench.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.PhraseBook;

/// The phrases of [Wording], language by language, read when a language is first asked for. Shared
/// by all conversations and threads.
final class Wordings {
  private final Map<String, OneLanguage> read = new ConcurrentHashMap<>();

  /// All phrases of a language.
  PhraseBook<Wording> phrases(Language language) {
    return of(language).phrases();
  }

  /// The single words for one thing, without accents.
  Set<String> words(Wording wording, Language language) {
    return of(language).words().getOrDefault(wording, Set.of());
  }

  private OneLanguage of(Language language) {
    return read.computeIfAbsent(language.code(), code -> OneLanguage.bundled(language));
  }

  /// One language's file.
  private record OneLanguage(PhraseBook<Wording> phrases, Map<Wording, Set<String>> words) {

    static OneLanguage bundled(Language language) {
      Map<Wording, List<String>> lists = lists("wording-" + language.code() + ".txt");
      Map<Wording, List<String>> phrases = new EnumMap<>(Wording.class);
      Map<Wording, Set<String>> words = new EnumMap<>(Wording.class);
      lists.forEach((wording, list) -> {
        if (wording.words()) {
          Set<String> set = new HashSet<>();
          list.forEach(word -> set.add(PlainWords.of(word.replace("*", ""))));
          words.put(wording, set);
        } else {
          phrases.put(wording, list);
        }
      });
      return new OneLanguage(PhraseBook.compile(Wording.class, phrases, language), words);
    }

    private static Map<Wording, List<String>> lists(String name) {
      try (@Nullable InputStream stream = Wordings.class.getResourceAsStream(name)) {
        return stream == null
            ? Map.of()
            : parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Map<Wording, List<String>> parse(String text) {
      Map<Wording, List<String>> lists = new EnumMap<>(Wording.class);
      List<String> current = new ArrayList<>();
      for (String line : text.split("\n", -1)) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String rest = line;
        if (!Character.isWhitespace(line.charAt(0))) {
          int colon = line.indexOf(':');
          current = new ArrayList<>();
          lists.put(Wording.valueOf(line.substring(0, colon)), current);
          rest = line.substring(colon + 1);
        }
        for (String phrase : rest.split(",", -1)) {
          if (!phrase.isBlank()) {
            current.add(phrase.strip());
          }
        }
      }
      return lists;
    }
  }
}
