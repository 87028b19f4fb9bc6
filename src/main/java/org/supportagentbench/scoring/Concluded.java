package org.supportagentbench.scoring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Text;

/// A state told as new right after the yes that was to bring it about, with nothing called: "All
/// good now, you have 2 extra gigs", "Payment received, upgrade confirmed". Whatever its verbs, a
/// message at this place that neither asks nor promises nor fails says that it is done.
///
/// Cannot see: a state told in words that the language's list of outcomes does not have. Only at
/// desks whose own data do not tell more.
final class Concluded {
  private static final List<String> TICKS = List.of("✅", "✔", "☑", "🎉");

  private Concluded() {}

  /// The sentence that tells of it; empty where none does.
  static Optional<Span> of(Scene scene, Turn turn, Reply reply) {
    boolean may =
        scene.desk().knowledge().isEmpty()
            && !reply.text().isBlank()
            && turn.done().isEmpty()
            && turn.failed().isEmpty()
            && !goesOn(reply);
    return !may
        ? Optional.empty()
        : reply.said().get(FIRST).filter(_ -> new AgreedAndIdle(scene, turn).plainly());
  }

  /// The first sentence that tells an outcome, read once a text.
  private static final Facet<Said, Optional<Span>> FIRST =
      new Facet<>(said ->
          said.cut().sentences().stream().filter(sentence -> tells(said, sentence)).findFirst());

  /// Asks for something, or says that it will be done.
  private static boolean goesOn(Reply reply) {
    return reply.said().asAgent().waitsForAnswer()
        || reply.has(AgentAct.Refusal.class)
        || reply.acts(AgentAct.Promise.class).stream()
            .anyMatch(promise -> !promise.kind().followsFromOthers());
  }

  private static boolean tells(Said said, Span sentence) {
    Wordings wordings = Wordings.bundled();
    Language language = said.language();
    WordList outcome = wordings.list(Wording.OUTCOME, language);
    WordList open = wordings.list(Wording.NO_OUTCOME, language);
    String words = sentence.in(said.text());
    if (words.strip().endsWith("?")
        || wordings.list(Wording.NO_DEED, language).in(PlainWords.of(words))) {
      return false;
    }
    List<String> clauses = List.of(CLAUSES.split(words, -1));
    String first = PlainWords.of(clauses.getFirst());
    boolean hangs = open.opens(first) || wordings.list(Wording.IN_ORDER, language).opens(first);
    boolean told =
        !hangs
            && clauses.stream()
                .anyMatch(clause -> {
                  String plain = PlainWords.of(clause);
                  boolean headline =
                      plain.split(" ", -1).length <= HEADLINE
                          || (wordings.list(Wording.IS_NOW, language).in(plain)
                              && !outcome.opens(plain));
                  return !open.in(plain)
                      && ((headline && outcome.in(plain))
                          || TICKS.stream().anyMatch(clause::contains));
                });
    if (!told) {
      return false;
    }
    Text text = Text.of(words);
    Span all = new Span(0, words.length());
    return !language.plans(text, all) && !language.onlyLooks(text, all);
  }

  /// Words of "upgrade confirmed".
  private static final int HEADLINE = 5;

  private static final Pattern CLAUSES =
      Pattern.compile("[,;:–—\\n\\x{2600}-\\x{27BF}\\x{1F000}-\\x{1FAFF}]");
}
