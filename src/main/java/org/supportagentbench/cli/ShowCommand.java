package org.supportagentbench.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.supportagentbench.report.ConversationText;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.CaseViews;
import org.supportagentbench.suite.DidYouMean;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Problem;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `sab show`: one case as its three readers see it, or one conversation with its findings.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows a case (what agent, customer and judge each get to see), or a conversation with its"
          + " findings.",
      "  sab show routine/tracking/lost-the-tracking-mail",
      "  sab show r-0a1b2c3d4e/routine/tracking/lost-the-tracking-mail/1"
    })
final class ShowCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "CASE | RUN/CASE/N", description = "What to show.")
  private String what = "";

  @Mixin private SuiteChoice suiteChoice = new SuiteChoice();

  @Mixin private StoreChoice store = new StoreChoice();

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path folder = suiteChoice.folder(console);
    SuiteReader.Reading reading = SuiteReader.readAll(folder);
    // A case can be looked at while others are broken.
    Suite suite = reading.suite().orElseGet(() -> SuiteReader.read(folder));
    if (what.startsWith("r-")) {
      conversation(suite, reading.problems());
    } else {
      console.print(CaseViews.of(suite, find(suite, reading.problems(), what)).text());
    }
    return 0;
  }

  private void conversation(Suite suite, List<Problem> problems) {
    try (RunStore runs = RunStore.toLookAt(store.file(console), InstantSource.system())) {
      StoredAttempt attempt = runs.reader().conversation(what);
      CaseFile file = find(suite, problems, attempt.id().caseId());
      console.print(
          ConversationText.write(
              attempt.id().toString(),
              file,
              attempt.transcript(),
              attempt.score(),
              attempt.opinion()));
    }
  }

  private static CaseFile find(Suite suite, List<Problem> problems, String id) {
    List<CaseFile> found =
        suite.cases().stream()
            .filter(file -> file.id().equals(id) || file.id().endsWith("/" + id))
            .toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    checkReadable(suite, problems, id);
    List<String> ids = suite.cases().stream().map(CaseFile::id).toList();
    throw new InputProblem(
        found.isEmpty()
            ? "There is no case '%s' in %s.%s 'sab list' lists them."
                .formatted(id, suite.label(), DidYouMean.question(id, ids))
            : "'%s' means several cases: %s."
                .formatted(id, String.join(", ", found.stream().map(CaseFile::id).toList())));
  }

  /// A case that is there and broken gets its problems, not a denial.
  private static void checkReadable(Suite suite, List<Problem> problems, String id) {
    List<String> told =
        problems.stream()
            .filter(problem -> problem.file().endsWith("/" + id + ".md"))
            .map(problem -> suite.files().root() + "/" + problem)
            .toList();
    if (!told.isEmpty()) {
      List<String> sentences = new ArrayList<>(List.of("Case '%s' cannot be read.".formatted(id)));
      sentences.addAll(told);
      throw new InputProblem(sentences);
    }
  }
}
