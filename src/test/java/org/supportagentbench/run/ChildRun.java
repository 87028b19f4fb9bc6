package org.supportagentbench.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.PriceTable;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.testing.CustomerForTests;
import org.supportagentbench.testing.JudgeForTests;

/// A run in a process of its own, to be killed or to stand in somebody's way. It says on standard
/// output what it does: `ask <case> <call>` before a model is asked, `held <n>`, `problem <words>`,
/// `done <run>`. With `pause` it waits for ever before its third question.
final class ChildRun {
  private ChildRun() {}

  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    var questions = new CountDownLatch(args.length > 2 ? 3 : Integer.MAX_VALUE);
    Consumer<String> voice =
        line -> {
          say(line);
          if (line.startsWith("ask ")) {
            questions.countDown();
          }
          if (questions.getCount() == 0) {
            waitForEver();
          }
        };
    try {
      say("done " + hold(file, Long.parseLong(args[1]), voice).run().id());
    } catch (InputProblem e) {
      say("problem " + e.getMessage());
    }
  }

  /// Holds the run and says what it does.
  static RunEnd hold(Path file, long seed, Consumer<String> voice) {
    Suite suite = TinyRuns.suite();
    var agent = TinyRuns.contender(KilledRunTest.AGENT, one -> asked(suite, one, voice));
    try (var store = RunStore.open(file, TinyRuns.CLOCK)) {
      return new Run(
              store, Setting.of(suite), cast(agent, voice), TinyRuns.GRADING, TinyRuns.HARNESS)
          .hold(
              KilledRunTest.settings(seed),
              step -> voice.accept("held " + step.held()),
              () -> false);
    }
  }

  private static Cast cast(Contender agent, Consumer<String> voice) {
    RoleModel customer =
        new RoleModel(
            "test/customer",
            Map.of(),
            file -> asked(CustomerForTests.faithful(), file.id() + " customer", voice));
    RoleModel judge =
        new RoleModel(
            "test/judge",
            Map.of(),
            file -> asked(JudgeForTests.honest(), file.id() + " judge", voice));
    return new Cast(agent, Optional.of(customer), Optional.of(judge), PriceTable.UNKNOWN);
  }

  private static ChatModel asked(ChatModel model, String whom, Consumer<String> voice) {
    return request -> {
      voice.accept("ask " + whom);
      return model.answer(request);
    };
  }

  private static ChatModel asked(Suite suite, CaseFile file, Consumer<String> voice) {
    ChatModel model = Agents.open(KilledRunTest.AGENT, suite, file);
    return request -> {
      voice.accept("ask " + file.id() + " " + call(request));
      return model.answer(request);
    };
  }

  private static long call(ChatRequest request) {
    return request.messages().stream().filter(ChatMessage.Assistant.class::isInstance).count();
  }

  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// One line at a time, and out at once: whoever reads it may kill this process the next moment.
  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
