package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;

/// What a yes is limited to, and what it leaves out.
final class Limits {
  private static final int FEW = 4;

  private final Heard heard;
  private final CustomerReading said;
  private final boolean wide;

  /// @param wide also what is kept as it is counts: "I'll keep the tablet after all"
  Limits(Heard heard, boolean wide) {
    this.heard = heard;
    this.wide = wide;
    this.said = heard.said().asCustomer();
  }

  /// What a yes is limited to: "Yes, but only the lamp, please."
  Set<String> only() {
    Set<String> words = new HashSet<>();
    WordRun run = WordRun.of(limit());
    for (int i = 0; i < run.size(); i++) {
      words.add(run.word(i));
    }
    return words;
  }

  /// The ids among it.
  Set<String> onlyIds() {
    return Arguments.idsIn(limit());
  }

  private String limit() {
    return heard.said().get(LIMIT);
  }

  private static final Facet<Said, String> LIMIT = new Facet<>(Limits::limit);

  private static String limit(Said said) {
    Wordings wordings = Wordings.bundled();
    if (Collections.disjoint(wordings.words(Wording.ONLY, said.language()), said.vocabulary())) {
      return "";
    }
    Matcher limit = wordings.patterns(said.language()).limit().matcher(said.text());
    while (limit.find()) {
      WordRun run = WordRun.of(limit.group(1));
      if (run.size() > 0
          && !wordings.words(Wording.ONLY_IF, said.language()).contains(run.word(0))) {
        return limit.group(1);
      }
    }
    return "";
  }

  /// What a yes leaves out: "Yes to the lamp, but don't return the rug."
  Set<String> without() {
    Set<String> words = new HashSet<>();
    if (said.has(CustomerAct.Yes.class)) {
      for (CustomerAct.No no : said.all(CustomerAct.No.class)) {
        Set<String> own = new HashSet<>(no.target().words());
        said.all(CustomerAct.Yes.class).stream()
            .filter(yes -> !wide || !yes.proof().equals(no.proof()))
            .forEach(yes -> own.removeAll(yes.target().words()));
        words.addAll(own);
      }
    }
    if (wide) {
      words.addAll(heard.said().get(KEPT));
    }
    return words;
  }

  private static final Facet<Said, Set<String>> KEPT = new Facet<>(Limits::kept);

  /// "I'll keep the tablet after all", "the debit card must wait".
  private static Set<String> kept(Said said) {
    Wordings wordings = Wordings.bundled();
    WordList keeping = wordings.list(Wording.KEEPING, said.language());
    if (Collections.disjoint(keeping.words(), said.vocabulary())) {
      return Set.of();
    }
    Set<String> words = new HashSet<>();
    List<String> before = List.of();
    Pattern parts = wordings.patterns(said.language()).parts();
    for (String part : parts.split(said.text(), -1)) {
      List<String> plain = List.of(PlainWords.of(part).split(" ", -1));
      if (plain.stream().anyMatch(keeping::has)) {
        telling(plain, keeping).forEach(words::add);
        if (keeping.has(plain.getFirst()) && before.size() <= FEW) {
          telling(before, keeping).forEach(words::add);
        }
      }
      before = plain;
    }
    return Set.copyOf(words);
  }

  private static Stream<String> telling(List<String> words, WordList keeping) {
    return words.stream().filter(word -> word.length() >= 4 && !keeping.has(word));
  }
}
