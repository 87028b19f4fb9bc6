package org.supportagentbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.supportagentbench.model.catalogue.ModelChoice;
import org.supportagentbench.model.wire.Protocol;
import org.supportagentbench.suite.DidYouMean;
import org.supportagentbench.suite.InputProblem;
import picocli.CommandLine.Option;

/// How the models of providers shall answer, and where they are. Builtin agents take none of it.
final class ModelFlags {
  @Option(
      names = "--temperature",
      paramLabel = "DEGREE",
      description = "Sampling temperature (default: the provider's own).")
  private Optional<Double> temperature = Optional.empty();

  @Option(
      names = "--reasoning-effort",
      paramLabel = "EFFORT",
      description = "Effort of reasoning, as 'sab models show NAME' lists them (none: off).")
  private Optional<String> effort = Optional.empty();

  @Option(
      names = "--max-output-tokens",
      paramLabel = "N",
      description = "Limit of one answer, reasoning included (default: the catalogue's).")
  private Optional<Integer> limit = Optional.empty();

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Another address, such as http://localhost:8000/v1.")
  private Optional<String> baseUrl = Optional.empty();

  @Option(
      names = "--protocol",
      description = {
        "Another protocol: openai-chat, openai-responses,",
        "anthropic-messages or gemini-generate-content."
      })
  private Optional<String> protocol = Optional.empty();

  @Option(
      names = "--unpriced",
      description = "Use models without a price; what they cost is then not measured.")
  private boolean unpriced;

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Your own models and prices (default: sab-models.yaml, if it is here).")
  private Optional<Path> catalogue = Optional.empty();

  /// The user's own catalogue, if one was named.
  Optional<Path> catalogue() {
    return catalogue;
  }

  /// The choice of a model of this name.
  ///
  /// @throws InputProblem for a value that cannot be
  ModelChoice choice(String name) {
    return choice(name, unpriced);
  }

  /// Whether a model without a price may be used.
  boolean unpriced() {
    return unpriced;
  }

  /// The same where nothing is spent, so that a price may be missing.
  ModelChoice unpricedChoice(String name) {
    return choice(name, true);
  }

  private ModelChoice choice(String name, boolean withoutPrice) {
    return new ModelChoice(
        name,
        degree("--temperature", temperature),
        effort,
        new ModelChoice.Overrides(
            baseUrl,
            protocol.map(ModelFlags::protocol),
            limit.isPresent() ? OptionalInt.of(limit(limit.get())) : OptionalInt.empty(),
            withoutPrice));
  }

  /// @throws InputProblem if there are flags that nobody takes
  void checkTaken(boolean onlyBuiltins) {
    if (onlyBuiltins && !forProviders().isEmpty()) {
      throw new InputProblem(
          "%s: only models of providers take that, and no --model is one."
              .formatted(String.join(", ", forProviders())));
    }
  }

  /// The flags that were given and that builtin agents do not take.
  private List<String> forProviders() {
    return Stream.of(
            temperature.map(_ -> "--temperature"),
            effort.map(_ -> "--reasoning-effort"),
            limit.map(_ -> "--max-output-tokens"),
            baseUrl.map(_ -> "--base-url"),
            protocol.map(_ -> "--protocol"))
        .flatMap(Optional::stream)
        .toList();
  }

  /// @throws InputProblem for a number that is no temperature
  static OptionalDouble degree(String flag, Optional<Double> value) {
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    double degree = value.get();
    if (!(degree >= 0 && degree <= 2)) {
      throw new InputProblem(flag + " wants a number from 0 to 2.");
    }
    return OptionalDouble.of(degree);
  }

  private static int limit(int value) {
    if (value < 1) {
      throw new InputProblem("--max-output-tokens wants at least 1.");
    }
    return value;
  }

  private static Protocol protocol(String label) {
    return Protocol.of(label)
        .orElseThrow(() ->
            new InputProblem(
                "There is no protocol '%s'.%s Protocols: %s."
                    .formatted(
                        label,
                        DidYouMean.question(label, Protocol.labels()),
                        String.join(", ", Protocol.labels()))));
  }
}
