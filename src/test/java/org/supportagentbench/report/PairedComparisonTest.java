package org.supportagentbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supportagentbench.suite.Bucket;

final class PairedComparisonTest {
  /// A run over 40 routine cases; each letter says what happened there in all three runs.
  private static ModelRun run(String happened) {
    Samples samples = new Samples();
    for (int i = 0; i < happened.length(); i++) {
      for (int trial = 1; trial <= 3; trial++) {
        samples.add(
            Bucket.ROUTINE, "intent_" + i % 8, "c" + i, trial, happened.substring(i, i + 1));
      }
    }
    return Samples.of(samples, false);
  }

  private static PairedComparison.Row row(PairedComparison comparison, MetricName name) {
    return comparison.rows().stream().filter(row -> row.metric() == name).findFirst().orElseThrow();
  }

  @Test
  void tells_apart_what_differs_on_many_cases_and_says_who_is_lower() {
    ModelRun calm = run("r".repeat(40));
    ModelRun dumps = run("h".repeat(20) + "r".repeat(20));
    PairedComparison comparison = PairedComparison.of(List.of(calm, dumps)).getFirst();
    PairedComparison.Row over = row(comparison, MetricName.OVER_ESCALATION);
    assertThat(over.difference()).isCloseTo(-0.5, within(1e-9));
    assertThat(over.toldApart()).isTrue();
    assertThat(over.corrected()).isGreaterThanOrEqualTo(over.p());
    assertThat(over.interval().low()).isLessThan(-0.2);
    assertThat(over.interval().high()).isBetween(-0.5, 0.0);
    String text = ComparisonText.write("northline@1.0.0", List.of(comparison));
    assertThat(text).contains("is lower: -50.0 points", "Holm's correction for");
  }

  @Test
  void says_in_words_what_cannot_be_told_apart() {
    ModelRun one = run("h" + "r".repeat(39));
    ModelRun other = run("r".repeat(39) + "h");
    PairedComparison comparison = PairedComparison.of(List.of(one, other)).getFirst();
    PairedComparison.Row over = row(comparison, MetricName.OVER_ESCALATION);
    assertThat(over.p()).isEqualTo(1);
    assertThat(ComparisonText.sentence(comparison, over)).contains("cannot be told apart");
  }

  @Test
  void corrects_for_every_test_of_every_pair() {
    ModelRun a = run("r".repeat(40));
    ModelRun b = run("h".repeat(7) + "r".repeat(33));
    ModelRun c = run("r".repeat(40));
    PairedComparison two = PairedComparison.of(List.of(a, b)).getFirst();
    PairedComparison three = PairedComparison.of(List.of(a, b, c)).getFirst();
    assertThat(three.family()).isEqualTo(3 * two.family());
    assertThat(row(three, MetricName.OVER_ESCALATION).corrected())
        .isGreaterThan(row(two, MetricName.OVER_ESCALATION).corrected());
  }

  @Test
  void pairs_only_cases_that_both_hold() {
    PairedComparison comparison =
        PairedComparison.of(List.of(run("r".repeat(40)), run("r".repeat(25)))).getFirst();
    assertThat(row(comparison, MetricName.OVER_ESCALATION).cases()).isEqualTo(25);
    assertThat(comparison.rows()).noneMatch(row -> row.metric() == MetricName.UNSAFE_ACTIONS);
    assertThat(ComparisonDocument.write("northline@1.0.0", List.of(comparison)))
        .contains("\"told_apart\" : false", "\"correction\" : \"Holm\"");
  }
}
