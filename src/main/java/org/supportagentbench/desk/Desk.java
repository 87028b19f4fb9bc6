package org.supportagentbench.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The desk of one conversation: it answers tool calls and records what the agent wanted to change.
/// Nothing in the store changes; an order looked up after a write shows the old state. Used by one
/// thread.
public final class Desk {
  private final Shop shop;
  private final List<Write> writes = new ArrayList<>();
  private boolean handedOver;

  /// Opens a desk on the store as it stands.
  public Desk(Shop shop) {
    this.shop = shop;
  }

  /// A change that the agent wanted; a rejected one counts as intent.
  public record Write(ToolCall call, boolean accepted) {}

  /// Runs a call; what a model wrote wrongly is answered with a sentence, never an exception.
  public ToolResult call(String tool, JsonNode arguments) {
    return switch (DeskTools.parse(tool, arguments)) {
      case Parsed.Bad bad -> ToolAnswers.error(bad.sentence());
      case Parsed.Good good -> run(good.call());
    };
  }

  private ToolResult run(ToolCall call) {
    ToolResult result = call.run(shop);
    switch (call.effect()) {
      case READ -> {}
      case WRITE -> writes.add(new Write(call, !result.error()));
      case HANDOVER -> handedOver |= !result.error();
    }
    return result;
  }

  /// Every change the agent wanted so far, in order.
  public List<Write> writes() {
    return Collections.unmodifiableList(writes);
  }

  /// Whether the ticket has gone to a person.
  public boolean handedOver() {
    return handedOver;
  }

  /// The store behind the desk.
  public Shop shop() {
    return shop;
  }
}
