package org.supportagentbench.report.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where a number is proven: the list of the conversations that it counts, in the reading room. The
/// room lies at [#ROOM]; what stands behind `#` narrows its list, as `run=...&outcome=broken`.
/// Absent while a site has no reading room.
record ProofLink(String root, boolean room) {
  static final String ROOM = "conversations/index.html";

  static ProofLink from(Layout layout, String root) {
    return new ProofLink(root, layout.has(ROOM));
  }

  /// The conversations of a run with an outcome.
  ///
  /// @param outcome a word of the room, such as `broken`; empty for all
  Optional<String> outcome(Entry entry, String outcome) {
    return list("run=" + encoded(entry.name().run()), filter("outcome", outcome));
  }

  /// The conversations of a run over one intent or trap.
  Optional<String> group(Entry entry, String group, String outcome) {
    return list(
        "run=" + encoded(entry.name().run()), filter("group", group), filter("outcome", outcome));
  }

  /// All conversations over one intent or trap.
  Optional<String> everyone(String group, String outcome) {
    return list(filter("group", group).substring(1), filter("outcome", outcome));
  }

  private Optional<String> list(String... filters) {
    return room ? Optional.of(root + ROOM + "#" + String.join("", filters)) : Optional.empty();
  }

  private static String filter(String name, String value) {
    return value.isEmpty() ? "" : "&" + name + "=" + encoded(value);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
