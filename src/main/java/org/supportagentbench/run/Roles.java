package org.supportagentbench.run;

import java.util.Optional;
import org.supportagentbench.conversation.Held;
import org.supportagentbench.conversation.Players;
import org.supportagentbench.results.Spending;
import org.supportagentbench.transcript.Opinion;

/// The models of one conversation, each behind the journal and counted.
record Roles(Tally agent, Optional<Tally> customer, Optional<Tally> judge) {
  Players players() {
    return new Players(agent, customer.map(tally -> tally));
  }

  Spending spending(Held held, Optional<Opinion> opinion) {
    return new Spending(
        agent.part(0),
        customer.map(tally -> tally.part(held.customerUnusable())).orElse(Spending.Part.NONE),
        judge
            .map(tally -> tally.part(opinion.map(Opinion::faults).orElse(0)))
            .orElse(Spending.Part.NONE));
  }
}
