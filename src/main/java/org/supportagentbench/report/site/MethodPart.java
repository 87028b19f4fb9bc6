package org.supportagentbench.report.site;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.supportagentbench.report.MetricName;

/// The methodology: what each number counts, how sure it is, and what it cannot say.
final class MethodPart implements SitePart {
  private static final String PATH = "methodology.html";
  private static final String LABEL = "Methodology";

  @Override
  public List<Tab> tabs() {
    return List.of(new Tab(LABEL, PATH));
  }

  @Override
  public Set<String> paths(Report report) {
    return Set.of(PATH);
  }

  @Override
  public void write(Report report, Layout layout) {
    List<MetricWords> metrics = Arrays.stream(MetricName.values()).map(MetricWords::of).toList();
    layout.write(
        Page.of(
            PATH,
            "Methodology and limits",
            "What each number counts of what, how its interval was got, and what it cannot say.",
            new StaticTemplates().methodology(report, metrics)),
        LABEL);
  }
}
