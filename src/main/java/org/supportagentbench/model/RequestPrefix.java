package org.supportagentbench.model;

import java.util.HexFormat;
import java.util.List;

/// What requests begin with, system prompt and tools, and its hash. Most conversations of a run
/// have the same, so it is hashed once and kept. Immutable.
final class RequestPrefix {
  private static final int MARK_BYTES = 4;

  private final ChatRequest request;
  private final String system;
  private final String tools;
  private final byte[] hash;

  private RequestPrefix(ChatRequest request, byte[] system, byte[] tools) {
    this.request = new ChatRequest(request.system(), request.tools(), List.of());
    this.system = mark(system);
    this.tools = mark(tools);
    this.hash = new WordHash().chain(system, tools);
  }

  static RequestPrefix of(ChatRequest request) {
    var words = new WordHash();
    words.add(request.system());
    byte[] system = words.digest();
    for (ToolSpec tool : request.tools()) {
      words.add(tool.name());
      words.add(tool.description());
      words.add(tool.schema().toString());
    }
    return new RequestPrefix(request, system, words.digest());
  }

  /// Whether the request begins so; compares pointers as a rule.
  boolean isOf(ChatRequest other) {
    return other.system().equals(request.system()) && other.tools().equals(request.tools());
  }

  /// Mark of the system prompt.
  String system() {
    return system;
  }

  /// Mark of the tools.
  String tools() {
    return tools;
  }

  /// What the chain of messages begins with; nobody changes it.
  byte[] hash() {
    return hash;
  }

  /// A few bytes of a hash: enough to see that something differs.
  static String mark(byte[] hash) {
    return HexFormat.of().formatHex(hash, 0, MARK_BYTES);
  }
}
