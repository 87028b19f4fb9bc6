package org.supportagentbench.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the lock sees of a change.
final class SuiteLockTest {
  private static final String RENEW =
      "; would be right: a renewed lock: ./sab validate --write-lock";

  @TempDir private Path folder = Path.of("");

  @Test
  void agrees_with_the_suite_for_tests() {
    assertThat(SuiteLock.problems(SuiteForTests.read())).isEmpty();
  }

  @Test
  void holds_every_file_that_decides_a_score_and_no_other() {
    assertThat(SuiteLock.of(SuiteForTests.read()).files())
        .containsKeys(
            "suite.yaml",
            "terms.yaml",
            "shop/catalogue.csv",
            "shop/orders.yaml",
            "shop/shop.md",
            "policy/returns.md",
            "prompts/agent.md",
            "cases/adversarial/damaged_no_proof_replace.md")
        .doesNotContainKeys("suite.lock", "cases/routine/damaged_item/README.md")
        .hasSize(24);
  }

  @Test
  void names_what_changed_what_is_new_and_what_is_missing() {
    Planted planted =
        Planted.in(folder)
            .replace("policy/returns.md", "100 days", "90 days")
            .delete("policy/identity.md")
            .write("policy/gifts.md", "# Gifts\n\nNone.\n");
    assertThat(problems(planted))
        .containsExactly(
            "suite.lock: found the new file 'policy/gifts.md'" + RENEW,
            "suite.lock:15: found 'policy/identity.md', which is missing" + RENEW,
            "suite.lock:16: found 'policy/returns.md', which has changed" + RENEW);
  }

  @Test
  void is_right_again_when_it_is_written() {
    Planted planted = Planted.in(folder).replace("policy/returns.md", "100 days", "90 days");
    SuiteLock.of(SuiteReader.read(folder)).write(folder);
    assertThat(problems(planted)).isEmpty();
  }

  @Test
  void a_suite_without_a_lock_is_told_how_to_get_one() {
    assertThat(problems(Planted.in(folder).delete("suite.lock")))
        .containsExactly(
            "suite.lock: found no lock; would be right: one: ./sab validate --write-lock");
  }

  @Test
  void sees_a_lock_that_somebody_edited() {
    Planted planted = Planted.in(folder).replace("suite.lock", "@0.1.0", "@0.2.0");
    assertThat(problems(planted))
        .containsExactly("suite.lock: found another name, version or hash" + RENEW);
    planted.write("suite.lock", "<<<<<<< HEAD\n" + SuiteLock.of(SuiteReader.read(folder)).text());
    assertThat(problems(planted))
        .containsExactly("suite.lock:1: found a line that no lock has" + RENEW);
  }

  @Test
  void the_hash_changes_with_every_file_and_with_nothing_else() {
    String before = SuiteForTests.read().hash();
    Planted planted = Planted.in(folder).write("README.md", "Words for people.");
    assertThat(SuiteReader.read(folder).hash()).isEqualTo(before).hasSize(64);
    planted.replace("prompts/judge.md", "one conversation", "a conversation");
    assertThat(SuiteReader.read(folder).hash()).isNotEqualTo(before);
  }

  @Test
  void a_folder_that_cannot_be_written_gets_a_sentence() {
    SuiteLock lock = SuiteLock.of(SuiteForTests.read());
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> lock.write(nowhere))
        .isInstanceOf(InputProblem.class)
        .hasMessageStartingWith("Cannot write %s/suite.lock: there is no folder", nowhere);
  }

  private static List<String> problems(Planted planted) {
    return SuiteLock.problems(SuiteReader.read(planted.folder())).stream()
        .map(Problem::toString)
        .sorted()
        .toList();
  }
}
