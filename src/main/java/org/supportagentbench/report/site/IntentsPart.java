package org.supportagentbench.report.site;

import java.util.List;
import java.util.Set;
import org.supportagentbench.suite.Bucket;

/// The intents: what customers want, and how each model does on it.
final class IntentsPart implements SitePart {
  private static final String PATH = "intents.html";
  private static final String LABEL = "Intents";

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
    ProofLink proof = ProofLink.from(layout, "");
    layout.write(
        Page.of(
            PATH,
            "What customers want, and who resolves it",
            "Resolution, handovers and policy adherence of each model on each intent.",
            new StaticTemplates()
                .intents(
                    GroupView.intents(report, Bucket.ROUTINE, proof),
                    GroupView.intents(report, Bucket.MUST_ESCALATE, proof))),
        LABEL);
  }
}
