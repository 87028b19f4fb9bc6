package org.supportagentbench.agents.rules;

import java.util.List;
import java.util.Optional;

/// Another address for the same recipient, while nothing has shipped.
final class AddressPlaybook implements Playbook {
  @Override
  public String question() {
    return "changing the shipping address same recipient";
  }

  @Override
  public List<Ask> reads(Situation s, OrderRecord order) {
    return List.of(Ask.handbook("delivery times business days shipping and tracking number scan"));
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    if (order.cancelled() || !order.parcels().isEmpty()) {
      return shipped(s, order);
    }
    Optional<Postal> wanted =
        s.emails()
            .flatMap(email -> AddressFinder.in(email.text(), order.owner().address()).stream())
            .filter(found -> !found.equals(order.owner().address()))
            .reduce((_, newer) -> newer)
            .or(() -> NameTypo.corrected(s, order.owner().address()));
    if (wanted.isEmpty()) {
      String key = s.times("ask-address") == 0 ? "ask-address" : "ask-address-again";
      return new Step.Say("ask-address", s.line(key));
    }
    String address = wanted.get().oneLine();
    String state =
        s.heard("deadline") || s.heard("status")
            ? String.join("\n\n", StatusPlaybook.state(s, order)) + "\n\n"
            : "";
    return new Step.Propose(
        List.of(Ask.moveTo(order.number(), wanted.get())),
        List.of(),
        s.line("address-propose", "state", state, "order", order.number(), "address", address),
        s.line("address-done", "order", order.number(), "address", address));
  }

  private static Step shipped(Situation s, OrderRecord order) {
    String key = s.times("address-no") == 0 ? "address-shipped" : "address-shipped-again";
    String state = String.join("\n\n", StatusPlaybook.state(s, order));
    return new Step.Say("address-no", s.line(key, "order", order.number(), "state", state));
  }
}
