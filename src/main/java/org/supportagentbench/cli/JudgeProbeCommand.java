package org.supportagentbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Conversation;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.judge.BiasProbes;
import org.supportagentbench.judge.Judge;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.run.RoleModel;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `sab judge probe`: what moves a judge that should not.
@Command(
    name = "probe",
    mixinStandardHelpOptions = true,
    description = {
      "Shows a judge conversations of builtin/reference again, changed in ways that must not matter:",
      "padded, signed, renamed, with the criteria reordered, five times the same, with words that",
      "tell it what to say, and without a word. Counts what moves. Asks the model about 25 times a",
      "conversation; nothing is kept."
    })
final class JudgeProbeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "MODEL", description = "The judge, as provider/model.")
  private String model = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "5",
      description = "So many conversations (default: 5).")
  private int limit = 5;

  @Option(names = "--json", description = "One JSON document instead of text.")
  private boolean json;

  @Mixin private ModelFlags flags = new ModelFlags();

  @Mixin private SuiteChoice suiteChoice = new SuiteChoice();

  JudgeProbeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new InputProblem("--limit wants at least 1.");
    }
    try (Interrupt interrupt = Interrupt.listen();
        OpenModels open = OpenModels.around(console, flags, 1, interrupt::happened)) {
      RoleModel role = open.judge(model);
      Suite suite = SuiteReader.read(suiteChoice.folder(console));
      List<BiasProbes.Shown> shown = shown(suite);
      Judge judge = new Judge(suite, role.name());
      List<BiasProbes.Moved> moved =
          new BiasProbes(judge, role.open().apply(shown.getFirst().file())).run(shown);
      console.print(json ? json(role.name(), shown, moved) : text(role.name(), shown, moved));
      return 0;
    } catch (ModelFailure stopped) {
      console.err().println("sab: interrupted; nothing is kept.");
      return RunCommand.INTERRUPTED;
    }
  }

  /// The first cases that have something to judge, held by the reference agent: the same
  /// conversations every time.
  private List<BiasProbes.Shown> shown(Suite suite) {
    Setting setting = Setting.of(suite);
    List<BiasProbes.Shown> shown = new ArrayList<>();
    for (CaseFile file : suite.cases()) {
      boolean judged = file.words().criteria().stream().anyMatch(c -> c.check().isEmpty());
      if (judged && shown.size() < limit) {
        var agent = Agents.open(Agents.PREFIX + "reference", suite, file);
        shown.add(new BiasProbes.Shown(file, Conversation.hold(setting, file, agent)));
      }
    }
    if (shown.isEmpty()) {
      throw new InputProblem("No case of %s has a criterion to judge.".formatted(suite.label()));
    }
    return shown;
  }

  private static String text(
      String judge, List<BiasProbes.Shown> shown, List<BiasProbes.Moved> moved) {
    StringBuilder out = new StringBuilder();
    out.append("%s over %d conversations of builtin/reference\n\n".formatted(judge, shown.size()));
    out.append("probe       verdicts  moved  to yes  unjudged    mark  what changed\n");
    for (BiasProbes.Moved row : moved) {
      OptionalDouble mark = row.mark();
      String change =
          mark.isPresent() ? String.format(Locale.ROOT, "%+.1f", mark.getAsDouble()) : "-";
      out.append(
          String.format(
              Locale.ROOT,
              "%-10s  %8d  %5d  %6d  %8d  %6s  %s\n",
              row.probe(),
              row.compared(),
              row.moved(),
              row.towardsYes(),
              row.unjudged(),
              change,
              row.what()));
    }
    out.append("\nA fair judge moves in no row but 'empty', where nothing is fulfilled.\n");
    return out.toString();
  }

  private static String json(
      String judge, List<BiasProbes.Shown> shown, List<BiasProbes.Moved> moved) {
    ObjectNode document = JsonMapper.shared().createObjectNode();
    document.put("judge", judge).put("conversations", shown.size());
    ArrayNode probes = document.putArray("probes");
    for (BiasProbes.Moved row : moved) {
      ObjectNode node = probes.addObject().put("probe", row.probe());
      node.put("compared", row.compared()).put("moved", row.moved());
      node.put("towards_yes", row.towardsYes()).put("unjudged", row.unjudged());
      if (row.mark().isPresent()) {
        node.put("mark_change", row.mark().getAsDouble());
      } else {
        node.putObject("mark_change").put("not_measured", "no mark both times");
      }
    }
    return document.toPrettyString() + "\n";
  }
}
