package org.supportagentbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.wire.Protocol;
import org.supportagentbench.results.StoredAttempt;

/// Kills processes that have fifty calls under way: what was answered and paid is not asked again.
final class KilledOverHttpTest {
  static final int CONNECTIONS = 50;
  static final int RUNS = 20;
  private static final int KILLS = 2;

  @TempDir private Path folder;

  @Test
  @Timeout(300)
  void only_what_was_under_way_is_paid_twice() throws Exception {
    try (var http = new OverHttp(folder)) {
      ChatModel mind = OverHttp.mind(http.suite);
      int whole = http.calls(() -> http.hold(mind(http), "whole", RUNS, CONNECTIONS));
      var latch = new AtomicReference<>(new CountDownLatch(0));
      http.provider
          .latency(Duration.ofMillis(20))
          .model(
              OverHttp.MODEL,
              request -> {
                latch.get().countDown();
                return mind.answer(request);
              });

      int paid = http.provider.calls();
      for (int kill = 1; kill <= KILLS; kill++) {
        latch.set(new CountDownLatch(whole / 4));
        Process child = start(http);
        assertThat(latch.get().await(4, TimeUnit.MINUTES)).isTrue();
        assertThat(child.isAlive()).as("killed in the middle").isTrue();
        child.destroyForcibly().waitFor();
      }
      RunEnd end = http.hold(http.model(Protocol.OPENAI_CHAT), "killed", RUNS, CONNECTIONS);
      paid = http.provider.calls() - paid;

      assertThat(end.complete()).isTrue();
      assertThat(paid).isBetween(whole, whole + KILLS * CONNECTIONS);
      assertThat(http.kept(end))
          .extracting(StoredAttempt::transcriptText)
          .isEqualTo(texts(http.kept(http.hold(mind(http), "whole", RUNS, CONNECTIONS))));
    }
  }

  private static ChatModel mind(OverHttp http) {
    return http.model(Protocol.OPENAI_CHAT);
  }

  private static List<String> texts(List<StoredAttempt> attempts) {
    return attempts.stream().map(StoredAttempt::transcriptText).toList();
  }

  private static Process start(OverHttp http) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            ChildOverHttp.class.getName(),
            String.valueOf(http.file().getParent()),
            http.provider.baseUrl())
        .inheritIO()
        .start();
  }
}
