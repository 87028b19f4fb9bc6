package org.supportagentbench.suite;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads the keys of one mapping strictly. A value that does not fit is reported, and a harmless
/// one stands in for it so that the reading can go on; who finds problems at the end throws away
/// what was read.
public final class Keys {
  private final Map<String, YamlNode.Field> fields;
  private final int line;
  private final String what;
  private final ProblemList problems;

  private Keys(YamlNode.Fields node, String what, ProblemList problems) {
    this.fields = node.fields();
    this.line = node.line();
    this.what = what;
    this.problems = problems;
  }

  /// The keys of a mapping; unknown ones are reported.
  ///
  /// @param what what the mapping describes, such as `an order`
  /// @param known every key that it may have
  public static Keys of(YamlNode node, String what, List<String> known, ProblemList problems) {
    if (!(node instanceof YamlNode.Fields fields)) {
      problems.add(node.line(), node.kind() + " for " + what, "keys: " + String.join(", ", known));
      return new Keys(new YamlNode.Fields(Map.of(), -1), what, problems);
    }
    fields
        .fields()
        .forEach((key, field) -> {
          if (!known.contains(key)) {
            problems.add(
                field.line(), "the key '" + key + "' in " + what, DidYouMean.oneOf(key, known));
          }
        });
    return new Keys(fields, what, problems);
  }

  /// Where problems are reported.
  public ProblemList problems() {
    return problems;
  }

  /// Whether the key is there.
  public boolean has(String key) {
    return fields.containsKey(key);
  }

  /// The line of a key, or of the mapping where the key is missing.
  public int line(String key) {
    YamlNode.Field field = fields.get(key);
    return field == null ? line : field.line();
  }

  /// The value of a key, where it is there.
  public Optional<YamlNode> node(String key) {
    return Optional.ofNullable(fields.get(key)).map(YamlNode.Field::value);
  }

  /// The value of a key that must be there.
  Optional<YamlNode> required(String key) {
    Optional<YamlNode> node = node(key);
    boolean absent = node.map(Keys::isBlank).orElse(true);
    if (absent && line >= 0) {
      problems.add(line(key), what + " without '" + key + "'", "'" + key + ": ...'");
    }
    return absent ? Optional.empty() : node;
  }

  private static boolean isBlank(YamlNode node) {
    return node instanceof YamlNode.Text text && text.value().isEmpty();
  }

  String text(String key) {
    return read(key, Optional::of, "a word or a number", "");
  }

  /// The text of a key, where it is there.
  public Optional<String> maybeText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  int whole(String key) {
    return read(key, YamlValues::whole, "a whole number", 0);
  }

  BigDecimal money(String key) {
    return read(key, YamlValues::money, "an amount such as 148.00", BigDecimal.ZERO);
  }

  BigDecimal number(String key) {
    return read(key, YamlValues::number, "a number", BigDecimal.ZERO);
  }

  LocalDate date(String key) {
    return read(key, YamlValues::date, "a date such as 2026-06-30", LocalDate.EPOCH);
  }

  LocalDateTime dateTime(String key) {
    return read(
        key,
        YamlValues::dateTime,
        "a time such as 2026-06-30T14:05",
        LocalDate.EPOCH.atStartOfDay());
  }

  /// The value of one of these words.
  public <E> E choice(String key, Map<String, E> words) {
    Optional<YamlNode> node = required(key);
    E first = words.values().iterator().next();
    if (node.isEmpty()) {
      return first;
    }
    E found = node.get() instanceof YamlNode.Text text ? words.get(text.value()) : null;
    if (found == null) {
      String given = node.get() instanceof YamlNode.Text text ? text.value() : "";
      problems.add(
          line(key),
          node.get().kind() + " for '" + key + "'",
          DidYouMean.oneOf(given, words.keySet()));
      return first;
    }
    return found;
  }

  /// The items of a list; none where the key is missing.
  List<YamlNode> items(String key) {
    return switch (node(key).orElse(null)) {
      case null -> List.of();
      case YamlNode.Items items -> items.items();
      case YamlNode.Text text -> notAList(key, text);
      case YamlNode.Fields fields -> notAList(key, fields);
    };
  }

  private List<YamlNode> notAList(String key, YamlNode node) {
    problems.add(line(key), node.kind() + " for '" + key + "'", "a list: '[...]' or '- ...' lines");
    return List.of();
  }

  /// The items of a list of words.
  public List<String> words(String key) {
    List<String> words = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlNode.Text text && !text.value().isEmpty()) {
        words.add(text.value());
      } else {
        problems.add(item.line(), item.kind() + " in '" + key + "'", "a word");
      }
    }
    return words;
  }

  private <T> T read(String key, Function<String, Optional<T>> reading, String right, T otherwise) {
    Optional<YamlNode> node = required(key);
    if (node.isEmpty()) {
      return otherwise;
    }
    Optional<T> value =
        node.get() instanceof YamlNode.Text text ? reading.apply(text.value()) : Optional.empty();
    if (value.isEmpty()) {
      problems.add(line(key), node.get().kind() + " for '" + key + "'", right);
    }
    return value.orElse(otherwise);
  }
}
