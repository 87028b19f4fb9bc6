package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.util.Optional;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Languages;
import org.supportagentbench.language.Text;

/// What was read in the messages of all conversations: what customers and tools write comes again
/// in every trial of a case, and much of what agents write comes again too. Shared by all
/// conversations and threads; takes up to some 60 MB, however many there are.
final class Readings {
  /// Characters of the texts whose readings are kept, each up to twice. A reading takes some 40
  /// bytes for each character of a message, a quarter of that for an answer of a tool.
  private static final int CUSTOMERS = 200_000;

  private static final int REPLIES = 300_000;
  private static final int SOURCES = 1_200_000;

  private final LocalDate today;
  private final Kept<Text> cuts = new Kept<>(CUSTOMERS);
  private final Kept<Said> customers = new Kept<>(CUSTOMERS);
  private final Kept<Said> replies = new Kept<>(REPLIES);
  private final Kept<Source> sources = new Kept<>(SOURCES);

  /// @param today the day that "today" and dates without a year are counted from
  Readings(LocalDate today) {
    this.today = today;
  }

  /// A message of a customer, cut into words.
  Text cut(String text) {
    return cuts.of(text, "", Text::of);
  }

  /// The words of a customer's message.
  Said customer(String text, Language language) {
    return customers.of(
        text, language.code(), key -> new Said(cut(key), language, Optional.empty(), today));
  }

  /// The words of an agent's message, who may answer in a language of its own.
  ///
  /// @param language where the agent's own cannot be told
  Said reply(String text, Languages languages, Language language) {
    return replies.of(
        text,
        language.code(),
        key -> {
          Text cut = Text.of(key);
          Optional<String> own = languages.detect(cut);
          return new Said(cut, own.flatMap(languages::of).orElse(language), own, today);
        });
  }

  /// A text that an agent can have something from.
  Source source(String text, Language language) {
    return sources.of(text, language.code(), key -> new Source(key, language, today));
  }
}
