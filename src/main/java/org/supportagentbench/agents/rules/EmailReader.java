package org.supportagentbench.agents.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Reads emails, and keeps what it read: the openings of the cases come again in every trial, and
/// every email in every request of its conversation. Shared by all threads.
final class EmailReader {
  private static final int REMEMBERED = 2_000;

  private final Lexicon lexicon;
  private final Map<String, Email> read = new ConcurrentHashMap<>();

  EmailReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Reads an email.
  ///
  /// @param usual the language to take where the text does not show its own
  Email read(String text, String usual) {
    String key = usual + '\n' + text;
    Email known = read.get(key);
    if (known != null) {
      return known;
    }
    Email email = Email.of(text, usual, lexicon);
    if (read.size() < REMEMBERED) {
      read.put(key, email);
    }
    return email;
  }
}
