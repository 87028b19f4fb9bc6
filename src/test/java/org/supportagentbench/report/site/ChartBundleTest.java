package org.supportagentbench.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is vendored is what `src/build/charts/bundle` made, and says whose it is.
final class ChartBundleTest {
  private static final String SHA_256 =
      "569104e68d980205ba088ab29e2e8b9154422344e551d186fe366bc9e31f014b";

  @Test
  void the_bundle_is_the_one_that_was_made_from_the_named_version()
      throws IOException, NoSuchAlgorithmException {
    byte[] bundle = read("echarts.js");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bundle);
    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(SHA_256);
    assertThat(new String(bundle, 0, 200, StandardCharsets.UTF_8)).contains("ECharts 6.1.0");
  }

  @Test
  void its_licences_lie_beside_it() throws IOException {
    assertThat(new String(read("echarts.LICENSE.txt"), StandardCharsets.UTF_8))
        .contains("Apache License", "BSD 3-Clause", "tslib");
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = ChartBundleTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
