package org.supportagentbench.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportagentbench.desk.Effect;

final class ToolNamesTest {
  @ParameterizedTest
  @CsvSource({
    "get_order_details, READ",
    "findUserByEmail, READ",
    "search-flights, READ",
    "calculate, READ",
    "think, READ",
    "check_sim_status, READ",
    "orders.list, READ",
    "get_refund_policy, READ",
    "cancel_pending_order, WRITE",
    "modify_user_address, WRITE",
    "createReturn, WRITE",
    "send_certificate, WRITE",
    "orders.cancel, WRITE",
    "book_reservation, WRITE",
    "transfer_funds, WRITE",
    "transfer_to_human_agents, HANDOVER",
    "escalate_case, HANDOVER",
    "hand_over_to_human, HANDOVER",
    "transferToHumanAgent, HANDOVER"
  })
  void a_name_suggests_what_a_tool_does(String name, Effect effect) {
    assertThat(ToolNames.guess(name)).contains(effect);
  }

  @ParameterizedTest
  @CsvSource({"frobnicate", "x1", "____", "''"})
  void a_name_that_says_nothing_suggests_nothing(String name) {
    assertThat(ToolNames.guess(name)).isEmpty();
  }

  @Test
  void the_desk_file_holds_before_the_log_and_the_log_before_the_name() {
    LoggedConversation conversation =
        Logs.readable(
            """
            {"tools": [{"name": "get_a", "kind": "write"}, {"name": "get_b", "kind": "write"},
             {"name": "get_c"}], "messages": [{"role": "agent", "calls": [{"name": "cancel_d"}]}]}
            """);
    List<Remark> remarks = new ArrayList<>();
    assertThat(ToolNames.effects(conversation, Map.of("get_a", Effect.HANDOVER), remarks))
        .containsOnly(
            Map.entry("get_a", Effect.HANDOVER),
            Map.entry("get_b", Effect.WRITE),
            Map.entry("get_c", Effect.READ),
            Map.entry("cancel_d", Effect.WRITE));
    assertThat(remarks).hasSize(2);
  }
}
