package org.supportagentbench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page on which everything is wrong that the browser tests look for.
final class ChecksThatBiteTest {
  private static final String WRONG =
      """
      <!doctype html><title></title><style>p {color: #ccc; background: #fff; width: 2000px}</style>
      <p id="p">pale</p><input><img src="https://elsewhere.example/x.png">
      <script>
        missing();
      </script>
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  @Tag("browser")
  void sees_what_is_wrong_with_a_page() throws IOException {
    Path page = folder.resolve("wrong.html");
    Files.writeString(page, WRONG);
    try (Browser browser = Browser.open()) {
      browser.load(page.toUri().toString());
      assertThat(browser.requests()).anyMatch(at -> at.startsWith("https://elsewhere.example"));
      assertThat(browser.complaints())
          .anyMatch(line -> line.contains("missing is not defined"))
          .anyMatch(line -> line.contains("elsewhere.example"));
      assertThat(Accessibility.problems(browser))
          .contains("image-alt", "label", "color-contrast", "html-has-lang", "document-title");
      browser.view(390, 844, true);
      assertThat(browser.run(Looks.SIDEWAYS)).isEqualTo(true);
    }
  }

  @Test
  void the_accessibility_checker_is_the_one_that_was_published()
      throws IOException, NoSuchAlgorithmException {
    var sha = MessageDigest.getInstance("SHA-256");
    String hash =
        HexFormat.of()
            .formatHex(sha.digest(Accessibility.script().getBytes(StandardCharsets.UTF_8)));
    Path notes = Path.of("src", "test", "resources", "vendor", "axe-core", "README.md");
    assertThat(Files.readString(notes)).contains(hash);
  }
}
