package org.supportagentbench.model.catalogue;

import java.net.URI;
import java.util.regex.Pattern;
import org.supportagentbench.model.wire.Query;

/// Base URLs as people write them.
final class BaseUrl {
  private static final Pattern USER = Pattern.compile("(//)[^?#]*@");

  private BaseUrl() {}

  static String withoutSlash(String url) {
    return url.strip().replaceFirst("/+$", "");
  }

  /// What is wrong with an address that is not good. It shows neither user nor password, nor what
  /// is secret behind a question mark.
  static String problem(String url) {
    boolean named = USER.matcher(url).find();
    String shown = USER.matcher(url).replaceFirst("$1(hidden)@");
    int mark = shown.indexOf('?');
    return "'%s' is no base URL such as https://api.example.com/v1%s"
        .formatted(
            mark < 0
                ? shown
                : shown.substring(0, mark + 1) + new Query(shown.substring(mark + 1)).shown(),
            named ? "; user and password do not go into it." : ".");
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
