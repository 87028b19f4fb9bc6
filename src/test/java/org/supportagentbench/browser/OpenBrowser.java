package org.supportagentbench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// One browser for all tests of a class: on a desk, by day and without a history before each of
/// them. After each it holds that no page complained and that nothing was asked of anybody else.
public final class OpenBrowser
    implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
  /// Above it people see a page jump; browsers call less good.
  private static final double JUMP = 0.1;

  private final Supplier<String> home;
  private @Nullable Browser opened;

  /// @param home the beginning of every address that pages may ask for; asked for when a test is
  ///   over
  public OpenBrowser(Supplier<String> home) {
    this.home = home;
  }

  /// The browser, which is open while tests run.
  public Browser browser() {
    return Objects.requireNonNull(opened, "opened before all tests");
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    opened = Browser.open();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    browser().view(1440, 900, false);
    browser().scheme("light");
    browser().requests();
    browser().complaints();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(browser().complaints()).isEmpty();
    assertThat(browser().requests())
        .isNotEmpty()
        .allMatch(at -> at.startsWith(home.get()) || at.startsWith("data:"));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (opened != null) {
      opened.close();
    }
  }

  /// Holds that a page fits a desk and a phone, does not jump while it is loaded, and can be read
  /// by everybody, by day and by night.
  ///
  /// @param name for messages
  /// @param open loads the page
  public void fitsEverybody(String name, Runnable open) {
    for (String scheme : List.of("light", "dark")) {
      browser().scheme(scheme);
      for (boolean phone : List.of(false, true)) {
        browser().view(phone ? 360 : 1440, phone ? 740 : 900, phone);
        open.run();
        String where = name + ", " + scheme + (phone ? ", phone" : ", desk");
        assertThat(Double.parseDouble(browser().ask(Looks.SHIFT))).as(where).isLessThan(JUMP);
        assertThat(browser().run(Looks.SIDEWAYS)).as(where + " moves sideways").isEqualTo(false);
        assertThat(Accessibility.problems(browser())).as(where).isEmpty();
      }
    }
  }
}
