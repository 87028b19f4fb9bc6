package org.supportagentbench.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;
import org.supportagentbench.transcript.Transcript;

/// A conversation is a pure function of the case and the agent's answers.
final class PurityTest {
  private static final Suite SUITE = SuiteForTests.read();

  private record Held(String name, Transcript transcript) {}

  private static Held hold(Setting setting, String agent, CaseFile file) {
    Transcript transcript = Conversation.hold(setting, file, Agents.open(agent, SUITE, file));
    return new Held(agent + " " + file.id(), transcript);
  }

  @Test
  void the_same_answers_give_the_same_transcript_also_in_another_setting() {
    for (String agent : Agents.names()) {
      for (CaseFile file : SUITE.cases()) {
        assertThat(hold(Setting.of(SUITE), agent, file))
            .isEqualTo(hold(Setting.of(SuiteForTests.read()), agent, file));
      }
    }
  }

  @Test
  void a_thousand_shuffled_in_parallel_equal_one_by_one() throws Exception {
    Map<String, Transcript> oneByOne = new HashMap<>();
    Setting quiet = Setting.of(SUITE);
    Setting crowded = Setting.of(SUITE);
    List<Callable<Held>> tasks = new ArrayList<>();
    while (tasks.size() < 1000) {
      for (String agent : Agents.names()) {
        for (CaseFile file : SUITE.cases()) {
          Held held = hold(quiet, agent, file);
          oneByOne.put(held.name(), held.transcript());
          tasks.add(() -> hold(crowded, agent, file));
        }
      }
    }
    Collections.shuffle(tasks, new Random(1182));
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Held> future : workers.invokeAll(tasks)) {
        Held held = future.get();
        assertThat(held.transcript()).as(held.name()).isEqualTo(oneByOne.get(held.name()));
      }
    }
  }
}
