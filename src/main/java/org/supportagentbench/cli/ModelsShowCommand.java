package org.supportagentbench.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.supportagentbench.model.catalogue.Price;
import org.supportagentbench.model.catalogue.Provider;
import org.supportagentbench.model.catalogue.ResolvedModel;
import org.supportagentbench.model.wire.Overlay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// `sab models show`: what the catalogue knows of a model, and what every request of it says.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows a model: prices, reasoning, key, address, what every request says.")
final class ModelsShowCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "NAME", description = "provider/id, or the name on the board.")
  private String name = "";

  @Mixin private ModelFlags flags = new ModelFlags();

  ModelsShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    KnownModels known = KnownModels.around(console, flags.catalogue());
    ResolvedModel model = known.resolve(flags.unpricedChoice(name));
    StringBuilder out = new StringBuilder();
    line(out, "model", model.name() + " (on the board: " + model.model().board() + ")");
    line(out, "protocol", model.target().protocol().label());
    line(out, "address", model.target().baseUrl());
    line(out, "key", key(known, model));
    line(out, "price", model.price().map(ModelsShowCommand::price).orElse("none"));
    line(out, "temperature", model.model().traits().temperature().label());
    model
        .model()
        .traits()
        .contextTokens()
        .ifPresent(tokens -> line(out, "context", "%,d tokens".formatted(tokens)));
    model
        .settings()
        .maxOutputTokens()
        .ifPresent(limit -> line(out, "limit", "%,d tokens an answer".formatted(limit)));
    ObjectNode extra = model.settings().extraBody();
    line(
        out,
        "every request",
        extra.isEmpty() ? "nothing besides" : Overlay.shown(extra).toString());
    Map<String, ObjectNode> efforts = model.model().traits().reasoning();
    if (efforts.isEmpty()) {
      line(out, "reasoning", "cannot be switched");
    }
    model
        .model()
        .traits()
        .defaultEffort()
        .ifPresent(effort -> line(out, "unasked", "effort " + effort));
    efforts.forEach(
        (effort, body) -> line(out, "effort " + effort, Overlay.shown(body).toString()));
    console.print(out.toString());
    return 0;
  }

  private static String key(KnownModels known, ResolvedModel model) {
    Provider.Access access = model.provider().access();
    Optional<String> set = known.keyVariable(model);
    if (set.isPresent()) {
      return set.get() + " is set";
    }
    List<String> variables = access.keys();
    if (variables.isEmpty()) {
      return "none";
    }
    String names = String.join(" or ", variables);
    return access.keyless() ? "none needed; " + names + " where there is one" : names + ": not set";
  }

  private static String price(Price price) {
    return "$%s input, $%s cache read, $%s cache write, $%s output a million tokens"
        .formatted(
            ModelsListCommand.dollars(price.input()),
            ModelsListCommand.dollars(price.cacheRead()),
            ModelsListCommand.dollars(price.cacheWrite()),
            ModelsListCommand.dollars(price.output()));
  }

  private static void line(StringBuilder out, String what, String words) {
    out.append("%-14s %s\n".formatted(what, words));
  }
}
