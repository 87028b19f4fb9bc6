package org.supportagentbench.model.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/// One model of the catalogue.
///
/// @param provider name of its provider
/// @param id what the provider calls it
/// @param board its name on the board; the id where it has no other
/// @param price empty where nobody has said it: such a model is not run by accident
public record CatalogueModel(
    String provider, String id, String board, Optional<Price> price, Traits traits) {
  /// The effort that switches reasoning off.
  public static final String OFF = "none";

  /// What is special about a model.
  ///
  /// @param reasoning body fragments by effort, in the order of the efforts; without any, reasoning
  ///   cannot be switched
  /// @param extra body fragment of every request
  /// @param defaultEffort the effort that it has where none is asked for; empty where nobody says
  /// @param contextTokens what it can read and write in one conversation; empty where unknown
  public record Traits(
      Map<String, ObjectNode> reasoning,
      ObjectNode extra,
      Temperature temperature,
      Optional<String> defaultEffort,
      OptionalInt contextTokens,
      OptionalInt maxOutputTokens) {}

  /// `provider/id`, the name on the command line.
  public String name() {
    return provider + "/" + id;
  }

  /// The efforts of reasoning that it can be asked for; `none` among them where it can be switched
  /// off.
  public List<String> efforts() {
    return List.copyOf(traits.reasoning().keySet());
  }
}
