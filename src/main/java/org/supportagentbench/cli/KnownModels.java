package org.supportagentbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.model.catalogue.Catalogue;
import org.supportagentbench.model.catalogue.CatalogueProblem;
import org.supportagentbench.model.catalogue.ModelChoice;
import org.supportagentbench.model.catalogue.ResolvedModel;
import org.supportagentbench.model.wire.Endpoint;
import org.supportagentbench.suite.DidYouMean;
import org.supportagentbench.suite.InputProblem;

/// The catalogue as a verb finds it, and the keys around it. Whatever the user can put right is an
/// [InputProblem].
final class KnownModels {
  private static final String OWN_FILE = "sab-models.yaml";

  private final Catalogue catalogue;
  private final Environment environment;

  private KnownModels(Catalogue catalogue, Environment environment) {
    this.catalogue = catalogue;
    this.environment = environment;
  }

  /// The bundled catalogue with the user's own over it: the named file, or `sab-models.yaml` in the
  /// working directory where there is one.
  static KnownModels around(Console console, Optional<Path> named) {
    Environment environment = Environment.of(System.getenv(), console.folder());
    Path own = console.folder().resolve(named.orElse(Path.of(OWN_FILE)));
    if (named.isEmpty() && !Files.exists(own)) {
      return new KnownModels(Catalogue.bundled(), environment);
    }
    String file = named.orElse(Path.of(OWN_FILE)).toString();
    String yaml = read(file, own);
    return new KnownModels(mended(() -> Catalogue.with(file, yaml)), environment);
  }

  /// All models.
  Catalogue catalogue() {
    return catalogue;
  }

  /// What a choice comes to, without its key.
  ResolvedModel resolve(ModelChoice choice) {
    return mended(() -> catalogue.resolve(choice));
  }

  /// Where to send, with the key.
  Endpoint endpoint(ResolvedModel model) {
    return mended(() -> model.endpoint(environment::get));
  }

  /// The variable that gives a model its key, if one is set.
  Optional<String> keyVariable(ResolvedModel model) {
    return model.provider().access().keys().stream()
        .filter(variable -> environment.get(variable).isPresent())
        .findFirst();
  }

  /// The names of all key variables of all providers that are set, in order.
  List<String> keyVariablesSet() {
    return catalogue.providers().values().stream()
        .flatMap(provider -> provider.access().keys().stream())
        .filter(variable -> environment.get(variable).isPresent())
        .distinct()
        .sorted()
        .toList();
  }

  private static String read(String name, Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputProblem("Cannot read %s as a text in UTF-8.".formatted(name));
    }
  }

  private static <T> T mended(Supplier<T> work) {
    try {
      return work.get();
    } catch (CatalogueProblem problem) {
      List<String> sentences = new ArrayList<>(problem.sentences());
      problem
          .unknown()
          .ifPresent(unknown -> {
            List<String> names = new ArrayList<>(unknown.known());
            names.addAll(Agents.names());
            String question = DidYouMean.question(unknown.word(), names);
            sentences.set(0, sentences.getFirst() + question + " 'sab models list' has them all.");
          });
      throw new InputProblem(sentences);
    }
  }
}
