package org.supportagentbench.agents.rules;

import java.util.List;

/// What to do about one kind of request.
interface Playbook {
  /// What to ask the knowledge base, in its own words.
  String question();

  /// What else has to be looked up before there can be an answer; asked again after each answer.
  default List<Ask> reads(Situation s, OrderRecord order) {
    return List.of();
  }

  /// The answer to the newest email, once everything was looked up and the customer is known.
  Step next(Situation s, OrderRecord order);
}
