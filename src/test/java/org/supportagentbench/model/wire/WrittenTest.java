package org.supportagentbench.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolSpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is written once and sent often is the same JSON, and takes no more room the longer it runs.
final class WrittenTest {
  @Test
  void a_text_is_written_once_as_wordsas_it_is_needed_and_the_room_has_an_end() {
    var times = new AtomicInteger();
    var written = new Written(5_000, text -> "\"" + text + times.incrementAndGet() + "\"");
    for (int i = 0; i < 1_000; i++) {
      assertThat(written.of("needed always")).hasToString("\"needed always1\"");
      written.of("needed once " + i);
      assertThat(written.kept()).isLessThanOrEqualTo(2 * 5_000 + 200);
    }
    assertThat(times).hasValue(1_001);
  }

  @ParameterizedTest
  @EnumSource
  void half_of_a_surrogate_pair_and_every_other_letter_are_sent_as_before(Protocol protocol) {
    String odd = "half \ud83d, whole \ud83d\ude00, \" \\ \n \u0001 \u00fc \u2028 end";
    for (String words : List.of(odd, odd.repeat(50))) {
      var answer = ChatAnswer.says(words);
      var request =
          new ChatRequest(
              "system " + words,
              List.of(),
              List.of(
                  new ChatMessage.User("user " + words),
                  new ChatMessage.Assistant(answer),
                  new ChatMessage.User("user " + words)));
      var wire = protocol.dialect().request(WireSettings.of("m"), request);
      assertThat(wire).isEqualTo(protocol.dialect().request(WireSettings.of("m"), request));
      String sent = JsonMapper.shared().readTree(wire.body()).toString();
      String told =
          JsonMapper.shared().writeValueAsString(words.replace("half \ud83d,", "half ?,"));
      assertThat(sent).contains(told.substring(1, told.length() - 1));
      assertThat(sent.split("half \\?", -1)).hasSizeGreaterThanOrEqualTo(5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void other_tools_are_other_json(Protocol protocol) {
    ObjectNode schema = JsonMapper.shared().createObjectNode().put("type", "object");
    var one = new ToolSpec("one", "The first.", schema);
    var two = new ToolSpec("two", "The second.", schema);
    for (List<ToolSpec> tools : List.of(List.of(one), List.of(two), List.of(one, two))) {
      var request = new ChatRequest("", tools, List.of(new ChatMessage.User("Hello")));
      String body = protocol.dialect().request(WireSettings.of("m"), request).body();
      assertThat(body.contains("The first.")).isEqualTo(tools.contains(one));
      assertThat(body.contains("The second.")).isEqualTo(tools.contains(two));
    }
  }
}
