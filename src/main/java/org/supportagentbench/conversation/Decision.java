package org.supportagentbench.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.transcript.Ending;

/// The moves of one message, and whether the customer stops with it.
record Decision(List<Move> moves, Optional<Ending> ending) {
  Decision {
    moves = List.copyOf(moves);
  }

  static Decision goesOn(List<Move> moves) {
    return new Decision(moves, Optional.empty());
  }

  static Decision stops(Move last, Ending why) {
    return new Decision(List.of(last), Optional.of(why));
  }

  /// What the transcript calls the message.
  String label() {
    return String.join(" + ", moves.stream().map(Move::label).toList());
  }

  /// Ids of the attachments that go along.
  List<String> attachments() {
    List<String> ids = new ArrayList<>();
    for (Move move : moves) {
      if (move instanceof Move.Give give) {
        give.things().forEach(thing -> ids.addAll(thing.attachments()));
      }
    }
    return ids.stream().distinct().toList();
  }
}
