package org.supportagentbench.scoring;

import org.supportagentbench.language.Span;

/// Words of the agent that reached the customer.
///
/// @param message index of the message
record Reply(int message, Said said) {
  String text() {
    return said.text();
  }

  /// The sentence in which the words stand.
  String sentence(Span words) {
    return said.sentence(words).in(text());
  }
}
