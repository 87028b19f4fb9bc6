package org.supportagentbench.testing.provider;

/// What can go wrong with an answer: nine faults of the provider and four of the model.
public enum Fault {
  /// 429, with whatever headers the script names.
  RATE_LIMITED(true),
  /// 500.
  SERVER_ERROR(true),
  /// 503.
  UNAVAILABLE(true),
  /// 529 with "overloaded" in the protocol's words.
  OVERLOADED(true),
  /// The connection is reset when the request has been read.
  CONNECTION_RESET(true),
  /// A head, and then a byte from time to time for ever.
  SLOW_DRIP(true),
  /// A 200 with half of the JSON.
  TRUNCATED_JSON(true),
  /// A 200 with more bytes than any model writes.
  HUGE_ANSWER(true),
  /// A 200 with a page for people.
  HTML(true),
  /// Arguments of a call that are no JSON; half a sentence of JSON where no tool is offered.
  MALFORMED_ARGUMENTS(false),
  /// A call of a tool that nobody offered.
  WRONG_TOOL(false),
  /// Neither words nor calls.
  EMPTY_CONTENT(false),
  /// The filter refuses, in the protocol's words.
  REFUSAL(false);

  private final boolean provider;

  Fault(boolean provider) {
    this.provider = provider;
  }

  /// Whether it is the provider's fault: it may move no metric.
  public boolean isProviders() {
    return provider;
  }
}
