package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supportagentbench.language.Mention;

/// What stands in a call and nowhere before it, in no message of either side and in no answer of a
/// tool: "24 Harcourt Street" where everybody spoke of number 42, a fee of 28 where 18 was put.
/// Only what has digits, since words may be put in others.
///
/// Cannot see: days and times of day, which are told in too many ways; numbers below ten; what
/// stands in words that the agent chooses, such as a reason.
final class Unheard {
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final int LONG = 7;

  /// Names of arguments that a tool is driven by, or that hold words of the agent's own.
  private static final List<String> OWN =
      CallDetails.freeAnd(
          "nota",
          "observ",
          "message",
          "mensaje",
          "body",
          "text",
          "subject",
          "title",
          "asunto",
          "query",
          "limit",
          "page",
          "timeout",
          "duration",
          "duracion",
          "version",
          "priority",
          "prioridad",
          "score",
          "timestamp",
          "time",
          "hora",
          "date",
          "fecha",
          "birth",
          "dob",
          "issue",
          "problem");

  private static final Pattern WHEN =
      Pattern.compile(
          "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}(?:\\D.*)?|.*\\d{1,2}:\\d{2}.*|\\d{1,2} ?[ap]\\.?m.*");

  private final Scene scene;
  private final Act act;
  private final CallDetails details;
  private final HeardBefore before;

  Unheard(Warrant warrant) {
    this.scene = warrant.scene();
    this.act = warrant.act();
    this.details = new CallDetails(warrant);
    this.before = new HeardBefore(scene, act.message());
  }

  /// What stands nowhere before; empty where nothing does.
  Optional<String> gap() {
    if (CutAnswers.before(scene, act.message())) {
      return Optional.empty();
    }
    for (CallDetails.Field field : details.fields()) {
      boolean own =
          field.is(OWN)
              || (PERSON.stream().anyMatch(field.key()::startsWith) && !anotherOnRecord(field));
      Optional<String> unheard = own ? Optional.empty() : unheard(field);
      if (unheard.isPresent()) {
        return unheard.map(what -> "%s of %s stands nowhere before".formatted(what, field.key()));
      }
    }
    return Optional.empty();
  }

  /// Whether tools had given or taken another id of the customer's under this very name: then one
  /// that stands nowhere is another's, or a made-up one.
  private boolean anotherOnRecord(CallDetails.Field field) {
    return field.key().endsWith("_id")
        && (scene.sources().toolsHold('"' + field.key() + '"', act.message())
            || scene.acts().stream()
                .filter(earlier -> earlier.accepted() && earlier.message() < act.message())
                .map(earlier -> earlier.call().arguments().path(field.key()))
                .anyMatch(known -> known.isString() && !known.equals(field.value())));
  }

  private Optional<String> unheard(CallDetails.Field field) {
    String value = field.value().isString() ? field.value().stringValue() : "";
    if (field.value().isNumber() && !field.is(COUNTED) && !field.is(MONEY)) {
      return Optional.empty();
    }
    if (field.value().isNumber() || NUMBER.matcher(value).matches()) {
      BigDecimal number =
          field.value().isNumber() ? field.value().decimalValue() : new BigDecimal(value);
      return heard(number, field) || (value.isEmpty() && spelled())
          ? Optional.empty()
          : Optional.of(field.value().asString());
    }
    return (WHEN.matcher(value).matches() || value.startsWith("{") || value.startsWith("["))
        ? Optional.empty()
        : told(value).stream()
            .filter(token -> !YEAR.matcher(token).find())
            .filter(token -> Telephones.digits(token).length() >= 2)
            .filter(token ->
                !before.has(token) && (anotherOnRecord(field) || comparable(token, value, field)))
            .filter(token -> !pays(field) || otherEnding(token))
            .findFirst();
  }

  /// Whether something of its kind was put or shown: a customer's telephone number may be known
  /// from where a log does not tell, and so may an id.
  private boolean comparable(String token, String value, CallDetails.Field field) {
    Approval approval = details.warrant().approval();
    if (token.chars().allMatch(Character::isDigit) && token.length() >= LONG) {
      return (field.key().startsWith("new_item") && shown(token))
          || Stream.of(approval.reply().said(), approval.yes().said())
              .anyMatch(said -> !said.telephones().isEmpty());
    }
    return !Ids.like(value)
        || shown(value)
        || Stream.of(approval.reply().said(), approval.yes().said())
            .flatMap(said -> said.ids().stream())
            .anyMatch(id -> Ids.shape(id).equals(Ids.shape(value)));
  }

  /// Whether tools had shown ids of this form.
  private boolean shown(String id) {
    return scene.sources().shapesBefore(act.message()).contains(Ids.shape(id));
  }

  /// Numbers of what the customer gets.
  private static final List<String> COUNTED =
      List.of(
          "quantity",
          "qty",
          "cantidad",
          "guests",
          "party",
          "people",
          "personas",
          "seats",
          "kg",
          "weight",
          "peso",
          "points",
          "puntos",
          "nights",
          "noches",
          "bags",
          "gb",
          "supply");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(?:\\.\\d{1,2})?");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

  /// Whether a number was put in words.
  private boolean spelled() {
    Approval approval = details.warrant().approval();
    return Stream.of(approval.reply().said(), approval.yes().said())
        .anyMatch(said ->
            said.mentions().stream()
                .filter(Mention.Figure.class::isInstance)
                .anyMatch(one -> one.span().in(said.text()).chars().noneMatch(Character::isDigit)));
  }

  private static final int MOST_PIECES = 12;

  private static final List<String> MONEY =
      List.of(
          "fee",
          "charge",
          "price",
          "cost",
          "supplement",
          "total",
          "amount",
          "refund",
          "importe",
          "monto",
          "tarifa",
          "cargo",
          "precio",
          "costo",
          "montant",
          "frais",
          "betrag",
          "preis");

  private static boolean pays(CallDetails.Field field) {
    return field.is(List.of("pay", "pago", "method"));
  }

  /// The card is named by its last digits, and these are others.
  private boolean otherEnding(String token) {
    String digits = Telephones.digits(token);
    return digits.length() == FOUR
        && HeardBefore.tokens(details.text()).stream()
            .anyMatch(said -> said.length() == FOUR && said.chars().allMatch(Character::isDigit));
  }

  /// A telephone number whole, else its words with digits.
  private static Set<String> told(String value) {
    boolean dialled = value.chars().noneMatch(Character::isLetter);
    String digits = Telephones.digits(value);
    return dialled && digits.length() >= LONG ? Set.of(digits) : HeardBefore.tokens(value);
  }

  private static final int FOUR = 4;

  private static final List<String> PERSON =
      Stream.concat(Arguments.PERSON.stream(), Stream.of("codigo", "patient", "member", "student"))
          .toList();

  private boolean heard(BigDecimal number, CallDetails.Field field) {
    if (number.abs().compareTo(TEN) < 0 && number.stripTrailingZeros().scale() <= 0) {
      return true;
    }
    if (before.has(number)) {
      return true;
    }
    Approval approval = details.warrant().approval();
    Set<BigDecimal> put = new HashSet<>();
    if (field.is(MONEY) && !OtherValue.amounts(approval.reply().said()).isEmpty()) {
      put.addAll(OtherValue.amounts(approval.reply().said()));
      put.addAll(OtherValue.amounts(approval.yes().said()));
      return new Figures(put, Set.of(), MOST_PIECES).make(number);
    }
    return scene.sources().figures(act.message()).make(number);
  }
}
