package org.supportagentbench.suite;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.supportagentbench.desk.DeskTool;
import org.supportagentbench.desk.DeskTools;
import org.supportagentbench.desk.HandoverReason;
import org.supportagentbench.desk.Limits;
import org.supportagentbench.desk.Product;
import org.supportagentbench.desk.ShopSettings;

/// Checks `suite.yaml` and the links of the catalogue.
final class StoreLint {
  private static final String TRACKING = "{tracking}";

  private final Suite suite;
  private final ShopSettings shop;
  private final Spot settings;

  private StoreLint(Suite suite, Spot settings) {
    this.suite = suite;
    this.shop = suite.shop().settings();
    this.settings = settings;
  }

  static void check(Suite suite, Spot settings, Spot catalogue) {
    StoreLint lint = new StoreLint(suite, settings);
    SuiteSettings.Vocabulary words = suite.settings().vocabulary();
    lint.known("tools", words.tools(), DeskTools.all().stream().map(DeskTool::name).toList());
    lint.known("handover-reasons", words.handoverReasons(), reasons());
    lint.zone();
    lint.links();
    lint.limits();
    for (Product product : suite.shop().catalogue().products()) {
      product
          .link()
          .filter(link -> !lint.leadsToAHost(link))
          .ifPresent(link ->
              catalogue.problem(
                  "the link '" + link + "' of '" + product.id() + "'",
                  "https:// and one of the hosts of suite.yaml"));
    }
  }

  private static List<String> reasons() {
    return List.of(HandoverReason.values()).stream()
        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private void known(String key, List<String> words, List<String> known) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!known.contains(word)) {
        settings
            .at(key, i)
            .problem("'" + word + "' in '" + key + "'", DidYouMean.oneOf(word, known));
      } else if (words.indexOf(word) < i) {
        settings.at(key, i).problem("'" + word + "' twice", "once");
      }
    }
  }

  /// Here and not in the reader: loading the JDK's zones takes longer than reading fifty cases.
  private void zone() {
    try {
      ZoneId.of(shop.zone());
    } catch (DateTimeException e) {
      settings.at("zone").problem("the zone '" + shop.zone() + "'", "such as America/New_York");
    }
  }

  private void links() {
    shop.links().forEach((name, link) -> host(link, settings.at("links", name)));
    shop.carriers()
        .forEach((name, link) -> {
          Spot at = settings.at("carriers", name);
          if (!link.contains(TRACKING)) {
            at.problem("a link without " + TRACKING, "the place of the number in the link");
          }
          host(link.replace(TRACKING, "0"), at);
        });
  }

  private void host(String link, Spot at) {
    if (!leadsToAHost(link)) {
      at.problem("the link '" + link + "'", "https:// and one of the 'hosts'");
    }
  }

  private boolean leadsToAHost(String link) {
    try {
      URI uri = new URI(link);
      return "https".equals(uri.getScheme())
          && Optional.ofNullable(uri.getHost()).filter(shop.hosts()::contains).isPresent();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void limits() {
    Limits limits = shop.limits();
    if (limits.customerTurns() < 1 || limits.toolRounds() < 1) {
      settings.at("limits").problem("a limit of 0 turns or rounds", "1 or more");
    }
    SuiteSettings.OrderNumbers range = suite.settings().orderNumbers();
    if (range.from() > range.to()) {
      settings
          .at("order-numbers")
          .problem(range.from() + " to " + range.to(), "the smaller number first");
    }
  }
}
