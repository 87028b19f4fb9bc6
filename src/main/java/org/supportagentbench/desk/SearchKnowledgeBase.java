package org.supportagentbench.desk;

/// Finds the policy pages that fit a question.
@Tool(
    value = "Search Northline's knowledge base: the store's rules and how to handle a request.",
    effect = Effect.READ)
public record SearchKnowledgeBase(@Arg("What you want to know, in a few words") String query)
    implements ToolCall {
  private static final int PAGES = 3;

  @Override
  public ToolResult run(Shop shop) {
    return ToolAnswers.list(
        "results", shop.search().policy(query, PAGES).stream().map(shop::pageText));
  }
}
