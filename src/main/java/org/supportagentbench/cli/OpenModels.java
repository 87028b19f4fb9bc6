package org.supportagentbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.model.Budget;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.Usage;
import org.supportagentbench.model.catalogue.ModelChoice;
import org.supportagentbench.model.catalogue.ResolvedModel;
import org.supportagentbench.model.http.CallCounts;
import org.supportagentbench.model.http.TimeSource;
import org.supportagentbench.model.http.Traffic;
import org.supportagentbench.run.Cast;
import org.supportagentbench.run.Contender;
import org.supportagentbench.run.RoleModel;
import org.supportagentbench.suite.DidYouMean;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;

/// Opens models by their names: builtin agents, and models of providers over one shared traffic.
/// One for a verb, used by its thread; to be closed.
final class OpenModels implements AutoCloseable {
  private final KnownModels known;
  private final ModelFlags flags;
  private final Traffic.Around around;
  private final CallCounts calls = new CallCounts();
  private final Map<String, ResolvedModel> resolved = new LinkedHashMap<>();

  /// Customers and judges. The agent may be the same model with other settings.
  private final Map<String, ResolvedModel> beside = new LinkedHashMap<>();

  private Optional<Traffic> traffic = Optional.empty();

  private OpenModels(
      KnownModels known, ModelFlags flags, Troubles troubles, long seed, BooleanSupplier stop) {
    this.known = known;
    this.flags = flags;
    this.around = new Traffic.Around(TimeSource.ofMachine(), seed, calls.andThen(troubles), stop);
  }

  /// @param seed of the chance in pauses between two tries
  /// @param stop whether nobody wants an answer any more
  static OpenModels around(Console console, ModelFlags flags, long seed, BooleanSupplier stop) {
    var troubles = new Troubles(console.err(), Traffic.Rules.DEFAULT.breaker());
    return new OpenModels(
        KnownModels.around(console, flags.catalogue()), flags, troubles, seed, stop);
  }

  /// The agents of these names, as the board calls them. Says before anything is spent what does
  /// not work: unknown names, missing keys and prices, flags that nobody takes.
  ///
  /// @throws InputProblem with what the user can put right
  List<String> agents(List<String> names) {
    List<String> agents = new ArrayList<>();
    for (String name : names) {
      String agent = isBuiltin(name) ? name : choose(name).name();
      if (!agents.contains(agent)) {
        agents.add(agent);
      }
    }
    flags.checkTaken(agents.stream().allMatch(OpenModels::isBuiltin));
    return agents;
  }

  /// The agent of a name that [#agents] gave.
  Contender contender(String name, Suite suite) {
    if (isBuiltin(name)) {
      return new Contender(name, Map.of(), true, file -> Agents.open(name, suite, file));
    }
    ResolvedModel model = choose(name);
    ChatModel chat = open(model, "agent");
    return new Contender(model.name(), model.parameters(), false, _ -> chat);
  }

  /// The agent of a name that [#agents] gave, with who plays customer and judge. Their models do
  /// not take the agent's flags.
  ///
  /// @throws InputProblem with what the user can put right
  Cast cast(String agent, Suite suite, Beside customer, Beside judge) {
    return new Cast(
        contender(agent, suite), role(customer), role(judge), this::usd, Budget.unlimited(), calls);
  }

  /// A model that judges, with the flags of the command line.
  ///
  /// @throws InputProblem with what the user can put right
  RoleModel judge(String name) {
    if (name.startsWith(Agents.PREFIX)) {
      throw new InputProblem("'%s' is an agent and cannot judge.".formatted(name));
    }
    ResolvedModel model = choose(name);
    ChatModel chat = open(model, "judge");
    return new RoleModel(model.name(), model.parameters(), _ -> chat);
  }

  /// A model that rewords reports, with the flags of the command line.
  ///
  /// @throws InputProblem with what the user can put right
  ModelNarrator.Mind narrator(String name) {
    if (name.startsWith(Agents.PREFIX)) {
      throw new InputProblem("'%s' is an agent and cannot reword reports.".formatted(name));
    }
    ResolvedModel model = choose(name);
    return new ModelNarrator.Mind(model.name(), model.parameters(), open(model, Cast.NARRATOR));
  }

  private Optional<RoleModel> role(Beside beside) {
    beside.check();
    if (!beside.isModel()) {
      return Optional.empty();
    }
    ResolvedModel model = known.resolve(beside.choice(flags.unpriced()));
    ChatModel chat = open(model, beside.role());
    this.beside.put(model.name(), model);
    return Optional.of(new RoleModel(model.name(), model.parameters(), _ -> chat));
  }

  /// What an answer of a model that was opened here costs, in US dollars; empty where it has no
  /// price.
  OptionalDouble usd(String model, Usage usage) {
    ResolvedModel found = found(model);
    return found == null || found.price().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(found.price().get().of(usage));
  }

  /// Why a provider was given up, as a sentence; empty while it is not.
  Optional<String> givenUp(String model) {
    ResolvedModel found = found(model);
    return found == null
        ? Optional.empty()
        : traffic.flatMap(open -> open.givenUp(found.provider().name()));
  }

  private @Nullable ResolvedModel found(String model) {
    ResolvedModel agent = resolved.get(model);
    return agent == null ? beside.get(model) : agent;
  }

  /// Whether a name is a builtin agent's.
  ///
  /// @throws InputProblem if it only looks like one
  static boolean isBuiltin(String name) {
    if (name.startsWith(Agents.PREFIX) && !Agents.names().contains(name)) {
      throw new InputProblem(
          "There is no agent '%s'.%s Agents: %s."
              .formatted(
                  name,
                  DidYouMean.question(name, Agents.names()),
                  String.join(", ", Agents.names())));
    }
    return name.startsWith(Agents.PREFIX);
  }

  private ResolvedModel choose(String name) {
    ResolvedModel before = resolved.get(name);
    return before == null ? resolve(flags.choice(name)) : before;
  }

  private ResolvedModel resolve(ModelChoice choice) {
    ResolvedModel model = known.resolve(choice);
    known.endpoint(model);
    resolved.put(model.name(), model);
    return model;
  }

  /// The same object may serve all conversations.
  private ChatModel open(ResolvedModel model, String role) {
    Traffic open = traffic.orElseGet(() -> new Traffic(Traffic.Rules.DEFAULT, around));
    traffic = Optional.of(open);
    return open.model(
        known.endpoint(model), model.target().protocol().dialect(), model.settings(), role);
  }

  /// Drops the connections.
  @Override
  public void close() {
    traffic.ifPresent(Traffic::close);
  }
}
