package org.supportagentbench.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What axe-core says of a page: names, roles, contrast, landmarks, headings and the rest of the
/// rules of WCAG 2.2 A and AA that a machine can check, with its best practices.
public final class Accessibility {
  static final String SCRIPT = "/vendor/axe-core/axe.min.js";

  private static final String ASK =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations'], preload: false}).then(
        (found) => done(JSON.stringify(found.violations)),
        (problem) => done(JSON.stringify([{id: 'axe failed', help: String(problem), nodes: []}])));
      """;

  private Accessibility() {}

  /// A line for each thing that is wrong with the page as it stands; empty if there is nothing.
  public static String problems(Browser browser) {
    if (Boolean.FALSE.equals(browser.run("return Boolean(window.axe)"))) {
      browser.run(script());
    }
    StringBuilder out = new StringBuilder();
    for (JsonNode rule : JsonMapper.shared().readTree(browser.ask(ASK))) {
      out.append(rule.path("id").asString()).append(": ").append(rule.path("help").asString());
      for (JsonNode node : rule.path("nodes")) {
        out.append("\n    ").append(node.path("html").asString(""));
        out.append("\n      ").append(node.path("failureSummary").asString("").replace("\n", " "));
      }
      out.append('\n');
    }
    return out.toString();
  }

  static String script() {
    try (InputStream in = Accessibility.class.getResourceAsStream(SCRIPT)) {
      return new String(Objects.requireNonNull(in, SCRIPT).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
