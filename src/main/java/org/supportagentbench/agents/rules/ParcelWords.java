package org.supportagentbench.agents.rules;

import java.util.List;

/// What the record says about one parcel, in words.
final class ParcelWords {
  private ParcelWords() {}

  static String of(Parcel parcel, OrderRecord order, Situation s) {
    String items = items(parcel, order, s);
    String link = s.handbook().trackingLink(parcel.carrier(), parcel.tracking()).orElse("");
    if (parcel.delivered().isPresent()) {
      Parcel.Scan scan = parcel.delivered().orElseThrow();
      return s.line(
          "parcel-delivered",
          "items",
          items,
          "carrier",
          parcel.carrier(),
          "number",
          parcel.tracking(),
          "day",
          Days.words(scan.at().toLocalDate(), s.replies()),
          "place",
          scan.place(),
          "link",
          link);
    }
    String sent =
        s.line(
            "parcel-sent",
            "items",
            items,
            "carrier",
            parcel.carrier(),
            "number",
            parcel.tracking(),
            "link",
            link);
    return sent + " " + lastScan(parcel, order, s);
  }

  private static String lastScan(Parcel parcel, OrderRecord order, Situation s) {
    if (parcel.last().isEmpty()) {
      return s.line("scan-none", "range", StatusPlaybook.range(s, order, 1));
    }
    Parcel.Scan scan = parcel.last().orElseThrow();
    String key = "scan-" + scan.status();
    return s.line(
        key,
        "day",
        Days.words(scan.at().toLocalDate(), s.replies()),
        "place",
        scan.place(),
        "country",
        s.line("country-" + order.owner().address().country()),
        "range",
        StatusPlaybook.range(s, order, 1));
  }

  private static String items(Parcel parcel, OrderRecord order, Situation s) {
    List<Item.Line> lines =
        order.lines().stream().filter(line -> parcel.lines().contains(line.number())).toList();
    return order.parcels().size() == 1 && order.unshipped().isEmpty()
        ? s.line("the-order", "order", order.number())
        : ItemFinder.words(lines, s.replies());
  }
}
