package org.supportagentbench.model.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/// A provider's key. Its words leave only by [#reveal], for a header; nothing else shows them.
public final class Key {
  private static final String SHOWN = "(key hidden)";
  private static final int SHORTEST_SECRET = 8;

  private final String secret;

  /// Finds the key as JSON, addresses and pages may write it, where that can differ: a slash behind
  /// a backslash, an equals sign as `u003d` behind one, and in a JSON that is a text in another one
  /// behind more of them; `%3D` in an address, `&#61;` or `&#x3D;` in a page.
  private final Optional<Pattern> escaped;

  /// @throws IllegalArgumentException if the key is empty, or holds what a header cannot
  public Key(String secret) {
    if (secret.isBlank() || secret.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
      throw new IllegalArgumentException(
          "A key has no spaces, line breaks or letters outside ASCII, and is not empty.");
    }
    this.secret = secret;
    this.escaped =
        secret.chars().allMatch(Key::isPlain) ? Optional.empty() : Optional.of(escaped(secret));
  }

  private static boolean isPlain(int c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  private static Pattern escaped(String secret) {
    var regex = new StringBuilder();
    secret
        .chars()
        .forEach(c -> {
          String plain = Pattern.quote(Character.toString(c));
          regex.append(isPlain(c) ? plain : forms(plain, c));
        });
    return Pattern.compile(regex.toString());
  }

  /// How one letter may be written: as it is, by its code, by its name.
  private static String forms(String plain, int c) {
    return "(?:\\\\{0,4}%1$s|\\\\{1,4}u00(?i:%2$02x)|%%(?:25)?(?i:%2$02x)".formatted(plain, c)
        + "|&#0*%1$d;|&#[xX]0*(?i:%1$02x);|%2$s)".formatted(c, name(c));
  }

  /// What a page may write for a letter that has a name there; the letter itself where it has none.
  private static String name(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&apos;";
      default -> Pattern.quote(Character.toString(c));
    };
  }

  /// The key itself, for the header that carries it.
  public String reveal() {
    return secret;
  }

  /// The text with the key taken out, for whatever a provider sends back. A key of fewer than eight
  /// characters is no secret (local servers are given such ones) and is left alone.
  public String hideIn(String text) {
    return hideIn(text, SHOWN);
  }

  /// The same with other words in its place.
  String hideIn(String text, String shown) {
    if (secret.length() < SHORTEST_SECRET) {
      return text;
    }
    String hidden = text.replace(secret, shown);
    boolean written =
        hidden.indexOf('\\') >= 0 || hidden.indexOf('%') >= 0 || hidden.indexOf('&') >= 0;
    return escaped.isPresent() && written
        ? escaped.get().matcher(hidden).replaceAll(shown)
        : hidden;
  }

  /// JSON in which [#hideIn] took the key out, with the key in its place again: for whoever said
  /// it, and for nobody else.
  String restoreIn(String json) {
    return restoreIn(json, SHOWN);
  }

  /// The same where other words stand in its place.
  String restoreIn(String json, String shown) {
    if (secret.length() < SHORTEST_SECRET || !json.contains(shown)) {
      return json;
    }
    return json.replace(shown, secret.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Key key && MessageDigest.isEqual(bytes(), key.bytes());
  }

  /// The same for all keys, so that it says nothing of any.
  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public String toString() {
    return SHOWN;
  }

  private byte[] bytes() {
    return secret.getBytes(StandardCharsets.UTF_8);
  }
}
