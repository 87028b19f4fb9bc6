package org.supportagentbench.model.catalogue;

import java.net.URI;

/// Base URLs as people write them.
final class BaseUrl {
  private BaseUrl() {}

  static String withoutSlash(String url) {
    return url.strip().replaceFirst("/+$", "");
  }

  /// Whether it is an address of http or https, without a query.
  static boolean isGood(String url) {
    try {
      URI uri = URI.create(url);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
