package org.supportagentbench.testing.provider;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/// Answers by their requests. Shared by threads.
public final class Remembered {
  private final Map<Fingerprint, byte[]> answers = new ConcurrentHashMap<>();

  private record Fingerprint(String path, int length, long crc, int hash) {}

  /// The answer that this request got before.
  public Optional<byte[]> of(HttpPeer.Incoming request) {
    return Optional.ofNullable(answers.get(fingerprint(request)));
  }

  /// Keeps an answer.
  public void keep(HttpPeer.Incoming request, byte[] answer) {
    answers.put(fingerprint(request), answer);
  }

  private static Fingerprint fingerprint(HttpPeer.Incoming request) {
    var crc = new CRC32C();
    byte[] body = request.bytes();
    crc.update(body);
    return new Fingerprint(request.path(), body.length, crc.getValue(), Arrays.hashCode(body));
  }
}
