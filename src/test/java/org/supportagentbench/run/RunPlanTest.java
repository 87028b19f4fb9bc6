package org.supportagentbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;

final class RunPlanTest {
  private static final Suite SUITE = TinyRuns.suite();

  @Test
  void every_case_once_then_every_case_again() {
    RunPlan plan = RunPlan.of(SUITE, CaseFilter.ALL, 2);

    assertThat(plan.size()).isEqualTo(12);
    assertThat(plan.conversations().subList(0, 6))
        .extracting(RunPlan.Planned::trial)
        .containsOnly(1);
    assertThat(plan.conversations().subList(6, 12))
        .extracting(RunPlan.Planned::trial)
        .containsOnly(2);
    assertThat(plan.conversations().stream().map(RunPlan.Planned::slot)).doesNotHaveDuplicates();
  }

  @Test
  void the_beginning_of_a_plan_is_spread_over_all_intents() {
    CaseFile one = SUITE.cases().getFirst();
    List<CaseFile> cases =
        List.of(
            named(one, Bucket.ADVERSARIAL, "vip", "v"),
            named(one, Bucket.ROUTINE, "tracking", "a"),
            named(one, Bucket.ROUTINE, "tracking", "b"),
            named(one, Bucket.ROUTINE, "tracking", "c"),
            named(one, Bucket.ROUTINE, "used", "d"),
            named(one, Bucket.MUST_ESCALATE, "abuse", "e"),
            named(one, Bucket.MUST_ESCALATE, "abuse", "f"));
    RunPlan plan = RunPlan.of(with(cases), CaseFilter.ALL, 1);
    assertThat(plan.cases())
        .extracting(CaseFile::id)
        .containsExactly("a", "d", "e", "v", "b", "f", "c");
  }

  @Test
  void what_is_done_is_not_due() {
    RunPlan plan = RunPlan.of(SUITE, CaseFilter.ALL, 2);
    ConversationId.Slot first = plan.conversations().getFirst().slot();
    assertThat(plan.due(Set.of(first))).isEqualTo(plan.conversations().subList(1, 12));
  }

  @Test
  void filters_narrow_each_other_and_the_limit_comes_last() {
    assertThat(ids(filter(List.of(), List.of("cancel_before_ship"), List.of())))
        .containsExactly("routine/cancel_before_ship/changed-plans");
    assertThat(
            ids(filter(List.of("changed-plans", "damaged_no_proof_replace"), List.of(), List.of())))
        .containsExactly(
            "routine/cancel_before_ship/changed-plans", "adversarial/damaged_no_proof_replace");
    assertThat(ids(filter(List.of(), List.of(), List.of("adversarial", "must-escalate"))))
        .hasSize(3)
        .allMatch(id -> !id.startsWith("routine"));
    var limited = new CaseFilter(List.of(), List.of(), List.of("adversarial"), OptionalInt.of(1));
    assertThat(ids(limited)).hasSize(1);
  }

  @Test
  void words_that_match_nothing_are_told_all_at_once() {
    CaseFilter filter =
        filter(List.of("changed-plan"), List.of("cancel_before_shipping"), List.of("routin"));
    assertThatThrownBy(() -> RunPlan.of(SUITE, filter, 1))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("There is no case 'changed-plan'. Did you mean 'changed-plans'?")
        .hasMessageContaining("no intent 'cancel_before_shipping'. Did you mean")
        .hasMessageContaining("no bucket 'routin'. Did you mean 'routine'?");
  }

  @Test
  void filters_that_leave_nothing_say_which_they_are() {
    CaseFilter filter = filter(List.of(), List.of("cancel_before_ship"), List.of("adversarial"));
    assertThatThrownBy(() -> RunPlan.of(SUITE, filter, 1))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("--intent cancel_before_ship, --bucket adversarial");
  }

  @Test
  void numbers_out_of_range_are_the_users_to_mend() {
    assertThatThrownBy(() -> new RunSettings(CaseFilter.ALL, 0, 1, 1, false))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("--runs");
    assertThatThrownBy(() -> new RunSettings(CaseFilter.ALL, 1, 1, 0, false))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("--max-connections");
    assertThatThrownBy(() -> new CaseFilter(List.of(), List.of(), List.of(), OptionalInt.of(0)))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("--limit");
  }

  private static List<String> ids(CaseFilter filter) {
    return RunPlan.of(SUITE, filter, 1).cases().stream().map(CaseFile::id).toList();
  }

  private static CaseFilter filter(List<String> cases, List<String> intents, List<String> buckets) {
    return new CaseFilter(cases, intents, buckets, OptionalInt.empty());
  }

  private static CaseFile named(CaseFile like, Bucket bucket, String group, String id) {
    return new CaseFile(
        id, bucket, group, like.header(), like.words(), like.customer(), like.reference());
  }

  private static Suite with(List<CaseFile> cases) {
    return new Suite(
        SUITE.settings(),
        SUITE.files(),
        SUITE.shop(),
        SUITE.background(),
        SUITE.prompts(),
        SUITE.terms(),
        cases);
  }
}
