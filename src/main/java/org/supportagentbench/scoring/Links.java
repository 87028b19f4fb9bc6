package org.supportagentbench.scoring;

import java.util.Locale;
import org.supportagentbench.language.Mention;

/// Compares links without what does not count: scheme, case of the host, a last slash.
final class Links {
  private Links() {}

  static boolean same(Mention.Link said, String url) {
    return of(said).equals(hostAndPath(url));
  }

  /// The link without what does not count, to be looked for in other texts.
  static String of(Mention.Link link) {
    return link.host() + plain(link.path());
  }

  /// Host in lower case and path, without scheme and without a slash at the end.
  static String hostAndPath(String url) {
    String rest = withoutScheme(url);
    int slash = rest.indexOf('/');
    return slash < 0
        ? rest.toLowerCase(Locale.ROOT)
        : rest.substring(0, slash).toLowerCase(Locale.ROOT) + plain(rest.substring(slash));
  }

  static String host(String url) {
    String rest = withoutScheme(url);
    int slash = rest.indexOf('/');
    return (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
  }

  private static String withoutScheme(String url) {
    int scheme = url.indexOf("://");
    return scheme < 0 ? url : url.substring(scheme + 3);
  }

  private static String plain(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
