package org.supportagentbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

final class StoredJsonTest {
  static Stream<String> texts() {
    var random = new Random(20260630);
    return Stream.concat(
        Samples.HOSTILE.stream(), Stream.generate(() -> Samples.randomText(random)).limit(200));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatever_anybody_writes_comes_back_as_it_was(String text) {
    Transcript transcript = Samples.transcript(text);
    Score score = Samples.score(text);
    RunManifest manifest = Samples.manifest(text);

    assertThat(TranscriptJson.read(TranscriptJson.write(transcript))).isEqualTo(transcript);
    assertThat(ScoreJson.read(ScoreJson.write(score))).isEqualTo(score);
    for (Opinion opinion : Samples.opinions(text)) {
      assertThat(OpinionJson.read(OpinionJson.write(opinion))).isEqualTo(opinion);
    }
    assertThat(AnswerJson.read(AnswerJson.write(Samples.answer(text))))
        .isEqualTo(Samples.answer(text));
    assertThat(ManifestJson.read(ManifestJson.write(manifest))).isEqualTo(manifest);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void what_is_written_can_be_a_file_in_any_encoding_of_unicode(String text) {
    String json = TranscriptJson.write(Samples.transcript(text));
    Charset utf8 = StandardCharsets.UTF_8;
    assertThat(new String(json.getBytes(utf8), utf8)).isEqualTo(json);
    assertThat(json).doesNotContain("\0", "\n");
  }

  @Test
  void every_ending_and_class_has_its_word() {
    for (Ending ending : Ending.values()) {
      var transcript = new Transcript(List.of(), ending, 0, "");
      assertThat(TranscriptJson.read(TranscriptJson.write(transcript))).isEqualTo(transcript);
    }
    for (ConversationClass each : ConversationClass.values()) {
      Score score = Samples.scoredAs(each);
      assertThat(ScoreJson.read(ScoreJson.write(score))).isEqualTo(score);
    }
  }

  @Test
  void an_answer_without_usage_has_none_and_not_zero() {
    ChatAnswer answer = ChatAnswer.says("Hello");
    assertThat(AnswerJson.read(AnswerJson.write(answer))).isEqualTo(answer);
    assertThat(AnswerJson.write(answer)).isEqualTo("{\"text\":\"Hello\",\"finish\":\"stop\"}");
  }

  @Test
  void a_newer_version_may_add_properties() {
    String written = TranscriptJson.write(Samples.transcript("hello"));
    String newer =
        written
            .replaceFirst("\\{", "{\"mood\":{\"trend\":[1,2]},")
            .replace("{\"from\":", "{\"at\":12,\"from\":");
    assertThat(newer).contains("mood").contains("\"at\"");
    assertThat(TranscriptJson.read(newer)).isEqualTo(Samples.transcript("hello"));
  }

  @Test
  void a_word_of_a_newer_version_is_a_sentence_and_not_a_guess() {
    assertThatThrownBy(() -> TranscriptJson.read("{\"ending\":\"fell_asleep\",\"messages\":[]}"))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("ending 'fell_asleep'")
        .hasMessageContaining("newer");
    assertThatThrownBy(() ->
            TranscriptJson.read("{\"ending\":\"satisfied\",\"messages\":[{\"from\":\"robot\"}]}"))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("'robot'");
  }

  @Test
  void a_damaged_row_is_a_sentence() {
    assertThatThrownBy(() -> ScoreJson.read("{\"class\":"))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("not JSON");
  }

  @Test
  void arguments_may_be_as_deep_as_a_parser_lets_them_be() {
    JsonNode deep = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < 1_000; i++) {
      deep = JsonNodeFactory.instance.arrayNode().add(deep);
    }
    var transcript =
        new Transcript(
            List.of(new Message.FromAgent("", "", List.of(new Call("1", "x", deep)))),
            Ending.SATISFIED,
            0,
            "");
    String text = TranscriptJson.write(transcript);
    assertThat(TranscriptJson.write(TranscriptJson.read(text))).isEqualTo(text);
  }
}
