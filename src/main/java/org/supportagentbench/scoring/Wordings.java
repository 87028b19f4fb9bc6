package org.supportagentbench.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.PhraseBook;

/// The words and phrases of [Wording], language by language, read when a language is first asked
/// for. Shared by all conversations and threads.
final class Wordings {
  private static final Wordings BUNDLED = new Wordings();

  private final Map<String, OneLanguage> read = new ConcurrentHashMap<>();

  private Wordings() {}

  /// The words that come with the program.
  static Wordings bundled() {
    return BUNDLED;
  }

  /// All phrases of a language.
  PhraseBook<Wording> phrases(Language language) {
    return of(language).phrases();
  }

  /// The single words for one thing, without accents.
  Set<String> words(Wording wording, Language language) {
    return list(wording, language).words();
  }

  /// The words and short phrases for one thing.
  WordList list(Wording wording, Language language) {
    return of(language).list(wording);
  }

  /// The language's words where they must stand in a certain place.
  WordPatterns patterns(Language language) {
    return of(language).patterns();
  }

  private OneLanguage of(Language language) {
    OneLanguage known = read.get(language.code());
    return known != null
        ? known
        : read.computeIfAbsent(language.code(), code -> OneLanguage.bundled(language));
  }

  /// One language's file.
  private record OneLanguage(
      PhraseBook<Wording> phrases, Map<Wording, WordList> words, WordPatterns patterns) {

    static OneLanguage bundled(Language language) {
      Map<Wording, List<String>> lists = lists("wording-" + language.code() + ".txt");
      Map<Wording, List<String>> phrases = new EnumMap<>(Wording.class);
      Map<Wording, WordList> words = new EnumMap<>(Wording.class);
      lists.forEach((wording, list) -> {
        if (wording.words()) {
          words.put(wording, WordList.of(list));
        } else {
          phrases.put(wording, list);
        }
      });
      return new OneLanguage(
          PhraseBook.compile(Wording.class, phrases, language), words, WordPatterns.of(words));
    }

    WordList list(Wording wording) {
      return words.getOrDefault(wording, WordList.NONE);
    }

    private static Map<Wording, List<String>> lists(String name) {
      try (@Nullable InputStream stream = Wordings.class.getResourceAsStream(name)) {
        return stream == null
            ? Map.of()
            : parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// What a file has for each key. A line that begins with a blank goes on with the one before,
  /// also in the middle of a phrase.
  ///
  /// @throws IllegalArgumentException where a line has no known key; the message says which line
  static Map<Wording, List<String>> parse(String name, String text) {
    Map<Wording, StringBuilder> written = new EnumMap<>(Wording.class);
    StringBuilder current = new StringBuilder();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0))) {
        current.append(' ').append(line.strip());
        continue;
      }
      String where = name + ":" + (i + 1);
      current = new StringBuilder(line.substring(line.indexOf(':') + 1));
      if (written.put(key(line, where), current) != null) {
        throw new IllegalArgumentException(where + ": this key has stood before; one line each");
      }
    }
    Map<Wording, List<String>> lists = new EnumMap<>(Wording.class);
    written.forEach((wording, list) -> lists.put(wording, entries(list.toString())));
    return lists;
  }

  private static Wording key(String line, String where) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? line : line.substring(0, colon);
    return Arrays.stream(Wording.values())
        .filter(wording -> wording.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s: expected a key of Wording and a colon, not %s".formatted(where, name)));
  }

  private static List<String> entries(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(phrase -> !phrase.isEmpty())
        .toList();
  }
}
