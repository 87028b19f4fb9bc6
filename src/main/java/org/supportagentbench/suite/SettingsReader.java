package org.supportagentbench.suite;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.supportagentbench.desk.Limits;
import org.supportagentbench.desk.ShopSettings;

/// Reads `suite.yaml`.
final class SettingsReader {
  private static final List<String> KEYS =
      List.of(
          "name",
          "version",
          "clock",
          "zone",
          "currency",
          "countries",
          "languages",
          "tools",
          "handover-reasons",
          "limits",
          "order-numbers",
          "tracking-pattern",
          "hosts",
          "links",
          "carriers",
          "cost-tiers",
          "safety-bands",
          "coverage");
  private static final List<String> LIMITS =
      List.of(
          "customer-turns",
          "tool-rounds",
          "high-value",
          "return-window-days",
          "wait-hours-after-scan",
          "repeat-claims",
          "repeat-claims-months",
          "no-scan-business-days");

  private final Keys keys;
  private final Keys limits;
  private final ProblemList problems;

  private SettingsReader(Keys keys, Keys limits) {
    this.keys = keys;
    this.limits = limits;
    this.problems = keys.problems();
  }

  /// The store's part and the suite's part.
  record Settings(ShopSettings shop, SuiteSettings suite) {}

  static Settings read(YamlNode.Fields node, ProblemList problems) {
    Keys keys = Keys.of(node, "suite.yaml", KEYS, problems);
    YamlNode limits = keys.required("limits").orElse(new YamlNode.Fields(Map.of(), -1));
    SettingsReader reader = new SettingsReader(keys, Keys.of(limits, "'limits'", LIMITS, problems));
    return new Settings(reader.shop(), reader.suite());
  }

  private ShopSettings shop() {
    return new ShopSettings(
        clock(),
        keys.text("zone"),
        some("countries"),
        some("hosts"),
        pairs("links"),
        pairs("carriers"),
        new Limits(
            limits.whole("customer-turns"),
            limits.whole("tool-rounds"),
            limits.money("high-value"),
            limits.whole("return-window-days"),
            limits.whole("wait-hours-after-scan"),
            limits.whole("repeat-claims"),
            limits.whole("repeat-claims-months")));
  }

  private SuiteSettings suite() {
    return new SuiteSettings(
        keys.text("name"),
        keys.text("version"),
        new SuiteSettings.Vocabulary(
            keys.text("currency"), some("languages"), some("tools"), some("handover-reasons")),
        orderNumbers(),
        new SuiteSettings.Board(
            numbers("cost-tiers", YamlValues::number),
            numbers("safety-bands", YamlValues::whole),
            coverage()),
        limits.whole("no-scan-business-days"));
  }

  private OffsetDateTime clock() {
    String text = keys.text("clock");
    if (text.length() == 25 && text.startsWith(":00", 16)) {
      Optional<LocalDateTime> local = YamlValues.dateTime(text.substring(0, 16));
      try {
        ZoneOffset offset = ZoneOffset.of(text.substring(19));
        if (local.isPresent()) {
          return local.get().atOffset(offset);
        }
      } catch (DateTimeException e) {
        // Reported below, like every other clock that is none.
      }
    }
    if (!text.isEmpty()) {
      problems.add(
          keys.line("clock"), "'" + text + "' for 'clock'", "such as 2026-06-30T10:00:00-04:00");
    }
    return OffsetDateTime.MIN;
  }

  private List<String> some(String key) {
    if (keys.required(key).isPresent() && keys.items(key).isEmpty()) {
      problems.add(keys.line(key), "an empty list for '" + key + "'", "at least one word");
    }
    return keys.words(key);
  }

  private Map<String, String> pairs(String key) {
    Map<String, String> pairs = new LinkedHashMap<>();
    Optional<YamlNode> node = keys.required(key);
    if (node.isPresent() && node.get() instanceof YamlNode.Fields fields) {
      Keys values =
          Keys.of(fields, "'" + key + "'", List.copyOf(fields.fields().keySet()), problems);
      fields.fields().keySet().forEach(name -> pairs.put(name, values.text(name)));
    } else if (node.isPresent()) {
      problems.add(keys.line(key), node.get().kind() + " for '" + key + "'", "name: link");
    }
    return pairs;
  }

  private SuiteSettings.OrderNumbers orderNumbers() {
    YamlNode node = keys.required("order-numbers").orElse(new YamlNode.Fields(Map.of(), -1));
    Keys range = Keys.of(node, "'order-numbers'", List.of("from", "to"), problems);
    String pattern = keys.text("tracking-pattern");
    if (!isPattern(pattern)) {
      problems.add(
          keys.line("tracking-pattern"), "'" + pattern + "'", "a pattern such as NL[0-9]{10}");
    }
    return new SuiteSettings.OrderNumbers(range.whole("from"), range.whole("to"), pattern);
  }

  /// Only letters, digits, ranges and counts: no pattern of these takes long to match.
  private static boolean isPattern(String pattern) {
    if (!pattern.chars().allMatch(c -> Character.isLetterOrDigit(c) || "[]{}-,".indexOf(c) >= 0)) {
      return false;
    }
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private <T> List<T> numbers(String key, Function<String, Optional<T>> reading) {
    List<T> numbers = new ArrayList<>();
    for (String word : keys.words(key)) {
      reading
          .apply(word)
          .ifPresentOrElse(
              numbers::add,
              () -> problems.add(keys.line(key), "'" + word + "' in '" + key + "'", "a number"));
    }
    return numbers;
  }

  private BigDecimal coverage() {
    BigDecimal coverage = keys.number("coverage");
    if (coverage.compareTo(BigDecimal.ONE) > 0) {
      problems.add(keys.line("coverage"), "'" + coverage + "' for 'coverage'", "a share up to 1");
    }
    return coverage;
  }
}
