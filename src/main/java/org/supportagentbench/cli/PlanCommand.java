package org.supportagentbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.model.catalogue.ModelChoice;
import org.supportagentbench.run.ReferenceVolume;
import org.supportagentbench.run.RunPlan;
import org.supportagentbench.suite.CaseFile;
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
      "Says before any money is spent what a run will take: conversations, calls, and what they"
          + " cost",
      "(likely, and between which bounds); and how exactly it will be known. Needs no key, asks"
          + " nobody.",
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
    Map<String, List<Player>> players = players(known);
    Suite suite = SuiteReader.read(suiteChoice.folder(console));
    RunPlan plan = RunPlan.of(suite, caseChoice.filter(), caseChoice.runs());
    RunForecast forecast = forecast(suite, plan, players);
    console.print(json ? PlanJson.write(forecast) : PlanText.write(forecast));
    return 0;
  }

  /// Whoever asks a provider's model, by agent.
  private Map<String, List<Player>> players(KnownModels known) {
    List<Player> beside = new ArrayList<>();
    for (Beside role : List.of(only.customer(), only.judge())) {
      if (role.isModel()) {
        beside.add(player(role.role(), known, role.choice(true)));
      }
    }
    Map<String, List<Player>> players = new LinkedHashMap<>();
    for (String name : models.isEmpty() ? List.of(RunCommand.DEFAULT_AGENT) : models) {
      if (OpenModels.isBuiltin(name)) {
        players.put(name, beside);
        continue;
      }
      Player agent = player("agent", known, modelFlags.unpricedChoice(name));
      List<Player> all = new ArrayList<>(List.of(agent));
      all.addAll(beside);
      players.put(agent.model(), all);
    }
    modelFlags.checkTaken(players.keySet().stream().allMatch(OpenModels::isBuiltin));
    return players;
  }

  private static Player player(String role, KnownModels known, ModelChoice choice) {
    return Player.of(role, known.resolve(choice));
  }

  private RunForecast forecast(Suite suite, RunPlan plan, Map<String, List<Player>> players) {
    List<Player> all = players.values().stream().flatMap(List::stream).distinct().toList();
    Map<Player, Forecast> forecasts = all.isEmpty() ? Map.of() : forecasts(suite, plan, players);
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

  private Map<Player, Forecast> forecasts(
      Suite suite, RunPlan plan, Map<String, List<Player>> players) {
    List<Player> all = players.values().stream().flatMap(List::stream).distinct().toList();
    Precedents precedents = new Precedents(suite);
    precedents.look(store.file(console), List.copyOf(players.values()));
    precedents.lookAtSample(console.home().resolve("samples").resolve("recorded.db"), all);
    Map<String, CaseFile> cases = new LinkedHashMap<>();
    plan.cases().forEach(file -> cases.put(file.id(), file));
    List<String> planned = List.copyOf(cases.keySet());
    precedents
        .cases()
        .forEach(id -> suite.caseFile(id).ifPresent(file -> cases.put(file.id(), file)));
    Map<String, ReferenceVolume> volumes =
        ReferenceVolume.of(Setting.of(suite), List.copyOf(cases.values()));
    Map<Player, Forecast> forecasts = new LinkedHashMap<>();
    for (Player player : all) {
      Map<String, Use> reference = new LinkedHashMap<>();
      volumes.forEach((id, volume) -> reference.put(id, Use.of(volume.role(player.role()))));
      forecasts.put(
          player, forecast(player, precedents.of(player), reference, planned, plan.runs()));
    }
    return forecasts;
  }

  private static Forecast forecast(
      Player player,
      Optional<Precedents.Found> found,
      Map<String, Use> reference,
      List<String> planned,
      int runs) {
    if (found.isEmpty()) {
      Use all = Use.NONE;
      for (String id : planned) {
        all = all.plus(reference.getOrDefault(id, Use.NONE));
      }
      return Forecast.guess(player, "reference conversations", all.times(runs));
    }
    Precedents.Found known = found.get();
    List<Use> uses =
        known.evidence().stream()
            .map(evidence -> evidence.scaled(reference, planned, runs))
            .toList();
    boolean held =
        known.evidence().stream().allMatch(each -> each.mean().keySet().containsAll(planned));
    return known.own() || uses.size() > 1
        ? Forecast.of(
            player, known.basis(), uses, held ? known.margin() : known.margin().ofOtherCases())
        : Forecast.guess(player, known.basis(), uses.getFirst());
  }
}
