package org.supportagentbench.report.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A style sheet, a script or a picture of the site. Its place holds a part of its hash, so that a
/// browser never shows an old one after the site was written again.
public final class Asset {
  private final String path;
  private final byte[] bytes;

  private Asset(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /// An asset from a resource that lies beside a class.
  ///
  /// @param name file name with its ending, such as `site.css`
  public static Asset resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " beside " + beside.getName());
      }
      return of(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An asset with this content.
  public static Asset of(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String hash = HexFormat.of().formatHex(sha256(bytes), 0, 5);
    return new Asset(
        "assets/" + name.substring(0, dot) + "." + hash + name.substring(dot), bytes.clone());
  }

  /// Where it lies in the site.
  public String path() {
    return path;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Asset asset
        && asset.path.equals(path)
        && Arrays.equals(asset.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
