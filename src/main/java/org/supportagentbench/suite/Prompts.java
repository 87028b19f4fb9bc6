package org.supportagentbench.suite;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.supportagentbench.desk.ShopSettings;

/// What agent, customer and judge are told (`prompts/*.md`), as written.
///
/// @param agent with `{{clock}}` still in it; [#agentAt] fills it in
/// @param customer for a model that puts the customer's moves into words
/// @param customerReads for a model that reads the agent's emails for the customer
/// @param judge for the yes/no criteria
/// @param judgeOverall for outcome, mark and mood
public record Prompts(
    String agent, String customer, String customerReads, String judge, String judgeOverall) {
  static final String CLOCK = "{{clock}}";

  /// Where they lie in a suite, in the order of the components.
  static final List<String> FILES =
      List.of(
          "prompts/agent.md",
          "prompts/customer.md",
          "prompts/customer-reads.md",
          "prompts/judge.md",
          "prompts/judge-overall.md");

  /// The agent's system prompt at the store's clock.
  public String agentAt(ShopSettings settings) {
    return agent.replace(CLOCK, clock(settings));
  }

  /// The clock in words, such as `Tuesday, June 30, 2026, 10:00 in New York`. Written out by hand:
  /// loading the JDK's texts takes longer than reading the suite.
  static String clock(ShopSettings settings) {
    OffsetDateTime now = settings.clock();
    String zone = settings.zone();
    return "%s, %s %d, %d, %02d:%02d in %s"
        .formatted(
            capitalised(now.getDayOfWeek().name()),
            capitalised(now.getMonth().name()),
            now.getDayOfMonth(),
            now.getYear(),
            now.getHour(),
            now.getMinute(),
            zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' '));
  }

  private static String capitalised(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
