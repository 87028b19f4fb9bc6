package org.supportagentbench.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.supportagentbench.model.catalogue.Catalogue;
import org.supportagentbench.model.catalogue.CatalogueModel;
import org.supportagentbench.model.catalogue.Price;
import org.supportagentbench.model.catalogue.Provider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sab models list`: every model of the catalogue in a line, never cut.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the models: name, name on the board, protocol, list prices.")
final class ModelsListCommand implements Callable<Integer> {
  private static final List<String> TITLES =
      List.of("MODEL", "BOARD", "PROTOCOL", "INPUT", "CACHE READ", "CACHE WRITE", "OUTPUT");

  /// Columns of words; the others are numbers and stand to the right.
  private static final int WORDS = 3;

  private final Console console;

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Your own models and prices (default: sab-models.yaml, if it is here).")
  private Optional<Path> own = Optional.empty();

  @Option(names = "--json", description = "One JSON document instead of text.")
  private boolean json;

  ModelsListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = KnownModels.around(console, own).catalogue();
    console.print(json ? ModelJson.of(catalogue).toPrettyString() + "\n" : table(catalogue));
    return 0;
  }

  private static String table(Catalogue catalogue) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(TITLES);
    for (CatalogueModel model : catalogue.models().values()) {
      Provider provider = catalogue.providers().get(model.provider());
      List<String> row = new ArrayList<>();
      row.add(model.name());
      row.add(model.board());
      row.add(provider == null ? "" : provider.protocol().label());
      row.addAll(model.price().map(ModelsListCommand::prices).orElse(List.of("-", "-", "-", "-")));
      rows.add(row);
    }
    return layOut(rows)
        + "\nUS dollars a million tokens, list prices of %s; '-' is no price.\n"
            .formatted(catalogue.pricesOf());
  }

  private static List<String> prices(Price price) {
    return List.of(
        dollars(price.input()),
        dollars(price.cacheRead()),
        dollars(price.cacheWrite()),
        dollars(price.output()));
  }

  static String dollars(double amount) {
    BigDecimal plain = BigDecimal.valueOf(amount).stripTrailingZeros();
    return plain.setScale(Math.max(2, plain.scale())).toPlainString();
  }

  private static String layOut(List<List<String>> rows) {
    var out = new StringBuilder();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        int place = column;
        int width = rows.stream().mapToInt(other -> other.get(place).length()).max().orElse(0);
        String pad = " ".repeat(width - row.get(column).length());
        out.append(column == 0 ? "" : "  ");
        out.append(column < WORDS ? row.get(column) + pad : pad + row.get(column));
      }
      out.append('\n');
    }
    return out.toString();
  }
}
