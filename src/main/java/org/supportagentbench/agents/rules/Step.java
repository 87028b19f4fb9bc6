package org.supportagentbench.agents.rules;

import java.util.List;

/// What the agent does with one email of the customer.
sealed interface Step {
  /// Words only.
  ///
  /// @param mark what kind of thing is said, such as `ask-photo`
  record Say(String mark, String text) implements Step {}

  /// States changes and asks for a yes; they are made when it comes.
  ///
  /// @param lines the lines of the order of which a yes may pick some; empty where there is no
  ///   choice
  /// @param done what is said when they were made
  record Propose(List<Ask> writes, List<Item.Line> lines, String text, String done)
      implements Step {
    public Propose {
      writes = List.copyOf(writes);
      lines = List.copyOf(lines);
    }
  }

  /// Makes changes that the customer said yes to, then says so.
  record Write(Propose proposal) implements Step {}

  /// Gives the ticket to a colleague, then says so.
  ///
  /// @param reason a reason of the handover tool
  record HandOver(String reason, String summary, String text) implements Step {}
}
