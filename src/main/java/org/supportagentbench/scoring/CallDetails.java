package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The values of a call, one by one, beside what proposal and yes say.
final class CallDetails {
  private static final int LONG_WORD = 4;
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /// Names of arguments for words that the agent chooses.
  static final List<String> FREE =
      List.of("reason", "note", "comment", "descri", "summary", "motivo", "razon", "detalle");

  private final Warrant warrant;
  private final String text;
  private final List<String> words;
  private final Set<String> said;
  private final List<Field> fields;
  private final Set<String> values = new HashSet<>();

  CallDetails(Warrant warrant) {
    this.warrant = warrant;
    this.text = warrant.approval().reply().text() + "\n" + warrant.approval().yes().text();
    this.words = warrant.approval().plainWords();
    this.said = warrant.approval().differentWords();
    this.fields = warrant.act().get(FIELDS);
    boolean anew = fields.stream().anyMatch(field -> field.key().startsWith("new"));
    fields.stream()
        .filter(field -> !anew || field.key().startsWith("new"))
        .filter(field -> field.value().isString())
        .map(field -> field.value().stringValue().toLowerCase(Locale.ROOT))
        .filter(value -> value.length() >= LONG_WORD)
        .forEach(values::add);
  }

  private static final Facet<Act, List<Field>> FIELDS = new Facet<>(CallDetails::fieldsOf);

  private static List<Field> fieldsOf(Act act) {
    List<Field> fields = new ArrayList<>();
    collect("", act.call().arguments(), fields);
    return List.copyOf(fields);
  }

  /// One value of a call.
  ///
  /// @param key its name, in lower case
  record Field(String key, JsonNode value) {
    boolean is(List<String> parts) {
      for (String part : parts) {
        if (key.contains(part)) {
          return true;
        }
      }
      return false;
    }

    String plain() {
      return PlainWords.of(value.asString(""));
    }
  }

  /// These names and more.
  static List<String> freeAnd(String... more) {
    return Stream.concat(FREE.stream(), Stream.of(more)).toList();
  }

  /// Adds every value of a call that is no list and no object.
  static void collect(String key, JsonNode node, List<Field> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> collect(field.getKey().toLowerCase(Locale.ROOT), field.getValue(), into));
    } else if (node.isArray()) {
      node.forEach(item -> collect(key, item, into));
    } else {
      into.add(new Field(key, node));
    }
  }

  Warrant warrant() {
    return warrant;
  }

  /// Proposal and yes as they were written.
  String text() {
    return text;
  }

  /// Whether proposal or yes have the number.
  boolean has(BigDecimal number) {
    return Numerals.has(warrant.approval().reply().said(), number)
        || Numerals.has(warrant.approval().yes().said(), number);
  }

  /// The words of proposal and yes in a row.
  List<String> words() {
    return words;
  }

  /// The different words of proposal and yes.
  Set<String> said() {
    return said;
  }

  /// Every value that is no list and no object.
  List<Field> fields() {
    return fields;
  }

  /// The longer texts among them, in lower case; of `item_id` and `new_item_id` the new ones.
  Set<String> values() {
    return values;
  }

  /// A day of the form `2026-03-04`.
  static Optional<LocalDate> day(String value) {
    if (!ISO.matcher(value).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
