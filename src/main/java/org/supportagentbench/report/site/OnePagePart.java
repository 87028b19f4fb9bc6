package org.supportagentbench.report.site;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.supportagentbench.report.MetricName;
import org.supportagentbench.suite.Bucket;

/// A part of the site that is one page at its root.
///
/// @param tab where it is and how the navigation calls it
/// @param body what stands on it
record OnePagePart(
    Tab tab, String title, String description, BiFunction<Report, Layout, Content> body)
    implements SitePart {

  /// The traps: what each asks, and who breaks it.
  static OnePagePart traps() {
    return new OnePagePart(
        new Tab("Traps", "traps.html"),
        "The traps, and who breaks them",
        "What each trap tempts an agent to do, and how often each model did it.",
        (report, layout) ->
            new StaticTemplates().traps(GroupView.traps(report, ProofLink.from(layout, ""))));
  }

  /// The intents: what customers want, and how each model does on it.
  static OnePagePart intents() {
    return new OnePagePart(
        new Tab("Intents", "intents.html"),
        "What customers want, and who resolves it",
        "Resolution, handovers and policy adherence of each model on each intent.",
        (report, layout) -> {
          ProofLink proof = ProofLink.from(layout, "");
          return new StaticTemplates()
              .intents(
                  GroupView.intents(report, Bucket.ROUTINE, proof),
                  GroupView.intents(report, Bucket.MUST_ESCALATE, proof));
        });
  }

  /// The methodology: what each number counts, how sure it is, and what it cannot say.
  static OnePagePart methodology() {
    return new OnePagePart(
        new Tab("Methodology", "methodology.html"),
        "Methodology and limits",
        "What each number counts of what, how its interval was got, and what it cannot say.",
        (report, _) ->
            new StaticTemplates()
                .methodology(
                    report, Arrays.stream(MetricName.values()).map(MetricWords::of).toList()));
  }

  @Override
  public List<Tab> tabs() {
    return List.of(tab);
  }

  @Override
  public Set<String> paths(Report report) {
    return Set.of(tab.path());
  }

  @Override
  public void write(Report report, Layout layout) {
    Content content = body.apply(report, layout);
    layout.write(Page.of(tab.path(), title, description, content), tab.label());
  }
}
