package org.supportagentbench.model.http;

import java.net.URI;
import java.util.Locale;

/// Where connections lead to.
///
/// @param tls whether the connection is encrypted and the server's name is checked
/// @param host a name or an address, without brackets
record Origin(boolean tls, String host, int port) {
  static Origin of(URI uri) {
    boolean tls = "https".equals(uri.getScheme());
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    return new Origin(
        tls,
        bracketed ? host.substring(1, host.length() - 1) : host,
        uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80);
  }

  /// As the header `Host` says it: the port only where it is not the usual one.
  String authority() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return port == (tls ? 443 : 80) ? name : name + ":" + port;
  }
}
