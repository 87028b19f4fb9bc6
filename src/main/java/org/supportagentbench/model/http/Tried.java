package org.supportagentbench.model.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.Usage;
import org.supportagentbench.model.wire.Dialect;
import org.supportagentbench.model.wire.WireProblem;

/// What one try came to.
///
/// @param answer there, if and only if the outcome is [Outcome#ANSWERED]
/// @param status of HTTP; 0 where no answer came
/// @param retryAfter the provider's word, from the headers or else from the body
/// @param usage what was billed, as far as it is said
record Tried(
    Outcome outcome,
    Optional<ChatAnswer> answer,
    int status,
    String detail,
    LimitHeaders headers,
    Optional<Duration> retryAfter,
    Optional<Usage> usage) {

  static Tried of(Reply reply, Dialect dialect, Instant now) {
    return switch (reply) {
      case Reply.Lost lost -> lost(lost.outcome(), lost.detail());
      case Reply.Answered answered -> of(answered, dialect, now);
    };
  }

  private static Tried of(Reply.Answered reply, Dialect dialect, Instant now) {
    LimitHeaders limits = LimitHeaders.read(reply.headers(), now);
    if (reply.status() < 200 || reply.status() > 299) {
      return problem(reply.status(), dialect.problem(reply.status(), reply.body()), limits);
    }
    try {
      ChatAnswer answer = dialect.answer(reply.body());
      return new Tried(
          Outcome.ANSWERED,
          Optional.of(answer),
          reply.status(),
          "",
          limits,
          Optional.empty(),
          answer.usage());
    } catch (WireProblem problem) {
      return problem(reply.status(), problem, limits);
    }
  }

  private static Tried problem(int status, WireProblem problem, LimitHeaders limits) {
    return new Tried(
        outcome(problem.kind()),
        Optional.empty(),
        status,
        String.valueOf(problem.getMessage()),
        limits,
        limits.retryAfter().or(problem::retryAfter),
        problem.usage());
  }

  /// Nothing came back.
  static Tried lost(Outcome outcome, String detail) {
    return new Tried(
        outcome,
        Optional.empty(),
        0,
        detail,
        LimitHeaders.NONE,
        Optional.empty(),
        Optional.empty());
  }

  private static Outcome outcome(WireProblem.Kind kind) {
    return switch (kind) {
      case AUTH -> Outcome.AUTH;
      case QUOTA -> Outcome.QUOTA;
      case BAD_REQUEST -> Outcome.BAD_REQUEST;
      case CONTEXT_OVERFLOW -> Outcome.CONTEXT_OVERFLOW;
      case REFUSAL -> Outcome.REFUSAL;
      case RATE_LIMITED -> Outcome.RATE_LIMITED;
      case OVERLOADED -> Outcome.OVERLOADED;
      case SERVER -> Outcome.SERVER_ERROR;
      case MALFORMED -> Outcome.MALFORMED;
    };
  }

  /// As a clause: `server error (HTTP 500): internal error`.
  String words() {
    String code = status == 0 ? "" : " (HTTP " + status + ")";
    return outcome.words() + code + (detail.isEmpty() ? "" : ": " + detail);
  }
}
