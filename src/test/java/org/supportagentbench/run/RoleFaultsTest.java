package org.supportagentbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supportagentbench.model.PriceTable;
import org.supportagentbench.model.wire.Protocol;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.testing.CustomerForTests;
import org.supportagentbench.testing.JudgeForTests;
import org.supportagentbench.testing.provider.Fault;
import org.supportagentbench.testing.provider.FaultScript;
import org.supportagentbench.transcript.ConversationClass;

/// Everything that can go wrong with the answers of a customer or a judge, without end: the run
/// ends, and the agent is never blamed for it.
final class RoleFaultsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_customer_that_fails_costs_conversations_and_no_score(Fault fault) {
    try (var http = OverHttp.facing(fault, folder)) {
      Map<String, StoredAttempt> clean = held(http, "clean");
      http.provider.faults(FaultScript.always("customer", fault));
      Map<String, StoredAttempt> shaken = held(http, "shaken");

      int lost = 0;
      for (var one : shaken.entrySet()) {
        StoredAttempt before = clean.get(one.getKey());
        assertThat(before).isNotNull();
        switch (one.getValue().conversationClass()) {
          case PROVIDER_ERROR -> lost++;
          case CUSTOMER_FAULT -> {
            assertThat(fault.isProviders()).as("a fault of the provider").isFalse();
            lost++;
          }
          default ->
              assertThat(one.getValue().score().conduct())
                  .isEqualTo(Objects.requireNonNull(before).score().conduct());
        }
      }
      assertThat(lost).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_judge_that_fails_leaves_everything_that_the_log_says(Fault fault) {
    try (var http = OverHttp.facing(fault, folder)) {
      Map<String, StoredAttempt> clean = held(http, "clean");
      http.provider.faults(FaultScript.always("judge", fault));
      Map<String, StoredAttempt> shaken = held(http, "shaken");

      assertThat(shaken.keySet()).isEqualTo(clean.keySet());
      shaken.forEach((id, attempt) -> {
        StoredAttempt before = clean.getOrDefault(id, attempt);
        assertThat(attempt.conversationClass()).isEqualTo(ConversationClass.SCORED);
        assertThat(attempt.score()).isEqualTo(before.score());
        assertThat(attempt.transcriptText()).isEqualTo(before.transcriptText());
      });
    }
  }

  /// Every case, held once by three models over three protocols.
  private static Map<String, StoredAttempt> held(OverHttp http, String name) {
    http.provider
        .model("customer", CustomerForTests.faithful())
        .model("judge", JudgeForTests.honest());
    var cast =
        new Cast(
            TinyRuns.contender(name, _ -> http.model(Protocol.OPENAI_RESPONSES)),
            Optional.of(role(http, Protocol.ANTHROPIC_MESSAGES, "customer")),
            Optional.of(role(http, Protocol.GEMINI_GENERATE_CONTENT, "judge")),
            PriceTable.UNKNOWN);
    List<StoredAttempt> kept = http.kept(http.hold(cast, 1, 4));
    Map<String, StoredAttempt> byCase = new HashMap<>();
    kept.forEach(attempt -> byCase.put(attempt.id().caseId(), attempt));
    assertThat(byCase).hasSize(6);
    return byCase;
  }

  private static RoleModel role(OverHttp http, Protocol protocol, String name) {
    return new RoleModel("mock/" + name, Map.of(), _ -> http.model(protocol, name));
  }
}
