package org.supportagentbench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plants one mistake at a time into the suite for tests; what is said about each stands in
/// `src/test/resources/planted-mistakes`, word for word.
final class PlantedMistakesTest {
  private static final String CANCEL = "cases/routine/cancel_before_ship/changed-plans.md";

  @TempDir private Path folder = Path.of("");

  static List<Planted.Mistake> in_the_header() {
    return Planted.mistakes("in-the-header.txt");
  }

  static List<Planted.Mistake> below_the_header() {
    return Planted.mistakes("below-the-header.txt");
  }

  static List<Planted.Mistake> of_meaning() {
    return Planted.mistakes("of-meaning.txt");
  }

  static List<Planted.Mistake> in_shared_files() {
    return Planted.mistakes("in-shared-files.txt");
  }

  @Test
  void a_suite_without_mistakes_has_no_problem() {
    assertThat(Planted.in(folder).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("in_the_header")
  void says_what_is_wrong_in_the_header(Planted.Mistake mistake) {
    assertThat(mistake.problemsIn(folder)).isNotEmpty().isEqualTo(mistake.said());
  }

  @ParameterizedTest
  @MethodSource("below_the_header")
  void says_what_is_wrong_below_the_header(Planted.Mistake mistake) {
    assertThat(mistake.problemsIn(folder)).isNotEmpty().isEqualTo(mistake.said());
  }

  @ParameterizedTest
  @MethodSource("of_meaning")
  void says_what_cannot_be_meant(Planted.Mistake mistake) {
    assertThat(mistake.problemsIn(folder)).isNotEmpty().isEqualTo(mistake.said());
  }

  @ParameterizedTest
  @MethodSource("in_shared_files")
  void says_what_is_wrong_in_shared_files(Planted.Mistake mistake) {
    assertThat(mistake.problemsIn(folder)).isNotEmpty().isEqualTo(mistake.said());
  }

  @Test
  void says_everything_at_once_by_file_and_line() {
    Planted planted =
        Planted.in(folder)
            .replace(CANCEL, "mood: terse", "mood: ters")
            .replace("cases/adversarial/damaged_no_proof_replace.md", "kind: FG", "kind: GF")
            .replace("cases/adversarial/damaged_no_proof_replace.md", "placed: ", "plcaed: ");
    assertThat(planted.problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(": found")))
        .containsExactly(
            "cases/adversarial/damaged_no_proof_replace.md:7",
            "cases/adversarial/damaged_no_proof_replace.md:11",
            "cases/adversarial/damaged_no_proof_replace.md:12",
            CANCEL + ":5");
  }

  @Test
  void says_what_is_wrong_in_a_header_also_where_a_heading_is_missing() {
    Planted planted =
        Planted.in(folder)
            .replace(CANCEL, "mood: terse", "mood: !grim terse")
            .replace(CANCEL, "placed: ", "placed: &day ")
            .replace(CANCEL, "from: ", "from: *day\nfrom: ")
            .replace(CANCEL, "## A good answer\n", "");
    assertThat(planted.problems())
        .containsExactly(
            CANCEL + ":3: found an alias ('*day'); would be right: the value itself, written out",
            CANCEL + ":4: found the key 'from' twice; would be right: each key once",
            CANCEL + ":6: found a tag ('!grim'); would be right: the value without a tag",
            CANCEL + ":11: found an anchor ('&day'); would be right: the value without it",
            CANCEL
                + ":60: found no heading '## A good answer'; would be right: '## A good answer'"
                + " after '## How the customer pushes'");
  }

  @Test
  void checks_the_orders_of_a_case_whose_steps_cannot_be_read() {
    Planted planted =
        Planted.in(folder)
            .replace(CANCEL, "- call lookup_order", "- cal lookup_order")
            .replace(CANCEL, "placed: 2026-06-29", "placed: 2026-07-29");
    assertThat(planted.problems())
        .extracting(problem -> problem.substring(0, problem.indexOf("; would be right")))
        .containsExactly(
            CANCEL + ":10: found 2026-07-29, after the clock",
            CANCEL + ":56: found '- cal lookup_order order_number=1102'");
  }
}
