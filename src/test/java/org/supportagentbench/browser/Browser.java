package org.supportagentbench.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One Chromium without a window. No name of a host leads anywhere but to this machine, and every
/// request that a page makes is written down. Used by one thread; closed by who opened it.
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriverService service;
  private final ChromeDriver driver;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Browser(Chromium chromium) {
    service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromium.driver().toFile())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    driver = new ChromeDriver(service, options(chromium.program()));
    driver.manage().timeouts().scriptTimeout(PATIENCE);
  }

  /// Opens one, or skips the test with the reason where there is none.
  public static Browser open() {
    var chromium = Chromium.find();
    Assumptions.assumeTrue(chromium.isPresent(), Chromium.MISSING);
    return new Browser(chromium.get());
  }

  private static ChromeOptions options(Path program) {
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    var options = new ChromeOptions();
    options.setBinary(program.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--force-prefers-reduced-motion",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--window-size=1440,900");
    return options;
  }

  /// Goes to an address. The same page with another part behind `#` is not loaded again.
  public void go(String address) {
    driver.get(address);
  }

  /// Loads an address from the beginning, whatever was open before.
  public void load(String address) {
    driver.get("about:blank");
    driver.get(address);
  }

  /// Runs a script in the page, with a result of JSON.
  public @Nullable Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /// Runs a script that calls its last argument with a text when it is done.
  public String ask(String script) {
    return String.valueOf(driver.executeAsyncScript(script));
  }

  /// Waits until an expression is true.
  public void waitFor(String condition) {
    String script =
        """
        const done = arguments[arguments.length - 1];
        const end = performance.now() + %d;
        const look = () => {
          if (%s) done('yes');
          else if (performance.now() > end) done('no');
          else setTimeout(look, 10);
        };
        look();
        """
            .formatted(PATIENCE.toMillis() - 1_000, condition);
    if (!ask(script).equals("yes")) {
      throw new AssertionError("Waited in vain for: " + condition + "\n" + complaints());
    }
  }

  /// The text of the first element that fits, as it can be seen.
  public String text(String selector) {
    return String.valueOf(run(first("box.innerText"), selector));
  }

  /// How many elements fit.
  public int count(String selector) {
    return driver.findElements(By.cssSelector(selector)).size();
  }

  /// An attribute of the first element that fits; the word `null` where it has none.
  public String attribute(String selector, String name) {
    return String.valueOf(run(first("box.getAttribute(arguments[1])"), selector, name));
  }

  /// Whether the first element that fits takes up space on the page.
  public boolean shows(String selector) {
    return Boolean.TRUE.equals(run(first("box.getClientRects().length > 0"), selector));
  }

  private static String first(String expression) {
    return """
    const box = document.querySelector(arguments[0]);
    if (!box) throw new Error('nothing fits ' + arguments[0]);
    return %s;
    """
        .formatted(expression);
  }

  /// Clicks the first element that fits, where a finger or a mouse would.
  public void click(String selector) {
    driver.findElement(By.cssSelector(selector)).click();
  }

  /// Chooses a value of a list box as its user does.
  public void choose(String selector, String value) {
    run(
        """
        const box = document.querySelector(arguments[0]);
        box.value = arguments[1];
        box.dispatchEvent(new Event('change', {bubbles: true}));
        """,
        selector,
        value);
  }

  /// Types words, wherever the focus is.
  public void type(String words) {
    words.chars().mapToObj(Character::toString).forEach(letter -> key(letter, letter, 0));
  }

  /// Presses a key that is no letter.
  public void press(Key key) {
    key(key.named, key == Key.ENTER ? "\r" : "", key.code);
  }

  /// Keys by the names and codes of the web.
  public enum Key {
    ENTER("Enter", 13),
    ESCAPE("Escape", 27),
    TAB("Tab", 9),
    END("End", 35),
    UP("ArrowUp", 38),
    DOWN("ArrowDown", 40);

    private final String named;
    private final int code;

    Key(String named, int code) {
      this.named = named;
      this.code = code;
    }
  }

  private void key(String name, String text, int code) {
    Map<String, Object> event = new HashMap<>(Map.of("type", "keyDown", "key", name));
    if (!text.isEmpty()) {
      event.put("text", text);
    }
    if (code > 0) {
      event.put("windowsVirtualKeyCode", code);
    }
    driver.executeCdpCommand("Input.dispatchKeyEvent", event);
    driver.executeCdpCommand("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", name));
  }

  /// What stands in the address behind `#`.
  public String hash() {
    return String.valueOf(run("return decodeURIComponent(location.hash.slice(1))"));
  }

  /// Sets the size of the view; a phone also has fingers.
  public void view(int width, int height, boolean phone) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
  }

  /// What the person prefers: `light` or `dark`.
  public void scheme(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /// A picture of the view, as PNG.
  public byte[] picture() {
    Map<String, Object> taken =
        driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"));
    return Base64.getDecoder().decode(String.valueOf(taken.get("data")));
  }

  /// Every address that a page asked for since the last call.
  public List<String> requests() {
    readLogs();
    List<String> all = List.copyOf(requests);
    requests.clear();
    return all;
  }

  /// Errors and warnings of the page since the last call: exceptions, refused scripts, lost files.
  public List<String> complaints() {
    readLogs();
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  private void readLogs() {
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = JsonMapper.shared().readTree(entry.getMessage()).path("message");
      if (message.path("method").asString("").equals("Network.requestWillBeSent")) {
        requests.add(message.path("params").path("request").path("url").asString(""));
      }
    }
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        complaints.add(entry.getMessage());
      }
    }
  }

  @Override
  public void close() {
    driver.quit();
    service.stop();
  }
}
