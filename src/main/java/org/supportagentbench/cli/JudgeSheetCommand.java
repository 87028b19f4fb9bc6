package org.supportagentbench.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Criterion;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import org.supportagentbench.transcript.Opinion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `sab judge sheet`: what people have to label, without what the judge said.
@Command(
    name = "sheet",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the questions that a judge answered in a run, one JSON object a line, for people to",
      "label: fill in \"label\" with yes or no. What the judge said is left out on purpose.",
      "'sab show' prints each conversation."
    })
final class JudgeSheetCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "RUN", description = "The run, or the beginning of its id.")
  private String run = "";

  @Option(names = "--limit", paramLabel = "N", description = "At most so many conversations.")
  private int limit = Integer.MAX_VALUE;

  @Mixin private SuiteChoice suiteChoice = new SuiteChoice();

  @Mixin private StoreChoice store = new StoreChoice();

  JudgeSheetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path folder = suiteChoice.folder(console);
    Suite suite = SuiteReader.read(folder);
    StringBuilder sheet = new StringBuilder();
    int[] shown = {0};
    try (RunStore runs = RunStore.toLookAt(store.file(console), InstantSource.system())) {
      StoredRun stored = runs.reader().run(run);
      runs.reader()
          .attempts(
              stored.id(),
              attempt -> {
                if (attempt.opinion().isPresent() && shown[0] < limit) {
                  shown[0]++;
                  lines(sheet, suite, attempt, attempt.opinion().get());
                }
              });
    }
    if (shown[0] == 0) {
      throw new InputProblem(
          "No conversation of %s was judged by a model; hold it with --judge.".formatted(run));
    }
    console.print(sheet.toString());
    return 0;
  }

  private static void lines(
      StringBuilder sheet, Suite suite, StoredAttempt attempt, Opinion opinion) {
    List<Criterion> criteria =
        suite
            .caseFile(attempt.id().caseId())
            .map(CaseFile::words)
            .map(CaseFile.Words::criteria)
            .orElse(List.of());
    String name = attempt.id().toString();
    for (Opinion.Answer answer : opinion.answers()) {
      int at = answer.criterion();
      ObjectNode line = line(name).put("criterion", at + 1);
      line.put("text", at < criteria.size() ? criteria.get(at).text() : "");
      sheet.append(line.put("label", "")).append('\n');
    }
    if (opinion.overall().outcome().isPresent()) {
      ObjectNode line = line(name).put("criterion", "outcome");
      line.put("text", "The customer's concern came to the right end.");
      sheet.append(line.put("label", "")).append('\n');
    }
  }

  private static ObjectNode line(String conversation) {
    return JsonMapper.shared().createObjectNode().put("conversation", conversation);
  }
}
