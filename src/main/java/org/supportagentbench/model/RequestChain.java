package org.supportagentbench.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Hashes the requests of one role in one conversation, message by message: a request that only
/// adds messages costs no more than what it adds. Any other request is hashed from its beginning.
/// Used by one thread.
final class RequestChain {
  private static final int MARK = 4;
  private static final int CHAIN = 16;
  private static final HexFormat HEX = HexFormat.of();

  private final MessageDigest sha = sha256();
  private ChatRequest last = new ChatRequest("", List.of(), List.of());
  private String system = "";
  private String tools = "";
  private byte[] chain = {};

  RequestHash next(ChatRequest request) {
    int before = goesOn(request) ? last.messages().size() : begin(request);
    var fresh = new ArrayList<String>();
    for (ChatMessage message : request.messages().subList(before, request.messages().size())) {
      byte[] hash = hash(message);
      fresh.add(kind(message) + ":" + HEX.formatHex(hash, 0, MARK));
      sha.update(chain);
      chain = sha.digest(hash);
    }
    last = request;
    return new RequestHash(system, tools, before, fresh, HEX.formatHex(chain, 0, CHAIN));
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
    add(request.system());
    byte[] prompt = sha.digest();
    for (ToolSpec tool : request.tools()) {
      add(tool.name());
      add(tool.description());
      add(tool.schema().toString());
    }
    byte[] offered = sha.digest();
    system = HEX.formatHex(prompt, 0, MARK);
    tools = HEX.formatHex(offered, 0, MARK);
    sha.update(prompt);
    chain = sha.digest(offered);
    return 0;
  }

  private byte[] hash(ChatMessage message) {
    add(kind(message));
    switch (message) {
      case ChatMessage.User user -> add(user.text());
      case ChatMessage.Assistant assistant -> add(assistant.answer());
      case ChatMessage.Tool tool -> {
        add(tool.callId());
        add(tool.name());
        add(tool.text());
        sha.update((byte) (tool.error() ? 1 : 0));
      }
    }
    return sha.digest();
  }

  /// Usage and the reason to stop are not sent back to a model, so they are no part of a request.
  private void add(ChatAnswer answer) {
    add(answer.text());
    add(answer.reasoning());
    for (ToolUse call : answer.calls()) {
      add(call.id());
      add(call.name());
      add(call.arguments());
    }
    add(answer.raw().orElse(""));
  }

  /// With its length in front, so that no two lists of words look the same.
  private void add(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    int length = bytes.length;
    sha.update((byte) (length >>> 24));
    sha.update((byte) (length >>> 16));
    sha.update((byte) (length >>> 8));
    sha.update((byte) length);
    sha.update(bytes);
  }

  private static String kind(ChatMessage message) {
    return switch (message) {
      case ChatMessage.User _ -> "user";
      case ChatMessage.Assistant _ -> "assistant";
      case ChatMessage.Tool _ -> "tool";
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
