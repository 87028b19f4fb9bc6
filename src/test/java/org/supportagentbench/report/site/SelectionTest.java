package org.supportagentbench.report.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.InputProblem;

final class SelectionTest {
  private int minute;

  @Test
  void takes_the_newest_run_of_each_model_and_setting() {
    StoredRun old = run("r-1", "a/one", Map.of("seed", "1"));
    StoredRun fresh = run("r-2", "a/one", Map.of("seed", "2"));
    StoredRun thinking = run("r-3", "a/one", Map.of("reasoning_effort", "high"));
    Selection selection = Selection.newest(List.of(thinking, fresh, old), "tiny");
    assertThat(ids(selection)).containsExactly("r-3", "r-2");
    assertThat(reasons(selection))
        .containsExactly("r-1: there is a newer run of the same model and setting");
  }

  @Test
  void a_name_tells_what_was_set_for_the_agent_and_nothing_that_goes_without_saying() {
    Map<String, String> parameters =
        Map.of(
            "base_url", "https://api.example/v1",
            "protocol", "openai-chat",
            "reasoning_effort", "provider default",
            "temperature", "0.2",
            "customer_base_url", "https://other.example",
            "judge_prompts", "9540069c94bdf209");
    StoredRun run = run("r-1", "a/one", parameters);
    assertThat(EntryName.of(List.of(run)))
        .containsExactly(new EntryName("r-1", "a/one", "temperature 0.2", "a-one-temperature-0-2"));
  }

  @Test
  void names_that_would_be_alike_tell_what_else_differs() {
    StoredRun here = run("r-1", "a/one", Map.of("base_url", "http://here", "protocol", "chat"));
    StoredRun there = run("r-2", "a/one", Map.of("base_url", "http://there", "protocol", "chat"));
    StoredRun again = run("r-3", "a/one", Map.of("base_url", "http://there", "protocol", "chat"));
    assertThat(EntryName.of(List.of(here, there, again)).stream().map(EntryName::full))
        .containsExactly(
            "a/one (base_url http://here)",
            "a/one (base_url http://there)",
            "a/one (base_url http://there)");
    assertThat(EntryName.of(List.of(there, again)).stream().map(EntryName::slug))
        .containsExactly("a-one", "a-one-2");
  }

  @Test
  void leaves_out_what_may_not_stand_in_the_same_table_and_says_why() {
    StoredRun edited = run("r-1", "a/one", Map.of("suite_hash", "feed"));
    StoredRun judged = run("r-2", "a/two", Map.of("judge", "b/judge"));
    StoredRun graded = run("r-3", "a/three", Map.of("grader", "2"));
    StoredRun future = run("r-4", "a/four", Map.of("harness", "sab 0.2.0"));
    StoredRun patched = run("r-5", "a/five", Map.of("harness", "sab 0.1.9"));
    StoredRun plain = run("r-6", "a/six", Map.of());
    Selection selection =
        Selection.newest(List.of(plain, patched, future, graded, judged, edited), "tiny");
    assertThat(ids(selection)).containsExactly("r-6", "r-5");
    assertThat(reasons(selection))
        .containsExactly(
            "r-4: its harness was sab 0.2",
            "r-3: its grader was 2",
            "r-2: its judge was b/judge",
            "r-1: the suite's files were others then");
  }

  @Test
  void prefers_the_edition_of_the_newest_whole_run() {
    StoredRun whole = run("r-1", "a/one", Map.of());
    StoredRun part = manifest("r-2", "a/two", "tiny@1.0.0", Map.of(), 1);
    Selection selection = Selection.newest(List.of(part, whole), "tiny");
    assertThat(ids(selection)).containsExactly("r-1");
    assertThat(reasons(selection)).containsExactly("r-2: it holds other cases (1)");
  }

  @Test
  void leaves_out_unfinished_runs_and_other_suites() {
    StoredRun going =
        new StoredRun(
            "r-1",
            "i",
            run("r-1", "a/one", Map.of()).manifest(),
            StoredRun.State.UNFINISHED,
            new StoredRun.Times(Instant.EPOCH, Optional.empty()),
            2);
    StoredRun other = manifest("r-2", "a/two", "tiny-two@1.0.0", Map.of(), 2);
    Selection selection = Selection.newest(List.of(other, going), "tiny");
    assertThat(selection.runs()).isEmpty();
    assertThat(reasons(selection))
        .containsExactly(
            "r-2: it is a run of tiny-two@1.0.0", "r-1: it is not finished (2 of 6 conversations)");
  }

  @Test
  void refuses_named_runs_that_may_not_stand_in_one_table() {
    StoredRun one = run("r-1", "a/one", Map.of());
    StoredRun other = run("r-2", "a/two", Map.of("grader", "2"));
    assertThatThrownBy(() -> Selection.named(List.of(one, other)))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("r-1 and r-2 cannot stand in one table")
        .hasMessageContaining("its grader was 2");
    assertThat(ids(Selection.named(List.of(one, one)))).containsExactly("r-1");
  }

  private StoredRun run(String id, String model, Map<String, String> parameters) {
    return manifest(id, model, "tiny@1.0.0", parameters, 2);
  }

  private StoredRun manifest(
      String id, String model, String suite, Map<String, String> changed, int cases) {
    Map<String, String> parameters =
        new HashMap<>(
            Map.of(
                "suite_hash", "cafe",
                "customer", "scripted",
                "judge", "rules",
                "guard", "off",
                "seed", "1",
                "harness", "sab 0.1.0",
                "grader", "1"));
    parameters.putAll(changed);
    List<RunManifest.PlannedCase> all =
        List.of(
            new RunManifest.PlannedCase("routine/tracking/a", Bucket.ROUTINE, "tracking"),
            new RunManifest.PlannedCase("adversarial/vip", Bucket.ADVERSARIAL, "vip"));
    Instant begun = Instant.parse("2026-06-30T10:00:00Z").plusSeconds(60L * minute++);
    return new StoredRun(
        id,
        "identity",
        new RunManifest(suite, model, 3, parameters, all.subList(0, cases)),
        StoredRun.State.FINISHED,
        new StoredRun.Times(begun, Optional.of(begun)),
        3 * cases);
  }

  private static List<String> ids(Selection selection) {
    return selection.runs().stream().map(StoredRun::id).toList();
  }

  private static List<String> reasons(Selection selection) {
    return selection.leftOut().stream().map(out -> out.run().id() + ": " + out.reason()).toList();
  }
}
