package org.supportagentbench.model;

import java.util.List;

/// What was asked, in a few bytes: enough to see that a request is another one, and where.
///
/// @param system mark of the system prompt
/// @param tools mark of the tools
/// @param before number of messages that the role's last request had already
/// @param fresh kind and mark of each message since, such as `tool:1a2b3c4d`
/// @param chain hash over prompt, tools and all messages; two requests are the same if it is
public record RequestHash(
    String system, String tools, int before, List<String> fresh, String chain) {
  private static final String VERSION = "v1";

  /// Copies the list.
  public RequestHash {
    fresh = List.copyOf(fresh);
  }

  /// Whether both stand for the same request.
  public boolean sameAs(RequestHash other) {
    return chain.equals(other.chain);
  }

  /// Says what differs from what is recorded, as a clause.
  public String differenceFrom(RequestHash recorded) {
    if (!system.equals(recorded.system)) {
      return "the system prompt differs";
    }
    if (!tools.equals(recorded.tools)) {
      return "the tools differ";
    }
    int now = before + fresh.size();
    int then = recorded.before + recorded.fresh.size();
    for (int message = Math.max(before, recorded.before);
        message < Math.min(now, then);
        message++) {
      String mine = fresh.get(message - before);
      if (!mine.equals(recorded.fresh.get(message - recorded.before))) {
        String kind = mine.substring(0, mine.indexOf(':'));
        return "message %d (%s) differs".formatted(message, kind);
      }
    }
    return now == then
        ? "an earlier message differs"
        : "%d messages, where %d are recorded".formatted(now, then);
  }

  /// One line without spaces at its ends, for [#parse].
  @Override
  public String toString() {
    return String.join(
        " ", VERSION, system, tools, Integer.toString(before), String.join(",", fresh), chain);
  }

  /// Reads what [#toString] wrote.
  ///
  /// @throws IllegalArgumentException for anything else
  public static RequestHash parse(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 6 || !parts[0].equals(VERSION)) {
      throw new IllegalArgumentException("Not a request hash of version 1: " + line);
    }
    List<String> fresh = parts[4].isEmpty() ? List.of() : List.of(parts[4].split(","));
    return new RequestHash(parts[1], parts[2], Integer.parseInt(parts[3]), fresh, parts[5]);
  }
}
