package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// What a customer's message does, act by act, in the order of the message.
public record CustomerReading(List<CustomerAct> acts) {
  /// Copies the list.
  public CustomerReading {
    acts = List.copyOf(acts);
  }

  /// Acts of one type.
  public <T extends CustomerAct> List<T> all(Class<T> type) {
    List<T> found = List.of();
    for (CustomerAct act : acts) {
      if (type.isInstance(act)) {
        found = found.isEmpty() ? new ArrayList<>(4) : found;
        found.add(type.cast(act));
      }
    }
    return found.isEmpty() ? found : Collections.unmodifiableList(found);
  }

  /// Whether there is an act of the type.
  public boolean has(Class<? extends CustomerAct> type) {
    for (CustomerAct act : acts) {
      if (type.isInstance(act)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the message agrees and does not take it back.
  public boolean saysYes() {
    return has(CustomerAct.Yes.class) && !has(CustomerAct.No.class);
  }

  /// Whether the message mentions the topic.
  public boolean about(CustomerAct.Topic topic) {
    return some(CustomerAct.Mentions.class).anyMatch(mention -> mention.topic() == topic);
  }

  private <T extends CustomerAct> Stream<T> some(Class<T> type) {
    return acts.stream().filter(type::isInstance).map(type::cast);
  }
}
