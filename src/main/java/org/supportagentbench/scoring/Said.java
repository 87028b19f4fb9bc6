package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.language.AgentReading;
import org.supportagentbench.language.CustomerReading;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Mentions;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Text;

/// The words of one message, read once however many detectors ask. Used by one thread.
final class Said {
  private final String text;
  private final Language language;
  private final LocalDate today;
  private @Nullable Text cut;
  private @Nullable WordRun words;
  private @Nullable List<Mention> mentions;
  private @Nullable AgentReading agent;
  private @Nullable CustomerReading customer;

  Said(String text, Language language, LocalDate today) {
    this.text = text;
    this.language = language;
    this.today = today;
  }

  String text() {
    return text;
  }

  Language language() {
    return language;
  }

  Text cut() {
    if (cut == null) {
      cut = Text.of(text);
    }
    return cut;
  }

  WordRun words() {
    if (words == null) {
      words = WordRun.of(text);
    }
    return words;
  }

  /// Days, money, periods, numbers, links, codes.
  List<Mention> mentions() {
    if (mentions == null) {
      mentions = Mentions.find(cut(), language, today);
    }
    return mentions;
  }

  /// The message read as an agent's.
  AgentReading asAgent() {
    if (agent == null) {
      agent = language.readAgent(cut());
    }
    return agent;
  }

  /// The message read as a customer's.
  CustomerReading asCustomer() {
    if (customer == null) {
      customer = language.readCustomer(cut());
    }
    return customer;
  }

  /// The sentence in which the words stand; the words themselves where there is none.
  Span sentence(Span words) {
    for (Span sentence : cut().sentences()) {
      if (sentence.overlaps(words)) {
        return sentence;
      }
    }
    return words;
  }
}
