package org.supportagentbench.model.wire;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/// What is said to a model with every request. Immutable as long as nobody changes `extraBody`.
///
/// @param model the provider's id of the model
/// @param maxOutputTokens limit of one answer, reasoning included; empty for the provider's own
/// @param temperature empty for the provider's own
/// @param habits how this provider differs from its protocol
/// @param extraBody laid over the body at last, object by object; `null` takes a property away
public record WireSettings(
    String model,
    OptionalInt maxOutputTokens,
    OptionalDouble temperature,
    Habits habits,
    ObjectNode extraBody) {
  /// Copies the tree.
  public WireSettings {
    extraBody = extraBody.deepCopy();
  }

  /// A model of a provider that keeps to its protocol, asked for nothing special.
  public static WireSettings of(String model) {
    return new WireSettings(
        model, OptionalInt.empty(), OptionalDouble.empty(), Habits.PLAIN, Json.object());
  }
}
