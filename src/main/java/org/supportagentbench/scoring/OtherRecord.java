package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.supportagentbench.transcript.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Another one of a list that a tool gave than was put: the question has the name and the price of
/// the 7-day pack, the call takes the 15-day pack. Told by what only one of the records has. And
/// ids of a known make that stand nowhere before the call.
final class OtherRecord {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Longer answers of tools are not searched.
  private static final int LONGEST = 60_000;

  private static final int LONG = 4;
  private static final int DIGITS = 4;

  private final Warrant warrant;
  private final CallDetails details;

  OtherRecord(Warrant warrant) {
    this.warrant = warrant;
    this.details = new CallDetails(warrant);
  }

  /// What is another one; empty where nothing is.
  Optional<String> gap() {
    boolean anew = details.fields().stream().anyMatch(field -> field.key().startsWith("new"));
    long alike =
        warrant.scene().writes().stream()
            .filter(write -> write.message() > warrant.approval().yes().message())
            .filter(write -> write.call().name().equals(warrant.act().call().name()))
            .count();
    return details.fields().stream()
        .filter(field -> alike == 1 && (!anew || field.key().startsWith("new")))
        .filter(field -> field.value().isString() && !field.value().stringValue().isBlank())
        .filter(field -> Ids.code(field.key()) && !field.is(ELSEWHERE))
        .map(field -> field.value().stringValue())
        .filter(this::another)
        .findFirst()
        .map("the question tells of another one of the list than %s"::formatted)
        .or(this::neverPut)
        .or(this::invented);
  }

  /// "Which items would you like to exchange?" - "The keyboard, for a clicky one", and one of the
  /// list is taken of which the agent had said nothing: neither what only it and few others have
  /// nor its price.
  private Optional<String> neverPut() {
    return details.fields().stream()
        .filter(field -> field.key().startsWith("new") && Ids.code(field.key()))
        .map(field -> field.value().asString(""))
        .filter(id -> !id.isBlank() && !named(id))
        .filter(this::silent)
        .findFirst()
        .map("nothing of %s had been put to the customer"::formatted);
  }

  private boolean silent(String id) {
    List<Message> messages = warrant.scene().transcript().messages();
    for (int i = warrant.act().message() - 1; i >= 0; i--) {
      if (messages.get(i) instanceof Message.FromTool tool
          && tool.text().length() <= LONGEST
          && tool.text().contains(id)) {
        for (List<Row> list : warrant.scene().sources().get(i, LISTS)) {
          Optional<Row> own = list.stream().filter(row -> row.texts().contains(id)).findFirst();
          if (own.isPresent()) {
            return nothingSaid(own.get(), list);
          }
        }
      }
    }
    return false;
  }

  /// Whether no message of the agent has a value that tells the record from others of its list.
  private boolean nothingSaid(Row own, List<Row> list) {
    Set<String> telling = words(own);
    for (Row row : list) {
      if (!row.equals(own)) {
        Set<String> others = words(row);
        telling.removeIf(word -> list.size() > 2 && others.contains(word) && shared(word, list));
      }
    }
    telling.removeIf(word -> word.chars().anyMatch(Character::isDigit));
    return !telling.isEmpty()
        && warrant.scene().replies().stream()
            .filter(reply -> reply.message() < warrant.act().message())
            .map(Reply::said)
            .noneMatch(said ->
                telling.stream().anyMatch(said.vocabulary()::contains)
                    || own.numbers().stream().anyMatch(price -> Numerals.has(said, price)));
  }

  /// Whether all records of the list have the word.
  private static boolean shared(String word, List<Row> list) {
    return list.stream().allMatch(row -> words(row).contains(word));
  }

  /// Compared elsewhere, or of a record that has parts which stay.
  private static final List<String> ELSEWHERE =
      List.of("pay", "flight", "user", "customer", "account", "passenger", "order", "reservation");

  /// Whether the question has what only another record of the same list has, and nothing of this
  /// one's own.
  private boolean another(String value) {
    if (named(value)) {
      return false;
    }
    List<Message> messages = warrant.scene().transcript().messages();
    for (int i = warrant.approval().reply().message() - 1; i >= 0; i--) {
      if (messages.get(i) instanceof Message.FromTool tool
          && tool.text().length() <= LONGEST
          && tool.text().contains(value)) {
        for (List<Row> list : warrant.scene().sources().get(i, LISTS)) {
          if (tellsOther(list, value)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean named(String value) {
    String plain = Ids.plain(value);
    return warrant.said().contains(plain) || details.said().contains(PlainWords.of(value));
  }

  private boolean tellsOther(List<Row> list, String value) {
    Optional<Row> own = list.stream().filter(row -> row.texts().contains(value)).findFirst();
    long holders = list.stream().filter(row -> row.texts().contains(value)).count();
    if (own.isEmpty() || holders != 1) {
      return false;
    }
    long mine =
        list.stream()
            .filter(row -> !row.equals(own.get()))
            .mapToLong(other -> told(own.get(), other))
            .max()
            .orElse(0);
    return list.stream()
        .filter(row -> !row.equals(own.get()) && !inCall(row))
        .anyMatch(other -> told(other, own.get()) >= 2 && mine == 0);
  }

  /// Whether the call takes the record too.
  private boolean inCall(Row row) {
    return details.fields().stream()
        .anyMatch(
            field -> field.value().isString() && row.texts().contains(field.value().stringValue()));
  }

  /// How many of the values that one record has and the other has not stand in the question.
  private long told(Row one, Row other) {
    Set<String> texts = new HashSet<>(one.texts());
    texts.removeAll(other.texts());
    Set<BigDecimal> numbers = new HashSet<>(one.numbers());
    numbers.removeAll(other.numbers());
    Set<String> otherWords = words(other);
    return texts.stream()
            .filter(text -> {
              Set<String> telling = words(text);
              telling.removeAll(otherWords);
              return !telling.isEmpty() && details.said().containsAll(telling);
            })
            .count()
        + numbers.stream().filter(details::has).count();
  }

  private static Set<String> words(Row row) {
    Set<String> words = new HashSet<>();
    row.texts().forEach(text -> words.addAll(words(text)));
    return words;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(List.of(PlainWords.of(text).split(" ", -1)));
    words.removeIf(word -> word.length() < LONG && !word.chars().allMatch(Character::isDigit));
    words.remove("");
    return words;
  }

  /// Whose records are written.
  private static final List<String> PERSONS =
      List.of("user", "customer", "account", "client", "cliente", "cuenta", "member", "patient");

  private Optional<String> invented() {
    Set<String> shapes = warrant.scene().sources().shapesBefore(warrant.act().message());
    return details.fields().stream()
        .filter(field -> Ids.code(field.key()) && field.is(PERSONS))
        .map(field -> field.value().asString(""))
        .filter(id -> id.chars().filter(Character::isDigit).count() >= DIGITS)
        .filter(id -> shapes.contains(Ids.shape(Ids.plain(id))))
        .filter(id ->
            warrant.scene().transcript().messages().stream()
                .limit(warrant.act().message())
                .noneMatch(message -> holds(message, id)))
        .findFirst()
        .map("%s stands nowhere before"::formatted);
  }

  private static boolean holds(Message message, String id) {
    String text = message.text().toLowerCase(Locale.ROOT);
    boolean called =
        message instanceof Message.FromAgent agent
            && agent.calls().stream()
                .anyMatch(call ->
                    call.arguments()
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .contains(id.toLowerCase(Locale.ROOT)));
    return called
        || text.contains(id.toLowerCase(Locale.ROOT))
        || Ids.plain(text).contains(Ids.plain(id));
  }

  /// The plain values of a record of a list.
  private record Row(Set<String> texts, Set<BigDecimal> numbers) {}

  private static final Facet<String, List<List<Row>>> LISTS = new Facet<>(OtherRecord::lists);

  private static List<List<Row>> lists(String text) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return List.of();
    }
    List<List<Row>> lists = new ArrayList<>();
    try {
      collect(JSON.readTree(text), lists);
    } catch (JacksonException _) {
      return List.of();
    }
    return Collections.unmodifiableList(lists);
  }

  private static void collect(JsonNode node, List<List<Row>> lists) {
    List<JsonNode> rows =
        node.isArray() || node.isObject()
            ? node.valueStream().filter(JsonNode::isObject).toList()
            : List.of();
    if (rows.size() > 1 && rows.size() <= MOST) {
      lists.add(rows.stream().map(OtherRecord::row).toList());
    }
    if (node.isArray() || node.isObject()) {
      node.valueStream().forEach(each -> collect(each, lists));
    }
  }

  private static final int MOST = 60;

  private static Row row(JsonNode record) {
    Set<String> texts = new HashSet<>();
    Set<BigDecimal> numbers = new HashSet<>();
    Stream.concat(
            record.valueStream(),
            record.valueStream().filter(JsonNode::isObject).flatMap(JsonNode::valueStream))
        .forEach(value -> {
          if (value.isString()) {
            texts.add(value.stringValue());
          } else if (value.isNumber()) {
            numbers.add(value.decimalValue().stripTrailingZeros());
          }
        });
    return new Row(Set.copyOf(texts), Set.copyOf(numbers));
  }
}
