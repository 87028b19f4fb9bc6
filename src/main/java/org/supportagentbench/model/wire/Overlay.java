package org.supportagentbench.model.wire;

import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Lays one JSON object over another: objects are merged, anything else takes the place of what was
/// there.
public final class Overlay {
  /// Names of properties that hold a secret; a limit of tokens is none.
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(api|access|auth|private|secret|virtual)[-_]?(key|token)|secret|passw|credential"
              + "|authorization|bearer|^(key|token)$");

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

  /// The fragment as people and manifests may see it: some gateways want a key in the body.
  public static ObjectNode shown(ObjectNode fragment) {
    ObjectNode shown = fragment.deepCopy();
    fragment.forEachEntry((name, value) -> {
      if (SECRET.matcher(name).find()) {
        shown.put(name, "(hidden)");
      } else if (value instanceof ObjectNode inner) {
        shown.set(name, shown(inner));
      }
    });
    return shown;
  }

  private static ObjectNode inside(ObjectNode under, String name) {
    return under.get(name) instanceof ObjectNode own ? own : under.putObject(name);
  }
}
