package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supportagentbench.language.Mention;
import org.supportagentbench.transcript.Message;
import tools.jackson.databind.JsonNode;

/// A detail that is written otherwise than it was put to the customer: the number of a house, a
/// postcode, how many, the class of a flight, a name, the year of a birth. Only where proposal and
/// yes say another value of the same kind and not the one that is written.
final class OtherDetail {
  private static final List<String> POSTCODES = List.of("zip", "postal", "postcode");
  private static final List<String> STREETS = List.of("address", "street", "calle", "direcc");
  private static final List<String> BIRTHS = List.of("birth", "dob", "nacimiento");
  private static final List<String> HOW_MANY = List.of("quantity", "qty", "cantidad", "unidades");

  /// Keys of values that are free words, or are compared elsewhere.
  private static final List<String> FREE =
      List.of("reason", "note", "comment", "descri", "summary", "motivo", "razon", "detalle", "name",
          "nombre", "email", "correo", "pay", "pago", "method", "address", "city", "state",
          "country", "ciudad", "pais", "user", "customer", "message", "mensaje", "title", "asunto");

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "dr", "sr", "sra", "don", "dona", "senor", "senora");

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_ ]{3,29}");
  private static final Pattern KEYS = Pattern.compile("\"([a-z][a-z_]{3,29})\"\\s{0,3}:\\s{0,3}\\d");
  private static final int MANY = 20;
  private static final int NEAR = 2;
  private static final int LONG_WORD = 4;

  private final Warrant warrant;
  private final String text;
  private final List<String> words;
  private final Set<String> said;

  OtherDetail(Warrant warrant) {
    this.warrant = warrant;
    this.text = warrant.approval().reply().text() + "\n" + warrant.approval().yes().text();
    this.words = List.of(PlainWords.of(text).split(" ", -1));
    this.said = Set.copyOf(new HashSet<>(words));
  }

  /// What is written otherwise; empty where nothing is.
  Optional<String> gap() {
    List<Field> fields = new ArrayList<>();
    collect("", warrant.act().call().arguments(), fields);
    return fields.stream()
        .map(this::differs)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> name(warrant.act().call().arguments()))
        .or(() -> bags(fields));
  }

  /// One value of a call.
  ///
  /// @param key its name, in lower case
  private record Field(String key, JsonNode value) {
    boolean is(List<String> parts) {
      return parts.stream().anyMatch(key::contains);
    }

    String plain() {
      return PlainWords.of(value.asString(""));
    }
  }

  private static void collect(String key, JsonNode node, List<Field> fields) {
    if (node.isObject()) {
      node.properties().forEach(field ->
          collect(field.getKey().toLowerCase(Locale.ROOT), field.getValue(), fields));
    } else if (node.isArray()) {
      node.forEach(item -> collect(key, item, fields));
    } else {
      fields.add(new Field(key, node));
    }
  }

  private Optional<String> differs(Field field) {
    if (field.is(POSTCODES)) {
      return postcode(field);
    }
    if (field.is(STREETS) && !field.key().contains("email")) {
      return house(field);
    }
    if (field.is(BIRTHS)) {
      return birth(field);
    }
    if (field.is(HOW_MANY)) {
      return quantity(field);
    }
    return field.value().isString() && !field.is(FREE) ? choice(field) : Optional.empty();
  }

  /// "Denver, CO 80201", and the call has 80210.
  private Optional<String> postcode(Field field) {
    String code = field.plain().replace(" ", "");
    boolean digits = code.length() >= LONG_WORD && code.chars().allMatch(Character::isDigit);
    return digits
            && !said.contains(code)
            && warrant.approval().reply().said().mentions().stream()
                .filter(Mention.Postcode.class::isInstance)
                .map(mention -> PlainWords.of(((Mention.Postcode) mention).value()))
                .anyMatch(other -> other.length() == code.length())
        ? Optional.of("the proposal names another postcode")
        : Optional.empty();
  }

  /// "12 Main Street", and the call has 21.
  private Optional<String> house(Field field) {
    List<String> line = List.of(field.plain().split(" ", -1));
    Optional<String> number = line.stream().filter(OtherDetail::digits).findFirst();
    if (number.isEmpty() || said.contains(number.get())) {
      return Optional.empty();
    }
    for (String word : line) {
      boolean telling = word.length() >= LONG_WORD && !Coverage.COMMON.contains(word);
      int at = telling && !digits(word) ? words.indexOf(word) : -1;
      for (int i = Math.max(0, at - NEAR); at >= 0 && i <= at + NEAR && i < words.size(); i++) {
        if (digits(words.get(i))) {
          return Optional.of("the proposal names another number of " + word);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean digits(String word) {
    return !word.isEmpty() && word.length() <= 5 && word.chars().allMatch(Character::isDigit);
  }

  /// "Born 1990-02-03", and the call has another year.
  private Optional<String> birth(Field field) {
    Optional<LocalDate> day = Days.iso(field.value().asString(""));
    if (day.isEmpty()) {
      return Optional.empty();
    }
    List<LocalDate> told =
        warrant.approval().reply().said().mentions().stream()
            .filter(Mention.Day.class::isInstance)
            .map(Mention.Day.class::cast)
            .filter(mention -> YEAR.matcher(mention.span().in(warrant.approval().reply().text())).find())
            .flatMap(mention -> mention.candidates().stream())
            .filter(other -> MonthDay.from(other).equals(MonthDay.from(day.get())))
            .toList();
    return !told.isEmpty() && !told.contains(day.get()) && !text.contains(field.value().asString(""))
        ? Optional.of("the proposal names another day of birth")
        : Optional.empty();
  }

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  /// "2 bags of beans", and the call orders three.
  private Optional<String> quantity(Field field) {
    if (!field.value().isNumber()) {
      return Optional.empty();
    }
    BigDecimal many = field.value().decimalValue();
    boolean plain = many.compareTo(BigDecimal.ONE) > 0 && many.compareTo(BigDecimal.valueOf(MANY)) <= 0;
    if (!plain || Numerals.has(text, many) || spelled(many)) {
      return Optional.empty();
    }
    Matcher counted = COUNTED.matcher(text);
    while (counted.find()) {
      String unit = PlainWords.of(counted.group(2));
      boolean measure = warrant.scene().reader().wordings()
          .words(Wording.MEASURES, warrant.approval().reply().said().language()).contains(unit);
      if (!measure && Integer.parseInt(counted.group(1)) > 1) {
        return Optional.of("the proposal names another number of " + unit);
      }
    }
    return Optional.empty();
  }

  private boolean spelled(BigDecimal number) {
    return Stream.of(warrant.approval().reply().said(), warrant.approval().yes().said())
        .flatMap(part -> part.mentions().stream())
        .anyMatch(mention ->
            mention instanceof Mention.Figure figure && figure.value().compareTo(number) == 0);
  }

  private static final Pattern COUNTED =
      Pattern.compile("(?<![\\d.,$€£:/#-])(\\d{1,2})\\s{0,2}(?:[x×]\\s{0,2})?(\\p{L}{3,20})\\b");

  /// "In economy", and the call says `business`: of values that tools list for the same thing.
  private Optional<String> choice(Field field) {
    String value = field.value().stringValue();
    String plain = PlainWords.of(value.replace('_', ' '));
    boolean named =
        List.of(plain.split(" ", -1)).stream()
            .anyMatch(word -> word.length() >= LONG_WORD && said.contains(word));
    if (!WORD.matcher(value).matches() || named) {
      return Optional.empty();
    }
    return rivals(field.key(), value).stream()
        .map(rival -> PlainWords.of(rival.replace('_', ' ')))
        .filter(rival -> !rival.equals(plain) && rival.length() >= LONG_WORD && phrase(rival))
        .findFirst()
        .map("the proposal says %s and not what is written"::formatted);
  }

  private boolean phrase(String plain) {
    return (" " + String.join(" ", words) + " ").contains(" " + plain + " ");
  }

  private Set<String> rivals(String key, String value) {
    Set<String> rivals = new HashSet<>();
    Pattern same =
        Pattern.compile(
            "\"" + Pattern.quote(key) + "\"\\s{0,3}:\\s{0,3}\"([A-Za-z][A-Za-z_ ]{3,29})\"");
    List<Message> messages = warrant.scene().transcript().messages();
    for (int i = 0; i < warrant.act().message(); i++) {
      if (!(messages.get(i) instanceof Message.FromTool tool)) {
        continue;
      }
      Matcher values = same.matcher(tool.text());
      while (values.find()) {
        rivals.add(values.group(1));
      }
      Matcher own =
          Pattern.compile("\"" + Pattern.quote(value) + "\"\\s{0,3}:\\s{0,3}\\d").matcher(tool.text());
      int at = own.find() ? own.start() : -1;
      int open = at < 0 ? -1 : tool.text().lastIndexOf('{', at);
      int close = at < 0 ? -1 : tool.text().indexOf('}', at);
      if (open >= 0 && close > open && close - open < WIDEST) {
        Matcher keys = KEYS.matcher(tool.text().substring(open, close));
        while (keys.find()) {
          rivals.add(keys.group(1));
        }
      }
    }
    return rivals;
  }

  private static final int WIDEST = 300;

  /// "Jane Doe", and the call has John Doe.
  private Optional<String> name(JsonNode node) {
    if (node.isObject()) {
      String first = node.path("first_name").asString("");
      String last = node.path("last_name").asString("");
      boolean known =
          said.contains(PlainWords.of(first))
              || warrant.scene().sources().toolsHold(
                  first.toLowerCase(Locale.ROOT), warrant.act().message());
      if (!first.isBlank() && !last.isBlank() && !known) {
        Matcher whole =
            Pattern.compile("(\\p{Lu}[\\p{L}'-]{1,30})\\s{1,3}" + Pattern.quote(last)).matcher(text);
        while (whole.find()) {
          if (!TITLES.contains(PlainWords.of(whole.group(1)))) {
            return Optional.of("the proposal names another person than " + first + " " + last);
          }
        }
      }
    }
    for (JsonNode child : node) {
      Optional<String> found = name(child);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// "2 checked bags", and the call adds four: of the numbers of one sort none is the one that was
  /// put, nor more by it than was on record.
  private Optional<String> bags(List<Field> fields) {
    List<Field> counts =
        fields.stream()
            .filter(field -> field.value().isNumber() && field.key().contains("bag"))
            .toList();
    Set<Integer> put = new HashSet<>();
    Matcher number = BAGS.matcher(text);
    while (number.find()) {
      put.add(Integer.parseInt(number.group(1)));
    }
    boolean meant =
        counts.stream()
            .anyMatch(field ->
                put.contains(field.value().intValue(-1))
                    || put.contains(field.value().intValue(-1) - onRecord(field.key())));
    return counts.isEmpty() || put.isEmpty() || meant || words.stream().anyMatch(NUMBERS::contains)
        ? Optional.empty()
        : Optional.of("the proposal names another number of bags");
  }

  private static final Set<String> NUMBERS =
      Set.of("one", "two", "three", "four", "another", "un", "una", "dos", "tres", "cuatro", "otra");

  private static final Pattern BAGS =
      Pattern.compile(
          "(?<![\\d.,$€£:/#-])(\\d{1,2})\\s{1,2}(?:\\p{L}{3,12}[- ]){0,2}(?:bags?|suitcases?|maletas?|valijas?)\\b",
          Pattern.CASE_INSENSITIVE);

  private int onRecord(String key) {
    Pattern pattern = Pattern.compile("\"" + Pattern.quote(key) + "\"\\s{0,3}:\\s{0,3}(\\d{1,3})");
    int last = 0;
    List<Message> messages = warrant.scene().transcript().messages();
    for (int i = 0; i < warrant.act().message(); i++) {
      Matcher number =
          messages.get(i) instanceof Message.FromTool tool ? pattern.matcher(tool.text()) : null;
      while (number != null && number.find()) {
        last = Integer.parseInt(number.group(1));
      }
    }
    return last;
  }

  /// Reads days of one form.
  private static final class Days {
    static Optional<LocalDate> iso(String value) {
      return ISO.matcher(value).matches() ? parsed(value) : Optional.empty();
    }

    private static Optional<LocalDate> parsed(String value) {
      try {
        return Optional.of(LocalDate.parse(value));
      } catch (java.time.format.DateTimeParseException _) {
        return Optional.empty();
      }
    }

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  }
}
