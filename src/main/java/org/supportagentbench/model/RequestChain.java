package org.supportagentbench.model;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Hashes the requests of one role in one conversation, message by message: a request that only
/// adds messages costs no more than what it adds. Any other request is hashed from its beginning.
/// Used by one thread.
final class RequestChain {
  private static final int CHAIN_BYTES = 16;

  private final WordHash words = new WordHash();
  private final PrefixCache prefixes;
  private ChatRequest last = new ChatRequest("", List.of(), List.of());
  private String system = "";
  private String tools = "";
  private byte[] chain = {};

  RequestChain(PrefixCache prefixes) {
    this.prefixes = prefixes;
  }

  RequestHash next(ChatRequest request) {
    int before = goesOn(request) ? last.messages().size() : begin(request);
    var fresh = new ArrayList<String>();
    for (ChatMessage message : request.messages().subList(before, request.messages().size())) {
      byte[] hash = hash(message);
      fresh.add(kind(message) + ":" + RequestPrefix.mark(hash));
      chain = words.chain(chain, hash);
    }
    last = request;
    String whole = HexFormat.of().formatHex(chain, 0, CHAIN_BYTES);
    return new RequestHash(system, tools, before, fresh, whole);
  }

  /// Same prompt, same tools, and the messages of last time, unchanged, at the beginning. They are
  /// the same objects as a rule, so this compares pointers.
  private boolean goesOn(ChatRequest request) {
    int known = last.messages().size();
    return chain.length > 0
        && request.messages().size() >= known
        && request.system().equals(last.system())
        && request.tools().equals(last.tools())
        && request.messages().subList(0, known).equals(last.messages());
  }

  private int begin(ChatRequest request) {
    RequestPrefix prefix = prefixes.of(request);
    system = prefix.system();
    tools = prefix.tools();
    chain = prefix.hash();
    return 0;
  }

  private byte[] hash(ChatMessage message) {
    words.add(kind(message));
    switch (message) {
      case ChatMessage.User user -> words.add(user.text());
      case ChatMessage.Assistant assistant -> add(assistant.answer());
      case ChatMessage.Tool tool -> {
        words.add(tool.callId());
        words.add(tool.name());
        words.add(tool.text());
        words.add(tool.error());
      }
    }
    return words.digest();
  }

  /// Usage and the reason to stop are not sent back to a model, so they are no part of a request.
  private void add(ChatAnswer answer) {
    words.add(answer.text());
    words.add(answer.reasoning());
    for (ToolUse call : answer.calls()) {
      words.add(call.id());
      words.add(call.name());
      words.add(call.arguments());
    }
    words.add(answer.raw().orElse(""));
  }

  private static String kind(ChatMessage message) {
    return switch (message) {
      case ChatMessage.User _ -> "user";
      case ChatMessage.Assistant _ -> "assistant";
      case ChatMessage.Tool _ -> "tool";
    };
  }
}
