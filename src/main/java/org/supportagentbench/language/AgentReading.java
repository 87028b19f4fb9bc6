package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an agent's message does, act by act, in the order of the message.
///
/// @param waitsForAnswer the message cannot stand without the customer's answer: it asks for a yes
///   or a thing, beyond pleasantries
public record AgentReading(List<AgentAct> acts, boolean waitsForAnswer) {
  /// Copies the list.
  public AgentReading {
    acts = List.copyOf(acts);
  }

  /// Acts of one type.
  public <T extends AgentAct> List<T> all(Class<T> type) {
    List<T> found = List.of();
    for (AgentAct act : acts) {
      if (type.isInstance(act)) {
        found = found.isEmpty() ? new ArrayList<>(4) : found;
        found.add(type.cast(act));
      }
    }
    return found.isEmpty() ? found : Collections.unmodifiableList(found);
  }

  /// Whether there is an act of the type.
  public boolean has(Class<? extends AgentAct> type) {
    for (AgentAct act : acts) {
      if (type.isInstance(act)) {
        return true;
      }
    }
    return false;
  }

  /// What was stated with a yes asked for.
  public List<AgentAct.Proposal> proposals() {
    return some(AgentAct.Proposal.class).filter(AgentAct.Proposal::asksForYes).toList();
  }

  /// Ids of the things asked for.
  public Set<String> asked() {
    return some(AgentAct.Asked.class).map(AgentAct.Asked::thing).collect(Collectors.toSet());
  }

  private <T extends AgentAct> Stream<T> some(Class<T> type) {
    return acts.stream().filter(type::isInstance).map(type::cast);
  }
}
