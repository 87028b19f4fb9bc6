package org.supportagentbench.language;

import java.util.List;
import java.util.Set;

/// What an action is to be done to, as far as the words say so.
///
/// @param orders order numbers, without sign, in upper case where they have letters
/// @param lines line numbers ("line 2", "the second item")
/// @param words the other words that name the object, folded (lower case, no accents), in the order
///   of the message, without function words
public record Target(Set<String> orders, List<Integer> lines, List<String> words) {
  /// Names nothing.
  public static final Target NONE = new Target(Set.of(), List.of(), List.of());

  /// Copies the collections.
  public Target {
    orders = Set.copyOf(orders);
    lines = List.copyOf(lines);
    words = List.copyOf(words);
  }
}
