package org.supportagentbench.model.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A provider's key. Its words leave only by [#reveal], for a header; nothing else shows them.
public final class Key {
  private static final String SHOWN = "(key hidden)";
  private static final int SHORTEST_SECRET = 8;

  private final String secret;

  /// @throws IllegalArgumentException if the key is empty, or holds what a header cannot
  public Key(String secret) {
    if (secret.isBlank() || secret.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
      throw new IllegalArgumentException(
          "A key has no spaces, line breaks or letters outside ASCII, and is not empty.");
    }
    this.secret = secret;
  }

  /// The key itself, for the header that carries it.
  public String reveal() {
    return secret;
  }

  /// The text with the key taken out, for whatever a provider sends back. A key of fewer than eight
  /// characters is no secret (local servers are given such ones) and is left alone.
  public String hideIn(String text) {
    return secret.length() < SHORTEST_SECRET ? text : text.replace(secret, SHOWN);
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
