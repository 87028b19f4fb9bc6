package org.supportagentbench.model.http;

import java.util.Locale;
import org.supportagentbench.model.ModelFailure;

/// How one attempt to get an answer ended.
public enum Outcome {
  /// There is an answer.
  ANSWERED(Again.NEVER),
  /// 429: too many requests or tokens for now.
  RATE_LIMITED(Again.WHEN_TOLD),
  /// 503, 529 or "overloaded".
  OVERLOADED(Again.YES),
  /// Any other 5xx, 408, 409, or an error in the body of a 200.
  SERVER_ERROR(Again.YES),
  /// A 200 without an answer in it: HTML, cut JSON.
  MALFORMED(Again.YES),
  /// An answer longer than any model writes.
  TOO_LARGE(Again.YES),
  /// Refused, reset or cut off connection, unknown host, TLS.
  CONNECTION(Again.YES),
  /// No whole answer within the deadline. It may have been billed.
  TIMEOUT(Again.ONCE),
  /// Bytes stopped to come in the middle. It may have been billed.
  STALLED(Again.ONCE),
  /// Key missing, wrong or not allowed to use this.
  AUTH(Again.NEVER),
  /// No money or no quota left.
  QUOTA(Again.NEVER),
  /// The provider cannot read the request, or has no such model.
  BAD_REQUEST(Again.NEVER),
  /// The conversation is longer than the model can read.
  CONTEXT_OVERFLOW(Again.NEVER),
  /// The provider's filter refused.
  REFUSAL(Again.NEVER),
  /// Whoever asked wants no answer any more.
  CANCELLED(Again.NEVER);

  /// Whether the same request may be sent again.
  enum Again {
    NEVER,
    /// Bounded by [RetryRules#timeouts]: each try may be billed.
    ONCE,
    /// Bounded by [RetryRules#attempts].
    YES,
    /// Bounded by [RetryRules#rateLimited]: the provider says that it works, and when.
    WHEN_TOLD
  }

  private final Again again;

  Outcome(Again again) {
    this.again = again;
  }

  Again again() {
    return again;
  }

  /// Whether the same is to be expected of every further call with this key.
  boolean isForGood() {
    return this == AUTH || this == QUOTA;
  }

  /// Whether the provider did its work, whatever came of it.
  boolean isService() {
    return this == ANSWERED || this == CONTEXT_OVERFLOW || this == REFUSAL;
  }

  /// The class into which a conversation without this answer falls.
  ModelFailure.Kind kind() {
    return switch (this) {
      case CONTEXT_OVERFLOW -> ModelFailure.Kind.CONTEXT_OVERFLOW;
      case REFUSAL -> ModelFailure.Kind.REFUSAL;
      case CANCELLED -> ModelFailure.Kind.CANCELLED;
      case ANSWERED,
          RATE_LIMITED,
          OVERLOADED,
          SERVER_ERROR,
          MALFORMED,
          TOO_LARGE,
          CONNECTION,
          TIMEOUT,
          STALLED,
          AUTH,
          QUOTA,
          BAD_REQUEST ->
          ModelFailure.Kind.PROVIDER_ERROR;
    };
  }

  /// The word in documents and in the store: `rate_limited`.
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The words in sentences and logs: `rate limited`.
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
