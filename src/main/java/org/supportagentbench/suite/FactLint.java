package org.supportagentbench.suite;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.supportagentbench.desk.Product;
import org.supportagentbench.desk.Shipment;
import org.supportagentbench.desk.Variant;

/// Checks that an agent could know the facts of a case: they stand in its orders, in the store or
/// in the rules. What must not be said may be false, but has to be something we could find.
final class FactLint {
  private final Suite suite;
  private final CaseFile file;
  private final Spot spot;
  private final CaseSources sources;

  FactLint(Suite suite, CaseFile file, Spot spot) {
    this.suite = suite;
    this.file = file;
    this.spot = spot;
    this.sources = new CaseSources(suite, file);
  }

  void check() {
    facts(file.header().expectation().mustState(), "must-state", true);
    facts(file.header().expectation().mustNotState(), "must-not-state", false);
  }

  private void facts(List<Fact> facts, String key, boolean grounded) {
    for (int i = 0; i < facts.size(); i++) {
      switch (facts.get(i)) {
        case Fact.Typed typed -> fact(typed, spot.at(key, i), grounded);
        case Fact.AnyOf any -> {
          for (int j = 0; j < any.options().size(); j++) {
            fact(any.options().get(j), spot.at(key, i, "any-of", j), grounded);
          }
        }
      }
    }
  }

  private void fact(Fact.Typed fact, Spot at, boolean grounded) {
    String value = fact.value();
    Optional<String> right =
        switch (fact.kind()) {
          case LINK -> known(value, suite.shop().settings().links().keySet());
          case CARRIER -> known(value, suite.shop().settings().carriers().keySet());
          case PRODUCT -> known(value, products());
          case VARIANT -> known(value, variants());
          case SIZE -> known(value, sizes());
          case TERM -> term(value);
          case TRACKING -> when(grounded && !sources.tracking(value), parcels());
          case ORDER -> when(grounded && !sources.order(value), "an order of this case");
          case AMOUNT ->
              when(grounded && !sources.amount(value), "an amount of the orders, shop or rules");
          case CODE -> when(grounded && !sources.text(value), "a code of the orders or the rules");
          case PLACE ->
              when(grounded && !sources.text(value), "a place of the scans, addresses or rules");
          case DATE, DAYS, HOURS, WEEKS, PERCENT, NUMBER -> Optional.empty();
        };
    right.ifPresent(better -> at.problem("the fact '" + word(fact) + ": " + value + "'", better));
  }

  private static String word(Fact.Typed fact) {
    return fact.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> when(boolean wrong, String right) {
    return wrong ? Optional.of(right) : Optional.empty();
  }

  private static Optional<String> known(String value, Set<String> known) {
    return known.contains(value) ? Optional.empty() : Optional.of(DidYouMean.oneOf(value, known));
  }

  private Optional<String> term(String term) {
    Optional<String> unknown = known(term, suite.terms().ids());
    String language = file.header().ticket().language();
    boolean speechless = suite.terms().phrases(term, language).isEmpty();
    return unknown.or(
        () -> when(speechless, "phrases for '" + language + "' at '" + term + "' in terms.yaml"));
  }

  private String parcels() {
    List<String> numbers =
        file.header().orders().stream()
            .flatMap(order -> order.shipments().stream())
            .map(Shipment::tracking)
            .toList();
    return numbers.isEmpty() ? "an order with a parcel" : String.join(", ", numbers);
  }

  private Set<String> products() {
    Set<String> ids = new TreeSet<>();
    suite.shop().catalogue().products().stream().map(Product::id).forEach(ids::add);
    return ids;
  }

  private Set<String> variants() {
    Set<String> ids = new TreeSet<>();
    suite.shop().catalogue().variants().stream().map(Variant::id).forEach(ids::add);
    return ids;
  }

  private Set<String> sizes() {
    Set<String> sizes = new TreeSet<>();
    suite.shop().catalogue().variants().stream().map(Variant::size).forEach(sizes::add);
    return sizes;
  }
}
