package org.supportagentbench.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.suite.CustomerCard;
import org.supportagentbench.suite.CustomerCard.AskedFor;
import org.supportagentbench.suite.CustomerCard.Mark;

/// What the customer has said so far. Used by one thread.
final class Memory {
  private final CustomerCard card;
  private final boolean[] pushed;
  private final Map<String, Integer> given = new HashMap<>();
  private int messages = 1;
  private boolean saidAtOnce;
  private boolean saidNothingToAdd;
  private int yesToPromises;
  private int noes;
  private int noesToHandover;

  /// Begins after the first email.
  Memory(CustomerCard card) {
    this.card = card;
    this.pushed = new boolean[card.pushes().size()];
  }

  void remember(Decision decision) {
    messages++;
    decision.moves().forEach(this::remember);
  }

  private void remember(Move move) {
    switch (move) {
      case Move.AtOnce _ -> saidAtOnce = true;
      case Move.SayYes yes -> yesToPromises += yes.to() instanceof AgentAct.Promise ? 1 : 0;
      case Move.SayNo _ -> noes++;
      case Move.OnHandover handover -> noesToHandover += handover.agrees() ? 0 : 1;
      case Move.Give give ->
          give.things().forEach(thing -> given.merge(thing.thing(), 1, Integer::sum));
      case Move.Push push -> pushed[push.rung()] = true;
      case Move.NothingToAdd _ -> saidNothingToAdd = true;
      case Move.Thank _, Move.GiveUp _ -> {}
    }
  }

  /// Messages so far, the first email included.
  int messages() {
    return messages;
  }

  /// Rungs of the ladder that were said.
  int pushes() {
    int said = 0;
    for (boolean rung : pushed) {
      said += rung ? 1 : 0;
    }
    return said;
  }

  /// The first rung that is still unsaid.
  Optional<Move.Push> nextPush() {
    for (int rung = 0; rung < pushed.length; rung++) {
      if (!pushed[rung]) {
        return Optional.of(new Move.Push(rung));
      }
    }
    return Optional.empty();
  }

  /// The first rung that is still unsaid and is said even by the satisfied.
  Optional<Move.Push> nextAnyway() {
    for (int rung = 0; rung < pushed.length; rung++) {
      if (!pushed[rung] && card.pushes().get(rung).mark() == Mark.ANYWAY) {
        return Optional.of(new Move.Push(rung));
      }
    }
    return Optional.empty();
  }

  /// Whether there is a line to say at once that was not said.
  boolean owesAtOnce() {
    return !saidAtOnce && card.lines().atOnce().isPresent();
  }

  /// How often a thing was given.
  int given(AskedFor thing) {
    return given.getOrDefault(thing.thing(), 0);
  }

  boolean saidNothingToAdd() {
    return saidNothingToAdd;
  }

  int yesToPromises() {
    return yesToPromises;
  }

  int noes() {
    return noes;
  }

  int noesToHandover() {
    return noesToHandover;
  }
}
