package org.supportagentbench.cli;

import java.util.Iterator;
import org.supportagentbench.agents.Agents;

/// The agents that `--model` takes, for the help.
final class AgentNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Agents.names().iterator();
  }
}
