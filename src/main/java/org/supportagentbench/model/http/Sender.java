package org.supportagentbench.model.http;

import org.supportagentbench.model.wire.WireRequest;

/// Sends a request once and says what came of it. Shared by threads.
interface Sender {
  /// Blocks until there is an answer or it is clear that there will be none; never longer than its
  /// deadline.
  Reply send(WireRequest request);
}
