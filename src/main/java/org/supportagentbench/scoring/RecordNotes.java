package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What one tool result says about the things that calls name by their ids: the words of the record
/// that an id stands in (`{"item_id": "4293", "name": "Skateboard", "options": {"length": "28
/// inch"}}`). Read once a text; filled while it is read, then only read.
final class RecordNotes {
  /// Nothing is said about anything.
  static final RecordNotes NONE = new RecordNotes();

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Words that an id can have, and ids that count of a list.
  static final int MOST_WORDS = 60;

  private final Map<String, Note> notes = new HashMap<>();

  private RecordNotes() {}

  /// What is said about one id.
  static final class Note {
    private final List<Set<String>> words = new ArrayList<>();
    private final Set<String> beside = new HashSet<>();
    private final Set<String> children = new HashSet<>();
    private int parts;

    /// Adds the words of the records that name the id, as long as there are few.
    void addWords(Set<String> known) {
      for (int i = 0; i + 1 < words.size(); i += 2) {
        if (known.size() >= MOST_WORDS) {
          return;
        }
        known.addAll(words.get(i));
        known.addAll(words.get(i + 1));
      }
    }

    /// The other ids of the records that name the id.
    Set<String> beside() {
      return beside;
    }

    /// The ids of what the record lists.
    Set<String> children() {
      return children;
    }

    /// Entries in the longest list of the record.
    int parts() {
      return parts;
    }
  }

  /// Reads what a tool answered; an answer that is no JSON says nothing here.
  static RecordNotes of(String text) {
    if (text.isEmpty() || (text.charAt(0) != '{' && text.charAt(0) != '[')) {
      return NONE;
    }
    RecordNotes read = new RecordNotes();
    try {
      read.walk(JSON.readTree(text), Set.of());
    } catch (JacksonException e) {
      // Torn or no JSON at all: nothing to learn from it.
      return read;
    }
    return read;
  }

  /// What is said about an id in its comparable form; null where nothing is.
  @Nullable Note about(String id) {
    return notes.get(id);
  }

  private void walk(JsonNode node, Set<String> above) {
    if (node.isArray()) {
      node.forEach(item -> walk(item, above));
      return;
    }
    if (!node.isObject()) {
      return;
    }
    Set<String> own = describe(node);
    List<String> single = ids(node);
    Set<String> name = named(node);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      if (value.isArray() && !single.isEmpty()) {
        list(single, value);
      }
      if (value.isObject() && Ids.like(field.getKey())) {
        note(Ids.plain(field.getKey()), describe(value), own);
      }
      walk(value, name);
    }
    for (String id : single) {
      note(id, own, above).beside.addAll(single);
    }
    for (String id : idsOfLists(node)) {
      note(id, own, above).beside.addAll(single);
    }
  }

  private Note note(String id, Set<String> own, Set<String> above) {
    Note note = notes.computeIfAbsent(id, _ -> new Note());
    note.words.add(own);
    note.words.add(above);
    return note;
  }

  /// A list of records in the record that has the ids.
  private void list(List<String> ids, JsonNode list) {
    int size = size(list);
    if (size == 0) {
      return;
    }
    int items = 0;
    for (JsonNode item : list) {
      Set<String> name = named(item);
      List<String> inside = items++ < MOST_WORDS ? ids(item) : List.of();
      for (String id : ids) {
        Note note = note(id, name, Set.of());
        note.parts = Math.max(note.parts, size);
        note.children.addAll(inside);
      }
    }
  }

  private static int size(JsonNode array) {
    int size = 0;
    for (JsonNode item : array) {
      size += item.isObject() ? 1 : 0;
    }
    return size;
  }

  /// Ids that the record itself has, in their comparable form.
  private static List<String> ids(JsonNode node) {
    List<String> ids = new ArrayList<>();
    for (JsonNode value : node) {
      take(value, ids);
    }
    return ids;
  }

  /// Ids in the lists of the record; they are not of each other.
  private static List<String> idsOfLists(JsonNode node) {
    List<String> ids = new ArrayList<>();
    for (JsonNode list : node) {
      if (list.isArray()) {
        for (JsonNode value : list) {
          take(value, ids);
        }
      }
    }
    return ids;
  }

  private static void take(JsonNode value, List<String> ids) {
    if (ids.size() < MOST_WORDS && value.isString() && Ids.like(value.stringValue())) {
      ids.add(Ids.plain(value.stringValue()));
    }
  }

  /// The words of the record's own fields and of its options, without ids.
  private static Set<String> describe(JsonNode node) {
    Set<String> found = new HashSet<>();
    for (JsonNode value : node) {
      if (value.isObject() && value.size() <= 8) {
        for (JsonNode option : value) {
          describe(option, found);
        }
      } else {
        describe(value, found);
      }
    }
    return found;
  }

  private static Set<String> named(JsonNode node) {
    Set<String> found = new HashSet<>();
    describe(node.path("name"), found);
    describe(node.path("title"), found);
    return found;
  }

  private static void describe(JsonNode value, Set<String> found) {
    if (value.isString() && value.stringValue().length() <= 80 && !Ids.like(value.stringValue())) {
      PlainWords.addTo(found, value.stringValue());
    } else if (value.isNumber()) {
      found.add(value.toString());
    }
  }
}
