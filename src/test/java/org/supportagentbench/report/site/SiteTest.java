package org.supportagentbench.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.run.CaseFilter;
import org.supportagentbench.run.Contender;
import org.supportagentbench.run.Grading;
import org.supportagentbench.run.Harness;
import org.supportagentbench.run.Run;
import org.supportagentbench.run.RunSettings;
import org.supportagentbench.scoring.Grader;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;

/// A whole site over the tiny suite: made-up models, controls, and a model with a hostile name.
final class SiteTest {
  private static final String HOSTILE = "evil/<script>alert(1)</script>\"'\u202Egnp\u2028&amp;";
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

  @TempDir private static Path folder;
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  @BeforeAll
  static void write_a_site() throws IOException {
    Suite suite = SuiteForTests.read();
    Path store = folder.resolve("runs.db");
    SyntheticStore.fill(store, suite, 6);
    try (RunStore runs = RunStore.open(store, clock())) {
      for (String name : List.of("builtin/reference", "builtin/comply", HOSTILE)) {
        hold(runs, suite, name);
      }
      write(runs, suite, folder.resolve("site"));
      write(runs, suite, folder.resolve("again"));
    }
    try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        PAGES.put(folder.resolve("site").relativize(file).toString(), Files.readString(file));
      }
    }
  }

  private static InstantSource clock() {
    return InstantSource.fixed(Instant.parse("2026-06-30T14:00:00Z"));
  }

  private static void hold(RunStore runs, Suite suite, String name) {
    String played = name.startsWith("builtin/") ? name : "builtin/rules";
    Scorer scorer = new Scorer(suite);
    new Run(
            runs,
            Setting.of(suite),
            new Contender(name, Map.of(), true, file -> Agents.open(played, suite, file)),
            new Grading(Grader.VERSION, scorer::score),
            new Harness("supportagentbench 0.1.0", () -> 0))
        .hold(new RunSettings(CaseFilter.ALL, 3, 1, 2, false), _ -> {}, () -> false);
  }

  private static void write(RunStore runs, Suite suite, Path site) {
    new SiteWriter(runs.reader(), suite, Agents::isControl)
        .write(
            Selection.newest(runs.reader().runs(), suite.name()), List.of(), SiteFolder.open(site));
  }

  @Test
  void has_its_pages() {
    assertThat(PAGES.keySet())
        .contains("index.html", "traps.html", "intents.html", "methodology.html");
  }

  @Test
  void shows_a_hostile_name_as_text_on_every_page_that_names_it() {
    assertThat(page("index.html")).contains("evil/&lt;script", "⟨U+202E⟩");
    PAGES.forEach((path, html) ->
        assertThat(html).as(path).doesNotContain("<script>alert", "\u202E", "\u2028"));
  }

  @Test
  void asks_no_other_host_and_runs_no_inline_script() {
    PAGES.forEach((path, html) -> {
      assertThat(html).as(path).contains("Content-Security-Policy", "default-src 'none'");
      assertThat(links(html)).as(path).noneMatch(link -> link.contains("//"));
      assertThat(html).as(path).doesNotContainPattern("\\son[a-z]+=").doesNotContain(" style=");
      assertThat(html.replace("<script type=\"application/json\"", ""))
          .as(path)
          .doesNotContainPattern("<script(?! src=)[ >]");
    });
  }

  @Test
  void every_link_leads_to_a_page_and_a_place_in_it() {
    List<String> broken = new ArrayList<>();
    PAGES.forEach((path, html) -> {
      for (String link : links(html)) {
        if (!link.startsWith("data:") && !leads(path, link)) {
          broken.add(path + " -> " + link);
        }
      }
    });
    assertThat(broken).isEmpty();
    assertThat(leads("index.html", "traps.html#no-such-place")).isFalse();
    assertThat(leads("index.html", "no-such-page.html")).isFalse();
  }

  private static boolean leads(String from, String link) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    String place = hash < 0 ? "" : link.substring(hash + 1);
    Path target = file.isEmpty() ? Path.of(from) : Path.of(from).resolveSibling(file).normalize();
    String html = PAGES.get(target.toString());
    return html == null
        ? Files.exists(folder.resolve("site").resolve(target))
        : place.isEmpty() || html.contains("id=\"" + place + "\"");
  }

  @Test
  void every_page_can_be_read_by_a_screen_reader() {
    PAGES.forEach((path, html) -> {
      assertThat(html).as(path).contains("<html lang=\"en\">", "<main id=\"main\"", "<nav");
      assertThat(html.split("<h1", -1)).as(path).hasSize(2);
      assertThat(html).as(path).doesNotContainPattern("<th(?! scope=)[ >]");
      List<String> ids = all(ID, html);
      assertThat(ids).as(path).doesNotHaveDuplicates();
      assertThat(
              all(Pattern.compile("aria-(?:labelledby|describedby|controls)=\"([^\"]*)\""), html))
          .as(path)
          .isSubsetOf(ids);
    });
  }

  @Test
  void no_number_of_the_board_stands_without_interval_and_denominator() {
    List<String> cells =
        all(Pattern.compile("(?s)<td class=\"num\"(.*?)</td>"), page("index.html"));
    assertThat(cells).hasSize(9 * BoardRow.COLUMNS.size());
    assertThat(cells)
        .allMatch(cell ->
            cell.contains("not measured")
                || (cell.contains("class=\"r\"")
                    && cell.matches("(?s).*\\d+ of \\d+ conversations valid.*")));
  }

  @Test
  void ranks_models_and_keeps_controls_apart() {
    String html = page("index.html");
    int controls = html.indexOf("id=\"controls\"");
    assertThat(html.indexOf("id=\"row-made-up-aster-1\"")).isBetween(0, controls);
    assertThat(html.indexOf("id=\"row-builtin-reference\"")).isGreaterThan(controls);
    assertThat(html.indexOf("id=\"row-builtin-comply\"")).isGreaterThan(controls);
    assertThat(html.indexOf("id=\"published\"")).isGreaterThan(controls);
  }

  @Test
  void prints_the_limits_before_the_first_number() {
    String html = page("index.html");
    assertThat(html.indexOf("id=\"limits\"")).isBetween(0, html.indexOf("id=\"answers\""));
  }

  @Test
  void writes_the_same_bytes_again() throws IOException {
    for (String path : PAGES.keySet()) {
      assertThat(folder.resolve("again").resolve(path)).hasContent(page(path));
    }
  }

  private static String page(String path) {
    return PAGES.getOrDefault(path, "");
  }

  private static List<String> links(String html) {
    return all(LINK, html);
  }

  private static List<String> all(Pattern pattern, String html) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(html);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
