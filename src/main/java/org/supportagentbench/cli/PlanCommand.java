package org.supportagentbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.model.catalogue.ModelChoice;
import org.supportagentbench.model.catalogue.ResolvedModel;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.run.ReferenceVolume;
import org.supportagentbench.run.RunPlan;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sab plan`: what a run will take and tell, before any money is spent. Needs no key and asks
/// nobody.
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says before any money is spent what a run will take: conversations, calls, and what they cost",
      "between a low and a high bound; and how exactly it will be known. Needs no key, asks nobody.",
      "Takes the choosing flags of 'sab run'."
    })
final class PlanCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--model",
      paramLabel = "AGENT",
      completionCandidates = AgentNames.class,
      description = "The agent, as for 'sab run' (default: builtin/rules). Repeatable.")
  private List<String> models = new ArrayList<>();

  @Mixin private ModelFlags modelFlags = new ModelFlags();

  @Mixin private SuiteChoice suiteChoice = new SuiteChoice();

  @Mixin private CaseChoice caseChoice = new CaseChoice();

  @Mixin private OnlyChoices only = new OnlyChoices();

  @Mixin private StoreChoice store = new StoreChoice();

  @Option(names = "--json", description = "One JSON document on standard output.")
  private boolean json;

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    only.check();
    caseChoice.check();
    KnownModels known = KnownModels.around(console, modelFlags.catalogue());
    Map<String, List<Forecast.Player>> players = players(known);
    Suite suite = SuiteReader.read(suiteChoice.folder(console));
    RunPlan plan = RunPlan.of(suite, caseChoice.filter(), caseChoice.runs());
    RunForecast forecast = forecast(suite, plan, players);
    console.print(json ? PlanJson.write(forecast) : PlanText.write(forecast));
    return 0;
  }

  /// Whoever asks a provider's model, by agent.
  private Map<String, List<Forecast.Player>> players(KnownModels known) {
    List<Forecast.Player> beside = new ArrayList<>();
    beside(known, "customer", only.customer(), "scripted").ifPresent(beside::add);
    beside(known, "judge", only.judge(), "rules").ifPresent(beside::add);
    Map<String, List<Forecast.Player>> players = new LinkedHashMap<>();
    for (String name : models.isEmpty() ? List.of(RunCommand.DEFAULT_AGENT) : models) {
      if (OpenModels.isBuiltin(name)) {
        players.put(name, beside);
        continue;
      }
      Forecast.Player agent = player("agent", known, modelFlags.unpricedChoice(name));
      List<Forecast.Player> all = new ArrayList<>(List.of(agent));
      all.addAll(beside);
      players.put(agent.model(), all);
    }
    modelFlags.checkTaken(players.keySet().stream().allMatch(OpenModels::isBuiltin));
    return players;
  }

  private Optional<Forecast.Player> beside(
      KnownModels known, String role, String name, String nobody) {
    if (name.equals(nobody)) {
      return Optional.empty();
    }
    OpenModels.checkBeside(name, nobody);
    return Optional.of(player(role, known, modelFlags.plainUnpricedChoice(name)));
  }

  private static Forecast.Player player(String role, KnownModels known, ModelChoice choice) {
    ResolvedModel model = known.resolve(choice);
    return new Forecast.Player(role, model.name(), model.price());
  }

  private RunForecast forecast(
      Suite suite, RunPlan plan, Map<String, List<Forecast.Player>> players) {
    List<Forecast.Player> all = players.values().stream().flatMap(List::stream).distinct().toList();
    Map<Forecast.Player, Forecast> known = all.isEmpty() ? Map.of() : stored(suite, plan, all);
    Map<Forecast.Player, Forecast> forecasts = new LinkedHashMap<>(known);
    if (!forecasts.keySet().containsAll(all)) {
      ReferenceVolume volume = ReferenceVolume.of(Setting.of(suite), plan.cases());
      for (Forecast.Player player : all) {
        forecasts.computeIfAbsent(
            player, one -> Forecast.ofReference(one, role(volume, one.role()), plan.runs()));
      }
    }
    List<RunForecast.Model> models = new ArrayList<>();
    players.forEach((agent, roles) ->
        models.add(
            new RunForecast.Model(
                agent,
                roles.stream()
                    .flatMap(role -> Optional.ofNullable(forecasts.get(role)).stream())
                    .toList())));
    return new RunForecast(suite.label(), plan, models);
  }

  private Map<Forecast.Player, Forecast> stored(
      Suite suite, RunPlan plan, List<Forecast.Player> players) {
    Path file = store.file(console);
    Map<Forecast.Player, Forecast> found = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return found;
    }
    try (RunStore runs = RunStore.existing(file, InstantSource.system())) {
      RunReader reader = runs.reader();
      for (Forecast.Player player : players) {
        Forecast.ofStore(player, reader, suite.label(), plan.size())
            .ifPresent(forecast -> found.put(player, forecast));
      }
    }
    return found;
  }

  private static ReferenceVolume.Role role(ReferenceVolume volume, String role) {
    return switch (role) {
      case "customer" -> volume.customer();
      case "judge" -> volume.judge();
      default -> volume.agent();
    };
  }
}
