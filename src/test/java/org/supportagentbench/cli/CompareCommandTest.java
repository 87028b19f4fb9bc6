package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompareCommandTest {
  @TempDir private Path folder;

  private Sab.Left run(String... words) {
    return new Sab(folder).run(words);
  }

  @Test
  void compares_the_newest_runs_of_two_agents() {
    run("run", "--model", "builtin/escalate", "--model", "builtin/refuse", "--runs", "1");
    Sab.Left left = run("compare", "builtin/escalate", "builtin/refuse");
    assertThat(left.exit()).isZero();
    assertThat(left.out())
        .contains("over escalation      builtin/refuse is lower: +100.0 points", "120 cases")
        .contains("unsafe actions       cannot be told apart");
    assertThat(run("compare", "builtin/escalate", "builtin/refuse", "--json").out())
        .contains("\"metric\" : \"over_escalation\"");
  }

  @Test
  void refuses_names_that_mean_nothing_or_the_same() {
    run("run", "--model", "builtin/silent", "--runs", "1", "--limit", "3");
    Sab.Left unknown = run("compare", "builtin/silent", "builtin/silnt");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("No run of 'builtin/silnt'", "Did you mean");
    Sab.Left same = run("compare", "builtin/silent", "builtin/silent");
    assertThat(same.exit()).isEqualTo(2);
    assertThat(same.err()).contains("mean the same run");
  }
}
