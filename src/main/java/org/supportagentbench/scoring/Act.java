package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.desk.ToolCall;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.transcript.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A call of the agent with what became of it, rebuilt from the log: no desk is needed.
///
/// @param message index of the agent's message
/// @param index of the call in that message
/// @param typed the call as the Northline desk reads it; empty for a malformed one and for reads of
///   other desks
/// @param answer what the tool answered; accepted is false where the log ends before it
record Act(
    int message, int index, Call call, ToolKind kind, Optional<ToolCall> typed, Answer answer) {

  /// What a tool answered.
  ///
  /// @param message index of the tool's message; -1 where the log ends before it
  /// @param accepted it answered without an error
  record Answer(int message, String text, boolean accepted) {
    static final Answer NONE = new Answer(-1, "", false);
  }

  boolean writes() {
    return kind.effect() == Effect.WRITE;
  }

  boolean handsOver() {
    return kind.effect() == Effect.HANDOVER;
  }

  boolean accepted() {
    return answer.accepted();
  }

  /// Whether the call puts each thing in its own place: `item_ids` and `new_item_ids` are the same.
  /// An exchange may bring another piece of the same thing.
  boolean changesNothing() {
    return !kind.actions().contains(ActionKind.EXCHANGE) && sameAnew();
  }

  /// An exchange of a thing for itself, alone or beside others.
  boolean exchangesItself() {
    return kind.actions().contains(ActionKind.EXCHANGE) && (sameAnew() || !kept().isEmpty());
  }

  /// What a list of new things has in the place where it stands among the old ones: `2` of
  /// `item_ids` 1, 2 and `new_item_ids` 7, 2.
  Set<String> kept() {
    Set<String> kept = new HashSet<>();
    for (Map.Entry<String, JsonNode> field : call.arguments().properties()) {
      JsonNode old =
          field.getKey().startsWith("new_")
              ? call.arguments().path(field.getKey().substring(4))
              : MissingNode.getInstance();
      for (int i = 0; old.isArray() && i < Math.min(old.size(), field.getValue().size()); i++) {
        if (old.get(i).isString() && old.get(i).equals(field.getValue().get(i))) {
          kept.add(Ids.plain(old.get(i).stringValue()));
        }
      }
    }
    return kept;
  }

  private boolean sameAnew() {
    return call.arguments().properties().stream()
        .filter(field -> field.getKey().startsWith("new_") && !field.getValue().isEmpty())
        .anyMatch(
            field -> field.getValue().equals(call.arguments().get(field.getKey().substring(4))));
  }

  /// Tool and arguments, as evidence.
  String words() {
    return call.name() + " " + call.arguments();
  }
}
