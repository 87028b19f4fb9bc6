package org.supportagentbench.model;

import java.util.List;
import java.util.function.LongSupplier;

/// One role of one conversation with the journal in front of its model: what was answered before is
/// answered again without a call; what is new is asked and recorded before anybody uses it. Used by
/// one thread.
///
/// A model behind a journal has to answer from the request alone: in a conversation that goes on
/// after a crash it is never asked about the beginning. A [ModelFailure] is not recorded, so that
/// call is made again the next time.
public final class JournaledModel implements ChatModel {
  private final ChatModel model;
  private final Journal journal;
  private final String conversation;
  private final String role;
  private final LongSupplier nanoTime;
  private final List<Journal.Entry> recorded;
  private final RequestChain requests = new RequestChain();
  private int call;

  /// Reads what the journal holds of this role.
  ///
  /// @param nanoTime a clock in nanoseconds, for latencies only
  public JournaledModel(
      ChatModel model, Journal journal, String conversation, String role, LongSupplier nanoTime) {
    this.model = model;
    this.journal = journal;
    this.conversation = conversation;
    this.role = role;
    this.nanoTime = nanoTime;
    this.recorded = journal.recorded(conversation, role);
  }

  @Override
  public ChatAnswer answer(ChatRequest request) throws ModelFailure {
    RequestHash hash = requests.next(request);
    ChatAnswer answer = call < recorded.size() ? again(hash) : ask(request, hash);
    call++;
    return answer;
  }

  private ChatAnswer again(RequestHash hash) {
    Journal.Entry entry = recorded.get(call);
    if (!entry.request().sameAs(hash)) {
      throw new JournalMismatch(key(), hash.differenceFrom(entry.request()));
    }
    return entry.answer();
  }

  private ChatAnswer ask(ChatRequest request, RequestHash hash) throws ModelFailure {
    long begun = nanoTime.getAsLong();
    ChatAnswer answer = model.answer(request);
    long millis = (nanoTime.getAsLong() - begun) / 1_000_000;
    journal.record(key(), new Journal.Entry(hash, answer, millis));
    return answer;
  }

  private Journal.Key key() {
    return new Journal.Key(conversation, role, call);
  }
}
