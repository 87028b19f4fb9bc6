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

/// The table `wholes`: whole short talks for turns that hang on what was called and answered
/// before, each as one real model was seen to take it, and where it can be told apart its right
/// counterpart. A row names what is to be found at its end, or nothing.
final class WholeTalksTest extends TurnTables {
  private static final List<String> READ =
      List.of("unconfirmed_write", "phantom_action", "false_handover", "ungrounded_reference");

  @ParameterizedTest(name = "{0}")
  @MethodSource("talks")
  void finds_what_the_end_of_a_talk_does_wrong(String what, JsonNode talk) {
    talk.path("messages").forEach(this::take);
    String expected = talk.path("finds").stringValue();
    Map<String, Effect> tools = tools(talk);
    List<String> found =
        READ.stream().filter(behaviour -> findsAtTheEnd(behaviour, tools)).toList();
    if (expected.isEmpty()) {
      assertThat(found).as(what).isEmpty();
    } else {
      assertThat(found).as(what).contains(expected);
    }
  }

  static Stream<Arguments> talks() {
    return text("wholes.jsonl")
        .lines()
        .map(JSON::readTree)
        .map(talk -> Arguments.of(talk.path("what").stringValue(), talk));
  }
}
