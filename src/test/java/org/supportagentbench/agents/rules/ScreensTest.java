package org.supportagentbench.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supportagentbench.testing.TestShop;

class ScreensTest {
  private static final int MISTAKES = 3;

  @Test
  void finds_what_needs_a_person_and_leaves_the_rest_alone() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : emails()) {
      String[] parts = line.split(" \\| ", 3);
      int order = Integer.parseInt(parts[1]);
      String from = TestShop.shop().order(order).orElseThrow().buyer().email();
      Ticket ticket = new Ticket(TestShop.shop(), from, order);
      ticket.write(parts[2]);
      String reason = reason(ticket);
      if (!reason.equals(parts[0])) {
        wrong.add(reason + " for " + line);
      }
    }
    assertThat(wrong).as(String.join("\n", wrong)).hasSizeLessThanOrEqualTo(MISTAKES);
  }

  private static String reason(Ticket ticket) {
    String start = "hand_over_to_human {\"reason\":\"";
    return ticket.calls().stream()
        .filter(call -> call.startsWith(start))
        .map(call -> call.substring(start.length(), call.indexOf('"', start.length())))
        .findFirst()
        .orElse("none");
  }

  private static List<String> emails() throws IOException {
    try (InputStream file = ScreensTest.class.getResourceAsStream("screens.txt")) {
      assertThat(file).isNotNull();
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
