package org.supportagentbench.interchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.interchange.LoggedConversation.LoggedMessage;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Message;

/// What the tools of a conversation do: as its log or the desk file says, else as their names
/// suggest. A guess is remarked, so that nobody reads findings that rest on one without knowing.
final class ToolNames {
  private static final int LONGEST = 200;

  private static final Set<String> READS =
      Set.of(
          "get",
          "find",
          "list",
          "search",
          "lookup",
          "look",
          "check",
          "calculate",
          "compute",
          "think",
          "read",
          "fetch",
          "query",
          "view",
          "show",
          "verify",
          "retrieve",
          "count",
          "estimate",
          "validate",
          "track",
          "describe",
          "browse",
          "is",
          "has",
          "can",
          "compare",
          "knowledge",
          "faq",
          "policy",
          "quote",
          "status");
  private static final Set<String> HANDOVERS =
      Set.of("human", "handover", "handoff", "escalate", "escalation", "transfer", "operator");
  private static final List<String> WRITES =
      List.of(
          "cancel",
          "create",
          "update",
          "modify",
          "change",
          "send",
          "book",
          "reserve",
          "refund",
          "return",
          "exchange",
          "replace",
          "reship",
          "resend",
          "issue",
          "add",
          "remove",
          "delete",
          "set",
          "enable",
          "disable",
          "toggle",
          "grant",
          "revoke",
          "apply",
          "pay",
          "charge",
          "order",
          "place",
          "submit",
          "open",
          "close",
          "register",
          "schedule",
          "reschedule",
          "suspend",
          "resume",
          "reset",
          "make",
          "assign",
          "approve",
          "reject",
          "confirm",
          "process",
          "edit",
          "write",
          "save",
          "subscribe",
          "unsubscribe",
          "extend",
          "renew",
          "upgrade",
          "downgrade",
          "activate",
          "deactivate",
          "redeem",
          "credit",
          "waive",
          "mark",
          "flag",
          "log",
          "notify",
          "email",
          "sms",
          "post",
          "put",
          "patch",
          "block",
          "unblock",
          "transfer");

  private ToolNames() {}

  /// What each tool does that the conversation lists or calls.
  ///
  /// @param desk what is said of tools elsewhere; it holds
  static Map<String, Effect> effects(
      LoggedConversation conversation, Map<String, Effect> desk, List<Remark> remarks) {
    Map<String, Effect> effects = new HashMap<>();
    for (LoggedTool tool : conversation.tools()) {
      tool.effect().ifPresent(effect -> effects.put(tool.name(), effect));
    }
    effects.putAll(desk);
    for (LoggedMessage message : conversation.messages()) {
      if (message.message() instanceof Message.FromAgent agent) {
        for (Call call : agent.calls()) {
          if (!call.name().isEmpty() && !effects.containsKey(call.name())) {
            effects.put(
                call.name(),
                invented(conversation, call.name(), remarks)
                    ? Effect.READ
                    : guessed(call.name(), remarks));
          }
        }
      }
    }
    for (LoggedTool tool : conversation.tools()) {
      if (!effects.containsKey(tool.name())) {
        effects.put(tool.name(), guessed(tool.name(), remarks));
      }
    }
    return effects;
  }

  /// Whether the desk has no such tool: it stands in no list beside others that do, and every call
  /// of it failed, so none can have changed anything.
  private static boolean invented(
      LoggedConversation conversation, String name, List<Remark> remarks) {
    boolean listed =
        conversation.tools().isEmpty()
            || conversation.tools().stream().anyMatch(tool -> tool.name().equals(name));
    List<Message.FromTool> answers =
        conversation.messages().stream()
            .map(LoggedMessage::message)
            .filter(Message.FromTool.class::isInstance)
            .map(Message.FromTool.class::cast)
            .filter(answer -> answer.name().equals(name))
            .toList();
    boolean invented =
        !listed && !answers.isEmpty() && answers.stream().allMatch(Message.FromTool::error);
    if (invented) {
      remarks.add(
          Remark.of(
              "the tool '%s' is not in the list and each call of it failed; it is taken for: read"
                  .formatted(shown(name))));
    }
    return invented;
  }

  private static String shown(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60) + "...";
  }

  private static Effect guessed(String name, List<Remark> remarks) {
    Optional<Effect> guess = guess(name);
    String word = guess.orElse(Effect.READ).name().toLowerCase(Locale.ROOT);
    remarks.add(
        Remark.of(
            guess.isPresent()
                ? "the tool '%s' has no kind; by its name it is taken for: %s"
                    .formatted(shown(name), word)
                : "the tool '%s' has no kind and its name says none; it is taken for: read"
                    .formatted(shown(name))));
    return guess.orElse(Effect.READ);
  }

  /// What a name suggests; empty where it suggests nothing.
  static Optional<Effect> guess(String name) {
    List<String> words = words(name);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    boolean transfers =
        words.stream().anyMatch(HANDOVERS::contains)
            && (words.contains("human") || !moneyMoves(words));
    if (transfers && !READS.contains(words.getFirst())) {
      return Optional.of(Effect.HANDOVER);
    }
    for (String word : words) {
      if (READS.contains(word)) {
        return Optional.of(Effect.READ);
      }
      if (WRITES.contains(word)) {
        return Optional.of(Effect.WRITE);
      }
    }
    return Optional.empty();
  }

  /// `transfer_funds` moves money, not a conversation.
  private static boolean moneyMoves(List<String> words) {
    return words.stream()
        .anyMatch(
            Set.of("funds", "money", "balance", "points", "ticket", "tickets", "number")::contains);
  }

  /// `cancelPendingOrder`, `cancel-pending-order`, `orders.cancel`: words in lower case.
  private static List<String> words(String name) {
    String some = name.substring(0, Math.min(name.length(), LONGEST));
    StringBuilder parted = new StringBuilder();
    for (int i = 0; i < some.length(); i++) {
      char c = some.charAt(i);
      boolean begins =
          i > 0 && Character.isUpperCase(c) && Character.isLowerCase(some.charAt(i - 1));
      parted.append(begins ? " " : "").append(Character.isLetter(c) ? c : ' ');
    }
    return List.of(parted.toString().toLowerCase(Locale.ROOT).strip().split(" +")).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
