package org.supportagentbench.run;

import java.nio.file.Path;
import org.supportagentbench.model.wire.Protocol;

/// A run over HTTP in a process of its own, to be killed.
final class ChildOverHttp {
  private ChildOverHttp() {}

  public static void main(String[] args) {
    try (var http = OverHttp.client(Path.of(args[0]), args[1])) {
      http.hold(
          http.model(Protocol.OPENAI_CHAT),
          "killed",
          KilledOverHttpTest.RUNS,
          KilledOverHttpTest.CONNECTIONS);
    }
  }
}
