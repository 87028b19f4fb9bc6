package org.supportagentbench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supportagentbench.desk.DeskTools;
import org.supportagentbench.desk.Parsed;

/// Arguments of reference steps as an agent sends them.
final class StepArgumentsTest {
  @Test
  void writes_numbers_and_texts() {
    assertThat(json("create_replacement", "order_number", "1101", "line", "2", "variant_id", "x"))
        .isEqualTo("{\"order_number\":1101,\"line\":2,\"variant_id\":\"x\"}");
  }

  @Test
  void writes_lists_of_lines() {
    assertThat(json("cancel_order", "order_number", "1101", "lines", "1,2"))
        .isEqualTo("{\"order_number\":1101,\"lines\":[1,2]}");
    assertThat(json("create_reshipment", "line_items", "1:1,3:2"))
        .isEqualTo("{\"line_items\":[{\"line\":1,\"quantity\":1},{\"line\":3,\"quantity\":2}]}");
  }

  @Test
  void puts_the_parts_of_an_address_together_and_keeps_postcodes_as_they_are() {
    assertThat(
            json(
                "update_shipping_address",
                "order_number",
                "1104",
                "name",
                "A",
                "postcode",
                "02139"))
        .isEqualTo("{\"order_number\":1104,\"address\":{\"name\":\"A\",\"postcode\":\"02139\"}}");
  }

  @Test
  void leaves_what_does_not_fit_to_the_desk() {
    assertThat(json("create_reshipment", "order_number", "many", "line_items", "all"))
        .isEqualTo("{\"order_number\":\"many\",\"line_items\":[{\"line\":\"all\"}]}");
  }

  @Test
  void every_reference_call_of_the_suite_for_tests_fits_its_tool() {
    SuiteForTests.read().cases().stream()
        .flatMap(file -> file.reference().stream())
        .filter(ReferenceStep.CallTool.class::isInstance)
        .map(ReferenceStep.CallTool.class::cast)
        .forEach(call ->
            assertThat(DeskTools.parse(call.tool(), StepArguments.json(call)))
                .isInstanceOf(Parsed.Good.class));
  }

  private static String json(String tool, String... words) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      arguments.put(words[i], words[i + 1]);
    }
    return StepArguments.json(new ReferenceStep.CallTool(tool, arguments, 1)).toString();
  }
}
