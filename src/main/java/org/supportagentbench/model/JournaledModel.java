package org.supportagentbench.model;

import java.util.List;

/// One role of one conversation with the journal in front of its model: what was answered before is
/// answered again without a call; what is new is asked and recorded before anybody uses it. Used by
/// one thread.
///
/// A model behind a journal has to answer from the request alone: in a conversation that goes on
/// after a crash it is never asked about the beginning. A [ModelFailure] is not recorded, so that
/// call is made again the next time.
final class JournaledModel implements ChatModel {
  private final Recorder recorder;
  private final ChatModel model;
  private final String conversation;
  private final String role;
  private final List<Journal.Entry> recorded;
  private final RequestChain requests;
  private int call;

  /// Reads what the journal holds of this role.
  JournaledModel(Recorder recorder, ChatModel model, String conversation, String role) {
    this.recorder = recorder;
    this.model = model;
    this.conversation = conversation;
    this.role = role;
    this.recorded = recorder.journal().recorded(conversation, role);
    this.requests = recorder.requests();
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
    long begun = recorder.nanoTime();
    ChatAnswer answer = model.answer(request);
    long millis = (recorder.nanoTime() - begun) / 1_000_000;
    recorder.journal().record(key(), new Journal.Entry(hash, answer, millis));
    return answer;
  }

  private Journal.Key key() {
    return new Journal.Key(conversation, role, call);
  }
}
