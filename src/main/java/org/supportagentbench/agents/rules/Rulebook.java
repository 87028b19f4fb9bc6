package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The order in which the rules are asked: a yes to a proposal, what needs a person, who writes,
/// and then the playbook of the topic.
final class Rulebook {

  Situation situation(Dossier dossier, List<Step> steps) {
    return new Situation(dossier, steps, Library.replies(dossier.current().email().language()));
  }

  /// What has to be looked up before the newest email can be answered.
  List<Ask> reads(Situation s) {
    List<Ask> asks = new ArrayList<>();
    if (s.dossier().ticket() > 0) {
      asks.add(Ask.order(s.dossier().ticket()));
    } else {
      asks.add(Ask.ordersOf(s.dossier().from()));
    }
    if (s.order().isEmpty() && asks.stream().anyMatch(ask -> !s.dossier().made(ask))) {
      return asks;
    }
    Playbook playbook = s.topic().playbook();
    Screens.question(s).ifPresent(question -> asks.add(Ask.handbook(question)));
    asks.add(Ask.handbook(playbook.question()));
    s.order().ifPresent(order -> asks.addAll(playbook.reads(s, order)));
    return asks;
  }

  /// What to do about the newest email.
  Step step(Situation s) {
    return Screens.step(s)
        .or(() -> agreed(s))
        .orElseGet(() -> s.order().map(order -> ofOrder(s, order)).orElseGet(() -> unknown(s)));
  }

  private static Optional<Step> agreed(Situation s) {
    boolean mayNarrow = s.times(Step.Propose.class) < 2;
    return s.proposal()
        .filter(proposal -> Consent.given(s.email()))
        .filter(proposal -> !(mayNarrow && Consent.picks(s.email(), proposal.lines())))
        .map(Step.Write::new);
  }

  private static Step ofOrder(Situation s, OrderRecord order) {
    return Identity.step(s, order)
        .or(() -> Screens.ofOrder(s, order))
        .or(() -> Afterwards.step(s))
        .orElseGet(() -> s.topic().playbook().next(s, order));
  }

  private static Step unknown(Situation s) {
    if (s.times("ask-order") > 0) {
      return new Step.HandOver(
          "identity_not_verified",
          "The order could not be found. The customer was asked for the order number.",
          s.line("handover"));
    }
    return new Step.Say("ask-order", s.line("ask-order"));
  }
}
