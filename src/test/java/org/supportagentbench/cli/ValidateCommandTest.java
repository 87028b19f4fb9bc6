package org.supportagentbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `sab validate`, as somebody uses it who has just edited a suite.
final class ValidateCommandTest {
  private static final String CANCEL = "cases/routine/cancel_before_ship/changed-plans.md";
  private static final String TORN = "cases/routine/damaged_item/torn-strap-photo-sent.md";

  @TempDir private Path folder = Path.of("");

  private Sab sab() {
    return new Sab(folder);
  }

  @Test
  void validates_a_suite_and_says_with_file_and_line_what_is_wrong() throws IOException {
    Sab.Left good = sab().tiny("validate");
    assertThat(good.err()).isEmpty();
    assertThat(good.exit()).isZero();
    Path broken = folder.resolve("broken");
    copy(Path.of("src", "test", "resources", "suite-for-tests"), broken);
    Path file = firstCase(broken);
    Files.writeString(file, Files.readString(file).replace("## A good answer", "## A god answer"));
    Sab.Left left = sab().run("validate", broken.toString());
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.out()).containsPattern("cases/.*\\.md:\\d+: found ").contains("A good answer");
  }

  @Test
  void renews_the_lock_only_of_a_sound_suite() throws IOException {
    Path copy = folder.resolve("copy");
    copy(Path.of("src", "test", "resources", "suite-for-tests"), copy);
    Path page;
    try (var pages = Files.list(copy.resolve("policy"))) {
      page = pages.sorted().findFirst().orElseThrow();
    }
    Files.writeString(page, Files.readString(page) + "\nOne more sentence.\n");
    Sab.Left stale = sab().run("validate", copy.toString());
    assertThat(stale.exit()).isEqualTo(2);
    assertThat(stale.out()).contains("has changed", "--write-lock");
    assertThat(sab().run("validate", copy.toString(), "--write-lock").exit()).isZero();
    assertThat(sab().run("validate", copy.toString()).exit()).isZero();
  }

  private static Path firstCase(Path suite) throws IOException {
    try (var files = Files.walk(suite.resolve("cases"))) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().findFirst().orElseThrow();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Test
  void plays_the_references_of_sound_cases_while_others_are_broken() throws IOException {
    Path broken = folder.resolve("broken");
    copy(Path.of("src", "test", "resources", "suite-for-tests"), broken);
    edit(broken.resolve(TORN), "mood: friendly", "mood: freindly");
    edit(broken.resolve(CANCEL), "- call cancel_order", "- call cancel_order lines=9");
    Sab.Left left = sab().run("validate", broken.toString());
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.out())
        .contains(TORN + ":5: found 'freindly'", "did you mean 'friendly'?")
        .containsPattern(CANCEL + ":\\d+: found a tool error");
  }

  @Test
  void plays_no_reference_whose_order_another_case_overwrites() throws IOException {
    Path broken = folder.resolve("broken");
    copy(Path.of("src", "test", "resources", "suite-for-tests"), broken);
    edit(broken.resolve(TORN), "  - number: 1101", "  - number: 1102");
    Sab.Left left = sab().run("validate", broken.toString());
    assertThat(left.out())
        .contains("found order 1102, which " + CANCEL + " has too")
        .doesNotContain("a tool error", "in the reference");
  }

  @Test
  void counts_a_single_problem_in_the_singular() throws IOException {
    Path broken = folder.resolve("broken");
    copy(Path.of("src", "test", "resources", "suite-for-tests"), broken);
    Files.writeString(broken.resolve("policy/binary.md"), "\0");
    assertThat(sab().run("validate", broken.toString()).err()).startsWith("sab: 1 problem in ");
  }

  @Test
  void show_tells_the_problems_of_a_broken_case_and_shows_the_others() throws IOException {
    Path broken = folder.resolve("broken");
    copy(Path.of("src", "test", "resources", "suite-for-tests"), broken);
    edit(broken.resolve(TORN), "mood: friendly", "mood: freindly");
    String id = "routine/damaged_item/torn-strap-photo-sent";
    Sab.Left left = sab().run("show", "--suite", broken.toString(), id);
    assertThat(left.exit()).isEqualTo(2);
    assertThat(left.err())
        .contains("Case '" + id + "' cannot be read.", TORN + ":5: found 'freindly'")
        .doesNotContain("There is no case");
    Sab.Left other =
        sab().run("show", "--suite", broken.toString(), "cancel_before_ship/changed-plans");
    assertThat(other.exit()).isZero();
  }

  private static void edit(Path file, String old, String fresh) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, fresh));
  }
}
