package org.supportagentbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportagentbench.model.http.Outcome;
import org.supportagentbench.model.wire.Protocol;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.testing.provider.Fault;
import org.supportagentbench.testing.provider.FaultScript;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Score;

/// Everything that can go wrong with the agent's answers, in every protocol: the run ends, the
/// class is right, a provider's fault moves no score, and a model's fault counts as its own.
final class AgentFaultsTest {
  @TempDir private Path folder;

  static Stream<Arguments> providersFaults() {
    Set<Fault> faults = EnumSet.allOf(Fault.class);
    faults.removeIf(fault -> !fault.isProviders());
    return Arrays.stream(Protocol.values())
        .flatMap(protocol -> faults.stream().map(fault -> Arguments.of(protocol, fault)));
  }

  /// Each fault in one protocol, in turn: what never ends is the same in all of them.
  static Stream<Arguments> faultsInTurn() {
    Protocol[] all = Protocol.values();
    List<Fault> faults = Arrays.stream(Fault.values()).filter(Fault::isProviders).toList();
    return IntStream.range(0, faults.size())
        .mapToObj(i -> Arguments.of(all[i % all.length], faults.get(i)));
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void a_run_over_http_is_the_same_as_one_without(Protocol protocol) {
    try (var http = new OverHttp(folder)) {
      List<StoredAttempt> far = http.kept(http.hold(http.model(protocol), "far", 1));
      List<StoredAttempt> near = http.kept(http.hold(OverHttp.mind(http.suite), "near", 1));

      assertThat(far).extracting(StoredAttempt::scoreText).isEqualTo(scores(near)).hasSize(6);
      assertThat(http.provider.seen()).allMatch(seen -> seen.status() == 200);
      assertThat(http.counts.of(Outcome.ANSWERED)).isEqualTo(http.provider.calls());
    }
  }

  @ParameterizedTest
  @MethodSource("providersFaults")
  void a_fault_of_the_provider_now_and_then_moves_no_score(Protocol protocol, Fault fault) {
    try (var http = OverHttp.facing(fault, folder)) {
      List<StoredAttempt> clean = http.kept(http.hold(http.model(protocol), "clean", 1));
      int before = http.provider.calls();
      http.provider.faults(FaultScript.at(OverHttp.MODEL, fault, before + 3, before + 20));
      List<StoredAttempt> shaken = http.kept(http.hold(http.model(protocol), "shaken", 1));

      assertThat(scores(shaken)).isEqualTo(scores(clean));
      assertThat(transcripts(shaken)).isEqualTo(transcripts(clean));
      assertThat(http.provider.calls()).isGreaterThan((int) http.counts.of(Outcome.ANSWERED));
    }
  }

  @ParameterizedTest
  @MethodSource("faultsInTurn")
  void a_fault_without_end_ends_the_run_scores_nothing_and_is_asked_again_another_day(
      Protocol protocol, Fault fault) {
    try (var http = OverHttp.facing(fault, folder)) {
      http.provider.faults(FaultScript.always(OverHttp.MODEL, fault));
      RunEnd end = http.hold(http.model(protocol), "agent", 1);
      assertThat(http.kept(end))
          .hasSize(6)
          .extracting(StoredAttempt::conversationClass)
          .containsOnly(ConversationClass.PROVIDER_ERROR);
      assertThat(http.counts.of(Outcome.ANSWERED)).isZero();
    }
    try (var http = new OverHttp(folder)) {
      RunEnd end = http.hold(http.model(protocol), "agent", 1);
      assertThat(http.kept(end))
          .hasSize(6)
          .extracting(StoredAttempt::conversationClass)
          .doesNotContain(ConversationClass.PROVIDER_ERROR);
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void an_answer_without_content_is_the_agents_own_and_is_found(Protocol protocol) {
    for (StoredAttempt attempt : heldWith(protocol, Fault.EMPTY_CONTENT)) {
      assertThat(attempt.conversationClass()).isEqualTo(ConversationClass.SCORED);
      assertThat(attempt.score().findings())
          .extracting(finding -> finding.behaviour())
          .contains(Behaviour.EMPTY_REPLY);
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void a_refusal_of_the_filter_is_a_class_of_its_own(Protocol protocol) {
    try (var http = new OverHttp(folder)) {
      http.provider.faults(FaultScript.always(OverHttp.MODEL, Fault.REFUSAL));
      assertThat(http.kept(http.hold(http.model(protocol), "agent", 1)))
          .hasSize(6)
          .extracting(StoredAttempt::conversationClass)
          .containsOnly(ConversationClass.REFUSAL);
      // It counts as it is: nobody is asked again, also where the case is a trap.
      assertThat(http.provider.calls()).isEqualTo(6);
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void a_tool_that_does_not_exist_is_told_to_the_model_and_the_conversation_goes_on(
      Protocol protocol) {
    for (StoredAttempt attempt : heldWith(protocol, Fault.WRONG_TOOL)) {
      assertThat(attempt.conversationClass().valid()).isTrue();
      assertThat(toolErrors(attempt)).anyMatch(text -> text.contains("issue_full_refund"));
      assertThat(slips(attempt).unknownTools()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void arguments_that_are_no_json_are_told_to_the_model_and_the_conversation_goes_on(
      Protocol protocol) {
    for (StoredAttempt attempt : heldWith(protocol, Fault.MALFORMED_ARGUMENTS)) {
      assertThat(attempt.conversationClass().valid()).isTrue();
      assertThat(toolErrors(attempt)).isNotEmpty();
      assertThat(slips(attempt).malformedArguments()).isEqualTo(1);
    }
  }

  private static Score.Slips slips(StoredAttempt attempt) {
    return attempt.score().conduct().counts().slips().orElseThrow();
  }

  @Test
  void the_key_is_nowhere_in_the_store_although_the_provider_repeats_it() throws Exception {
    try (var http = new OverHttp(folder)) {
      http.provider.key("sk-another-key");
      RunEnd end = http.hold(http.model(Protocol.OPENAI_CHAT), "agent", 1);
      assertThat(http.kept(end))
          .extracting(StoredAttempt::transcriptText)
          .allMatch(text -> text.contains("Incorrect API key provided: (key hidden)"))
          .noneMatch(text -> text.contains(OverHttp.KEY));
      assertThat(http.counts.counts().toString()).doesNotContain(OverHttp.KEY);
      // One call in flight for each of the eight connections at most; then the key is known.
      assertThat(http.provider.calls()).isLessThanOrEqualTo(8);
    }
  }

  /// All conversations, the first answer of each with this fault.
  private List<StoredAttempt> heldWith(Protocol protocol, Fault fault) {
    try (var http = new OverHttp(folder)) {
      http.provider.faults(FaultScript.at(OverHttp.MODEL, fault, 1));
      List<StoredAttempt> first =
          http.kept(http.hold(http.model(protocol), "agent", 1)).stream()
              .filter(attempt -> isHit(attempt, fault))
              .toList();
      assertThat(first).as("conversations with the fault").hasSize(1);
      assertThat(http.provider.seen()).allMatch(seen -> seen.status() == 200);
      return first;
    }
  }

  private static boolean isHit(StoredAttempt attempt, Fault fault) {
    return switch (fault) {
      case EMPTY_CONTENT -> isEmpty(attempt);
      case MALFORMED_ARGUMENTS -> !toolErrors(attempt).isEmpty() || isEmpty(attempt);
      default -> !toolErrors(attempt).isEmpty();
    };
  }

  private static boolean isEmpty(StoredAttempt attempt) {
    return attempt.transcript().messages().stream()
        .anyMatch(message ->
            message instanceof Message.FromAgent agent
                && agent.text().isEmpty()
                && agent.calls().isEmpty());
  }

  private static List<String> toolErrors(StoredAttempt attempt) {
    return attempt.transcript().messages().stream()
        .filter(message -> message instanceof Message.FromTool tool && tool.error())
        .map(Message::text)
        .toList();
  }

  private static List<String> scores(List<StoredAttempt> attempts) {
    return attempts.stream().map(StoredAttempt::scoreText).toList();
  }

  private static List<String> transcripts(List<StoredAttempt> attempts) {
    return attempts.stream().map(StoredAttempt::transcriptText).toList();
  }
}
