package org.supportagentbench.model;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How much money may be spent on models. Nothing is asked once it is spent; what is under way then
/// still comes back and is counted, so a limit is overshot by the calls in flight at most. A call
/// that failed counts where the provider says what it billed, as with refusals; where it says
/// nothing, nothing is known here. Shared by threads.
public final class Budget {
  /// Whole amounts, so that ten times ten cents are a dollar.
  private static final double UNITS_PER_USD = 1e12;

  private final double limit;
  private long spent;
  private @Nullable String unknown;

  private Budget(double limit) {
    this.limit = limit;
  }

  /// No limit: nothing is counted.
  public static Budget unlimited() {
    return new Budget(Double.POSITIVE_INFINITY);
  }

  /// A limit of what may be spent.
  ///
  /// @param usd US dollars
  public static Budget of(double usd) {
    if (!(usd > 0) || Double.isInfinite(usd)) {
      throw new IllegalArgumentException("A budget is a number above 0, not " + usd);
    }
    return new Budget(usd);
  }

  /// The limit in US dollars; empty without one.
  public OptionalDouble limit() {
    return limited() ? OptionalDouble.of(limit) : OptionalDouble.empty();
  }

  /// Whether there is a limit.
  public boolean limited() {
    return !Double.isInfinite(limit);
  }

  /// Whether nothing more may be asked.
  public synchronized boolean exhausted() {
    return limited() && (spent >= Math.round(limit * UNITS_PER_USD) || unknown != null);
  }

  /// US dollars that were counted so far.
  public synchronized double spent() {
    return spent / UNITS_PER_USD;
  }

  /// Why nothing more may be asked, as a sentence; empty while something may.
  public synchronized Optional<String> reason() {
    if (!exhausted()) {
      return Optional.empty();
    }
    return Optional.of(
        unknown == null
            ? String.format(Locale.ROOT, "%.4f of %.4f USD are spent.", spent(), limit)
            : unknown);
  }

  /// Counts what was spent. A cost that nobody knows ends the budget: a limit that cannot be kept
  /// is none.
  ///
  /// @param what whose cost it is, such as `openai/... (agent)`
  public synchronized void count(String what, OptionalDouble usd) {
    if (!limited()) {
      return;
    }
    if (usd.isPresent()) {
      spent += Math.round(usd.getAsDouble() * UNITS_PER_USD);
    } else if (unknown == null) {
      unknown =
          ("What %s costs is not known (no price, or an answer without usage), so the limit cannot"
                  + " be kept.")
              .formatted(what);
    }
  }

  /// A model that is asked as long as there is money.
  ///
  /// @param price of the tokens of one answer; empty where it is not known
  public ChatModel around(String name, ChatModel model, Function<Usage, OptionalDouble> price) {
    if (!limited()) {
      return model;
    }
    return request -> {
      Optional<String> reason = reason();
      if (reason.isPresent()) {
        throw new ModelFailure(ModelFailure.Kind.BUDGET_STOP, reason.get());
      }
      try {
        ChatAnswer answer = model.answer(request);
        count(name, answer.usage().map(price).orElse(OptionalDouble.empty()));
        return answer;
      } catch (ModelFailure failure) {
        failure.usage().ifPresent(usage -> count(name, price.apply(usage)));
        throw failure;
      }
    };
  }
}
