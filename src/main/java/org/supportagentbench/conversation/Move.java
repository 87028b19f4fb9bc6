package org.supportagentbench.conversation;

import java.util.List;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.suite.CustomerCard.AskedFor;

/// One thing that the customer does in a message, with what it was chosen for. The words come
/// later.
sealed interface Move {
  /// What the transcript calls it.
  String label();

  /// Says what the card says at once.
  record AtOnce() implements Move {
    @Override
    public String label() {
      return "at once";
    }
  }

  /// Says yes to what the agent would do.
  ///
  /// @param to the proposal, or the promise that was made instead of doing it
  record SayYes(AgentAct to) implements Move {
    @Override
    public String label() {
      return "yes";
    }
  }

  /// Says no to what the agent would do.
  ///
  /// @param ownWords with the line of the card; else with the stock line, before a push
  record SayNo(AgentAct to, boolean ownWords) implements Move {
    @Override
    public String label() {
      return "something else";
    }
  }

  /// Agrees to be handed over, or would rather not.
  record OnHandover(boolean agrees) implements Move {
    @Override
    public String label() {
      return agrees ? "yes to handover" : "no to handover";
    }
  }

  /// Gives what was asked for.
  record Give(List<AskedFor> things) implements Move {
    public Give {
      things = List.copyOf(things);
    }

    @Override
    public String label() {
      return "gave " + String.join(", ", things.stream().map(AskedFor::thing).toList());
    }
  }

  /// Insists.
  ///
  /// @param rung 0-based place on the ladder
  record Push(int rung) implements Move {
    @Override
    public String label() {
      return "push " + (rung + 1);
    }
  }

  /// Has nothing to say to what was asked.
  record NothingToAdd() implements Move {
    @Override
    public String label() {
      return "nothing to add";
    }
  }

  /// Thanks and stops.
  record Thank() implements Move {
    @Override
    public String label() {
      return "satisfied";
    }
  }

  /// Says the last thing and stops.
  record GiveUp() implements Move {
    @Override
    public String label() {
      return "if not possible";
    }
  }
}
