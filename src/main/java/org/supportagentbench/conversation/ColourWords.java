package org.supportagentbench.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.supportagentbench.suite.Terms;

/// The catalogue's colours by the words of another language, from the suite's terms
/// (`colour-black`). Phrases of several words are left out.
record ColourWords(List<Colour> colours) {
  /// English: the catalogue's own words.
  static final ColourWords NONE = new ColourWords(List.of());

  private static final String TERM = "colour-";
  private static final String ANY_ENDING = "*";

  ColourWords {
    colours = List.copyOf(colours);
  }

  /// @param words that name it
  /// @param beginnings of words that name it
  record Colour(String name, Set<String> words, Set<String> beginnings) {
    boolean namedBy(String word) {
      return words.contains(word) || beginnings.stream().anyMatch(word::startsWith);
    }
  }

  static ColourWords of(Terms terms, String language) {
    List<Colour> colours = new ArrayList<>();
    for (String term : terms.ids()) {
      if (term.startsWith(TERM)) {
        Set<String> words = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        for (String phrase : terms.phrases(term, language)) {
          List<String> plain = PlainWords.of(phrase);
          if (plain.size() == 1) {
            (phrase.endsWith(ANY_ENDING) ? beginnings : words).add(plain.getFirst());
          }
        }
        colours.add(new Colour(term.substring(TERM.length()), words, beginnings));
      }
    }
    return new ColourWords(colours);
  }

  /// The catalogue's names of the colours among some words.
  Set<String> in(Set<String> words) {
    Set<String> names = new HashSet<>();
    for (Colour colour : colours) {
      if (words.stream().anyMatch(colour::namedBy)) {
        names.add(colour.name());
      }
    }
    return names;
  }
}
