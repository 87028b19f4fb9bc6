package org.supportagentbench.agents.rules;

import java.util.Map;

/// The agent's own text files, read once: what it understands and what it says. Immutable.
final class Library {
  private static final Lexicon LEXICON = Lexicon.read(TextFile.read("words.txt"));
  private static final EmailReader EMAILS = new EmailReader(LEXICON);
  private static final Map<String, Replies> REPLIES =
      Map.of(
          "en", Replies.of("en"),
          "es", Replies.of("es"),
          "fr", Replies.of("fr"),
          "de", Replies.of("de"));

  private Library() {}

  static Lexicon lexicon() {
    return LEXICON;
  }

  /// The reader of emails that all conversations share.
  static EmailReader emails() {
    return EMAILS;
  }

  /// What is said in a language; in English where the language is another one.
  static Replies replies(String language) {
    Replies own = REPLIES.get(language);
    return own == null ? Replies.of("en") : own;
  }
}
