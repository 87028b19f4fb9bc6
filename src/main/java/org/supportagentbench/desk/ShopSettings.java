package org.supportagentbench.desk;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `suite.yaml` fixes about the store.
///
/// @param clock the moment at which the store stands still
/// @param zone where the store is, such as `America/New_York`; every time of day is local to it
/// @param countries ISO codes that it ships to
/// @param hosts every host that a reply may link to
/// @param links named pages, such as `returns-portal`
/// @param carriers link template of each carrier, with `{tracking}`
/// @param limits the numbers of the policy and of the conversation, by name
public record ShopSettings(
    OffsetDateTime clock,
    String zone,
    List<String> countries,
    List<String> hosts,
    Map<String, String> links,
    Map<String, String> carriers,
    Limits limits) {
  /// Copies the collections; their order is kept.
  public ShopSettings {
    countries = List.copyOf(countries);
    hosts = List.copyOf(hosts);
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
    carriers = Collections.unmodifiableMap(new LinkedHashMap<>(carriers));
  }
}
