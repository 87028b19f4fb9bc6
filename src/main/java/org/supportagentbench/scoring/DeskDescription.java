package org.supportagentbench.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.language.Identifiers;

/// What is known of a desk whose conversations are scored without a case. What is not known is left
/// empty: behaviours that need it are then *not measured*, or the detectors go by common forms.
///
/// @param tools what a call of each tool does, by the tool's name; a tool that is not here is taken
///   for one that reads
/// @param language ISO 639-1 code that conversations are read in whose own language cannot be told
public record DeskDescription(
    Map<String, Effect> tools, Numbers numbers, Pages pages, Rules rules, String language) {
  /// Copies the map.
  public DeskDescription {
    tools = Map.copyOf(tools);
  }

  /// The forms of the desk's own numbers.
  ///
  /// @param order of an order, a booking, a case
  /// @param tracking of a parcel
  public record Numbers(Optional<Identifiers> order, Optional<Identifiers> tracking) {}

  /// Where replies may link to.
  ///
  /// @param own hosts of the desk itself: a link to them must have come from somewhere
  /// @param allowed every host that a reply may name
  /// @param links pages that need no source, such as the returns portal
  public record Pages(Set<String> own, Set<String> allowed, Set<String> links) {
    /// Copies the sets.
    public Pages {
      own = Set.copyOf(own);
      allowed = Set.copyOf(allowed);
      links = Set.copyOf(links);
    }
  }

  /// How the desk is run.
  ///
  /// @param confirmsWrites a write needs the customer's yes
  /// @param wordsBesideCallsReach what an agent writes beside a call is shown to the customer
  public record Rules(boolean confirmsWrites, boolean wordsBesideCallsReach) {}

  /// A desk of which nothing is known: writes need a yes, words beside calls reach the customer,
  /// English where no language can be told.
  public static DeskDescription generic() {
    return new DeskDescription(
        Map.of(),
        new Numbers(Optional.empty(), Optional.empty()),
        new Pages(Set.of(), Set.of(), Set.of()),
        new Rules(true, true),
        "en");
  }

  /// The same desk with the tools of one conversation; what the description says of a tool holds.
  public DeskDescription with(Map<String, Effect> listed) {
    Map<String, Effect> all = new HashMap<>(listed);
    all.putAll(tools);
    return new DeskDescription(all, numbers, pages, rules, language);
  }
}
