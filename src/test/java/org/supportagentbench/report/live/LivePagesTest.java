package org.supportagentbench.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.browser.Browser;
import org.supportagentbench.browser.OpenBrowser;
import org.supportagentbench.report.room.RoomSamples;
import org.supportagentbench.results.RunStore;

/// The pages of `sab serve` in a browser, over a store with hostile names and words.
@Tag("browser")
final class LivePagesTest {
  @TempDir private static Path folder = Path.of("");
  private static @Nullable RunStore store;
  private static @Nullable LiveServer server;

  @RegisterExtension static final OpenBrowser OPEN = new OpenBrowser(() -> address(""));

  private final Browser browser = OPEN.browser();

  @BeforeAll
  static void serve_a_store() {
    RunStore runs = RunStore.open(folder.resolve("runs.db"), InstantSource.system());
    store = runs;
    RoomSamples.fill(runs);
    server = LiveServer.start("127.0.0.1", 0, LiveFilesTest.pages(runs, folder));
  }

  @AfterAll
  static void end() {
    if (server != null) {
      server.close();
    }
    if (store != null) {
      store.close();
    }
  }

  private static String address(String path) {
    return "http://127.0.0.1:" + Objects.requireNonNull(server).port() + path;
  }

  private void open(String path) {
    browser.load(address(path));
    browser.waitFor("document.body.dataset.ready || !document.getElementById('runs')");
  }

  @Test
  void every_page_fits_a_phone_does_not_jump_and_can_be_read_by_everybody() {
    for (String path : List.of("/", "/conversations/", "/report/index.html")) {
      OPEN.fitsEverybody(path, () -> open(path));
    }
  }

  @Test
  void shows_how_far_each_run_is_and_leads_to_its_conversations() {
    open("/");
    assertThat(browser.count(".run")).isEqualTo(3);
    assertThat(browser.count(".run script, .run img")).isZero();
    assertThat(browser.text("#runs"))
        .contains(
            "12 of 12 conversations",
            "south/eager",
            "1 voided and held again",
            "spent: agent $0.0125");
    browser.click(".run a");
    browser.waitFor("document.body.dataset.ready && document.querySelector('#list .item')");
    assertThat(browser.text("#count")).startsWith("12 of 36");
  }

  @Test
  void opens_what_was_set_aside_while_a_run_goes_on() {
    open("/conversations/");
    browser.waitFor("document.querySelector('#aside a')");
    browser.click("#aside a");
    browser.waitFor("document.querySelector('#set-aside')");
    assertThat(browser.text("#set-aside")).contains("customer fault", "no number");
    assertThat(browser.count("#messages .message")).isGreaterThan(1);
  }
}
