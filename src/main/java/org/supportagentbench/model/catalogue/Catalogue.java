package org.supportagentbench.model.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The models that are known: a dated file of the program, with a user's own file laid over it.
///
/// @param edition the month that it describes, such as `2026-07`
/// @param pricesOf day of the prices
/// @param providers by name
/// @param models by `provider/id`
public record Catalogue(
    String edition,
    String pricesOf,
    Map<String, Provider> providers,
    Map<String, CatalogueModel> models) {
  private static final String BUNDLED = "2026-07.yaml";

  /// Copies the maps, in their order.
  public Catalogue {
    providers = Collections.unmodifiableMap(new LinkedHashMap<>(providers));
    models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
  }

  /// The catalogue that comes with the program.
  public static Catalogue bundled() {
    return CatalogueReader.read(bundledSheet());
  }

  /// The catalogue that comes with the program, with a user's own laid over it: what the user says
  /// of a provider or model counts, everything else stays.
  ///
  /// @param file name of the user's file, for problems
  /// @throws CatalogueProblem with all problems at once, each with file and line
  public static Catalogue with(String file, String yaml) {
    return CatalogueReader.read(bundledSheet().under(Sheet.read(file, yaml)));
  }

  /// The model of a name: `provider/id`, `provider/board name` or the board's name alone; upper and
  /// lower case do not matter.
  public Optional<CatalogueModel> find(String name) {
    return models.values().stream()
        .filter(model ->
            Stream.of(model.name(), model.provider() + "/" + model.board(), model.board())
                .anyMatch(name::equalsIgnoreCase))
        .findFirst();
  }

  /// Everything that a model can be called.
  public List<String> names() {
    return models.values().stream()
        .flatMap(model -> Stream.of(model.name(), model.board()))
        .distinct()
        .toList();
  }

  /// What a choice comes to.
  ///
  /// @throws CatalogueProblem if there is no such model, no price, or no such way to ask it
  public ResolvedModel resolve(ModelChoice choice) {
    return new Resolution(this, choice).resolve();
  }

  private static Sheet bundledSheet() {
    try (InputStream stream = Catalogue.class.getResourceAsStream(BUNDLED)) {
      if (stream == null) {
        throw new IllegalStateException("The catalogue is missing from the program: " + BUNDLED);
      }
      return Sheet.read(BUNDLED, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("The catalogue cannot be read: " + BUNDLED, e);
    }
  }
}
