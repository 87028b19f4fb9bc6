package org.supportagentbench.model;

import java.util.function.LongSupplier;

/// Puts a journal in front of models. One for all conversations of a run; shared by threads.
public final class Recorder {
  private final Journal journal;
  private final LongSupplier nanoTime;
  private final PrefixCache prefixes = new PrefixCache();

  /// @param nanoTime a clock in nanoseconds, for latencies only
  public Recorder(Journal journal, LongSupplier nanoTime) {
    this.journal = journal;
    this.nanoTime = nanoTime;
  }

  /// One role of one conversation: what was answered before is answered again without a call; what
  /// is new is asked and recorded before anybody uses it.
  public ChatModel around(ChatModel model, String conversation, String role) {
    return new JournaledModel(this, model, conversation, role);
  }

  Journal journal() {
    return journal;
  }

  RequestChain requests() {
    return new RequestChain(prefixes);
  }

  long nanoTime() {
    return nanoTime.getAsLong();
  }
}
