package org.supportagentbench.report.live;

import java.util.List;
import java.util.stream.Collectors;

/// The head and the navigation around the pages of the server. What comes from a store is put into
/// a page by its script, as text; nothing of it stands here.
final class LiveFrame {
  private static final List<List<String>> TABS =
      List.of(
          List.of("Live", "/"),
          List.of("Conversations", "/conversations/"),
          List.of("Board", "/report/index.html"));

  private LiveFrame() {}

  /// @param script its style has the same name
  static String of(String tab, String script, String body) {
    String tabs =
        TABS.stream()
            .map(each ->
                "<li><a href=\"%s\"%s>%s</a></li>"
                    .formatted(
                        each.get(1),
                        each.get(0).equals(tab) ? " aria-current=\"page\"" : "",
                        each.get(0)))
            .collect(Collectors.joining());
    return """
    <!doctype html>
    <html lang="en">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>%s · SupportAgentBench</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="/assets/site.css">
      <link rel="stylesheet" href="/assets/%s">
      <script src="/assets/%s" defer></script>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="top"><div class="bar">
      <a class="name" href="/">SupportAgentBench</a>
      <nav aria-label="Site"><ul>%s</ul></nav>
    </div></header>
    <main id="main" tabindex="-1">
    %s
    </main>
    </body>
    </html>
    """
        .formatted(tab, script.replace(".js", ".css"), script, tabs, body);
  }
}
