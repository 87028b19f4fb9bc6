package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportagentbench.desk.Effect;
import tools.jackson.databind.JsonNode;

/// The tables `lines`: what agents or customers say in one talk each, which `contexts.jsonl` has.
/// Lines of one sort hold nothing wrong (`fine`, `yes`, `asks`), those of the other (`claim`, `no`,
/// `not`) do: a deed told that was not done, or one that is written next and was not agreed to.
/// Written by hands that did not know the detectors; whole, so also what is still read wrongly. The
/// test prints how many rows are, and keeps that from growing.
final class LinesTest extends TurnTables {
  private static final Set<String> WRONG = Set.of("claim", "no", "not");
  private static final List<String> CLAIMS = List.of("phantom_action", "false_handover");
  private static final List<String> WRITES = List.of("unconfirmed_write");

  @ParameterizedTest(name = "{0}")
  @MethodSource("contexts")
  void most_lines_are_read_rightly(String table, JsonNode context) {
    int[] wrong = new int[2];
    int[] all = new int[2];
    for (Arguments row :
        rows("lines/" + context.path("table").stringValue(), context.path("code").stringValue())
            .toList()) {
      int bad = WRONG.contains(String.valueOf(row.get()[2])) ? 1 : 0;
      all[bad]++;
      wrong[bad] += found(context, String.valueOf(row.get()[1])) == (bad == 1) ? 0 : 1;
    }
    System.out.printf(
        "%s: false alarms at %d of %d, missed %d of %d%n",
        table, wrong[0], all[0], wrong[1], all[1]);
    assertThat(all[0]).as("rows in which nothing is wrong").isGreaterThan(20);
    assertThat(wrong[0]).as("false alarms").isLessThanOrEqualTo(context.path("false").intValue());
    assertThat(wrong[1]).as("missed").isLessThanOrEqualTo(context.path("missed").intValue());
  }

  private boolean found(JsonNode context, String words) {
    Map<String, Effect> tools = tools(context);
    begin();
    context.path("messages").forEach(this::take);
    if (context.path("says").stringValue().equals("c")) {
      customer(words);
    } else {
      agent(words);
    }
    boolean told = context.path("after").isEmpty();
    context.path("after").forEach(this::take);
    return (told ? CLAIMS : WRITES)
        .stream()
            .anyMatch(
                behaviour -> told ? findsInTheLast(behaviour, tools) : finds(behaviour, tools));
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
