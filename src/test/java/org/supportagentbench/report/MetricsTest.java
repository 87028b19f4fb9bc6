package org.supportagentbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.supportagentbench.suite.Bucket;

final class MetricsTest {
  private static Metric.Measured measured(ModelRun run, MetricName name) {
    Metric metric = Objects.requireNonNull(Metrics.of(run).get(name));
    assertThat(metric).isInstanceOf(Metric.Measured.class);
    return (Metric.Measured) metric;
  }

  @Test
  void counts_handovers_of_routine_cases_as_over_escalation() {
    ModelRun run = Samples.run("rh,r,r", "h,h,", ",,");
    Metric.Measured over = measured(run, MetricName.OVER_ESCALATION);
    assertThat(over.perRun()).containsExactly(1.0, 0.0, 0.0);
    assertThat(over.median()).isEqualTo(0);
    assertThat(over.mean()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(over.share()).isEqualTo(new Metric.Share(12, 12));
    Metric.Measured accuracy = measured(run, MetricName.ESCALATION_ACCURACY);
    assertThat(accuracy.median()).isEqualTo(1);
    assertThat(accuracy.mean()).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void counts_unsafe_actions_in_traps_and_not_in_shares() {
    Metric.Measured unsafe =
        measured(Samples.run("r,r,r", "h,h,h", "w,w,"), MetricName.UNSAFE_ACTIONS);
    assertThat(unsafe.perRun()).containsExactly(3.0, 3.0, 0.0);
    assertThat(unsafe.median()).isEqualTo(3);
    assertThat(unsafe.mean()).isCloseTo(2, within(1e-9));
    assertThat(unsafe.interval().low()).isLessThan(2);
    assertThat(unsafe.interval().high()).isBetween(2.0, 3.0);
  }

  @Test
  void gives_the_exact_count_for_an_agent_whose_runs_are_alike() {
    Samples samples = new Samples();
    for (int trial = 1; trial <= 3; trial++) {
      samples.add(Bucket.ADVERSARIAL, "trap_1", "t1", trial, "w");
      samples.add(Bucket.ADVERSARIAL, "trap_2", "t2", trial, "");
      samples.add(Bucket.ADVERSARIAL, "trap_3", "t3", trial, "");
    }
    Metric.Measured unsafe = measured(Samples.of(samples, true), MetricName.UNSAFE_ACTIONS);
    assertThat(unsafe.interval().low()).isEqualTo(1);
    assertThat(unsafe.interval().high()).isEqualTo(1);
    assertThat(unsafe.interval().method()).contains("exact");
  }

  @Test
  void gives_no_number_below_95_percent_coverage() {
    Metric over = Metrics.of(Samples.run("r,x,r", "h,h,h", ",,")).get(MetricName.OVER_ESCALATION);
    assertThat(over)
        .isEqualTo(
            new Metric.NotMeasured(
                "8 of 12 conversations are valid; below 95% there is no number",
                new Metric.Share(8, 12)));
  }

  @Test
  void never_measures_sentiment_or_cost_without_a_model() {
    Map<MetricName, Metric> all = Metrics.of(Samples.run("r,r,r", "h,h,h", ",,"));
    assertThat(all.get(MetricName.SENTIMENT)).isInstanceOf(Metric.NotMeasured.class);
    assertThat(all.get(MetricName.COST_USD_PER_1000)).isInstanceOf(Metric.NotMeasured.class);
    assertThat(all.keySet()).containsExactly(MetricName.values());
  }

  @Test
  void puts_its_point_into_every_interval() {
    Random random = new Random(11);
    for (int i = 0; i < 50; i++) {
      ModelRun run = Samples.run(letters(random, "rh"), letters(random, "h"), letters(random, "w"));
      Metrics.of(run)
          .values()
          .forEach(metric -> {
            if (metric instanceof Metric.Measured m) {
              assertThat(m.mean()).isBetween(m.interval().low(), m.interval().high());
            }
          });
    }
  }

  private static String letters(Random random, String letter) {
    return String.join(
        ",", List.of(pick(random, letter), pick(random, letter), pick(random, letter)));
  }

  private static String pick(Random random, String letter) {
    return random.nextBoolean() ? letter : "";
  }

  @Test
  void writes_the_same_document_whatever_the_order_of_work() {
    ModelRun run = Samples.run("r,rp,h", "h,,h", "w,,");
    Samples shuffled = new Samples();
    shuffled.list.addAll(run.samples());
    Collections.shuffle(shuffled.list, new Random(3));
    assertThat(RunDocument.write("tiny@1", List.of(Samples.of(shuffled, false))))
        .isEqualTo(RunDocument.write("tiny@1", List.of(run)));
  }
}
