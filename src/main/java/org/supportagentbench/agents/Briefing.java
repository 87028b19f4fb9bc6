package org.supportagentbench.agents;

import java.util.List;
import org.supportagentbench.desk.DeskTool;
import org.supportagentbench.desk.DeskTools;
import org.supportagentbench.desk.ShopSettings;
import org.supportagentbench.model.ToolSpec;
import org.supportagentbench.suite.Suite;

/// What every agent of a suite is told: its prompt and the tools on offer. Made once a suite, so
/// that the beginning of all requests is the same, byte by byte. Immutable.
///
/// @param toolRounds answers with calls in one turn at most
public record Briefing(String system, List<ToolSpec> tools, int toolRounds) {
  /// Copies the list.
  public Briefing {
    tools = List.copyOf(tools);
  }

  /// The briefing of a suite: its prompt with the clock filled in, and its tools in the desk's
  /// order.
  public static Briefing of(Suite suite) {
    List<ToolSpec> tools =
        DeskTools.all().stream()
            .filter(tool -> suite.settings().vocabulary().tools().contains(tool.name()))
            .map(Briefing::spec)
            .toList();
    ShopSettings settings = suite.shop().settings();
    return new Briefing(suite.prompts().agentAt(settings), tools, settings.limits().toolRounds());
  }

  /// Whether the agent was offered a tool of this name.
  boolean offers(String tool) {
    return tools.stream().anyMatch(spec -> spec.name().equals(tool));
  }

  private static ToolSpec spec(DeskTool tool) {
    return new ToolSpec(tool.name(), tool.description(), tool.schema());
  }
}
