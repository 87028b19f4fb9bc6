package org.supportagentbench.report.site;

import gg.jte.Content;
import java.util.List;

/// One page of the site.
///
/// @param path relative, such as `models/builtin-rules.html`
/// @param title what the window and search engines show, without the name of the site
/// @param description one sentence for search engines and previews
/// @param assets styles and scripts that this page needs besides those of every page; scripts run
///   in their order after the page was read
/// @param body what stands between head and foot, from a template
public record Page(
    String path, String title, String description, List<Asset> assets, Content body) {
  /// Copies the list.
  public Page {
    assets = List.copyOf(assets);
  }

  /// A page that needs nothing but what every page has.
  public static Page of(String path, String title, String description, Content body) {
    return new Page(path, title, description, List.of(), body);
  }

  /// The way from this page to the site's root: empty, or `../` for each folder.
  public String root() {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }
}
