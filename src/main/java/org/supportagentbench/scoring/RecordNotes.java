package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

  /// Most notes say little: a set is only made where something goes into it.
  private static Set<String> with(Set<String> known, Collection<String> more) {
    if (known.containsAll(more)) {
      return known;
    }
    if (known.isEmpty()) {
      return Set.copyOf(more);
    }
    Set<String> grown = known instanceof HashSet<String> own ? own : new HashSet<>(known);
    grown.addAll(more);
    return grown;
  }

  /// What is said about one id.
  static final class Note {
    private final List<Set<String>> words = new ArrayList<>();
    private Set<String> beside = Set.of();
    private Set<String> children = Set.of();
    private Set<String> siblings = Set.of();
    private Set<String> sorts = Set.of();
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

    /// Adds the words of the records that are its own.
    void addOwn(Set<String> known) {
      for (int i = 0; i < words.size() && known.size() < MOST_WORDS; i += 2) {
        known.addAll(words.get(i));
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

    /// The ids in the same place of the records beside its own, and its own.
    Set<String> siblings() {
      return siblings;
    }

    /// What the keys say that it is the id of.
    Set<String> sorts() {
      return sorts;
    }

    /// Entries in the longest list of the record.
    int parts() {
      return parts;
    }
  }

  /// Reads what a tool answered; an answer that is no JSON says nothing here.
  static RecordNotes of(String text) {
    String json = unfenced(text);
    if (json.isEmpty() || (json.charAt(0) != '{' && json.charAt(0) != '[')) {
      return NONE;
    }
    RecordNotes read = new RecordNotes();
    try {
      read.walk(JSON.readTree(json), Set.of());
    } catch (JacksonException e) {
      // Torn or no JSON at all: nothing to learn from it.
      return read;
    }
    return read;
  }

  /// What stands between the fences of a block of code: tools that are models answer so.
  private static String unfenced(String text) {
    int line = text.startsWith(FENCE) ? text.indexOf('\n') : -1;
    int end = text.lastIndexOf(FENCE);
    return line < 0 || end <= line ? text : text.substring(line + 1, end).strip();
  }

  private static final String FENCE = "```";

  /// What is said about an id in its comparable form; null where nothing is.
  @Nullable Note about(String id) {
    return notes.get(id);
  }

  private void walk(JsonNode node, Set<String> above) {
    if (node.isArray()) {
      node.forEach(item -> walk(item, above));
      siblings(node);
      return;
    }
    if (!node.isObject()) {
      return;
    }
    sorts(node);
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
    Set<String> together = Set.copyOf(single);
    Stream.of(single, idsOfLists(node))
        .flatMap(List::stream)
        .map(id -> note(id, own, above))
        .forEach(note -> note.beside = with(note.beside, together));
  }

  private void sorts(JsonNode node) {
    List<String> keyed = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      keyed.clear();
      take(field.getKey(), field.getValue(), keyed);
      if (field.getValue().isArray()) {
        for (JsonNode item : field.getValue()) {
          take(field.getKey(), item, keyed);
        }
      }
      for (String id : keyed) {
        Note note = notes.computeIfAbsent(id, _ -> new Note());
        note.sorts = with(note.sorts, Set.of(Ids.sort(field.getKey())));
      }
      if (field.getValue().isObject()) {
        keyedRecords(field.getValue());
      }
    }
  }

  /// Records by their ids: `{"card_1": {...}, "card_2": {...}}`.
  private void keyedRecords(JsonNode node) {
    Set<String> ids = new HashSet<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getValue().isObject() && Ids.like(field.getKey())) {
        ids.add(Ids.plain(field.getKey()));
      }
    }
    siblings(ids);
  }

  private void siblings(JsonNode list) {
    Map<String, Set<String>> byKey = new HashMap<>();
    List<String> keyed = new ArrayList<>();
    for (JsonNode item : list) {
      for (Map.Entry<String, JsonNode> field : item.properties()) {
        keyed.clear();
        take(field.getKey(), field.getValue(), keyed);
        if (!keyed.isEmpty()) {
          byKey.computeIfAbsent(field.getKey(), _ -> new HashSet<>()).addAll(keyed);
        }
      }
    }
    byKey.values().forEach(this::siblings);
  }

  private void siblings(Set<String> ids) {
    if (ids.size() > 1 && ids.size() <= MOST_WORDS) {
      Set<String> all = Set.copyOf(ids);
      for (String id : ids) {
        Note note = notes.computeIfAbsent(id, _ -> new Note());
        note.siblings = with(note.siblings, all);
      }
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
        note.children = with(note.children, inside);
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
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      take(field.getKey(), field.getValue(), ids);
    }
    return ids;
  }

  /// Ids in the lists of the record; they are not of each other.
  private static List<String> idsOfLists(JsonNode node) {
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getValue().isArray()) {
        for (JsonNode value : field.getValue()) {
          take(field.getKey(), value, ids);
        }
      }
    }
    return ids;
  }

  private static void take(String key, JsonNode value, List<String> ids) {
    if (ids.size() < MOST_WORDS && value.isString() && Ids.named(key, value.stringValue())) {
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
      Strengths.addTo(found, value.stringValue());
      time(value.stringValue(), found);
    } else if (value.isNumber()) {
      found.add(value.toString());
    }
  }

  /// A time of the day, such as a departure: `18:40`, `18:40:00`, `2024-05-20T18:40`.
  private static void time(String value, Set<String> found) {
    int colon = value.indexOf(':');
    if (colon >= 2 && colon + 2 < value.length() && value.length() <= LONGEST_TIME) {
      String hour = value.substring(colon - 2, colon);
      String minute = value.substring(colon + 1, colon + 3);
      if (digits(hour) && digits(minute)) {
        found.add((hour.charAt(0) == '0' ? hour.substring(1) : hour) + ":" + minute);
      }
    }
  }

  private static boolean digits(String text) {
    return text.chars().allMatch(Character::isDigit);
  }

  private static final int LONGEST_TIME = 25;
}
