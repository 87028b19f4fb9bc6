package org.supportagentbench.run;

import java.util.OptionalDouble;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.PriceTable;
import org.supportagentbench.model.Usage;
import org.supportagentbench.results.Spending;
import org.supportagentbench.results.Spending.Tokens;

/// Counts what one role of one conversation uses, answers that are played from the journal
/// included: the same conversation costs the same, however often it was cut off. A refusal that was
/// billed counts like an answer. Used by one thread.
public final class Tally implements ChatModel {
  private final String name;
  private final ChatModel model;
  private final PriceTable prices;
  private int calls;
  private Tokens tokens = Tokens.NONE;
  private OptionalDouble usd = OptionalDouble.of(0);

  /// @param prices what its tokens cost
  public Tally(String name, ChatModel model, PriceTable prices) {
    this.name = name;
    this.model = model;
    this.prices = prices;
  }

  @Override
  public ChatAnswer answer(ChatRequest request) throws ModelFailure {
    try {
      ChatAnswer answer = model.answer(request);
      calls++;
      if (answer.usage().isPresent()) {
        count(answer.usage().get());
      } else {
        usd = OptionalDouble.empty();
      }
      return answer;
    } catch (ModelFailure failure) {
      if (failure.usage().isPresent()) {
        calls++;
        count(failure.usage().get());
      }
      throw failure;
    }
  }

  private void count(Usage usage) {
    tokens =
        tokens.plus(
            new Tokens(
                usage.uncachedInput(),
                usage.cacheRead(),
                usage.cacheWrite(),
                usage.output(),
                usage.reasoning().orElse(0)));
    OptionalDouble price = prices.usd(name, usage);
    usd =
        usd.isPresent() && price.isPresent()
            ? OptionalDouble.of(usd.getAsDouble() + price.getAsDouble())
            : OptionalDouble.empty();
  }

  /// What it came to; nothing for a builtin, which is no model.
  ///
  /// @param unusable answers that could not be used
  public Spending.Part part(int unusable) {
    return calls == 0 || name.startsWith(Agents.PREFIX)
        ? Spending.Part.NONE
        : new Spending.Part(calls, unusable, tokens, usd);
  }
}
