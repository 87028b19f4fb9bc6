package org.supportagentbench.scoring;

import java.time.LocalDate;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Languages;
import org.supportagentbench.language.Text;

/// What was read in the messages of all conversations: what customers and tools write comes again
/// in every trial of a case, much of what agents write comes again too, and customer and score read
/// the same replies. Shared by all conversations and threads; takes up to some 80 MB, however many
/// there are.
final class Readings {
  /// Characters of the messages whose readings are kept, up to twice. A reading takes some 40 bytes
  /// for each of them.
  private static final int MESSAGES = 500_000;

  /// The same of answers of tools, of which a reading takes a quarter of that.
  private static final int SOURCES = 1_200_000;

  private final LocalDate today;
  private final Kept<Text> cuts = new Kept<>(MESSAGES);
  private final Kept<Said> messages = new Kept<>(MESSAGES);
  private final Kept<Said> replies = new Kept<>(MESSAGES);
  private final Kept<Source> sources = new Kept<>(SOURCES);

  /// @param today the day that "today" and dates without a year are counted from
  Readings(LocalDate today) {
    this.today = today;
  }

  /// A message cut into words, for who does not know its language.
  Text cut(String text) {
    return cuts.of(text, "", Text::of);
  }

  /// The words of a message, read in a language.
  Said said(String text, Language language) {
    return messages.of(
        text,
        language.code(),
        key -> new Said(cuts.known(key, "").orElseGet(() -> Text.of(key)), language, today));
  }

  /// The words of an agent's message, who may answer in a language of its own.
  ///
  /// @param language where the agent's own cannot be told or is not supported
  Said reply(String text, Languages languages, Language language) {
    return replies.of(
        text,
        language.code(),
        key -> {
          Text cut = Text.of(key);
          Language own = languages.detect(cut).flatMap(languages::of).orElse(language);
          return messages.of(key, own.code(), _ -> new Said(cut, own, today));
        });
  }

  /// A text that an agent can have something from.
  Source source(String text, Language language) {
    return sources.of(text, language.code(), key -> new Source(key, language, today));
  }
}
