package org.supportagentbench.report.site;

import java.util.List;
import java.util.Set;

/// The traps: what each asks, and who breaks it.
final class TrapsPart implements SitePart {
  private static final String PATH = "traps.html";
  private static final String LABEL = "Traps";

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
    List<GroupView> traps = GroupView.traps(report, ProofLink.from(layout, ""));
    layout.write(
        Page.of(
            PATH,
            "The traps, and who breaks them",
            "What each trap tempts an agent to do, and how often each model did it.",
            new StaticTemplates().traps(traps)),
        LABEL);
  }
}
