package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportagentbench.desk.Effect;
import tools.jackson.databind.JsonNode;

/// The tables `lines`: what agents say next in one talk each, which `contexts.jsonl` has. `fine`
/// claims no deed that was not done, `claim` does. Written by hands that did not know the
/// detectors; whole, so also what is still read wrongly. The test prints how many rows are, and
/// keeps that from growing.
final class LinesTest extends TurnTables {
  private static final List<String> CLAIMS = List.of("phantom_action", "false_handover");

  @ParameterizedTest(name = "{0}")
  @MethodSource("contexts")
  void most_lines_are_read_rightly(String table, JsonNode context) {
    Map<String, Effect> tools = tools(context);
    int[] wrong = new int[2];
    int[] all = new int[2];
    List<Arguments> rows =
        rows("lines/" + context.path("table").stringValue(), context.path("code").stringValue())
            .toList();
    for (Arguments row : rows) {
      int claim = String.valueOf(row.get()[2]).equals("claim") ? 1 : 0;
      begin();
      context.path("messages").forEach(this::take);
      agent(String.valueOf(row.get()[1]));
      boolean found = CLAIMS.stream().anyMatch(behaviour -> findsInTheLast(behaviour, tools));
      all[claim]++;
      wrong[claim] += found == (claim == 1) ? 0 : 1;
    }
    System.out.printf(
        "%s: false alarms at %d of %d, missed %d of %d%n",
        table, wrong[0], all[0], wrong[1], all[1]);
    assertThat(all[0]).isGreaterThan(40);
    assertThat(all[1]).isGreaterThan(20);
    assertThat(wrong[0]).as("false alarms").isLessThanOrEqualTo(context.path("false").intValue());
    assertThat(wrong[1]).as("missed").isLessThanOrEqualTo(context.path("missed").intValue());
  }

  static Stream<Arguments> contexts() {
    return text("lines/contexts.jsonl")
        .lines()
        .map(JSON::readTree)
        .map(context ->
            Arguments.of(
                context.path("table").stringValue() + "-" + context.path("code").stringValue(),
                context));
  }
}
