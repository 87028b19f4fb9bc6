package org.supportagentbench.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.browser.Browser;
import org.supportagentbench.browser.OpenBrowser;

/// The pages of a site in a browser, opened from a folder.
@Tag("browser")
final class SitePagesTest {
  @TempDir private static Path folder = Path.of("");
  private static Path site = Path.of("");

  @RegisterExtension
  static final OpenBrowser OPEN = new OpenBrowser(() -> folder.toUri().toString());

  private final Browser browser = OPEN.browser();

  @BeforeAll
  static void write_a_site() {
    site = PricedSite.write(folder);
  }

  private void open(String page) {
    browser.load(address(page));
  }

  private static String address(String page) {
    try (Stream<Path> models = Files.list(site.resolve("models"))) {
      Path path =
          page.equals("model")
              ? models
                  .filter(each -> each.toString().endsWith(".html"))
                  .min(Comparator.naturalOrder())
                  .orElseThrow()
              : site.resolve(page);
      return path.toUri().toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "model",
        "models.html",
        "methodology.html",
        "traps.html",
        "intents.html"
      })
  void fits_a_phone_does_not_jump_and_can_be_read_by_everybody(String page) {
    OPEN.fitsEverybody(page, () -> open(page));
  }

  private List<Double> column(int cell) {
    Object values =
        browser.run(
            "return"
                + " JSON.stringify([...document.querySelectorAll('table.board')[0].tBodies[0].querySelectorAll(':scope"
                + " > .row')].map((r) => r.cells[arguments[0]].dataset.v))",
            cell);
    List<Double> numbers = new ArrayList<>();
    for (String value : String.valueOf(values).replaceAll("[\\[\\]\"]", "").split(",", -1)) {
      numbers.add(value.isEmpty() ? Double.NaN : Double.parseDouble(value));
    }
    return numbers;
  }

  private String sorted(int cell) {
    return String.valueOf(
        browser.run(
            "return document.querySelector('table.board').tHead.rows[0].cells[arguments[0]]"
                + ".getAttribute('aria-sort')",
            cell));
  }

  @Test
  void is_sorted_with_keys_alone() {
    open("index.html");
    int unsafe = 3;
    browser.run(
        "document.querySelector('table.board').tHead.rows[0].cells[arguments[0]]"
            + ".querySelector('button').focus()",
        unsafe);
    browser.press(Browser.Key.ENTER);
    assertThat(sorted(unsafe)).isEqualTo("ascending");
    assertThat(column(unsafe)).isSorted();
    browser.press(Browser.Key.ENTER);
    assertThat(sorted(unsafe)).isEqualTo("descending");
    assertThat(column(unsafe)).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(sorted(2)).isEqualTo("none");
  }

  @Test
  void a_model_without_a_number_stands_last_whichever_way_it_is_sorted() {
    open("index.html");
    int cost = 8;
    String head = "table.board thead th:nth-child(9) button";
    for (int i = 0; i < 2; i++) {
      browser.click(head);
      assertThat(column(cost).getLast()).isNaN();
      assertThat(column(cost).subList(0, PricedSite.MODELS - 1)).doesNotContain(Double.NaN);
    }
  }

  @Test
  void evidence_opens_below_its_row_and_leads_to_the_message() {
    open("index.html");
    assertThat(browser.shows("tr.more")).isFalse();
    browser.click("button.open");
    assertThat(browser.attribute("button.open", "aria-expanded")).isEqualTo("true");
    assertThat(browser.shows("tr.more")).isTrue();
    assertThat(browser.text("tr.more")).contains("Each run", "Valid conversations");
    browser.click("table.board .row td:nth-child(6):not([data-v='1.0']) a.v");
    browser.waitFor("document.body.dataset.ready && document.querySelector('#list .item')");
    browser.click("#list .item");
    browser.waitFor("document.querySelector('#messages .message')");
    assertThat(browser.run("return location.pathname")).asString().contains("/conversations/");
  }

  @Test
  void a_quote_of_a_models_report_leads_to_the_message_that_proves_it() {
    open("model");
    String wanted = browser.attribute("a.proof", "href");
    String message = wanted.substring(wanted.lastIndexOf("&m=") + 3);
    browser.click("a.proof");
    browser.waitFor("document.querySelector('.target')");
    assertThat(browser.count("#m" + message)).isEqualTo(1);
    assertThat(
            browser.run(
                "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
                    + "return box.top < innerHeight && box.bottom > 0",
                "m" + message))
        .isEqualTo(true);
  }

  @Test
  void each_picture_is_drawn_has_its_table_and_is_walked_with_keys() {
    open("index.html");
    browser.waitFor("document.querySelectorAll('.chart svg').length === 4");
    for (String picture : List.of("value", "pressure", "calibration", "verbosity")) {
      String chart = "#chart-" + picture;
      assertThat(browser.count(chart + " svg path")).as(picture).isGreaterThan(PricedSite.MODELS);
      String table = browser.attribute(chart, "aria-describedby");
      assertThat(browser.count("#" + table + " tbody tr")).as(picture).isEqualTo(PricedSite.MODELS);
      browser.run("document.querySelector(arguments[0]).focus()", chart);
      browser.press(Browser.Key.DOWN);
      assertThat(browser.text("figure:has(" + chart + ") .live")).as(picture).contains("made-up/");
    }
    assertThat(browser.text("#table-value summary")).isEqualTo("The numbers of this picture");
  }

  @Test
  void every_page_leads_to_every_other() {
    open("model");
    for (String tab : List.of("Board", "Traps", "Intents", "Methodology", "Models")) {
      browser.run(
          "[...document.querySelectorAll('header nav a')].find((a) => a.textContent ==="
              + " arguments[0]).click()",
          tab);
      browser.waitFor(
          "document.querySelector('header [aria-current=page]').textContent === '" + tab + "'");
      assertThat(browser.count("h1")).as(tab).isEqualTo(1);
    }
  }
}
