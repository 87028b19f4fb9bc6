package org.supportagentbench.report.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

final class GateTextTest {
  private static GateResult result(GateResult.Verdict... verdicts) {
    List<GateResult.Check> checks =
        Arrays.stream(verdicts)
            .map(verdict ->
                new GateResult.Check(
                    "<b>&\"\u0001 a|b", verdict, "at most 2", "3 \uD800 <script>\n"))
            .toList();
    return new GateResult("r-1", "evil/<img onerror=x>|", "northline@1.0.0", checks);
  }

  @Test
  void a_lack_of_evidence_is_an_error_and_not_a_failure() throws Exception {
    String xml =
        GateText.junit(
            result(
                GateResult.Verdict.PASSED,
                GateResult.Verdict.FAILED,
                GateResult.Verdict.NOT_MEASURED));
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(3);
    assertThat(suite.getAttribute("name")).contains("evil/<img onerror=x>");
  }

  @Test
  void markdown_keeps_its_table_whatever_a_model_is_called() {
    String text = GateText.markdown(result(GateResult.Verdict.FAILED));
    assertThat(text.lines().filter(line -> line.startsWith("|"))).hasSize(3);
    assertThat(text).contains("a\\|b", "&lt;img").doesNotContain("<img");
  }

  @Test
  void one_failure_decides_before_a_lack_of_evidence() {
    assertThat(result(GateResult.Verdict.NOT_MEASURED, GateResult.Verdict.FAILED).verdict())
        .isEqualTo(GateResult.Verdict.FAILED);
    assertThat(result(GateResult.Verdict.NOT_MEASURED, GateResult.Verdict.PASSED).verdict())
        .isEqualTo(GateResult.Verdict.NOT_MEASURED);
    assertThat(result(GateResult.Verdict.PASSED).verdict()).isEqualTo(GateResult.Verdict.PASSED);
  }
}
