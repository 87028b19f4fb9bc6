package org.supportagentbench.model.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What stands behind the question mark of an address. Some gateways want a key there, so a value
/// is shown only where its name says nothing of a secret.
///
/// @param text such as `api-version=2025-04-01`, as it goes over the wire
public record Query(String text) {
  private static final String HIDDEN = "(hidden)";

  /// The query with its secrets taken out, for manifests and people.
  public String shown() {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("&", -1)) {
      int equals = part.indexOf('=');
      parts.add(isSecret(part) ? part.substring(0, equals + 1) + HIDDEN : part);
    }
    return String.join("&", parts);
  }

  /// As they stand in the address, and as they are meant.
  List<String> secrets() {
    return Arrays.stream(text.split("&", -1))
        .filter(Query::isSecret)
        .map(part -> part.substring(part.indexOf('=') + 1))
        .flatMap(value -> Stream.of(value, decoded(value)))
        .filter(form -> !form.isEmpty() && form.chars().allMatch(c -> c > ' ' && c < 0x7f))
        .distinct()
        .toList();
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private static boolean isSecret(String part) {
    int equals = part.indexOf('=');
    return equals > 0 && Secrets.isNamed(part.substring(0, equals));
  }
}
