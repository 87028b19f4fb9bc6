package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a call of any desk names: the ids, days and amounts among its arguments. Who the customer
/// is and what is only passed along is left out.
///
/// @param ids in a comparable form, see [Ids#plain]; ways to pay are not among them
/// @param stated what a customer gives and an agent reads back: words of an address
/// @param amounts values of arguments that are called an amount
/// @param listed whether some argument is a list: the call names parts of the whole
record Arguments(
    Set<String> ids,
    Set<String> stated,
    Set<LocalDate> days,
    Set<BigDecimal> amounts,
    boolean listed) {
  private static final List<String> GIVEN =
      List.of("address", "street", "zip", "postal", "postcode", "direcc");
  private static final List<String> PERSON = List.of("user", "customer", "passenger", "usuario");

  static Arguments of(Act act) {
    Reader reader = new Reader();
    reader.read("", act.call().arguments());
    return new Arguments(reader.ids, reader.stated, reader.days, reader.amounts, reader.listed);
  }

  private static final class Reader {
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> stated = new LinkedHashSet<>();
    private final Set<LocalDate> days = new LinkedHashSet<>();
    private final Set<BigDecimal> amounts = new LinkedHashSet<>();
    private boolean listed;
    private boolean paying;

    void read(String key, JsonNode node) {
      if (node.isObject()) {
        boolean outer = paying;
        paying |= key.contains("pay") || key.contains("pago");
        for (Map.Entry<String, JsonNode> field : node.properties()) {
          read(field.getKey().toLowerCase(Locale.ROOT), field.getValue());
        }
        paying = outer;
      } else if (node.isArray()) {
        listed = true;
        node.forEach(item -> read(key, item));
      } else if (node.isNull()) {
        return;
      } else if (node.isNumber() && !paying && (key.contains("amount") || key.contains("monto"))) {
        amounts.add(node.decimalValue().stripTrailingZeros());
      } else if (node.isValueNode() && PERSON.stream().noneMatch(key::startsWith)) {
        String value = node.isString() ? node.stringValue() : node.toString();
        if (GIVEN.stream().anyMatch(key::contains)) {
          given(value);
        } else if (!key.contains("pay") && !key.contains("pago") && !key.contains("method")) {
          value(value);
        }
      }
    }

    /// The words of a value that tell it from others: those with digits; all, where none has any.
    private void given(String value) {
      List<String> words = List.of(PlainWords.of(value).split(" ", -1));
      List<String> telling =
          words.stream().filter(word -> word.chars().anyMatch(Character::isDigit)).toList();
      stated.addAll(
          telling.isEmpty() ? words.stream().filter(word -> word.length() >= 3).toList() : telling);
    }

    private void value(String value) {
      if (value.length() == 10 && value.charAt(4) == '-') {
        try {
          days.add(LocalDate.parse(value));
          return;
        } catch (DateTimeParseException e) {
          // No day, so it may be an id.
        }
      }
      if (Ids.like(value)) {
        ids.add(Ids.plain(value));
      }
    }
  }

  /// The ids that a text names.
  static Set<String> idsIn(String text) {
    Set<String> ids = new HashSet<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Ids.part(text.charAt(i))) {
        if (Ids.like(text, from, i)) {
          ids.add(Ids.plain(text.substring(from, i)));
        }
        from = i + 1;
      }
    }
    return ids;
  }
}
