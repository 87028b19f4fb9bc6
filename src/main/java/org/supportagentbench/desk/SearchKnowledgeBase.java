package org.supportagentbench.desk;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds the policy pages that fit a question.
@Tool(
    value = "Search Northline's knowledge base: the store's rules and how to handle a request.",
    effect = Effect.READ)
public record SearchKnowledgeBase(@Arg("What you want to know, in a few words") String query)
    implements ToolCall {
  private static final int PAGES = 3;

  @Override
  public ToolResult run(Shop shop) {
    ObjectNode answer = ToolAnswers.object();
    ArrayNode results = answer.putArray("results");
    for (PolicyPage page : shop.search().policy(query, PAGES)) {
      results.addObject().put("id", page.id()).put("title", page.title()).put("text", page.text());
    }
    return ToolAnswers.of(answer);
  }
}
