package org.supportagentbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.suite.Bucket;

final class RunIdentityTest {
  private static final List<RunManifest.PlannedCase> CASES =
      List.of(
          new RunManifest.PlannedCase("routine/tracking/a", Bucket.ROUTINE, "tracking"),
          new RunManifest.PlannedCase("adversarial/vip", Bucket.ADVERSARIAL, "vip"));
  private static final Map<String, String> PARAMETERS = Map.of("seed", "1", "grader", "1");

  @Test
  void the_same_plan_has_the_same_identity() {
    assertThat(RunIdentity.of(plain())).isEqualTo(RunIdentity.of(plain()));
    assertThat(RunIdentity.of(plain()).id(0)).matches("r-[0-9a-f]{10}");
  }

  @Test
  void everything_that_decides_the_result_changes_the_identity() {
    List<RunManifest> all =
        List.of(
            plain(),
            new RunManifest("tiny@1.0.1", "builtin/rules", 3, PARAMETERS, CASES),
            new RunManifest("tiny@1.0.0", "builtin/silent", 3, PARAMETERS, CASES),
            new RunManifest("tiny@1.0.0", "builtin/rules", 2, PARAMETERS, CASES),
            manifest(Map.of("seed", "2", "grader", "1")),
            manifest(Map.of("seed", "1", "grader", "2")),
            manifest(Map.of("seed", "1", "grader", "1", "temperature", "0")),
            new RunManifest("tiny@1.0.0", "builtin/rules", 3, PARAMETERS, CASES.subList(0, 1)));
    assertThat(all.stream().map(RunIdentity::of)).doesNotHaveDuplicates();
  }

  @Test
  void the_order_of_parameters_does_not_matter() {
    var sorted = new TreeMap<>(PARAMETERS);
    assertThat(RunIdentity.of(manifest(sorted.descendingMap())))
        .isEqualTo(RunIdentity.of(manifest(sorted)));
  }

  @Test
  void every_copy_has_an_id_of_its_own() {
    RunIdentity identity = RunIdentity.of(plain());
    assertThat(IntStream.range(0, 100).mapToObj(identity::id))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("r-[0-9a-f]{10}"));
  }

  private static RunManifest plain() {
    return manifest(PARAMETERS);
  }

  private static RunManifest manifest(Map<String, String> parameters) {
    return new RunManifest("tiny@1.0.0", "builtin/rules", 3, parameters, CASES);
  }
}
