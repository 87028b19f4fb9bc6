package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.desk.ToolCall;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.transcript.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A call of the agent with what became of it, rebuilt from the log: no desk is needed. Two are
/// equal only where they are one call of one conversation.
final class Act {
  private final int message;
  private final int index;
  private final Call call;
  private final ToolKind kind;
  private final Optional<ToolCall> typed;
  private final Answer answer;
  private final Facet.Store<Act> facets = new Facet.Store<>(this);

  private static final Facet<Act, String> WRITTEN =
      new Facet<>(act -> act.call.arguments().toString());
  private static final Facet<Act, List<String>> WRITTEN_WORDS =
      new Facet<>(act -> List.of(PlainWords.of(act.written()).split(" ", -1)));
  private static final Facet<Act, Set<String>> WRITTEN_IDS =
      new Facet<>(act -> Collections.unmodifiableSet(Arguments.idsIn(act.written())));
  private static final Facet<Act, Arguments> ARGUMENTS = new Facet<>(Arguments::of);
  private static final Facet<Act, List<String>> NAME =
      new Facet<>(act -> ToolWords.of(act.call.name()));

  /// What a tool answered.
  ///
  /// @param message index of the tool's message; -1 where the log ends before it
  /// @param accepted it answered without an error
  record Answer(int message, String text, boolean accepted) {
    static final Answer NONE = new Answer(-1, "", false);
  }

  /// @param message index of the agent's message
  /// @param index of the call in that message
  /// @param typed the call as the Northline desk reads it; empty for a malformed one and for reads
  ///   of other desks
  /// @param answer what the tool answered; accepted is false where the log ends before it
  Act(int message, int index, Call call, ToolKind kind, Optional<ToolCall> typed, Answer answer) {
    this.message = message;
    this.index = index;
    this.call = call;
    this.kind = kind;
    this.typed = typed;
    this.answer = answer;
  }

  /// Index of the agent's message.
  int message() {
    return message;
  }

  /// Index of the call in its message.
  int index() {
    return index;
  }

  Call call() {
    return call;
  }

  ToolKind kind() {
    return kind;
  }

  /// The call as the Northline desk reads it.
  Optional<ToolCall> typed() {
    return typed;
  }

  Answer answer() {
    return answer;
  }

  /// What a detector reads in the call.
  <V> V get(Facet<Act, V> facet) {
    return facets.get(facet);
  }

  /// What the call names.
  Arguments arguments() {
    return get(ARGUMENTS);
  }

  /// The arguments as JSON.
  String written() {
    return get(WRITTEN);
  }

  /// The words of that, as [PlainWords] has them.
  List<String> writtenWords() {
    return get(WRITTEN_WORDS);
  }

  /// The ids in it, in their comparable form.
  Set<String> writtenIds() {
    return get(WRITTEN_IDS);
  }

  /// The words of the tool's name.
  List<String> nameWords() {
    return get(NAME);
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
    return call.name() + " " + written();
  }
}
