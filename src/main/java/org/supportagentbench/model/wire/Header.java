package org.supportagentbench.model.wire;

/// One header of a request. A secret one never shows its value in words.
///
/// @param value as it is sent; only what sends it may ask for it
/// @param secret whether the value is, or holds, a key
public record Header(String name, String value, boolean secret) {
  /// A header that everybody may read unless its name is one that secrets have.
  public static Header of(String name, String value) {
    return new Header(name, value, Secrets.isNamed(name));
  }

  /// A header that everybody may read.
  public static Header plain(String name, String value) {
    return new Header(name, value, false);
  }

  /// A header whose value is, or holds, a key.
  public static Header secret(String name, String value) {
    return new Header(name, value, true);
  }

  @Override
  public String toString() {
    return name + ": " + (secret ? "(hidden)" : value);
  }
}
