package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the tool results of a conversation say about the things that calls name by their ids, see
/// [RecordNotes]. Used by one thread.
final class Records {
  private final List<RecordNotes> answers = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final Map<String, Known> known = new HashMap<>();

  /// What all answers together say about one id.
  private record Known(
      int first,
      Words words,
      Set<String> beside,
      Set<String> children,
      Set<String> siblings,
      Set<String> sorts,
      int parts) {}

  /// The words of the records that name an id.
  ///
  /// @param own those of records that are its own
  private record Words(Set<String> all, Set<String> own) {}

  /// Takes in what a tool answered.
  ///
  /// @param message index of the tool's message
  void add(int message, RecordNotes answer) {
    answers.add(answer);
    places.add(message);
    known.keySet().removeIf(id -> answer.about(id) != null);
  }

  private Known known(String id) {
    return known.computeIfAbsent(Ids.plain(id), this::gather);
  }

  private Known gather(String id) {
    int first = Integer.MAX_VALUE;
    int parts = 0;
    Words words = new Words(new HashSet<>(), new HashSet<>());
    Set<String> beside = new HashSet<>();
    Set<String> children = new HashSet<>();
    Set<String> siblings = new HashSet<>();
    Set<String> sorts = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      RecordNotes.Note note = answers.get(i).about(id);
      if (note != null) {
        first = Math.min(first, places.get(i));
        parts = Math.max(parts, note.parts());
        note.addWords(words.all());
        note.addOwn(words.own());
        beside.addAll(note.beside());
        children.addAll(note.children());
        siblings.addAll(note.siblings());
        sorts.addAll(note.sorts());
      }
    }
    return new Known(first, words, beside, children, siblings, sorts, parts);
  }

  /// The words of the records that name the id; none where no tool result does.
  Set<String> words(String id) {
    return known(id).words().all();
  }

  /// The words of the records that are its own, without those of the whole that holds it.
  Set<String> own(String id) {
    return known(id).words().own();
  }

  /// Whether a tool had named the id before the message.
  boolean knownBefore(int message, String id) {
    return known(id).first() < message;
  }

  /// The other ids of the records that name the id, such as the telephone number of a line.
  Set<String> beside(String id) {
    return known(id).beside();
  }

  /// The ids of what the record with this id lists, such as the items of an order.
  Set<String> children(String id) {
    return known(id).children();
  }

  /// The ids that stand in the same place of the records beside its own, and its own; none for a
  /// record that no list holds.
  Set<String> siblings(String id) {
    return known(id).siblings();
  }

  /// What the keys say that the id is the id of: `line` for `line_id` and `line_ids`.
  Set<String> sorts(String id) {
    return known(id).sorts();
  }

  /// Entries in the longest list of the record that has the id; 0 where there is none.
  int parts(String id) {
    return known(id).parts();
  }
}
