package org.supportagentbench.report;

import org.supportagentbench.transcript.ConversationClass;

/// How often a simulated customer broke its card, out of all conversations that were begun, those
/// that were set aside and held again included.
///
/// @param faults conversations that the customer spoilt
/// @param begun conversations in all
record CustomerFaults(int faults, int begun) {
  /// Above this share a run's customer is not to be trusted.
  static final double BOUND = 0.02;

  static CustomerFaults of(ModelRun run) {
    int kept =
        (int)
            run.samples().stream()
                .filter(s -> s.score().conversationClass() == ConversationClass.CUSTOMER_FAULT)
                .count();
    int voided = run.voided().reasons().getOrDefault("customer_fault", 0);
    int all = run.voided().reasons().values().stream().mapToInt(Integer::intValue).sum();
    return new CustomerFaults(kept + voided, run.samples().size() + all);
  }

  /// 0 where nothing was begun.
  double rate() {
    return begun == 0 ? 0 : (double) faults / begun;
  }

  boolean withinBound() {
    return rate() <= BOUND;
  }
}
