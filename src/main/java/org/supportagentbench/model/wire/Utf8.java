package org.supportagentbench.model.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A text as the bytes that go over the wire. Immutable.
public final class Utf8 {
  private final byte[] bytes;

  private Utf8(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The bytes of a text.
  public static Utf8 of(String text) {
    return new Utf8(text.getBytes(StandardCharsets.UTF_8));
  }

  /// These bytes, which nobody changes any more.
  static Utf8 owning(byte[] bytes) {
    return new Utf8(bytes);
  }

  /// How many bytes it takes.
  public int length() {
    return bytes.length;
  }

  /// Puts the bytes into an array that has room for them.
  public void copyTo(byte[] target, int from) {
    System.arraycopy(bytes, 0, target, from, bytes.length);
  }

  /// Writes the bytes.
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Utf8 text && Arrays.equals(bytes, text.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// The text.
  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
