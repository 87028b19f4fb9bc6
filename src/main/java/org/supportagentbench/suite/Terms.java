package org.supportagentbench.suite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Things that a reply can say in many words (`terms.yaml`): term id, then language, then phrases.
/// Immutable.
///
/// In a phrase `..` stands for up to five words, `ship*` for any ending, `(a|b)` for either.
public final class Terms {
  private final Map<String, Map<String, List<String>>> phrases = new LinkedHashMap<>();

  /// Copies the map.
  public Terms(Map<String, Map<String, List<String>>> byTermAndLanguage) {
    byTermAndLanguage.forEach((term, languages) -> {
      Map<String, List<String>> copy = new LinkedHashMap<>();
      languages.forEach((language, list) -> copy.put(language, List.copyOf(list)));
      phrases.put(term, Collections.unmodifiableMap(copy));
    });
  }

  /// Every term's id, in the order of the file.
  public Set<String> ids() {
    return Collections.unmodifiableSet(phrases.keySet());
  }

  /// The phrases of a term in a language; none where term or language is not there.
  public List<String> phrases(String term, String language) {
    return phrases.getOrDefault(term, Map.of()).getOrDefault(language, List.of());
  }

  /// The languages in which a term has phrases.
  public Set<String> languages(String term) {
    return phrases.getOrDefault(term, Map.of()).keySet();
  }
}
