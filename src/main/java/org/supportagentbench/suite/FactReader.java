package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `must-state` and `must-not-state`: typed facts, one a line.
final class FactReader {
  private static final String ANY_OF = "any-of";
  private static final Map<String, Fact.Kind> KINDS = YamlValues.words(Fact.Kind.class);

  private final ProblemList problems;
  private final String key;

  private FactReader(ProblemList problems, String key) {
    this.problems = problems;
    this.key = key;
  }

  static List<Fact> read(Keys keys, String key) {
    FactReader reader = new FactReader(keys.problems(), key);
    List<Fact> facts = new ArrayList<>();
    for (YamlNode node : keys.items(key)) {
      reader.fact(node).ifPresent(facts::add);
    }
    return facts;
  }

  private Optional<Fact> fact(YamlNode node) {
    Optional<YamlNode.Field> any = YamlNode.only(node, ANY_OF);
    if (any.isPresent()) {
      return anyOf(any.get());
    }
    return typed(node).map(Fact.class::cast);
  }

  private Optional<Fact> anyOf(YamlNode.Field any) {
    if (any.value() instanceof YamlNode.Items items && items.items().size() > 1) {
      List<Fact.Typed> options =
          items.items().stream().flatMap(item -> typed(item).stream()).toList();
      return Optional.of(new Fact.AnyOf(options));
    }
    problems.add(any.line(), any.value().kind() + " for '" + ANY_OF + "'", "two facts or more");
    return Optional.empty();
  }

  private Optional<Fact.Typed> typed(YamlNode node) {
    if (!(node instanceof YamlNode.Fields fields)
        || fields.fields().size() != 1
        || !(fields.fields().values().iterator().next().value()
            instanceof YamlNode.Text(String value, int line))) {
      problems.add(
          node.line(), node.kind() + " in '" + key + "'", "one fact, such as 'date: 2026-07-03'");
      return Optional.empty();
    }
    String word = fields.fields().keySet().iterator().next();
    Fact.Kind kind = KINDS.get(word);
    if (kind == null) {
      problems.add(
          node.line(),
          "the fact '" + word + "' in '" + key + "'",
          DidYouMean.oneOf(word, KINDS.keySet()));
      return Optional.empty();
    }
    rightForm(kind, value)
        .ifPresent(right -> problems.add(line, "'" + value + "' for '" + word + "'", right));
    return Optional.of(new Fact.Typed(kind, value));
  }

  /// What the value should look like, where it does not.
  private static Optional<String> rightForm(Fact.Kind kind, String value) {
    return switch (kind) {
      case DATE -> unless(YamlValues.date(value).isPresent(), "a date such as 2026-07-03");
      case DAYS, HOURS, WEEKS -> unless(isRange(value), "a number or a range such as 3-5");
      case AMOUNT -> unless(YamlValues.money(value).isPresent(), "an amount such as 148.00");
      case PERCENT, NUMBER -> unless(YamlValues.number(value).isPresent(), "a number");
      case ORDER -> unless(YamlValues.whole(value).isPresent(), "an order number without '#'");
      case TRACKING, CARRIER, CODE, LINK, PRODUCT, VARIANT, SIZE, PLACE, TERM ->
          unless(!value.isEmpty(), "a word");
    };
  }

  private static Optional<String> unless(boolean good, String right) {
    return good ? Optional.empty() : Optional.of(right);
  }

  private static boolean isRange(String value) {
    int hyphen = value.indexOf('-');
    if (hyphen < 0) {
      return YamlValues.whole(value).isPresent();
    }
    Optional<Integer> from = YamlValues.whole(value.substring(0, hyphen));
    Optional<Integer> to = YamlValues.whole(value.substring(hyphen + 1));
    return from.isPresent() && to.isPresent() && from.get() < to.get();
  }
}
