package org.supportagentbench.model.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What must never be seen of an endpoint besides its key: secrets in the query of its address and
/// in headers of its own. Each has a mark of its own, so that each comes back where it was.
record Secrets(List<String> words) {
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)key|token|secret|password|passwd|auth|credential|code|^sig|signature|cookie");

  /// Whether a name, of a parameter or a header, is one that secrets have.
  static boolean isNamed(String name) {
    return NAMES.matcher(name).find();
  }

  /// The secrets of an endpoint.
  static Secrets of(String query, List<Header> headers, Optional<Key> key) {
    List<String> words = new ArrayList<>();
    if (!query.isEmpty()) {
      words.addAll(new Query(query).secrets());
    }
    for (Header header : headers) {
      boolean ofKey = key.isPresent() && header.value().contains(key.get().reveal());
      if (header.secret() && !ofKey) {
        words.addAll(Arrays.asList(header.value().split("[^!-~]+", -1)));
      }
    }
    return new Secrets(words.stream().filter(word -> !word.isEmpty()).distinct().toList());
  }

  /// A text that came from there, without them.
  String hideIn(String text) {
    String hidden = text;
    for (int i = 0; i < words.size(); i++) {
      hidden = new Key(words.get(i)).hideIn(hidden, mark(i));
    }
    return hidden;
  }

  /// JSON in which [#hideIn] took them out, with them in their places again.
  String restoreIn(String json) {
    String whole = json;
    for (int i = 0; i < words.size(); i++) {
      whole = new Key(words.get(i)).restoreIn(whole, mark(i));
    }
    return whole;
  }

  private static String mark(int secret) {
    return secret == 0 ? "(secret hidden)" : "(secret %d hidden)".formatted(secret + 1);
  }
}
