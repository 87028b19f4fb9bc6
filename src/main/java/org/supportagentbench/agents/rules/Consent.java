package org.supportagentbench.agents.rules;

import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;

/// Whether an email is a yes to what was proposed.
final class Consent {
  private Consent() {}

  /// A plain yes, with no condition and no request to be asked first.
  static boolean given(Email email) {
    CustomerReading reading = email.reading();
    boolean conditional =
        reading.all(CustomerAct.Yes.class).stream().anyMatch(CustomerAct.Yes::conditional);
    return reading.saysYes() && !conditional && !reading.has(CustomerAct.AskFirst.class);
  }
}
