package org.supportagentbench.report.deep;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Words of models and customers stay words, whatever they look like.
final class HostileWordsTest {
  private static final String HOSTILE =
      "<script>alert(1)</script> [x](javascript:alert(1)) ![i](http://evil.example) # **b** |"
          + " \u202Egnihton \uD800";

  private static DeepReport report() {
    Moment moment =
        new Moment(
            "routine/x/y", "r-1/routine/x/y/1", 3, List.of(new Span.Quoted("agent", HOSTILE)));
    Block table = new Block.Table(HOSTILE, List.of("a"), List.of(List.of(HOSTILE)));
    return new DeepReport(
        HOSTILE,
        List.of(
            new Section("s", "Section", List.of(new Prose().moment(moment).paragraph(), table))));
  }

  @Test
  void a_page_shows_them_as_text() {
    StringOutput out = new StringOutput();
    new HtmlReport(report(), (name, message) -> "../conversations/index.html#" + name).writeTo(out);
    assertThat(out.toString())
        .doesNotContain("<script", "\u202E", "\uD800")
        .contains("&lt;script&gt;", "⟨U+202E⟩", "href=\"../conversations/index.html#r-1/");
  }

  @Test
  void a_quote_is_a_block_of_its_own_that_says_who_speaks() {
    StringOutput out = new StringOutput();
    new HtmlReport(report(), (name, message) -> "").writeTo(out);
    assertThat(out.toString())
        .contains(
            "<span class=\"quote agent\"><span class=\"who\">agent</span> <q dir=\"auto\">&lt;script");
  }

  @Test
  void markdown_makes_no_link_image_heading_or_cell_of_them() {
    String text = MarkdownReport.write(report());
    assertThat(text)
        .doesNotContain("<script", "[x](", "![i]", "**b**", "\u202E")
        .contains("&lt;script&gt;", "\\[x\\]", "http\\://evil");
    assertThat(text.lines().filter(line -> line.startsWith("|")))
        .allSatisfy(
            line -> assertThat(line.replace("\\|", "").chars().filter(c -> c == '|')).hasSize(2));
  }
}
