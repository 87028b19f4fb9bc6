package org.supportagentbench.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 over words, each with its length in front, so that no two lists of words look the same.
/// Used by one thread.
final class WordHash {
  private final MessageDigest sha = sha256();

  void add(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    int length = bytes.length;
    sha.update((byte) (length >>> 24));
    sha.update((byte) (length >>> 16));
    sha.update((byte) (length >>> 8));
    sha.update((byte) length);
    sha.update(bytes);
  }

  void add(boolean flag) {
    sha.update((byte) (flag ? 1 : 0));
  }

  /// The hash of what was added since the last one.
  byte[] digest() {
    return sha.digest();
  }

  /// The hash of two hashes, one behind the other.
  byte[] chain(byte[] before, byte[] next) {
    sha.update(before);
    return sha.digest(next);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
