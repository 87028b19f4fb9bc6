package org.supportagentbench.desk;

import java.util.Locale;
import java.util.Map;

/// Country names that people write for the codes of the store.
public final class CountryCodes {
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("USA", "US"),
          Map.entry("U.S.", "US"),
          Map.entry("U.S.A.", "US"),
          Map.entry("UNITED STATES", "US"),
          Map.entry("UNITED STATES OF AMERICA", "US"),
          Map.entry("UK", "GB"),
          Map.entry("U.K.", "GB"),
          Map.entry("GBR", "GB"),
          Map.entry("UNITED KINGDOM", "GB"),
          Map.entry("GREAT BRITAIN", "GB"),
          Map.entry("ENGLAND", "GB"),
          Map.entry("SCOTLAND", "GB"),
          Map.entry("WALES", "GB"),
          Map.entry("NORTHERN IRELAND", "GB"),
          Map.entry("CAN", "CA"),
          Map.entry("CANADA", "CA"));

  private CountryCodes() {}

  /// The code for a name; a name that is not known comes back in capitals.
  public static String normalise(String country) {
    String upper = country.strip().toUpperCase(Locale.ROOT);
    return ALIASES.getOrDefault(upper, upper);
  }
}
