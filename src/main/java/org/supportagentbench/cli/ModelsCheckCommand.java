package org.supportagentbench.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.catalogue.ResolvedModel;
import org.supportagentbench.model.http.BreakerRules;
import org.supportagentbench.model.http.CallCounts;
import org.supportagentbench.model.http.Deadlines;
import org.supportagentbench.model.http.Outcome;
import org.supportagentbench.model.http.RetryRules;
import org.supportagentbench.model.http.TimeSource;
import org.supportagentbench.model.http.Traffic;
import org.supportagentbench.model.wire.Endpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `sab models check`: two tiny calls. Exit code 0 if an agent can be made of the model, 2 if the
/// user has to put something right, 101 if the provider did not answer or does not take the key.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes two tiny calls: are key, tool calling, reasoning (shown, and taken back) and usage"
          + " all",
      "right, and what did it cost?"
    })
final class ModelsCheckCommand implements Callable<Integer> {
  private static final int NO_EVIDENCE = 101;
  private static final int TO_BE_MENDED = 2;

  /// A person waits: two tries, and not for long.
  private static final RetryRules FEW =
      new RetryRules(
          2,
          2,
          0,
          new RetryRules.Pauses(Duration.ofMillis(500), Duration.ofSeconds(5)),
          Duration.ofMinutes(2));

  private final Console console;

  @Parameters(paramLabel = "NAME", description = "provider/id, or the name on the board.")
  private String name = "";

  @Mixin private ModelFlags flags = new ModelFlags();

  ModelsCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    KnownModels known = KnownModels.around(console, flags.catalogue());
    ResolvedModel model = known.resolve(flags.unpricedChoice(name));
    Endpoint endpoint = known.endpoint(model);
    console.print(
        "%s over %s at %s\n"
            .formatted(model.name(), model.target().protocol().label(), model.target().baseUrl()));
    var rules = new Traffic.Rules(Deadlines.DEFAULT, FEW, BreakerRules.DEFAULT);
    var counts = new CallCounts();
    var around = new Traffic.Around(TimeSource.ofMachine(), 1, counts, () -> false);
    try (var traffic = new Traffic(rules, around)) {
      ChatModel chat =
          traffic.model(endpoint, model.target().protocol().dialect(), model.settings());
      return check(known, model, chat);
    } catch (ModelFailure failure) {
      boolean key = counts.of(Outcome.AUTH) > 0;
      console.print(
          key
              ? "key            NOT OK: %s (%s)\n"
                  .formatted(keySentence(known, model), words(failure))
              : "answer         NOT OK: %s\n".formatted(words(failure)));
      return failure.kind() == ModelFailure.Kind.PROVIDER_ERROR ? NO_EVIDENCE : TO_BE_MENDED;
    }
  }

  private static String words(ModelFailure failure) {
    return String.valueOf(failure.getMessage());
  }

  private static String keySentence(KnownModels known, ResolvedModel model) {
    return known
        .keyVariable(model)
        .map(variable -> "the provider does not take the key in " + variable + ", export another")
        .orElse(
            "the provider wants a key, export "
                + String.join(" or ", model.provider().access().keys()));
  }

  private int check(KnownModels known, ResolvedModel model, ChatModel chat) throws ModelFailure {
    ChatRequest request = ModelCheck.request();
    ChatAnswer first = chat.answer(request);
    ModelCheck alone = ModelCheck.of(first);
    String key =
        known.keyVariable(model).map(variable -> variable + " is taken").orElse("none sent");
    console.print("key            ok: %s\n".formatted(key));
    alone.lines().forEach(line -> console.print(line + "\n"));
    if (first.calls().isEmpty()) {
      console.print("sent back      not tried: there is no call to go on from\n");
      console.print("cost           %s\n".formatted(cost(model, List.of(first))));
      return TO_BE_MENDED;
    }
    ChatAnswer second = chat.answer(ModelCheck.goingOn(request, first));
    ModelCheck back = ModelCheck.ofSentBack(first, second);
    back.lines().forEach(line -> console.print(line + "\n"));
    console.print("cost           %s\n".formatted(cost(model, List.of(first, second))));
    return alone.works() && back.works() ? 0 : TO_BE_MENDED;
  }

  private static String cost(ResolvedModel model, List<ChatAnswer> answers) {
    if (model.price().isEmpty()) {
      return "not measured: the model has no price in the catalogue";
    }
    double dollars = 0;
    for (ChatAnswer answer : answers) {
      if (answer.usage().isEmpty()) {
        return "not measured: the provider tells no usage";
      }
      dollars += model.price().get().of(answer.usage().get());
    }
    return "$%s for %s"
        .formatted(plain(dollars), answers.size() == 1 ? "this call" : "these two calls");
  }

  private static String plain(double dollars) {
    return new BigDecimal(dollars).round(new MathContext(3)).toPlainString();
  }
}
