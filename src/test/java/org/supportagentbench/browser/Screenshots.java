package org.supportagentbench.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Takes pictures of pages: `WIDTHxHEIGHT SCHEME ADDRESS FILE.png`, again and again. Called by
/// `bench/screenshots`.
public final class Screenshots {
  /// From this width on, nobody holds it in the hand.
  private static final int DESK = 600;

  private Screenshots() {}

  /// Four words a picture.
  public static void main(String... words) throws IOException {
    try (Browser browser = Browser.open()) {
      for (int i = 0; i + 3 < words.length; i += 4) {
        String[] size = words[i].split("x", -1);
        int width = Integer.parseInt(size[0]);
        browser.view(width, Integer.parseInt(size[1]), width < DESK);
        browser.scheme(words[i + 1]);
        browser.load(words[i + 2]);
        browser.waitFor("!document.getElementById('room') || document.body.dataset.read");
        Files.write(Path.of(words[i + 3]), browser.picture());
      }
    }
  }
}
