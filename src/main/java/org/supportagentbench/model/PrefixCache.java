package org.supportagentbench.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The prefixes that were hashed before: in a run agent, customer and judge begin their requests
/// each in one way, or in a few. Shared by threads; two that hash the same one at the same time
/// only do so twice.
final class PrefixCache {
  /// More than a run has; whoever makes a new prefix for every request gains nothing here.
  private static final int MOST = 256;

  private final Map<String, RequestPrefix> bySystem = new ConcurrentHashMap<>();

  RequestPrefix of(ChatRequest request) {
    RequestPrefix known = bySystem.get(request.system());
    if (known != null && known.isOf(request)) {
      return known;
    }
    RequestPrefix fresh = RequestPrefix.of(request);
    if (bySystem.size() >= MOST) {
      bySystem.clear();
    }
    bySystem.put(request.system(), fresh);
    return fresh;
  }
}
