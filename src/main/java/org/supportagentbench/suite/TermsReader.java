package org.supportagentbench.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads `terms.yaml`.
final class TermsReader {
  private TermsReader() {}

  static Terms read(YamlNode.Fields node, List<String> languages, ProblemList problems) {
    Map<String, Map<String, List<String>>> terms = new LinkedHashMap<>();
    node.fields()
        .forEach((term, field) -> {
          if (!Names.hyphened(term)) {
            problems.add(field.line(), "the term '" + term + "'", "lower case, digits and hyphens");
          }
          Keys keys = Keys.of(field.value(), "the term '" + term + "'", languages, problems);
          Map<String, List<String>> phrases = new LinkedHashMap<>();
          languages.stream()
              .filter(keys::has)
              .forEach(language -> phrases.put(language, phrases(keys, language)));
          terms.put(term, phrases);
        });
    return new Terms(terms);
  }

  private static List<String> phrases(Keys keys, String language) {
    List<String> phrases = keys.words(language);
    for (String phrase : phrases) {
      if (!balanced(phrase)) {
        keys.problems()
            .add(keys.line(language), "the phrase '" + phrase + "'", "'(' and ')' in pairs");
      }
    }
    return phrases;
  }

  private static boolean balanced(String phrase) {
    int open = 0;
    for (int i = 0; i < phrase.length(); i++) {
      open += phrase.charAt(i) == '(' ? 1 : phrase.charAt(i) == ')' ? -1 : 0;
      if (open < 0 || open > 1) {
        return false;
      }
    }
    return open == 0;
  }
}
