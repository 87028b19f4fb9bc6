package org.supportagentbench.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.supportagentbench.results.ManifestJson;
import org.supportagentbench.results.RunManifest;

/// What a run measures, as a hash over its manifest: suite, model and parameters, customer, judge,
/// guard, repetitions, seed, cases, and the versions of harness and grader. The same identity goes
/// on with the same run; anything else is another run.
public record RunIdentity(String hash) {
  private static final int ID_LENGTH = 10;

  /// The identity of what a manifest describes.
  public static RunIdentity of(RunManifest manifest) {
    return new RunIdentity(sha256(ManifestJson.write(manifest)));
  }

  /// The id of a run with this identity: `r-` and ten hexadecimal digits.
  ///
  /// @param copy 0 for the first run; each `--new` run has the next number
  public String id(int copy) {
    String digits = copy == 0 ? hash : sha256(hash + " copy " + copy);
    return "r-" + digits.substring(0, ID_LENGTH);
  }

  private static String sha256(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
