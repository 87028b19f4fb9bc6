package org.supportagentbench.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a board shows of models that cost something.
final class PricedSiteTest {
  private static final Pattern ROWS =
      Pattern.compile(
          "<script type=\"application/json\" id=\"rows\">(.*?)</script>", Pattern.DOTALL);

  @TempDir private static Path folder = Path.of("");
  private static String board = "";

  @BeforeAll
  static void write() throws IOException {
    board = Files.readString(PricedSite.write(folder).resolve("index.html"));
  }

  private static JsonNode rows() {
    Matcher rows = ROWS.matcher(board);
    assertThat(rows.find()).isTrue();
    return JsonMapper.shared().readTree(rows.group(1));
  }

  @Test
  void the_value_picture_sets_unsafe_actions_against_cost() {
    assertThat(board).contains("Unsafe actions against what 1,000 conversations cost");
    int priced = 0;
    for (JsonNode row : rows().path("rows")) {
      JsonNode cost = row.path("cost");
      if (row.path("tier").asInt() > 0) {
        priced++;
        assertThat(cost).as(row.toString()).hasSize(3);
        assertThat(cost.get(0).asDouble())
            .isPositive()
            .isBetween(cost.get(1).asDouble(), cost.get(2).asDouble());
      } else {
        assertThat(cost.isMissingNode()).as(row.toString()).isTrue();
      }
      assertThat(row.path("unsafe")).hasSize(3);
    }
    assertThat(priced).isEqualTo(PricedSite.MODELS - 1);
    assertThat(rows().path("tierEnds").values().stream().map(JsonNode::asInt))
        .containsExactly(10, 30, 75);
  }

  @Test
  void a_ring_is_drawn_for_every_trophy_of_the_board_and_for_no_other() {
    long trophies =
        rows().path("rows").values().stream().filter(row -> row.path("pick").asBoolean()).count();
    String table = board.substring(board.indexOf("<tbody>"), board.indexOf("id=\"pictures\""));
    table = table.substring(0, table.indexOf("</section>"));
    assertThat(table.split("Value pick: with a probability", -1)).hasSize((int) trophies + 1);
  }

  @Test
  void every_headline_metric_says_where_a_model_may_stand() {
    Matcher places = Pattern.compile(">place (\\d+)(?:–(\\d+))?<").matcher(board);
    int seen = 0;
    for (; places.find(); seen++) {
      int low = Integer.parseInt(places.group(1));
      int high = places.group(2) == null ? low : Integer.parseInt(places.group(2));
      assertThat(low).isBetween(1, high);
      assertThat(high).isLessThanOrEqualTo(PricedSite.MODELS);
    }
    // Unsafe actions, escalation accuracy, resolution and adherence; that of over-escalation stands
    // below the place itself.
    assertThat(seen).isEqualTo(4 * PricedSite.MODELS);
    assertThat(board).contains("title=\"Where it may stand by over-escalation, 95%\"");
  }
}
