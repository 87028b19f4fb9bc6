package org.supportagentbench.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.PhraseSet;

/// The phrases of [Wording], language by language, compiled when they are first asked for. Shared
/// by all conversations and threads.
final class Wordings {
  private final Map<String, OneLanguage> read = new ConcurrentHashMap<>();

  /// The phrases for one thing in one language; empty where the language has none.
  Optional<PhraseSet> phrases(Wording wording, Language language) {
    return read.computeIfAbsent(language.code(), code -> OneLanguage.bundled(language))
        .phrases(wording);
  }

  /// The single words for one thing, without accents.
  Set<String> words(Wording wording, Language language) {
    return read.computeIfAbsent(language.code(), code -> OneLanguage.bundled(language))
        .words(wording);
  }

  /// One language's file.
  private static final class OneLanguage {
    private final Language language;
    private final Map<Wording, List<String>> lists;
    private final Map<Wording, PhraseSet> compiled = new ConcurrentHashMap<>();
    private final Map<Wording, Set<String>> single = new ConcurrentHashMap<>();

    private OneLanguage(Language language, Map<Wording, List<String>> lists) {
      this.language = language;
      this.lists = lists;
    }

    static OneLanguage bundled(Language language) {
      String name = "wording-" + language.code() + ".txt";
      try (@Nullable InputStream stream = Wordings.class.getResourceAsStream(name)) {
        return new OneLanguage(
            language,
            stream == null
                ? Map.of()
                : parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
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
        Arrays.stream(rest.split(","))
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .forEach(current::add);
      }
      return lists;
    }

    Optional<PhraseSet> phrases(Wording wording) {
      List<String> list = lists.get(wording);
      return list == null
          ? Optional.empty()
          : Optional.of(
              compiled.computeIfAbsent(wording, key -> PhraseSet.compile(list, language)));
    }

    Set<String> words(Wording wording) {
      return single.computeIfAbsent(
          wording,
          key -> {
            Set<String> words = new HashSet<>();
            lists.getOrDefault(key, List.of()).forEach(word -> words.add(PlainWords.of(word)));
            return words;
          });
    }
  }
}
