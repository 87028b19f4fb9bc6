package org.supportagentbench.browser;

/// Questions that every page is asked.
public final class Looks {
  /// Whether the page can be moved sideways.
  public static final String SIDEWAYS =
      "return document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth";

  /// How much of the page jumped while it was loaded, as browsers count it; 0 is nothing.
  public static final String SHIFT =
      """
      const done = arguments[arguments.length - 1];
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
      }).observe({type: 'layout-shift', buffered: true});
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(String(sum)), 50)));
      """;

  private Looks() {}
}
