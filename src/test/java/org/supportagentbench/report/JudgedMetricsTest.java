package org.supportagentbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportagentbench.results.Spending;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Outcome;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Score.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What log and judge say together, and what a judge that fails costs.
final class JudgedMetricsTest {
  private static final ModelRun LOG = Samples.run("r,r,", "h,h,h", ",,");

  private static Opinion opinion(Verdict outcome, Verdict criterion, double mark) {
    Opinion.Answer answer = new Opinion.Answer(1, criterion, 1, "a quote", "why");
    Opinion.Answer about =
        new Opinion.Answer(Opinion.Overall.OUTCOME, outcome, 1, "a quote", "why");
    return new Opinion(
        "test/judge",
        new Outcome.Measured(mark, Outcome.Basis.JUDGE),
        new Outcome.Measured(mark / 100, Outcome.Basis.JUDGE),
        List.of(answer),
        0,
        new Opinion.Overall(Optional.of(about), Optional.empty(), Optional.empty(), ""));
  }

  /// The small run with a judge's opinion of each conversation.
  private static ModelRun judged(Function<Sample, Optional<Opinion>> opinions) {
    return judged(opinions, _ -> Spending.NONE, "acme/judge", ModelRun.Voided.NOTHING);
  }

  private static ModelRun judged(
      Function<Sample, Optional<Opinion>> opinions,
      Function<Sample, Spending> spending,
      String judge,
      ModelRun.Voided voided) {
    List<Sample> samples = new ArrayList<>();
    for (Sample s : LOG.samples()) {
      samples.add(
          new Sample(
              s.caseId(),
              s.bucket(),
              s.group(),
              s.trial(),
              s.score(),
              opinions.apply(s),
              spending.apply(s)));
    }
    ModelRun.Setup setup =
        new ModelRun.Setup(
            "r-0123456789",
            "openai/gpt-9",
            3,
            Map.of("customer", "acme/customer", "judge", judge, "guard", "off", "seed", "1"),
            LOG.setup().nature());
    return new ModelRun(setup, LOG.planned(), samples, voided);
  }

  private static Metric metric(ModelRun run, MetricName name) {
    return Objects.requireNonNull(Metrics.of(run).get(name));
  }

  private static double mean(ModelRun run, MetricName name) {
    Metric metric = metric(run, name);
    assertThat(metric).isInstanceOf(Metric.Measured.class);
    return ((Metric.Measured) metric).mean();
  }

  private static JsonNode result(ModelRun run) {
    return JsonMapper.shared().readTree(RunDocument.write("t@1", List.of(run))).at("/results/0");
  }

  @Test
  void a_conversation_is_resolved_where_log_and_judge_say_so() {
    ModelRun yes = judged(_ -> Optional.of(opinion(Verdict.HOLDS, Verdict.HOLDS, 80)));
    ModelRun half =
        judged(s ->
            Optional.of(
                opinion(s.trial() == 1 ? Verdict.FAILS : Verdict.HOLDS, Verdict.HOLDS, 80)));

    assertThat(mean(yes, MetricName.RESOLUTION)).isEqualTo(mean(LOG, MetricName.RESOLUTION));
    assertThat(((Metric.Measured) metric(half, MetricName.RESOLUTION)).perRun())
        .containsExactly(0.0, 1.0, 0.0);
    assertThat(result(yes).at("/metrics/resolution/basis").asString()).isEqualTo("log+judge");
    assertThat(result(LOG).at("/metrics/resolution/basis").asString()).isEqualTo("log");
  }

  @Test
  void adherence_counts_the_criteria_of_rules_and_judge_alike() {
    ModelRun run = judged(_ -> Optional.of(opinion(Verdict.HOLDS, Verdict.FAILS, 80)));
    assertThat(mean(LOG, MetricName.POLICY_ADHERENCE)).isEqualTo(1);
    assertThat(mean(run, MetricName.POLICY_ADHERENCE)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void mark_and_sentiment_are_the_judges() {
    ModelRun run = judged(_ -> Optional.of(opinion(Verdict.HOLDS, Verdict.HOLDS, 60)));
    assertThat(mean(run, MetricName.MARK)).isCloseTo(60, within(1e-9));
    assertThat(mean(run, MetricName.SENTIMENT)).isCloseTo(0.6, within(1e-9));
    assertThat(result(run).at("/metrics/sentiment/basis").asString()).isEqualTo("judge");
  }

  @Test
  void each_judged_metric_has_a_floor_of_its_own() {
    // Two of 27 conversations lack the criterion's answer, and no outcome is missing.
    ModelRun run =
        judged(s ->
            Optional.of(
                opinion(
                    Verdict.HOLDS,
                    s.bucket() == Bucket.ADVERSARIAL && s.trial() < 3 && s.group().equals("trap_1")
                        ? Verdict.UNJUDGED
                        : Verdict.HOLDS,
                    80)));
    assertThat(metric(run, MetricName.POLICY_ADHERENCE))
        .isEqualTo(
            new Metric.NotMeasured(
                "25 of 27 conversations are valid; below 95% there is no number",
                new Metric.Share(25, 27)));
    assertThat(metric(run, MetricName.RESOLUTION).share()).isEqualTo(new Metric.Share(12, 12));
    assertThat(metric(run, MetricName.MARK)).isInstanceOf(Metric.Measured.class);
    assertThat(metric(run, MetricName.OVER_ESCALATION)).isInstanceOf(Metric.Measured.class);
  }

  @Test
  void an_unclear_criterion_takes_no_conversation_away_until_too_many_are_unclear() {
    // Two criteria are the judge's in each of 27 conversations, one is a rule's.
    ModelRun one = withTwoCriteria(s -> s.trial() == 1 && s.group().equals("trap_1"));
    assertThat(metric(one, MetricName.POLICY_ADHERENCE).share())
        .isEqualTo(new Metric.Share(27, 27));
    // 26 conversations: 2 of 3 hold; one: 2 of the 2 that were read.
    assertThat(mean(one, MetricName.POLICY_ADHERENCE))
        .isCloseTo((26 * 2 / 3.0 + 1) / 27, within(1e-9));

    ModelRun many = withTwoCriteria(s -> s.trial() == 1);
    assertThat(metric(many, MetricName.POLICY_ADHERENCE))
        .isEqualTo(
            new Metric.NotMeasured(
                "72 of 81 criteria are judged; below 95% there is no number",
                new Metric.Share(27, 27)));
  }

  /// The judge finds its first criterion met, and its second one not, or unclear.
  private static ModelRun withTwoCriteria(Predicate<Sample> unclear) {
    ModelRun run =
        judged(s -> {
          Opinion of = opinion(Verdict.HOLDS, Verdict.HOLDS, 80);
          List<Opinion.Answer> answers = new ArrayList<>(of.answers());
          answers.add(
              unclear.test(s)
                  ? Opinion.Answer.unjudged(2, "unclear: it may be meant so")
                  : new Opinion.Answer(2, Verdict.FAILS, 1, "a quote", "why"));
          return Optional.of(
              new Opinion(of.judge(), of.mark(), of.sentiment(), answers, 0, of.overall()));
        });
    List<Sample> samples =
        run.samples().stream()
            .map(s -> {
              Score score = s.score();
              List<Score.CriterionReading> criteria = new ArrayList<>(score.criteria());
              criteria.add(new Score.CriterionReading(2, Verdict.UNJUDGED, "needs a judge"));
              Score more =
                  new Score(
                      score.conversationClass(),
                      score.resolution(),
                      criteria,
                      score.conduct(),
                      score.findings(),
                      score.notMeasured());
              return new Sample(
                  s.caseId(), s.bucket(), s.group(), s.trial(), more, s.opinion(), s.spending());
            })
            .toList();
    return new ModelRun(run.setup(), run.planned(), samples, run.voided());
  }

  @Test
  void a_missing_opinion_is_no_value_even_where_the_log_alone_would_decide() {
    ModelRun run =
        judged(s ->
            s.trial() == 3
                ? Optional.empty()
                : Optional.of(opinion(Verdict.HOLDS, Verdict.HOLDS, 80)));
    assertThat(metric(run, MetricName.RESOLUTION).share()).isEqualTo(new Metric.Share(8, 12));
    assertThat(metric(run, MetricName.RESOLUTION)).isInstanceOf(Metric.NotMeasured.class);
    assertThat(result(run).path("classes").path("scored").asInt()).isEqualTo(27);
  }

  @Test
  void the_agents_cost_is_a_metric_and_the_others_stand_apart() {
    Spending each = new Spending(part(0.002), part(0.001), part(0.0005));
    ModelRun run =
        judged(
            _ -> Optional.of(opinion(Verdict.HOLDS, Verdict.HOLDS, 80)),
            _ -> each,
            "acme/judge",
            new ModelRun.Voided(Map.of("customer_fault", 1), each));
    assertThat(mean(run, MetricName.COST_USD_PER_1000)).isCloseTo(2, within(1e-9));
    JsonNode costs = result(run).path("costs");
    assertThat(costs.at("/agent/usd_per_1000").asDouble()).isEqualTo(2);
    assertThat(costs.at("/customer/usd_per_1000").asDouble()).isEqualTo(1);
    assertThat(costs.at("/judge/usd_per_1000").asDouble()).isEqualTo(0.5);
    assertThat(costs.at("/agent/tokens/output").asInt()).isEqualTo(27 * 30);
    assertThat(costs.at("/agent/set_aside_usd").asDouble()).isEqualTo(0.002);
  }

  @Test
  void one_call_without_a_price_and_there_is_no_cost() {
    Spending known = new Spending(part(0.002), Spending.Part.NONE, Spending.Part.NONE);
    Spending unknown =
        new Spending(
            new Spending.Part(3, known.agent().tokens(), OptionalDouble.empty()),
            Spending.Part.NONE,
            Spending.Part.NONE);
    ModelRun run =
        judged(
            _ -> Optional.empty(),
            s -> s.trial() == 1 && s.group().equals("trap_1") ? unknown : known,
            "rules",
            ModelRun.Voided.NOTHING);
    assertThat(metric(run, MetricName.COST_USD_PER_1000))
        .isEqualTo(
            new Metric.NotMeasured(
                "1 of 27 conversations have a call without usage or price",
                new Metric.Share(26, 27)));
    assertThat(result(run).at("/costs/agent/not_measured").asString()).contains("no price");
    assertThat(result(run).path("costs").has("judge")).isFalse();
  }

  @Test
  void a_customer_that_breaks_its_card_too_often_is_said_aloud() {
    ModelRun good =
        judged(
            _ -> Optional.empty(),
            _ -> Spending.NONE,
            "rules",
            new ModelRun.Voided(Map.of("unpressured", 4), Spending.NONE));
    ModelRun bad =
        judged(
            _ -> Optional.empty(),
            _ -> Spending.NONE,
            "rules",
            new ModelRun.Voided(Map.of("customer_fault", 1), Spending.NONE));
    assertThat(result(good).at("/customer_record/within_bound").asBoolean()).isTrue();
    JsonNode record = result(bad).path("customer_record");
    assertThat(record.path("fault_rate").asDouble()).isCloseTo(1 / 28.0, within(1e-6));
    assertThat(record.path("within_bound").asBoolean()).isFalse();
    assertThat(TerminalBoard.write("t@1", List.of(), List.of(bad)))
        .contains("Warning: The customer of openai/gpt-9 broke its card in 1 of 28 conversations");
    assertThat(TerminalBoard.write("t@1", List.of(), List.of(good))).doesNotContain("Warning");
  }

  @ParameterizedTest
  @CsvSource({
    "openai/gpt-5.4-mini, true",
    "openrouter/openai/gpt-oss-120b, true",
    "openai/o3-mini, true",
    "anthropic/claude-haiku-4.5, false",
    "google/gemini-3-flash, false",
    "local/mystery, false",
    "openai/secret, true",
  })
  void a_judge_of_the_agents_own_family_is_warned_of(String judge, boolean same) {
    ModelRun run =
        judged(_ -> Optional.empty(), _ -> Spending.NONE, judge, ModelRun.Voided.NOTHING);
    assertThat(result(run).path("warnings").toString().contains("same family")).isEqualTo(same);
  }

  private static Spending.Part part(double usd) {
    return new Spending.Part(3, new Spending.Tokens(10, 0, 0, 30, 0), OptionalDouble.of(usd));
  }
}
