package org.supportagentbench.scoring;

import java.util.Map;

/// Words of a street line that are written in more than one way.
final class StreetWords {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("street", "st"),
          Map.entry("road", "rd"),
          Map.entry("avenue", "ave"),
          Map.entry("av", "ave"),
          Map.entry("drive", "dr"),
          Map.entry("lane", "ln"),
          Map.entry("court", "ct"),
          Map.entry("place", "pl"),
          Map.entry("boulevard", "blvd"),
          Map.entry("square", "sq"),
          Map.entry("terrace", "ter"),
          Map.entry("crescent", "cres"),
          Map.entry("gardens", "gdns"),
          Map.entry("parkway", "pkwy"),
          Map.entry("highway", "hwy"),
          Map.entry("circle", "cir"),
          Map.entry("trail", "trl"),
          Map.entry("saint", "st"),
          Map.entry("north", "n"),
          Map.entry("south", "s"),
          Map.entry("east", "e"),
          Map.entry("west", "w"),
          Map.entry("northwest", "nw"),
          Map.entry("northeast", "ne"),
          Map.entry("southwest", "sw"),
          Map.entry("southeast", "se"),
          Map.entry("floor", "fl"),
          Map.entry("building", "bldg"),
          Map.entry("suite", "ste"),
          Map.entry("apartment", ""),
          Map.entry("apt", ""),
          Map.entry("flat", ""),
          Map.entry("unit", ""),
          Map.entry("number", ""),
          Map.entry("no", ""));

  private StreetWords() {}

  /// The shortest usual form; empty for words that only announce a number, such as `Flat`.
  static String canonical(String word) {
    return SHORT.getOrDefault(word, word);
  }
}
