package org.supportagentbench.report.live;

import java.nio.charset.StandardCharsets;

/// What is answered to a request.
///
/// @param type media type with its character set
record Reply(int status, String type, byte[] body) {
  private static final String TEXT = "text/plain; charset=utf-8";

  static Reply of(String type, String text) {
    return new Reply(200, type, text.getBytes(StandardCharsets.UTF_8));
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
    return new Reply(status, TEXT, (sentence + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
