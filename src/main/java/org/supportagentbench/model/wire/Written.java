package org.supportagentbench.model.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// JSON that is written once and sent often: every request of a conversation says again what the
/// ones before it said. What was not needed for a while is dropped, so that it takes no more room
/// the longer a run lasts. Shared by threads.
final class Written {
  /// What an entry takes beside its characters.
  private static final int ENTRY = 100;

  private final int room;
  private final UnaryOperator<String> json;
  private final AtomicInteger taken = new AtomicInteger();
  private volatile Map<String, JsonNode> now = new ConcurrentHashMap<>();
  private volatile Map<String, JsonNode> before = Map.of();

  /// @param room characters that are kept, twice at most
  /// @param json what stands for a text
  Written(int room, UnaryOperator<String> json) {
    this.room = room;
    this.json = json;
  }

  /// The JSON that stands for a text.
  JsonNode of(String text) {
    JsonNode known = now.get(text);
    if (known != null) {
      return known;
    }
    JsonNode earlier = before.get(text);
    JsonNode node = earlier == null ? Json.asItIs(json.apply(text)) : earlier;
    if (taken.addAndGet(text.length() + ENTRY) > room) {
      turn();
    }
    now.put(text, node);
    return node;
  }

  private synchronized void turn() {
    if (taken.get() > room) {
      before = now;
      now = new ConcurrentHashMap<>();
      taken.set(0);
    }
  }

  /// Characters that are kept.
  int kept() {
    return characters(now) + characters(before);
  }

  private static int characters(Map<String, JsonNode> map) {
    return map.keySet().stream().mapToInt(text -> text.length() + ENTRY).sum();
  }
}
