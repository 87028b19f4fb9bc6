package org.supportagentbench.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.supportagentbench.desk.Address;
import org.supportagentbench.desk.CountryCodes;

/// Whether an address is the one that is meant, however it is written: case, accents, punctuation
/// and spaces do not count, the two street lines are read as one, and `St`, `Street` and the like
/// are the same word.
///
/// A region that the agent leaves out is tolerated where postcode or city say the same, and regions
/// of British addresses are not compared at all.
final class AddressMatch {
  private final Address address;
  private final boolean regionNamed;
  private final boolean anyRegion;

  private AddressMatch(Address address, boolean regionNamed, boolean anyRegion) {
    this.address = address;
    this.regionNamed = regionNamed;
    this.anyRegion = anyRegion;
  }

  /// The order's own address with the stated parts changed. A new street in another place does not
  /// keep the old flat, and a new place does not keep the old region.
  static AddressMatch expected(Address old, List<Map.Entry<String, String>> parts) {
    Map<String, String> said =
        parts.stream()
            .collect(
                Collectors.toMap(
                    part -> part.getKey().substring("address.".length()), Map.Entry::getValue));
    boolean elsewhere = said.containsKey("city") || said.containsKey("postcode");
    boolean newStreet = said.containsKey("line1") && elsewhere;
    boolean newRegion = said.containsKey("region");
    Address wanted =
        new Address(
            said.getOrDefault("name", old.name()),
            said.getOrDefault("line1", old.line1()),
            said.getOrDefault("line2", newStreet ? "" : old.line2()),
            said.getOrDefault("city", old.city()),
            said.getOrDefault("region", old.region()),
            said.getOrDefault("postcode", old.postcode()),
            said.getOrDefault("country", old.country()));
    return new AddressMatch(wanted, newRegion && !elsewhere, elsewhere && !newRegion);
  }

  /// Exactly this address.
  static AddressMatch of(Address address) {
    return new AddressMatch(address, false, false);
  }

  boolean accepts(Address given) {
    return PlainWords.of(address.name()).equals(PlainWords.of(given.name()))
        && street(given)
        && PlainWords.of(address.city()).equals(PlainWords.of(given.city()))
        && postcode(address).equals(postcode(given))
        && CountryCodes.normalise(address.country()).equals(CountryCodes.normalise(given.country()))
        && region(given);
  }

  private boolean region(Address given) {
    if (anyRegion || (CountryCodes.normalise(address.country()).equals("GB") && !regionNamed)) {
      return true;
    }
    if (given.region().isBlank()) {
      return !regionNamed;
    }
    return address.region().isBlank()
        || Regions.code(PlainWords.of(address.region()))
            .equals(Regions.code(PlainWords.of(given.region())));
  }

  private boolean street(Address given) {
    String first = words(address.line1());
    String second = words(address.line2());
    String givenFirst = words(given.line1());
    String givenSecond = words(given.line2());
    String wanted = join(first, second);
    String said = join(givenFirst, givenSecond);
    return said.equals(wanted)
        || said.equals(join(second, first))
        || join(givenSecond, givenFirst).equals(wanted);
  }

  private static String join(String one, String other) {
    return (one + " " + other).strip();
  }

  private static String words(String line) {
    return Arrays.stream(PlainWords.of(line).split(" "))
        .map(StreetWords::canonical)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String postcode(Address address) {
    String dense = PlainWords.of(address.postcode()).replace(" ", "");
    boolean american = CountryCodes.normalise(address.country()).equals("US");
    return american && dense.length() > 5 ? dense.substring(0, 5) : dense;
  }
}
