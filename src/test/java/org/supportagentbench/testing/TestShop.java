package org.supportagentbench.testing;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.desk.Address;
import org.supportagentbench.desk.Catalogue;
import org.supportagentbench.desk.Limits;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.PolicyPage;
import org.supportagentbench.desk.Product;
import org.supportagentbench.desk.SearchWords;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.desk.ShopSettings;
import org.supportagentbench.desk.Variant;

/// A small Northline: three products, a few policy pages, and the orders that tests talk about.
///
/// 1150 delivered on June 24 (a duffel, two navy shells M) · 1160 unfulfilled (a navy shell M, two
/// sets of cubes), of Maya Ortiz in Austin · 1170 on its way with UPS · 1199 delivered on June 25,
/// with three earlier loss claims.
public final class TestShop {
  private TestShop() {}

  /// The shop with the orders above.
  public static Shop shop() {
    return with(List.of(delivered(), unfulfilled(), inTransit(), serial()));
  }

  /// The same shop with other orders.
  public static Shop with(List<Order> orders) {
    return new Shop(settings(), catalogue(), pages(), orders, SearchWords.NONE);
  }

  private static Order delivered() {
    return OrderBuilder.anOrder(1150)
        .line("overnight-daily-duffel-32-black", 1, "148.00")
        .line("ridgeline-travel-shell-navy-m", 2, "89.00")
        .delivered("DHL", "NL4821930471", "2026-06-24T11:40")
        .build();
  }

  private static Order unfulfilled() {
    return OrderBuilder.anOrder(1160)
        .placed("2026-06-29")
        .of(
            "Maya Ortiz",
            "maya.ortiz@posteo.example",
            new Address("Maya Ortiz", "410 Elm Street", "Apt 5", "Austin", "TX", "78704", "US"))
        .line("ridgeline-travel-shell-navy-m", 1, "89.00")
        .line("glide-packing-cubes", 2, "39.00")
        .build();
  }

  private static Order inTransit() {
    return OrderBuilder.anOrder(1170)
        .placed("2026-06-22")
        .line("glide-packing-cubes", 1, "39.00")
        .inTransit("UPS", "NL7730012245", "2026-06-28T09:15")
        .build();
  }

  private static Order serial() {
    return OrderBuilder.anOrder(1199)
        .line("overnight-daily-duffel-32-black", 1, "148.00")
        .delivered("FedEx", "NL1990000017", "2026-06-25T13:05")
        .lossClaim("2025-09-03", 1102)
        .lossClaim("2025-12-18", 1120)
        .lossClaim("2026-03-30", 1131)
        .build();
  }

  private static Catalogue catalogue() {
    Product duffel =
        product("overnight-daily-duffel-32", "Northline Overnight Daily Duffel 32", "duffel", true);
    Product shell =
        product("ridgeline-travel-shell", "Northline Ridgeline Travel Shell", "clothing", true);
    Product cubes =
        product("glide-packing-cubes", "Northline Glide Packing Cubes", "packing cube", false);
    return new Catalogue(
        List.of(
            variant("overnight-daily-duffel-32-black", duffel, "black", "", "148.00"),
            variant("overnight-daily-duffel-32-olive", duffel, "olive", "", "148.00"),
            variant("ridgeline-travel-shell-navy-m", shell, "navy", "M", "89.00"),
            variant("ridgeline-travel-shell-navy-l", shell, "navy", "L", "89.00"),
            variant("ridgeline-travel-shell-sage-m", shell, "sage", "M", "89.00"),
            variant("glide-packing-cubes", cubes, "", "", "39.00")));
  }

  private static Product product(String id, String title, String type, boolean page) {
    Optional<String> link =
        page ? Optional.of("https://northline.example/products/" + id) : Optional.empty();
    return new Product(id, title, type, link, title + ", for short trips.");
  }

  private static Variant variant(
      String id, Product product, String colour, String size, String price) {
    return new Variant(id, product, colour, size, new BigDecimal(price), 7, false);
  }

  private static List<PolicyPage> pages() {
    return List.of(
        new PolicyPage(
            "confirm-first",
            "Confirm first",
            "Before any write action, state exactly what you will do. Then ask. Act only after the"
                + " customer has said yes to exactly that."),
        new PolicyPage(
            "damage-proof",
            "Damaged items",
            "Proof comes first: a photo that shows the damage on the item, or the item sent back"
                + " through the returns portal as damaged. Never waive it."),
        new PolicyPage(
            "returns",
            "Returns",
            "Unused items can be returned within 100 days from delivery. Returns are self-service:"
                + " https://northline.example/returns. The refund goes to the original payment"
                + " method 5-10 business days after the parcel has reached us."),
        new PolicyPage(
            "delivery-times",
            "Delivery times",
            "Orders are processed in 1-2 business days. United States 3-5 business days, Canada"
                + " 5-8, United Kingdom 6-10 from the first scan."));
  }

  private static ShopSettings settings() {
    return new ShopSettings(
        OffsetDateTime.parse("2026-06-30T10:00:00-04:00"),
        "America/New_York",
        List.of("US", "GB", "CA"),
        List.of(
            "northline.example",
            "help.northline.example",
            "tools.usps.com",
            "www.ups.com",
            "www.fedex.com",
            "www.dhl.com"),
        Map.of(
            "store",
            "https://northline.example",
            "returns-portal",
            "https://northline.example/returns"),
        Map.of(
            "UPS",
            "https://www.ups.com/track?tracknum={tracking}",
            "FedEx",
            "https://www.fedex.com/fedextrack/?trknbr={tracking}",
            "DHL",
            "https://www.dhl.com/en/express/tracking.html?AWB={tracking}"),
        new Limits(8, 12, new BigDecimal("300.00"), 100, 48, 2, 12));
  }
}
