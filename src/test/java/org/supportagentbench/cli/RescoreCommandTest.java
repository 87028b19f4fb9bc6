package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RescoreCommandTest {
  @TempDir private Path folder;

  private Sab.Left tiny(String... words) {
    return new Sab(folder).tiny(words);
  }

  /// As if another grader had scored: nobody handed over, and resolved is the contrary.
  private void scoredByGrader(String version) throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve(".sab/runs.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement()) {
      sql.execute("update attempt set grader = '" + version + "'");
      sql.execute(
          "update attempt set score = replace(score, '\"handed_over\":true', '\"handed_over\":false')");
      sql.execute(
          "update run set manifest = json_set(manifest, '$.parameters.grader', '" + version + "')");
    }
  }

  @Test
  void a_run_of_this_grader_does_not_move() {
    tiny("run", "--model", "builtin/escalate", "--runs", "1");
    Sab.Left left = tiny("rescore");
    assertThat(left.exit()).isZero();
    assertThat(left.out()).contains("0 of 6 conversations moved", "Nothing is written");
    Sab.Left write = tiny("rescore", "--write");
    assertThat(write.exit()).isEqualTo(2);
    assertThat(write.err()).contains("there is nothing to write");
  }

  @Test
  void what_an_older_grader_said_moves_and_is_written_once() throws SQLException {
    tiny("run", "--model", "builtin/escalate", "--runs", "1");
    scoredByGrader("0");
    Sab.Left left = tiny("rescore", "--json");
    assertThat(left.exit()).isZero();
    assertThat(left.out())
        .contains(
            "\"from\" : \"0\"", "\"what\" : \"handover\"", "\"moved\" : 6", "\"written\" : false");
    Sab.Left write = tiny("rescore", "--write", "builtin/escalate");
    assertThat(write.out()).contains("handover: no -> yes", "over escalation", "Written");
    assertThat(tiny("rescore", "builtin/escalate").out()).contains("0 of 6 conversations moved");
  }

  @Test
  void runs_of_different_graders_are_not_compared() throws SQLException {
    tiny("run", "--model", "builtin/escalate", "--runs", "1");
    scoredByGrader("0");
    tiny("run", "--model", "builtin/refuse", "--runs", "1");
    Sab.Left refused = new Sab(folder).run("compare", "builtin/escalate", "builtin/refuse");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("the grader differs", "rescore");
    tiny("rescore", "--write");
    assertThat(new Sab(folder).run("compare", "builtin/escalate", "builtin/refuse").exit())
        .isZero();
  }

  @Test
  void a_run_over_other_files_is_refused_by_name_and_left_out_otherwise() throws Exception {
    tiny("run", "--model", "builtin/escalate", "--runs", "1");
    assertThat(Files.exists(folder.resolve(".sab/runs.db"))).isTrue();
    Sab.Left named = new Sab(folder).run("rescore", "builtin/escalate");
    assertThat(named.exit()).isEqualTo(2);
    assertThat(named.err()).contains("other files", "--suite");
    Sab.Left all = new Sab(folder).run("rescore");
    assertThat(all.exit()).isEqualTo(2);
    assertThat(all.err()).contains("left out", "holds no run");
  }
}
