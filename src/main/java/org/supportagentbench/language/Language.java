package org.supportagentbench.language;

/// One language: reads what agents and customers do in their messages. Immutable, shareable.
public final class Language {
  private final String code;
  private final Lexicon lexicon;

  Language(String code) {
    this(code, LanguageFile.bundled(code + ".txt"));
  }

  Language(String code, LanguageFile file) {
    this.code = code;
    this.lexicon = new Lexicon(file);
  }

  /// ISO 639-1 code, such as `en`.
  public String code() {
    return code;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /// Reads an agent's message.
  public AgentReading readAgent(String message) {
    return readAgent(Text.of(message));
  }

  /// Reads an agent's message that was cut before.
  public AgentReading readAgent(Text text) {
    return new AgentReader(lexicon, text).read();
  }

  /// Reads a customer's message.
  public CustomerReading readCustomer(String message) {
    return readCustomer(Text.of(message));
  }

  /// Reads a customer's message that was cut before.
  public CustomerReading readCustomer(Text text) {
    return new CustomerReader(lexicon, text).read();
  }
}
