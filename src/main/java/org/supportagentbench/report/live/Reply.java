package org.supportagentbench.report.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// What is answered to a request.
///
/// @param type media type with its character set
record Reply(int status, String type, Bytes body) {
  /// Bytes that nobody changes.
  static final class Bytes {
    private final byte[] all;

    Bytes(byte[] all) {
      this.all = all.clone();
    }

    int length() {
      return all.length;
    }

    void writeTo(OutputStream out) throws IOException {
      out.write(all);
    }
  }

  private static final String TEXT = "text/plain; charset=utf-8";

  static Reply of(String type, String text) {
    return new Reply(200, type, new Bytes(text.getBytes(StandardCharsets.UTF_8)));
  }

  static Reply page(String html) {
    return of("text/html; charset=utf-8", html);
  }

  static Reply script(String text) {
    return of("text/javascript; charset=utf-8", text);
  }

  static Reply style(String text) {
    return of("text/css; charset=utf-8", text);
  }

  static Reply json(String text) {
    return of("application/json", text);
  }

  static Reply notFound() {
    return refused(404, "There is nothing at this address.");
  }

  static Reply refused(int status, String sentence) {
    return new Reply(status, TEXT, new Bytes((sentence + "\n").getBytes(StandardCharsets.UTF_8)));
  }
}
