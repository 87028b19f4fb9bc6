package org.supportagentbench.testing.provider;

/// A provider does not take a request; its message is what the real one says, or close to it.
public final class Rejected extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /// @param status of HTTP
  public Rejected(int status, String message) {
    super(message);
    this.status = status;
  }

  /// A 400.
  static Rejected bad(String message, Object... arguments) {
    return new Rejected(400, message.formatted(arguments));
  }

  int status() {
    return status;
  }
}
