package org.supportagentbench.results;

import java.util.List;
import java.util.Set;
import org.supportagentbench.model.Journal;
import org.supportagentbench.model.JournalMismatch;

/// The journal of one run in the store. It belongs to the process that holds the run's lease.
final class StoredJournal implements Journal {
  private static final String RECORD =
      "insert into journal (conversation, role, call, request, answer, latency_millis) "
          + "values (?, ?, ?, ?, ?, ?) on conflict do nothing";

  private final GroupWriter writer;
  private final RunReader reader;
  private final Set<String> begun;

  /// Looks once which conversations have begun; nobody asks the file about the others.
  StoredJournal(GroupWriter writer, RunReader reader, String run) {
    this.writer = writer;
    this.reader = reader;
    this.begun = reader.begun(run);
  }

  @Override
  public List<Entry> recorded(String conversation, String role) {
    return begun.contains(conversation) ? reader.journal(conversation, role) : List.of();
  }

  @Override
  public void record(Key key, Entry entry) {
    String request = entry.request().toString();
    String answer = AnswerJson.write(entry.answer());
    int rows =
        writer.write(sql ->
            sql.change(
                RECORD,
                key.conversation(),
                key.role(),
                key.call(),
                request,
                answer,
                entry.latencyMillis()));
    if (rows == 0) {
      throw new JournalMismatch(key, "another process has recorded an answer meanwhile");
    }
  }
}
