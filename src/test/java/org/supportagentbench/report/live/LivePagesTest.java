package org.supportagentbench.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.browser.Accessibility;
import org.supportagentbench.browser.Browser;
import org.supportagentbench.browser.Looks;
import org.supportagentbench.report.room.LiveRoom;
import org.supportagentbench.report.room.RoomSamples;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;

/// The pages of `sab serve` in a browser, over a store with hostile names and words.
@Tag("browser")
final class LivePagesTest {
  @TempDir private static Path folder = Path.of("");
  private static @Nullable Browser opened;
  private static @Nullable RunStore store;
  private static @Nullable LiveServer server;

  private final Browser browser = Objects.requireNonNull(opened, "opened before all");

  @BeforeAll
  static void serve_a_store_and_open_a_browser() {
    opened = Browser.open();
    Suite suite = SuiteForTests.read();
    RunStore runs = RunStore.open(folder.resolve("runs.db"), InstantSource.system());
    store = runs;
    RoomSamples.fill(runs);
    server =
        LiveServer.start(
            "127.0.0.1",
            0,
            new LivePages(
                runs.reader(),
                suite.label(),
                new LiveRoom(runs.reader(), suite, _ -> false),
                new LiveReport(
                    runs.reader(), suite, _ -> false, List::of, folder.resolve("report"))));
  }

  @AfterAll
  static void end() {
    if (opened != null) {
      opened.close();
    }
    if (server != null) {
      server.close();
    }
    if (store != null) {
      store.close();
    }
  }

  @BeforeEach
  void on_a_desk() {
    browser.view(1440, 900, false);
    browser.scheme("light");
    browser.requests();
    browser.complaints();
  }

  /// Holds for everything that any of these tests does.
  @AfterEach
  void nothing_left_the_server_and_nothing_went_wrong() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(at -> at.startsWith(address("")) || at.startsWith("data:"));
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
      for (String scheme : List.of("light", "dark")) {
        browser.scheme(scheme);
        browser.view(1440, 900, false);
        open(path);
        assertThat(Double.parseDouble(browser.ask(Looks.SHIFT))).as(path).isLessThan(0.1);
        assertThat(Accessibility.problems(browser)).as(path + " " + scheme).isEmpty();
        browser.view(360, 740, true);
        open(path);
        assertThat(Double.parseDouble(browser.ask(Looks.SHIFT))).as(path).isLessThan(0.1);
        assertThat(browser.run(Looks.SIDEWAYS)).as(path + " moves sideways").isEqualTo(false);
        assertThat(Accessibility.problems(browser)).as(path + " " + scheme).isEmpty();
      }
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
}
