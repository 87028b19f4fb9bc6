package org.supportagentbench.model.wire;

import tools.jackson.databind.node.ObjectNode;

/// Lays one JSON object over another: objects are merged, anything else takes the place of what was
/// there.
public final class Overlay {
  private Overlay() {}

  /// Lays `over` on `under`, which changes; `null` takes a property away.
  static void lay(ObjectNode over, ObjectNode under) {
    over.forEachEntry((name, value) -> {
      if (value.isNull()) {
        under.remove(name);
      } else if (value instanceof ObjectNode inner) {
        lay(inner, inside(under, name));
      } else {
        under.set(name, value.deepCopy());
      }
    });
  }

  /// Both as one fragment, for a later [WireSettings#extraBody]; `null` stays, so that it takes the
  /// property away there. Changes neither.
  public static ObjectNode both(ObjectNode over, ObjectNode under) {
    ObjectNode both = under.deepCopy();
    over.forEachEntry((name, value) -> {
      if (value instanceof ObjectNode inner && both.get(name) instanceof ObjectNode own) {
        both.set(name, both(inner, own));
      } else {
        both.set(name, value.deepCopy());
      }
    });
    return both;
  }

  private static ObjectNode inside(ObjectNode under, String name) {
    return under.get(name) instanceof ObjectNode own ? own : under.putObject(name);
  }
}
