package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.supportagentbench.transcript.Message;
import tools.jackson.databind.JsonNode;

/// What calls are about, in ids and in words: of their arguments, and of what tools showed of
/// these.
final class CallObjects {
  private static final int LONG_WORD = 4;

  private final Records records = new Records();

  CallObjects(Scene scene) {
    List<Message> messages = scene.transcript().messages();
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i) instanceof Message.FromTool) {
        records.add(i, scene.sources().records(i));
      }
    }
  }

  Set<String> siblings(String id) {
    return records.siblings(id);
  }

  /// Entries in the longest list of what the call names; 0 where there is none.
  int parts(Act act) {
    return act.arguments().ids().stream().mapToInt(records::parts).max().orElse(0);
  }

  /// Whether words name some of the things that a whole of the call holds, and not all of them.
  boolean someNamed(Act act, Set<String> said) {
    for (String id : act.arguments().ids()) {
      Set<String> parts = records.children(id);
      long named = parts.stream().filter(part -> !Collections.disjoint(words(part), said)).count();
      if (named > 0 && named < parts.size()) {
        return true;
      }
    }
    return false;
  }

  /// The longer words of the records that have the id.
  Set<String> words(String id) {
    Set<String> found = new HashSet<>(records.own(id));
    found.removeIf(word -> word.length() < LONG_WORD || Coverage.COMMON.contains(word));
    return found;
  }

  /// The same without the words for all that a whole holds: an order has those of its items.
  Set<String> ofParts(Act act) {
    Set<String> found = of(act);
    act.arguments().ids().stream()
        .filter(id -> records.parts(id) > 0)
        .forEach(id -> found.removeAll(records.words(id)));
    return found;
  }

  Set<String> of(Act act) {
    Set<String> found = new HashSet<>();
    for (String id : act.arguments().ids()) {
      found.add(id);
      found.addAll(records.words(id));
    }
    List<String> values = new ArrayList<>();
    collect(act.call().arguments(), values);
    values.forEach(value -> found.addAll(List.of(PlainWords.of(value).split(" ", -1))));
    found.removeIf(word -> word.length() < LONG_WORD || Coverage.COMMON.contains(word));
    return found;
  }

  /// Times of the day that records give the one thing of a call, where another thing that was
  /// listed beside it has those that are told; none where no other has.
  Set<String> timesInstead(Act act, Set<String> told) {
    for (String id : act.arguments().ids()) {
      boolean beside =
          records.siblings(id).stream()
              .filter(other -> !other.equals(id))
              .map(other -> Dials.of(times(other)))
              .anyMatch(times -> !times.isEmpty() && told.containsAll(times));
      if (beside) {
        return times(id);
      }
    }
    return Set.of();
  }

  private static final int LONGEST_TIME = 5;

  private Set<String> times(String id) {
    Set<String> found = new HashSet<>();
    records.own(id).stream()
        .filter(word -> word.length() <= LONGEST_TIME && word.indexOf(':') > 0)
        .filter(word -> Character.isDigit(word.charAt(0)))
        .filter(word -> Character.isDigit(word.charAt(word.length() - 1)))
        .forEach(found::add);
    return found;
  }

  private static void collect(JsonNode node, List<String> values) {
    if (node.isString()) {
      values.add(node.stringValue());
    }
    node.forEach(inner -> collect(inner, values));
  }
}
