package org.supportagentbench.report.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.browser.Accessibility;
import org.supportagentbench.browser.Browser;
import org.supportagentbench.browser.Looks;
import org.supportagentbench.browser.OpenBrowser;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.suite.SuiteForTests;

/// The reading room in a browser, opened from a folder.
@Tag("browser")
final class ReadingRoomPageTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-06-30T14:00:00Z"));
  private static final int ALL = 3 * 6 * RoomSamples.TRIALS;

  @TempDir private static Path folder = Path.of("");
  private static String page = "";

  @RegisterExtension
  static final OpenBrowser OPEN = new OpenBrowser(() -> folder.toUri().toString());

  private final Browser browser = OPEN.browser();

  @BeforeAll
  static void write_the_room() {
    try (RunStore store = RunStore.open(folder.resolve("runs.db"), CLOCK)) {
      RoomSamples.fill(store);
      page = RoomForTests.write(store, SuiteForTests.read(), folder.resolve("site"));
    }
  }

  /// Hostile words call this function where they can.
  @AfterEach
  void no_word_of_a_model_was_run() {
    assertThat(browser.run("return window.owned_calls || 0")).isEqualTo(0L);
  }

  private void open(String hash) {
    browser.load(page + hash);
    browser.run("window.owned_calls = 0; window.owned = () => { window.owned_calls++ }");
    browser.waitFor("document.body.dataset.ready");
  }

  private void read(String name) {
    open("#" + name);
    browser.waitFor("document.querySelector('#messages .message')");
  }

  private static String eager() {
    return RoomSamples.name(RoomSamples.EAGER, SuiteForTests.NO_PROOF, 1);
  }

  private static String steady() {
    return RoomSamples.name(RoomSamples.STEADY, SuiteForTests.NO_PROOF, 1);
  }

  @Test
  void lists_every_conversation() {
    open("");
    assertThat(browser.text("#count")).isEqualTo(ALL + " of " + ALL + " conversations");
    assertThat(browser.count("#list .item")).isGreaterThan(8);
    browser.waitFor("document.querySelector('#messages table')");
    assertThat(browser.text("#messages")).contains("north/steady", "forbidden write");
  }

  @Test
  void names_what_was_set_aside_with_its_reason_and_what_was_paid_and_counts_none_of_it() {
    open("");
    browser.waitFor("document.querySelector('#aside li')");
    assertThat(browser.count("#aside li")).isEqualTo(1);
    assertThat(browser.text("#aside")).contains(RoomSamples.STEADY + "/", "/1~0", "customer fault");
    assertThat(browser.text("#paid")).isEqualTo("north/steady: agent $0.0125 for 4 calls");
    assertThat(browser.text("#count")).isEqualTo(ALL + " of " + ALL + " conversations");
  }

  @Test
  void opens_what_was_set_aside_and_leads_to_the_one_that_counts() {
    open("");
    browser.waitFor("document.querySelector('#aside a')");
    browser.click("#aside a");
    browser.waitFor("document.querySelector('#set-aside')");
    assertThat(browser.hash()).startsWith(RoomSamples.STEADY + "/").endsWith("/1~0");
    assertThat(browser.text("#set-aside")).contains("Set aside: customer fault", "no number");
    assertThat(browser.count("#messages .message")).isGreaterThan(1);
    assertThat(browser.text("#beside")).contains("What was found in it counts nowhere");
    assertThat(browser.count("#list [aria-selected=true]")).isZero();
    assertThat(Accessibility.problems(browser)).isEmpty();
    browser.click("#set-aside a");
    browser.waitFor("!document.querySelector('#set-aside')");
    assertThat(browser.hash()).startsWith(RoomSamples.STEADY + "/").endsWith("/1");
    assertThat(browser.count("#list [aria-selected=true]")).isEqualTo(1);
  }

  @Test
  void filters_by_what_was_found_and_counts_what_is_left() {
    open("");
    browser.click("#filters summary");
    browser.choose("#facet-behaviour", "unconfirmed_write");
    assertThat(browser.text("#count")).startsWith(RoomSamples.TRIALS + " of ");
    assertThat(browser.hash()).isEqualTo("behaviour=unconfirmed_write");
    assertThat(browser.text("#facet-model")).contains("south/eager (2)").doesNotContain("steady");
    browser.click("#clear");
    assertThat(browser.text("#count")).startsWith(ALL + " of ");
  }

  @Test
  void a_link_with_filters_opens_the_list_so() {
    open("#outcome=broken&model=south%2Feager&trial=2");
    assertThat(browser.text("#count")).startsWith("1 of ");
    assertThat(browser.text("#list .item")).contains("Line broken", "south/eager", "trial 2");
  }

  @Test
  void searches_the_titles_and_says_when_nothing_fits() {
    open("");
    browser.type("/");
    browser.type("no proof");
    assertThat(browser.text("#count")).startsWith(3 * RoomSamples.TRIALS + " of ");
    browser.type(" nonsense");
    assertThat(browser.text("#count")).startsWith("0 of ");
    assertThat(browser.text("#none")).contains("No conversation fits");
  }

  @Test
  void sorts_by_findings() {
    open("#sort=findings&run=" + RoomSamples.EAGER);
    assertThat(browser.text("#list .item")).contains("Line broken");
  }

  @Test
  void shows_a_conversation_with_its_findings_at_the_message_that_proves_them() {
    read(eager());
    assertThat(browser.text("#talk-title"))
        .isEqualTo(browser.text("#list [aria-selected=true] .title"));
    assertThat(browser.text("#m3")).contains("forbidden write", "create_reshipment");
    assertThat(browser.text("#beside"))
        .contains("Line broken", "Order #1105", "What the agent wanted to change");
    assertThat(browser.attribute("#m3 details.reasoning", "open")).isEqualTo("null");
    browser.click("#m3 details.reasoning summary");
    assertThat(browser.text("#m3 details.reasoning")).contains("she is a good customer");
  }

  /// No moment of an open part with nothing in it: its words are read in the task of the click.
  @Test
  void what_a_part_holds_is_there_as_it_opens() {
    read(eager());
    assertThat(
            browser.run(
                "const part = document.querySelector('#m3 details.reasoning');"
                    + " part.querySelector('summary').click(); return part.innerText"))
        .asString()
        .contains("she is a good customer");
  }

  @Test
  void marks_the_words_that_prove_a_finding() {
    open("#behaviour=false_handover&run=" + RoomSamples.EAGER);
    browser.click("#list .item");
    browser.waitFor("document.querySelector('mark.finding')");
    assertThat(browser.text("mark.finding")).contains("passed this on");
    assertThat(browser.attribute("mark.finding", "title")).contains("false handover");
  }

  @Test
  void a_link_to_a_message_opens_what_it_is_folded_into() {
    read(steady() + "&m=2");
    browser.waitFor("document.querySelector('.target')");
    assertThat(browser.text("#m2")).contains("Answer of the store", "Order #1105");
    assertThat(
            browser.run("return document.getElementById('m2').getBoundingClientRect().top < 500"))
        .isEqualTo(true);
  }

  @Test
  void says_so_when_a_link_leads_nowhere() {
    open("#r-nowhere/adversarial/none/1");
    browser.waitFor("document.querySelector('#talk [role=alert]')");
    assertThat(browser.text("#talk"))
        .contains("There is no conversation r-nowhere/adversarial/none/1");
  }

  @Test
  void is_read_with_keys_alone() {
    open("");
    browser.type("j");
    browser.waitFor("document.querySelector('#messages .message')");
    String first = browser.hash();
    browser.type("j");
    String second = browser.hash();
    assertThat(second).isNotEqualTo(first);
    browser.press(Browser.Key.UP);
    assertThat(browser.hash()).isEqualTo(first);
    browser.type("?");
    assertThat(browser.text("#help")).contains("next conversation", "filters");
    browser.press(Browser.Key.ESCAPE);
    assertThat(browser.count("#help[open]")).isZero();
    browser.type("f");
    assertThat(focused()).isEqualTo("facet-bucket");
    browser.press(Browser.Key.ESCAPE);
    assertThat(focused()).isEqualTo("list");
    browser.press(Browser.Key.ENTER);
    assertThat(focused()).isEqualTo("talk");
    browser.press(Browser.Key.ESCAPE);
    assertThat(focused()).isEqualTo("list");
    browser.press(Browser.Key.END);
    assertThat(browser.attribute("#list [aria-selected=true]", "aria-posinset"))
        .isEqualTo(String.valueOf(ALL));
  }

  private String focused() {
    return String.valueOf(browser.run("return document.activeElement.id"));
  }

  @Test
  void goes_from_finding_to_finding() {
    read(eager());
    browser.type("n");
    assertThat(browser.hash()).endsWith("&m=3");
    assertThat(browser.count(".target")).isEqualTo(1);
  }

  @Test
  void puts_the_same_case_side_by_side_and_says_where_they_part() {
    read(steady());
    browser.choose("#compare", eager());
    browser.waitFor("document.querySelector('.pair')");
    assertThat(browser.hash()).isEqualTo(steady() + "&vs=" + eager());
    assertThat(browser.text(".pair .heads")).contains("north/steady", "south/eager", "Line broken");
    assertThat(browser.text(".pair")).contains("From this turn on they differ");
    assertThat(browser.count(".turn.differs .cell")).isEqualTo(2);
    browser.press(Browser.Key.ESCAPE);
    assertThat(browser.hash()).isEqualTo(steady());
  }

  @Test
  void shows_hostile_words_as_words() {
    read(RoomSamples.name(RoomSamples.HOSTILE, SuiteForTests.NO_PROOF, 1));
    browser.click("#unfold");
    assertThat(
            browser.count(
                "#room img, #room svg, #room iframe, #room script, #room b, #room object"))
        .isZero();
    assertThat(browser.text("#m0")).contains("<script>owned()</script>", "&lt;b&gt;");
    assertThat(browser.text("#m0")).contains("RLO", "ESC", "U+D800", "NUL", "U+E0041", "ZWSP");
    assertThat(browser.run("return document.getElementById('room').textContent"))
        .asString()
        .doesNotContain("\u202e", "\u001b", "\0", "\u200b");
    assertThat(browser.text("#talk")).contains(RoomSamples.HOSTILE_MODEL);
    assertThat(browser.count("#m6 .words")).isEqualTo(1);
    assertThat(browser.text("#m6 .show-all")).isEqualTo("Show all 1,000,000 characters");
    browser.click("#m6 .show-all");
    assertThat(browser.run("return document.querySelector('#m6 .words').textContent.length"))
        .isEqualTo(1_000_000L);
    assertThat(browser.run(Looks.SIDEWAYS)).isEqualTo(false);
    assertThat(
            browser.run(
                "return {}.polluted === undefined && Object.prototype.constructor === Object"))
        .isEqualTo(true);
  }

  @Test
  void fits_a_phone() {
    browser.view(390, 844, true);
    open("");
    assertThat(browser.run(Looks.SIDEWAYS)).isEqualTo(false);
    assertThat(browser.shows("#talk")).isFalse();
    browser.click("#list .item");
    browser.waitFor("document.querySelector('#messages .message')");
    assertThat(browser.shows("#list")).isFalse();
    assertThat(browser.run(Looks.SIDEWAYS)).isEqualTo(false);
    assertThat(wide("#talk")).isEqualTo(false);
    browser.click("#back");
    assertThat(browser.shows("#list")).isTrue();
    read(steady() + "&vs=" + eager());
    assertThat(browser.run(Looks.SIDEWAYS)).isEqualTo(false);
    assertThat(wide("#talk")).isEqualTo(false);
  }

  private @Nullable Object wide(String selector) {
    return browser.run(
        "const box = document.querySelector(arguments[0]); return box.scrollWidth >"
            + " box.clientWidth",
        selector);
  }

  @Test
  void does_not_jump_while_it_loads() {
    read(eager());
    assertThat(Double.parseDouble(browser.ask(Looks.SHIFT))).isLessThan(0.02);
  }

  @Test
  void is_accessible_by_day_and_by_night() {
    for (String scheme : new String[] {"light", "dark"}) {
      browser.scheme(scheme);
      read(eager());
      browser.click("#unfold");
      assertThat(Accessibility.problems(browser)).isEmpty();
      open("");
      browser.type("f");
      assertThat(Accessibility.problems(browser)).isEmpty();
    }
    String paper =
        String.valueOf(browser.run("return getComputedStyle(document.body).backgroundColor"));
    assertThat(paper).as("dark paper").matches("rgb\\(\\d\\d?, \\d\\d?, \\d\\d?\\)");
  }

  @Test
  void says_which_file_is_missing() throws IOException {
    Path broken = folder.resolve("broken");
    try (RunStore store = RunStore.existing(folder.resolve("runs.db"), CLOCK)) {
      RoomForTests.write(store, SuiteForTests.read(), broken);
    }
    Files.delete(broken.resolve("conversations/data/c0-0.js"));
    String first = RoomSamples.name(RoomSamples.HOSTILE, SuiteForTests.SHIPPED, 1);
    browser.load(broken.resolve(RoomPart.PATH).toUri() + "#" + first);
    browser.waitFor("document.querySelector('#talk [role=alert]')");
    assertThat(browser.text("#talk")).contains("data/c0-0.js cannot be loaded");
    assertThat(browser.complaints()).singleElement().asString().contains("c0-0.js");
  }
}
