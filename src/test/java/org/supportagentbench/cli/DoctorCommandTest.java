package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.suite.InputProblem;

/// What the program finds around it.
final class DoctorCommandTest {
  @TempDir private Path folder;

  @Test
  void all_is_well_in_an_empty_folder_and_nothing_is_made_there() throws IOException {
    Sab.Left left = new Sab(folder).run("doctor");
    assertThat(left.exit()).as(left.out()).isZero();
    assertThat(left.out().lines()).hasSize(6).allMatch(line -> line.startsWith("OK "));
    assertThat(left.out()).contains("162 cases", "not there yet", "models, prices of");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void a_key_is_named_and_never_shown() throws IOException {
    Files.writeString(folder.resolve(".env"), "MISTRAL_API_KEY=very-secret\nOPENAI_API_KEY=hush\n");
    Sab.Left left = new Sab(folder).run("doctor");
    assertThat(left.out()).contains("OPENAI_API_KEY").doesNotContain("hush", "very-secret");
  }

  @Test
  void each_thing_that_is_wrong_is_told_with_what_to_do() throws IOException {
    Files.writeString(folder.resolve("runs.db"), "this is no store at all");
    Files.writeString(folder.resolve("sab-models.yaml"), "models: {chat/agent: {prise: 1}}");
    Sab.Left left = new Sab(folder).run("doctor", "--store", "runs.db", "--suite", "northlime");
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.out())
        .containsPattern("WRONG +suite +There is no suite 'northlime'")
        .containsPattern("WRONG +store ")
        .containsPattern("WRONG +catalogue ");
    assertThat(left.err()).contains("to be mended");
  }

  @Test
  void a_stale_lock_and_a_place_that_takes_no_store_are_wrong() throws IOException {
    Path suite = folder.resolve("mine");
    copy(Path.of("src", "test", "resources", "suite-for-tests"), suite);
    Path page = suite.resolve("prompts").resolve("agent.md");
    Files.writeString(page, Files.readString(page) + "\nBe kind.\n");
    Files.writeString(folder.resolve("file"), "");
    Sab.Left left = new Sab(folder).run("doctor", "--suite", "mine", "--store", "file/runs.db");
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.out())
        .containsPattern("WRONG +suite .*prompts/agent.md.*has changed")
        .contains("validate")
        .containsPattern("WRONG +store .*cannot be made");
  }

  @Test
  void another_java_is_told() {
    assertThat(DoctorCommand.jdk(Runtime.Version.parse("25.0.1"))).isEqualTo("25.0.1");
    assertThatThrownBy(() -> DoctorCommand.jdk(Runtime.Version.parse("21.0.2")))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("JDK 25");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
