package org.supportagentbench.report.site;

import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Unwritable;

/// Puts the head, the navigation and the foot around a page's body and writes it, with the assets
/// that it needs. Nothing of a page asks another host for anything: the policy in its head forbids
/// it.
public final class Layout {
  static final Asset STYLE = Asset.resource(Layout.class, "site.css");
  static final Asset SCRIPT = Asset.resource(Layout.class, "site.js");
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Report report;
  private final List<Tab> tabs;
  private final Set<String> paths;
  private final SiteFolder site;
  private final Set<String> assets = new HashSet<>();

  Layout(Report report, List<Tab> tabs, Set<String> paths, SiteFolder site) {
    this.report = report;
    this.tabs = List.copyOf(tabs);
    this.paths = Set.copyOf(paths);
    this.site = site;
  }

  /// Writes a page and the assets that it names.
  ///
  /// @param active the navigation's entry that the page belongs to, by its label; empty for none
  /// @throws InputProblem if the folder cannot be written
  public void write(Page page, String active) {
    asset(STYLE);
    asset(SCRIPT);
    page.assets().forEach(this::asset);
    Utf8ByteOutput bytes = new Utf8ByteOutput();
    TEMPLATES.layout(page, new Frame(report.suite().label(), tabs, active)).render(bytes);
    try (OutputStream out = site.open(page.path())) {
      bytes.writeTo(out);
    } catch (IOException e) {
      throw Unwritable.file(Path.of(page.path()), e);
    }
  }

  /// Whether a page or file with this path is in the site, so that it can be linked to.
  public boolean has(String path) {
    return paths.contains(path);
  }

  /// The folder, for files that are no pages.
  public SiteFolder site() {
    return site;
  }

  private void asset(Asset asset) {
    if (assets.add(asset.path())) {
      site.write(asset.path(), asset.bytes());
    }
  }

  /// What stands around every body.
  record Frame(String suite, List<Tab> tabs, String active) {}
}
