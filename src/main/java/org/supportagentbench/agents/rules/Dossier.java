package org.supportagentbench.agents.rules;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// The conversation as the messages show it: who writes about which order, and what was written,
/// looked up and answered, turn by turn.
///
/// @param from the address that the first email comes from
/// @param ticket the order number that the ticket names; 0 where it names none
/// @param now the clock that the prompt tells
record Dossier(String from, int ticket, LocalDateTime now, List<Turn> turns) {
  Dossier {
    turns = List.copyOf(turns);
  }

  /// One email of the customer with all that the agent did about it.
  ///
  /// @param reply the agent's words; empty while there are none
  record Turn(Email email, List<Exchange> exchanges, String reply) {
    Turn {
      exchanges = List.copyOf(exchanges);
    }
  }

  /// The conversation up to a turn.
  ///
  /// @param last index of the last turn to keep
  Dossier upTo(int last) {
    return new Dossier(from, ticket, now, turns.subList(0, last + 1));
  }

  Turn current() {
    return turns.getLast();
  }

  List<Exchange> exchanges() {
    List<Exchange> all = new ArrayList<>();
    turns.forEach(turn -> all.addAll(turn.exchanges()));
    return all;
  }

  /// Whether a call was made and answered, with whatever result.
  boolean made(Ask ask) {
    return turns.stream()
        .flatMap(turn -> turn.exchanges().stream())
        .anyMatch(exchange -> exchange.ask().equals(ask));
  }
}
