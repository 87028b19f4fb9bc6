package org.supportagentbench.model.wire;

import java.time.Duration;
import java.util.Optional;
import org.supportagentbench.model.Usage;

/// A response that is no answer.
///
/// Its message is one line for people: what the provider said, cut short, without control
/// characters. It holds no header and no key, as long as the body held none ([Endpoint#hideKeyIn]).
public final class WireProblem extends Exception {
  private static final long serialVersionUID = 1L;

  /// What is wrong.
  public enum Kind {
    /// No key, a wrong one, or one without the right to this model.
    AUTH,
    /// The account's money or quota is used up; waiting does not help.
    QUOTA,
    /// The provider does not understand or accept the request.
    BAD_REQUEST,
    /// The conversation is longer than the model can read.
    CONTEXT_OVERFLOW,
    /// A safety system, or the model by the protocol's own sign, refused to answer.
    REFUSAL,
    /// Too many requests or tokens for now.
    RATE_LIMITED,
    /// The provider has no room for now.
    OVERLOADED,
    /// The provider failed.
    SERVER,
    /// The body is not what the protocol says: HTML, cut JSON, no answer in it.
    MALFORMED;

    /// Whether the same request may fare better later.
    public boolean isPassing() {
      return switch (this) {
        case RATE_LIMITED, OVERLOADED, SERVER, MALFORMED -> true;
        case AUTH, QUOTA, BAD_REQUEST, CONTEXT_OVERFLOW, REFUSAL -> false;
      };
    }
  }

  private final Kind kind;
  private final transient Optional<Duration> retryAfter;
  private final transient Optional<Usage> usage;

  WireProblem(Kind kind, String message) {
    this(kind, message, Optional.empty(), Optional.empty());
  }

  WireProblem(Kind kind, String message, Optional<Duration> retryAfter, Optional<Usage> usage) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.usage = usage;
  }

  /// What is wrong.
  public Kind kind() {
    return kind;
  }

  /// How long to wait, where the body says so (headers are not read here).
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /// What was billed nevertheless, as with refusals.
  public Optional<Usage> usage() {
    return usage;
  }
}
