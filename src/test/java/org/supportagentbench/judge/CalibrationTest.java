package org.supportagentbench.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Outcome;
import org.supportagentbench.transcript.Score.Verdict;

final class CalibrationTest {
  private static Opinion says(Verdict criterion, Verdict outcome) {
    return new Opinion(
        "test/judge",
        new Outcome.NotMeasured("-"),
        new Outcome.NotMeasured("-"),
        List.of(new Opinion.Answer(1, criterion, 1, "q", "r")),
        0,
        new Opinion.Overall(
            Optional.of(new Opinion.Answer(Opinion.Overall.OUTCOME, outcome, 1, "q", "r")),
            Optional.empty(),
            Optional.empty(),
            ""));
  }

  /// People said the first letter, the judge the second: `yy` both yes, `yn` only people.
  private static Optional<Calibration> of(String... pairs) {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < pairs.length; i++) {
      labels.add(new Label("r-1/c/" + i, OptionalInt.of(2), pairs[i].charAt(0) == 'y'));
    }
    return Calibration.of(
        labels,
        name -> {
          char judge = pairs[Integer.parseInt(name.substring(6))].charAt(1);
          return judge == '-'
              ? Optional.empty()
              : Optional.of(
                  says(
                      judge == 'y'
                          ? Verdict.HOLDS
                          : judge == 'n' ? Verdict.FAILS : Verdict.UNJUDGED,
                      Verdict.HOLDS));
        });
  }

  @Test
  void counts_where_people_and_judge_agree() {
    Calibration c =
        of("yy", "yy", "yy", "yy", "yn", "ny", "nn", "nn", "nn", "y-", "nu").orElseThrow();
    assertThat(c.unjudged()).isEqualTo(2);
    assertThat(c.precision().orElseThrow()).isCloseTo(0.8, within(1e-12));
    assertThat(c.recall().orElseThrow()).isCloseTo(0.8, within(1e-12));
    assertThat(c.specificity().orElseThrow()).isCloseTo(0.75, within(1e-12));
    // Observed 7/9, by chance (5*5 + 4*4)/81: kappa = (0.7778 - 0.5062)/(1 - 0.5062).
    assertThat(c.kappa().orElseThrow().value()).isCloseTo(0.55, within(1e-12));
    assertThat(c.kappa().orElseThrow().interval().low()).isLessThan(0.55);
    // Rogan and Gladen: (0.5 + 0.75 - 1) / (0.8 + 0.75 - 1).
    assertThat(c.corrected(0.5).orElseThrow()).isCloseTo(0.25 / 0.55, within(1e-12));
  }

  @Test
  void what_labels_cannot_show_is_left_out() {
    Calibration allYes = of("yy", "yy").orElseThrow();
    assertThat(allYes.specificity()).isEmpty();
    assertThat(allYes.kappa()).isEmpty();
    assertThat(allYes.corrected(0.5)).isEmpty();
    Calibration chance = of("yy", "yn", "ny", "nn").orElseThrow();
    assertThat(chance.corrected(0.5)).isEmpty();
    assertThat(of("nn", "yn").orElseThrow().precision()).isEmpty();
    assertThat(of("y-")).isEmpty();
  }

  @Test
  void a_label_of_the_outcome_meets_the_outcome() {
    List<Label> labels = List.of(new Label("r-1/c/1", OptionalInt.empty(), true));
    Optional<Calibration> c =
        Calibration.of(labels, _ -> Optional.of(says(Verdict.FAILS, Verdict.HOLDS)));
    assertThat(c.orElseThrow().agreement().bothYes()).isEqualTo(1);
  }

  @Test
  void labels_are_read_line_by_line() {
    assertThat(
            Label.read(
                "labels.jsonl",
                List.of(
                    "{\"conversation\": \"r-1/c/1\", \"criterion\": 2, \"label\": \"yes\"}",
                    "",
                    "{\"conversation\": \"r-1/c/1\", \"criterion\": \"outcome\", \"label\": \"no\"}",
                    "{\"conversation\": \"r-1/c/2\", \"criterion\": 1, \"label\": \"\"}")))
        .containsExactly(
            new Label("r-1/c/1", OptionalInt.of(2), true),
            new Label("r-1/c/1", OptionalInt.empty(), false));
  }

  @Test
  void every_line_that_is_no_label_is_named() {
    assertThatThrownBy(() ->
            Label.read(
                "labels.jsonl",
                List.of(
                    "yes",
                    "{\"conversation\": \"r-1/c/1\", \"criterion\": 0, \"label\": \"yes\"}",
                    "{\"conversation\": \"r-1/c/1\", \"criterion\": 1, \"label\": \"maybe\"}",
                    "{\"criterion\": 1, \"label\": \"yes\"}",
                    "{\"conversation\": \"r-1/c/1\", \"criterion\": 1}")))
        .isInstanceOfSatisfying(
            InputProblem.class,
            problem ->
                assertThat(problem.sentences())
                    .hasSize(5)
                    .allMatch(sentence -> sentence.startsWith("labels.jsonl:"))
                    .allMatch(sentence -> sentence.contains("would be right")));
  }
}
