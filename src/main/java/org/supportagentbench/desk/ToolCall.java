package org.supportagentbench.desk;

/// One well-formed call of a tool, one record a tool. Name, schema and argument check come from the
/// record itself: a new tool is a new record in the `permits` list.
public sealed interface ToolCall
    permits LookupOrder,
        SearchKnowledgeBase,
        SearchProducts,
        CreateReshipment,
        CreateReplacement,
        UpdateShippingAddress,
        UpdateLineItem,
        CancelOrder,
        HandOverToHuman {

  /// What the store answers. Nothing in the store changes: a write is recorded by the desk.
  ToolResult run(Shop shop);

  /// What the tool does to the world.
  default Effect effect() {
    return DeskTools.of(this).effect();
  }

  /// The tool's name as the agent writes it, such as `lookup_order`.
  default String tool() {
    return DeskTools.of(this).name();
  }
}
