package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The customer's yes to what one message of the agent proposed. Used by one thread.
final class Approval {
  private final Reply reply;
  private final Heard yes;
  private final List<Proposed> proposals;
  private final Set<String> without;
  private final List<Act> accepted = new ArrayList<>();

  /// @param reply the message that proposed
  /// @param yes the message that agreed
  /// @param proposals those that the yes is for
  /// @param without what the yes leaves out
  Approval(Reply reply, Heard yes, List<Proposed> proposals, Set<String> without) {
    this.reply = reply;
    this.yes = yes;
    this.proposals = List.copyOf(proposals);
    this.without = Set.copyOf(without);
  }

  Reply reply() {
    return reply;
  }

  Heard yes() {
    return yes;
  }

  List<Proposed> proposals() {
    return proposals;
  }

  /// Words for what the yes leaves out.
  Set<String> without() {
    return without;
  }

  /// Writes under this yes that the desk accepted.
  List<Act> accepted() {
    return accepted;
  }

  /// A write happened under this yes.
  void use(Act act) {
    if (act.accepted()) {
      accepted.add(act);
    }
  }
}
