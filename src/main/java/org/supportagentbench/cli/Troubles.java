package org.supportagentbench.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.supportagentbench.model.http.BreakerRules;
import org.supportagentbench.model.http.CallAttempt;
import org.supportagentbench.model.http.Outcome;

/// Says while a run goes on that a model does not answer, and why: whoever waits wants to know for
/// what. A failure now and then is not told; it stands in the counts. Shared by threads.
final class Troubles implements Consumer<CallAttempt> {
  /// So many failures in a row are worth a line.
  private static final int WORTH_A_LINE = 3;

  /// A limit opens no breaker, and what is wrong with a request does not pass by waiting.
  private static final Set<Outcome> WITHOUT_PROBES =
      Set.of(Outcome.RATE_LIMITED, Outcome.BAD_REQUEST);

  private final PrintWriter err;
  private final BreakerRules rules;
  private final Map<String, Integer> inARow = new HashMap<>();

  /// @param rules of the breaker, to say when it opens
  Troubles(PrintWriter err, BreakerRules rules) {
    this.err = err;
    this.rules = rules;
  }

  @Override
  public synchronized void accept(CallAttempt attempt) {
    String model = attempt.asked().model();
    String limited = model + " limited";
    switch (attempt.outcome()) {
      case ANSWERED, REFUSAL, CONTEXT_OVERFLOW -> {
        int failed = Math.max(forget(model), forget(limited));
        if (failed >= WORTH_A_LINE) {
          say("%s answers again.".formatted(model));
        }
      }
      // A key or a quota is told when the model is given up, which is at once.
      case AUTH, QUOTA, CANCELLED -> {}
      case RATE_LIMITED -> {
        forget(model);
        failed(model, inARow.merge(limited, 1, Integer::sum), attempt);
      }
      case OVERLOADED,
          SERVER_ERROR,
          MALFORMED,
          TOO_LARGE,
          CONNECTION,
          TIMEOUT,
          STALLED,
          BAD_REQUEST -> {
        forget(limited);
        failed(model, inARow.merge(model, 1, Integer::sum), attempt);
      }
    }
  }

  /// How often it has failed in a row, which is over.
  private int forget(String name) {
    Integer failed = inARow.remove(name);
    return failed == null ? 0 : failed;
  }

  private void failed(String model, int times, CallAttempt attempt) {
    String why = attempt.detail().isEmpty() ? "" : ": " + attempt.detail();
    if (times == WORTH_A_LINE) {
      say(
          "%s has not answered %d times in a row (%s%s)."
              .formatted(model, times, attempt.outcome().words(), why));
    } else if (times == rules.failures() && !WITHOUT_PROBES.contains(attempt.outcome())) {
      say(
          "%s has not answered %d times in a row (%s%s). It is asked from time to time and given up"
                  .formatted(model, times, attempt.outcome().words(), why)
              + " after %d minutes.".formatted(rules.patience().toMinutes()));
    }
  }

  private void say(String sentence) {
    err.println(Plain.text("sab: " + sentence));
    err.flush();
  }
}
