package org.supportagentbench.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.Span;

/// Words of the agent that reached the customer. What stands in a passage copied from a tool result
/// is not taken for something that the agent does. Used by one thread.
final class Reply {
  private final int message;
  private final String raw;
  private final Said said;
  private final Sources sources;
  private @Nullable CopiedPassages copied;

  /// @param message index of the message
  /// @param raw as it was written; [Said] holds it without its dress
  Reply(int message, String raw, Said said, Sources sources) {
    this.message = message;
    this.raw = raw;
    this.said = said;
    this.sources = sources;
  }

  /// Index of the message.
  int message() {
    return message;
  }

  /// As the agent wrote it, JSON and all.
  String raw() {
    return raw;
  }

  Said said() {
    return said;
  }

  String text() {
    return said.text();
  }

  /// What it copies from tool results.
  CopiedPassages copied() {
    if (copied == null) {
      copied = sources.copiedBy(said.words(), message);
    }
    return copied;
  }

  /// What the agent does in its own words, of one type.
  <T extends AgentAct> List<T> acts(Class<T> type) {
    return own(said.asAgent().all(type));
  }

  /// Everything that the agent does in its own words.
  List<AgentAct> acts() {
    return own(said.asAgent().acts());
  }

  private <T extends AgentAct> List<T> own(List<T> acts) {
    return acts.isEmpty() || copied().isEmpty()
        ? acts
        : acts.stream().filter(act -> !copied().touch(act.proof())).toList();
  }

  /// Whether the agent does such a thing in its own words.
  boolean has(Class<? extends AgentAct> type) {
    return !acts(type).isEmpty();
  }

  /// The sentence in which the words stand.
  String sentence(Span words) {
    return said.sentence(words).in(text());
  }
}
