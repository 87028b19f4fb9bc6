package org.supportagentbench.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A journal that lives as long as its process: for proofs, rescoring and tests.
public final class InMemoryJournal implements Journal {
  private final Map<String, List<Entry>> entries = new ConcurrentHashMap<>();

  @Override
  public List<Entry> recorded(String conversation, String role) {
    return List.copyOf(entries.getOrDefault(role + " " + conversation, List.of()));
  }

  @Override
  public void record(Key key, Entry entry) {
    entries.compute(
        key.role() + " " + key.conversation(),
        (_, before) -> {
          List<Entry> all = before == null ? new ArrayList<>() : before;
          if (key.call() != all.size()) {
            throw new JournalMismatch(key, all.size() + " answers are recorded before it");
          }
          all.add(entry);
          return all;
        });
  }
}
