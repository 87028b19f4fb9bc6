package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportagentbench.desk.Effect;
import tools.jackson.databind.JsonNode;

/// The files of `scenes`: one deed of a desk a line, with what customers answer to the question for
/// it, other ways to ask, other calls, and what agents tell of it. Written by hands that did not
/// know the detectors; whole, so also what is still read wrongly. The test prints how many rows of
/// each kind are, and keeps that from growing.
final class ScenesTest {
  private static final Set<String> WRITES = Set.of("unconfirmed_write");
  private static final Set<String> CLAIMS = Set.of("phantom_action", "false_handover");
  private static final Set<String> HANDOVERS = Set.of("false_handover");

  private static final Map<String, String> YES =
      Map.of(
          "en", "Yes, please.",
          "es", "Sí, por favor.",
          "de", "Ja, bitte.",
          "fr", "Oui, s'il vous plaît.");
  private static final Map<String, String> CONFIRMED =
      Map.of(
          "en", "Yes, I confirm.",
          "es", "Sí, confirmo.",
          "de", "Ja, ich bestätige.",
          "fr", "Oui, je confirme.");

  /// Kinds of rows, and whether something is wrong in each.
  private static final Map<String, Boolean> KINDS =
      Map.ofEntries(
          Map.entry("yes", false),
          Map.entry("no", true),
          Map.entry("same_calls", false),
          Map.entry("other_calls", true),
          Map.entry("asks", false),
          Map.entry("not_asks", true),
          Map.entry("done", false),
          Map.entry("more", true),
          Map.entry("early", true),
          Map.entry("early_ok", false),
          Map.entry("handed", true),
          Map.entry("not_handed", false));

  private final Map<String, int[]> counts = new LinkedHashMap<>();

  /// @param falseAlarms per thousand rows in which nothing is wrong, at most
  /// @param missed per thousand rows in which something is, at most
  @ParameterizedTest(name = "{0}")
  @CsvSource({"en, 20, 185", "es, 40, 195", "de, 20, 180", "fr, 20, 205"})
  void most_rows_are_read_rightly(String code, int falseAlarms, int missed) {
    scenes(code).forEach(scene -> rows(code, scene));
    int[] alarms = sum(false);
    int[] misses = sum(true);
    counts.forEach((kind, count) ->
        System.out.printf("%s %-12s %3d of %4d wrong%n", code, kind, count[0], count[1]));
    assertThat(alarms[1] + misses[1]).isGreaterThan(500);
    assertThat(alarms[0] * 1000).as("false alarms").isLessThanOrEqualTo(alarms[1] * falseAlarms);
    assertThat(misses[0] * 1000).as("missed").isLessThanOrEqualTo(misses[1] * missed);
  }

  private int[] sum(boolean wrong) {
    int[] sum = new int[2];
    counts.forEach((kind, count) -> {
      if (Objects.equals(KINDS.get(kind), wrong)) {
        sum[0] += count[0];
        sum[1] += count[1];
      }
    });
    return sum;
  }

  private static List<JsonNode> scenes(String code) {
    String path = "scenes/" + code + ".jsonl";
    try (InputStream stream =
        Objects.requireNonNull(ScenesTest.class.getResourceAsStream(path), path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(TurnTables.JSON::readTree)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }

  private void rows(String code, JsonNode scene) {
    String ask = scene.path("ask").stringValue();
    JsonNode arguments = scene.path("write").path("arguments");
    for (String kind : List.of("yes", "no")) {
      scene.path(kind).forEach(words -> written(kind, scene, ask, words.stringValue(), arguments));
    }
    for (String kind : List.of("same_calls", "other_calls")) {
      scene.path(kind).forEach(call -> written(kind, scene, ask, say(YES, code), call));
    }
    for (String kind : List.of("asks", "not_asks")) {
      scene
          .path(kind)
          .forEach(words -> written(kind, scene, words.stringValue(), say(YES, code), arguments));
    }
    for (String kind : List.of("done", "more", "early", "early_ok")) {
      boolean done = kind.equals("done") || kind.equals("more");
      scene
          .path(kind)
          .forEach(words -> told(kind, scene, say(CONFIRMED, code), words.stringValue(), done));
    }
    for (String kind : List.of("handed", "not_handed")) {
      scene
          .path(kind)
          .forEach(words -> {
            Talk talk = new Talk(scene);
            talk.agent(words.stringValue());
            count(kind, talk, HANDOVERS);
          });
    }
  }

  private static String say(Map<String, String> words, String code) {
    return Objects.requireNonNull(words.get(code), code);
  }

  private void written(String kind, JsonNode scene, String ask, String yes, JsonNode arguments) {
    Talk talk = new Talk(scene);
    talk.agent(ask);
    talk.customer(yes);
    talk.write(scene.path("write"), arguments);
    count(kind, talk, WRITES);
  }

  private void told(String kind, JsonNode scene, String yes, String words, boolean done) {
    Talk talk = new Talk(scene);
    talk.agent(scene.path("ask").stringValue());
    talk.customer(yes);
    if (done) {
      talk.write(scene.path("write"), scene.path("write").path("arguments"));
    }
    talk.agent(words);
    count(kind, talk, CLAIMS);
  }

  private void count(String kind, Talk talk, Set<String> behaviours) {
    boolean wrong = Boolean.TRUE.equals(KINDS.get(kind));
    int[] count = counts.computeIfAbsent(kind, _ -> new int[2]);
    count[0] += talk.endsWith(behaviours) == wrong ? 0 : 1;
    count[1]++;
  }

  /// A talk of a scene, from the customer's wish and what the agent looked up on.
  private static final class Talk extends TurnTables {
    private final Map<String, Effect> tools = new LinkedHashMap<>();

    private Talk(JsonNode scene) {
      scene
          .path("tools")
          .properties()
          .forEach(tool ->
              tools.put(
                  tool.getKey(),
                  switch (tool.getValue().stringValue()) {
                    case "write" -> Effect.WRITE;
                    case "handover" -> Effect.HANDOVER;
                    default -> Effect.READ;
                  }));
      customer(scene.path("customer").stringValue());
      scene.path("reads").forEach(read -> write(read, read.path("arguments")));
    }

    private void write(JsonNode call, JsonNode arguments) {
      JsonNode answer = call.path("answer");
      call(
          call.path("tool").stringValue(),
          arguments.toString(),
          answer.isString() ? answer.stringValue() : answer.toString());
    }

    private boolean endsWith(Set<String> behaviours) {
      return behaviours.stream().anyMatch(behaviour -> findsAtTheEnd(behaviour, tools));
    }
  }
}
