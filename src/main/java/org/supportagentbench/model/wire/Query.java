package org.supportagentbench.model.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What stands behind the question mark of an address. Some gateways want a key there, so a value
/// is shown only where its name says nothing of a secret.
///
/// @param text such as `api-version=2025-04-01`, as it goes over the wire
public record Query(String text) {
  private static final String HIDDEN = "(hidden)";

  private static final Pattern SECRET =
      Pattern.compile("key|token|secret|password|passwd|auth|credential|code|^sig|signature");

  /// The query with its secrets taken out, for manifests and people.
  public String shown() {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("&", -1)) {
      int equals = part.indexOf('=');
      parts.add(isSecret(part) ? part.substring(0, equals + 1) + HIDDEN : part);
    }
    return String.join("&", parts);
  }

  /// A text that came from there, with the secrets of the query taken out.
  String hideIn(String words) {
    List<String> secrets = secrets();
    String hidden = words;
    for (int i = 0; i < secrets.size(); i++) {
      hidden = new Key(secrets.get(i)).hideIn(hidden, mark(i));
    }
    return hidden;
  }

  /// JSON in which [#hideIn] took secrets out, with them in their places again.
  String restoreIn(String json) {
    List<String> secrets = secrets();
    String whole = json;
    for (int i = 0; i < secrets.size(); i++) {
      whole = new Key(secrets.get(i)).restoreIn(whole, mark(i));
    }
    return whole;
  }

  /// Another than that of the key, so that each comes back where it was.
  private static String mark(int secret) {
    return secret == 0 ? "(secret hidden)" : "(secret %d hidden)".formatted(secret + 1);
  }

  /// As they stand in the address, and as they are meant.
  private List<String> secrets() {
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
    return equals > 0 && SECRET.matcher(part.substring(0, equals).toLowerCase(Locale.ROOT)).find();
  }
}
