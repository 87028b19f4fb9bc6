package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a call of any desk names: the ids, days and amounts among its arguments. Who the customer
/// is and what is only passed along is left out.
///
/// @param ids in a comparable form, see [Ids#plain]; ways to pay are not among them
/// @param payments ids of ways to pay
/// @param given what a customer gives and an agent reads back
/// @param values days and numbers
/// @param names what the arguments are called
/// @param listed whether some argument is a list: the call names parts of the whole
record Arguments(
    Set<String> ids,
    Set<String> payments,
    Given given,
    Values values,
    Names names,
    boolean listed) {
  /// Lines of an address and the like.
  ///
  /// @param stated the words that tell them from others
  /// @param lines as written
  record Given(Set<String> stated, Set<String> lines) {}

  /// Days and numbers.
  ///
  /// @param amounts values of arguments that are called an amount of money
  /// @param numbers all numeric values
  record Values(Set<LocalDate> days, Set<BigDecimal> amounts, Set<BigDecimal> numbers) {}

  /// What the arguments are called.
  ///
  /// @param sorts what each id is the id of, by its key
  /// @param keyOf the name of the argument that has the id
  /// @param keys the words of the names
  /// @param lists the ids of each list that has two or more
  record Names(
      Map<String, String> sorts,
      Map<String, String> keyOf,
      Set<String> keys,
      List<List<String>> lists) {}

  private static final List<String> GIVEN =
      List.of("address", "street", "zip", "postal", "postcode", "direcc");
  private static final List<String> MONEY =
      List.of("refund", "total", "pay", "charge", "credit", "transfer", "due");
  private static final List<String> BIRTH = List.of("birth", "dob", "nacimiento");

  /// Names of arguments that say who the customer is.
  static final List<String> PERSON =
      List.of(
          "user",
          "customer",
          "passenger",
          "usuario",
          "account",
          "cliente",
          "titular",
          "cedula",
          "dni",
          "ruc",
          "rut",
          "documento",
          "estudiante");

  static Arguments of(Act act) {
    Reader reader = new Reader();
    reader.read("", act.call().arguments());
    return new Arguments(
        reader.ids,
        reader.payments,
        new Given(reader.stated, reader.given),
        new Values(reader.days, reader.amounts, reader.numbers),
        new Names(reader.sorts, reader.keyOf, reader.keys, reader.lists),
        reader.listed);
  }

  private static final class Reader {
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> stated = new LinkedHashSet<>();
    private final Set<LocalDate> days = new LinkedHashSet<>();
    private final Set<BigDecimal> amounts = new LinkedHashSet<>();
    private final Set<String> given = new LinkedHashSet<>();
    private final Set<String> payments = new LinkedHashSet<>();
    private final List<List<String>> lists = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<BigDecimal> numbers = new HashSet<>();
    private final Map<String, String> sorts = new HashMap<>();
    private final Map<String, String> keyOf = new HashMap<>();
    private boolean listed;
    private boolean paying;

    void read(String key, JsonNode node) {
      if (node.isObject()) {
        boolean outer = paying;
        paying |= key.contains("pay") || key.contains("pago");
        for (Map.Entry<String, JsonNode> field : node.properties()) {
          if (!Ids.code(field.getKey())) {
            keys.addAll(ToolWords.of(field.getKey()));
          }
          read(field.getKey().toLowerCase(Locale.ROOT), field.getValue());
        }
        paying = outer;
      } else if (node.isArray()) {
        listed = true;
        list(key, node);
        node.forEach(item -> read(key, item));
      } else if (node.isNull() || BIRTH.stream().anyMatch(key::contains)) {
        return;
      } else if (node.isString() && pays(key)) {
        payments.add(Ids.plain(node.stringValue()));
      } else if (node.isNumber()) {
        number(key, node.decimalValue());
      } else if (node.isString() && money(key) && SUM.matcher(node.stringValue()).matches()) {
        number(key, new BigDecimal(node.stringValue()));
      } else if (node.isValueNode() && PERSON.stream().noneMatch(key::startsWith)) {
        String value = node.isString() ? node.stringValue() : node.toString();
        if (GIVEN.stream().anyMatch(key::contains)) {
          if (!ON_FILE.matcher(value).matches()) {
            given(value);
          }
        } else {
          value(key, value);
        }
      }
    }

    private void list(String key, JsonNode node) {
      List<String> values = new ArrayList<>();
      for (JsonNode item : node) {
        if (item.isString() && Ids.named(key, item.stringValue())) {
          values.add(Ids.plain(item.stringValue()));
        }
      }
      if (values.size() > 1 && !pays(key)) {
        lists.add(values);
      }
    }

    /// `"amount": "1200.00"`.
    private static final Pattern SUM = Pattern.compile("\\d{1,7}(?:\\.\\d{1,2})?");

    private void number(String key, BigDecimal value) {
      if (paying) {
        return;
      }
      BigDecimal number = value.stripTrailingZeros();
      numbers.add(number);
      if (money(key)) {
        amounts.add(number);
      } else if (Ids.code(key)) {
        value(key, value.toPlainString());
      }
    }

    /// `amount`, `refund_amount`; not `gb_amount`.
    private static boolean money(String key) {
      return MONEY_KEY.matcher(key).matches()
          || (key.contains("amount") && MONEY.stream().anyMatch(key::contains));
    }

    /// `"address": "on_file"`
    private static final Pattern ON_FILE = Pattern.compile("[a-z]{2,20}_[a-z_]{2,20}");

    private static final Pattern MONEY_KEY =
        Pattern.compile(
            "(?:amount|monto|importe)(?:_(?:usd|eur|pen|mxn|ars|cop|clp|soles|pesos))?");

    private boolean pays(String key) {
      return paying || key.contains("pay") || key.contains("pago") || key.contains("method");
    }

    /// The words of a value that tell it from others: those with digits; all, where none has any.
    private void given(String value) {
      given.add(value);
      List<String> words = List.of(PlainWords.of(value).split(" ", -1));
      List<String> telling =
          words.stream().filter(word -> word.chars().anyMatch(Character::isDigit)).toList();
      stated.addAll(
          telling.isEmpty() ? words.stream().filter(word -> word.length() >= 3).toList() : telling);
    }

    private void value(String key, String value) {
      boolean timed = value.length() > 10 && "T ".indexOf(value.charAt(10)) >= 0;
      if (value.length() >= 10 && value.charAt(4) == '-' && (value.length() == 10 || timed)) {
        try {
          days.add(LocalDate.parse(value.substring(0, 10)));
          return;
        } catch (DateTimeParseException e) {
          // No day, so it may be an id.
        }
      }
      if (Ids.named(key, value)) {
        ids.add(Ids.plain(value));
        sorts.put(Ids.plain(value), Ids.sort(key));
        keyOf.put(Ids.plain(value), key);
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
