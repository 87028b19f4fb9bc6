package org.supportagentbench.model.http;

import java.net.http.HttpHeaders;

/// What came of sending a request once.
sealed interface Reply {
  /// The server answered, with whatever status. The body is free of keys.
  record Answered(int status, HttpHeaders headers, String body) implements Reply {}

  /// There is no whole answer.
  ///
  /// @param detail what happened, free of keys
  record Lost(Outcome outcome, String detail) implements Reply {}
}
