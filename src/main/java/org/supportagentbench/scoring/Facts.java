package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.language.AgentReading;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Languages;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Fact;
import org.supportagentbench.suite.Suite;

/// Whether a reply asserts a fact of a case, in any wording and, for typed facts, in any language.
///
/// What is denied is not asserted ("not 100 days"), and neither is what stands in a passage of 25
/// words or more that is copied from a tool result.
public final class Facts {
  private final FactWords words;
  private final Language language;

  Facts(FactWords words, Language language) {
    this.words = words;
    this.language = language;
  }

  /// The reader of a case's facts. Immutable, and cheap to make; what it needs of the suite is
  /// prepared when a fact asks for it.
  public static Facts of(Suite suite, CaseFile caseFile) {
    FactWords words = new FactWords(suite.shop(), suite.terms(), Languages.bundled());
    return of(words, caseFile.header().ticket().language());
  }

  /// The reader of the facts of a suite's cases in this language; what it prepares is shared by all
  /// that come from it.
  public Facts in(String languageCode) {
    return of(words, languageCode);
  }

  /// The reader of the facts of a suite's cases, in English; see [#in].
  public static Facts of(Suite suite) {
    return of(new FactWords(suite.shop(), suite.terms(), Languages.bundled()), "en");
  }

  static Facts of(FactWords words, String languageCode) {
    Languages languages = words.languages();
    Language language = languages.of(languageCode).or(() -> languages.of("en")).orElseThrow();
    return new Facts(words, language);
  }

  /// What an agent's message does, as the score reads it.
  public AgentReading acts(String message) {
    return words.readings().said(message, language).asAgent();
  }

  /// The code of the language that a message is written in, where it can be told.
  public Optional<String> told(String message) {
    return words.languages().detect(words.readings().cut(message));
  }

  /// Whether the reply asserts the fact.
  ///
  /// @param toolTexts what tools had answered before, as the agent saw it
  public boolean stated(Fact fact, String reply, List<String> toolTexts) {
    Said said = words.readings().said(reply, language);
    CopiedPassages copied = copied(said, toolTexts);
    return stated(fact, said, copied);
  }

  /// Those of several facts that the reply asserts. The tool results are only read where there is
  /// something that could be copied from them.
  public List<Fact> stated(List<Fact> facts, String reply, List<String> toolTexts) {
    Said said = words.readings().said(reply, language);
    CopiedPassages none = CopiedPassages.of(said.words(), List.of());
    List<Fact> found = facts.stream().filter(fact -> stated(fact, said, none)).toList();
    if (found.isEmpty()) {
      return found;
    }
    CopiedPassages copied = copied(said, toolTexts);
    return found.stream().filter(fact -> stated(fact, said, copied)).toList();
  }

  /// A reply that is too short to hold a copied passage is held against nothing.
  private CopiedPassages copied(Said said, List<String> toolTexts) {
    List<WordRun> texts = new ArrayList<>();
    if (said.words().size() >= CopiedPassages.LONG) {
      toolTexts.forEach(text -> texts.add(words.readings().source(text, language).words()));
    }
    return CopiedPassages.of(said.words(), texts);
  }

  boolean stated(Fact fact, Said reply, CopiedPassages copied) {
    return switch (fact) {
      case Fact.Typed typed -> new FactSearch(words, reply, copied).finds(typed);
      case Fact.AnyOf any -> {
        FactSearch search = new FactSearch(words, reply, copied);
        yield any.options().stream().anyMatch(search::finds);
      }
    };
  }

  Shop shop() {
    return words.shop();
  }
}
