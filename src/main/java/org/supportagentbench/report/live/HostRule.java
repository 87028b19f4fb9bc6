package org.supportagentbench.report.live;

import java.util.Locale;
import java.util.regex.Pattern;

/// Which names a request may call this server by. A page of somebody else can make its own name
/// lead to this machine (DNS rebinding) and then read what is served here; its requests still carry
/// its name. So only `localhost`, addresses in figures and the name that the user gave are
/// answered.
///
/// @param given the name of `--host`
/// @param port where the server listens
record HostRule(String given, int port) {
  private static final Pattern IN_FIGURES =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

  /// Whether a value of the header `Host` is answered.
  boolean lets(String header) {
    String host = header.toLowerCase(Locale.ROOT).strip();
    String suffix = ":" + port;
    if (host.endsWith(suffix)) {
      host = host.substring(0, host.length() - suffix.length());
    }
    return host.equals("localhost")
        || host.equals(given.toLowerCase(Locale.ROOT))
        || IN_FIGURES.matcher(host).matches();
  }
}
