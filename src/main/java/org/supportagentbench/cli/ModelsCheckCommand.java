package org.supportagentbench.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.catalogue.ResolvedModel;
import org.supportagentbench.model.http.BreakerRules;
import org.supportagentbench.model.http.Deadlines;
import org.supportagentbench.model.http.RetryRules;
import org.supportagentbench.model.http.TimeSource;
import org.supportagentbench.model.http.Traffic;
import org.supportagentbench.model.wire.Endpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `sab models check`: one tiny call. Exit code 0 if an agent can be made of the model, 2 if the
/// user has to put something right, 101 if the provider did not answer.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes one tiny call: are key, tool calling, reasoning and usage all right, and what did it"
          + " cost?"
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
    var around = new Traffic.Around(TimeSource.ofMachine(), 1, _ -> {}, () -> false);
    try (var traffic = new Traffic(rules, around)) {
      ChatAnswer answer =
          traffic
              .model(endpoint, model.target().protocol().dialect(), model.settings())
              .answer(ModelCheck.request());
      return told(known, model, answer);
    } catch (ModelFailure failure) {
      console.print("answer         NOT OK: %s\n".formatted(failure.getMessage()));
      return failure.kind() == ModelFailure.Kind.PROVIDER_ERROR ? NO_EVIDENCE : TO_BE_MENDED;
    }
  }

  private int told(KnownModels known, ResolvedModel model, ChatAnswer answer) {
    ModelCheck check = ModelCheck.of(answer);
    String key =
        known.keyVariable(model).map(variable -> variable + " is taken").orElse("none sent");
    console.print("key            ok: %s\n".formatted(key));
    check.lines().forEach(line -> console.print(line + "\n"));
    console.print("cost           %s\n".formatted(cost(model, answer)));
    return check.works() ? 0 : TO_BE_MENDED;
  }

  private static String cost(ResolvedModel model, ChatAnswer answer) {
    if (model.price().isEmpty()) {
      return "not measured: the model has no price in the catalogue";
    }
    return answer
        .usage()
        .map(usage -> "$" + plain(model.price().get().of(usage)) + " for this call")
        .orElse("not measured: the provider tells no usage");
  }

  private static String plain(double dollars) {
    return new BigDecimal(dollars).round(new MathContext(3)).toPlainString();
  }
}
