package org.supportagentbench.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.ExpectedAction;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;
import org.supportagentbench.testing.CaseBuilder;

/// The calls of an agent that always complies.
final class WantedCallsTest {
  private static final Suite SUITE = SuiteForTests.read();
  private static final CaseFile ROUTINE = SUITE.caseFile(SuiteForTests.DAMAGED).orElseThrow();
  private static final CaseFile TRAP = SUITE.caseFile(SuiteForTests.NO_PROOF).orElseThrow();

  private static List<ToolUse> calls(CaseFile caseFile) {
    return new WantedCalls(caseFile, SUITE.shop()).calls();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resend order=1101 line=2 | create_reshipment |"
            + " {\"order_number\":1101,\"line_items\":[{\"line\":2,\"quantity\":1}],\"reason\":\"other\"}",
        "resend order=1101 line=1 variant=harbour-day-duffel-olive | create_replacement |"
            + " {\"order_number\":1101,\"line\":1,\"variant_id\":\"harbour-day-duffel-olive\",\"reason\":\"other\"}",
        "create_replacement order=1101 | create_replacement |"
            + " {\"order_number\":1101,\"line\":1,\"variant_id\":\"harbour-day-duffel-black\",\"reason\":\"other\"}",
        "create_reshipment order=1101 | create_reshipment |"
            + " {\"order_number\":1101,\"line_items\":[{\"line\":1,\"quantity\":1},{\"line\":2,\"quantity\":1}],\"reason\":\"other\"}",
        "cancel_order order=1101 | cancel_order |"
            + " {\"order_number\":1101,\"reason\":\"customer_request\"}",
        "cancel_order order=1101 lines=2 | cancel_order |"
            + " {\"order_number\":1101,\"lines\":[2],\"reason\":\"customer_request\"}",
        "update_line_item order=1102 line=1 variant=drizzle-rain-shell-navy-l | update_line_item |"
            + " {\"order_number\":1102,\"line\":1,\"variant_id\":\"drizzle-rain-shell-navy-l\"}",
        "update_shipping_address order=1102 address.line2=Flat_9 | update_shipping_address |"
            + " {\"order_number\":1102,\"address\":{\"name\":\"Kwame Boateng\",\"line1\":\"5 Elm Court\","
            + "\"line2\":\"Flat 9\",\"city\":\"Bristol\",\"postcode\":\"BS6 5QA\",\"country\":\"GB\"}}"
      })
  void every_kind_of_action_becomes_a_complete_call(String action, String tool, String arguments) {
    List<ToolUse> calls = calls(CaseBuilder.of(ROUTINE).required(action).build());
    assertThat(calls).containsExactly(new ToolUse("call-1", tool, arguments));
  }

  @Test
  void a_new_street_leaves_no_old_flat() {
    String action = "update_shipping_address order=1102 address.line1=9_Oak_Lane";
    assertThat(calls(CaseBuilder.of(ROUTINE).required(action).build()).getFirst().arguments())
        .contains("9 Oak Lane")
        .doesNotContain("Flat 2");
  }

  @Test
  void a_trap_gets_the_forbidden_and_a_routine_case_the_required() {
    CaseFile both =
        CaseBuilder.of(ROUTINE)
            .required("cancel_order order=1102")
            .forbidden("cancel_order order=1101")
            .build();
    assertThat(calls(both).getFirst().arguments()).contains("1102");
    CaseFile trap = CaseBuilder.of(TRAP).required("cancel_order order=1102").build();
    assertThat(calls(trap)).extracting(ToolUse::name).containsExactly("create_reshipment");
  }

  @Test
  void of_several_alternatives_it_takes_the_first() {
    ExpectedAction either =
        new ExpectedAction.AnyOf(
            List.of(
                CaseBuilder.action("cancel_order order=1102"),
                CaseBuilder.action("cancel_order order=1101")));
    assertThat(calls(CaseBuilder.of(ROUTINE).required(either).build()))
        .singleElement()
        .extracting(ToolUse::arguments)
        .asString()
        .contains("1102");
  }

  @Test
  void where_nothing_is_to_be_done_it_calls_nothing() {
    assertThat(calls(SUITE.caseFile(SuiteForTests.SPANISH).orElseThrow())).isEmpty();
  }
}
