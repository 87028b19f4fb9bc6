package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.Mention;
import org.supportagentbench.transcript.Message;
import tools.jackson.databind.JsonNode;

/// Ways to pay that a call names: `gift_card_7252880`, `paypal_5727330`.
///
/// Cannot see: one card from another of its kind.
final class PaymentWays {
  private PaymentWays() {}

  /// After an error the way to pay is changed by a tool that does just that to another one, or
  /// another kind of way to pay is taken. A choice between the two was put to the customer or none
  /// was; in both cases it must be the one that the yes names.
  static Optional<String> changed(Approval approval, Act act, List<Act> failed) {
    boolean itself = act.nameWords().stream().anyMatch(word -> word.startsWith("pay"));
    boolean same =
        failed.stream().anyMatch(call -> call.call().arguments().equals(act.call().arguments()));
    boolean pays = !in(act).isEmpty() || !act.arguments().payments().isEmpty();
    if (itself && pays && !same && !spelledOut(act, failed)) {
      return Optional.of("after an error the call names another way to pay than was agreed");
    }
    Set<String> before = new HashSet<>();
    failed.forEach(call -> before.addAll(in(call)));
    Set<String> now = in(act);
    String proposal = approval.reply().said().plain();
    if (now.size() > 1 && PaymentWords.named(approval.reply().said()).containsAll(now)) {
      return Optional.empty();
    }
    now.removeAll(before);
    String yes = approval.yes().said().plain();
    return now.stream()
        .filter(way -> !before.isEmpty() && !yes.contains(way))
        .filter(way -> before.stream().anyMatch(other -> proposal.contains(other)))
        .findFirst()
        .map("after an error the call names another way to pay (%s) than was agreed"::formatted);
  }

  /// `credit_card` after `tarjeta de crédito` was not understood.
  private static boolean spelledOut(Act act, List<Act> failed) {
    Set<String> written = new HashSet<>();
    failed.forEach(call -> written.addAll(PaymentWords.named(PlainWords.of(call.written()))));
    return failed.stream().allMatch(call -> in(call).isEmpty())
        && !Collections.disjoint(in(act), written);
  }

  /// "Payment method: credit card", and the call names a gift card.
  static Optional<String> other(Warrant warrant) {
    Approval approval = warrant.approval();
    Act act = warrant.act();
    Set<String> now = in(act);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    Set<String> put = new HashSet<>(PaymentWords.inLines(approval.reply().said()));
    Set<String> said = PaymentWords.named(approval.yes().said());
    Set<String> whole = PaymentWords.named(approval.reply().said());
    if (put.isEmpty() && whole.size() == 1) {
      put.addAll(whole);
    }
    if (!said.isEmpty()
        && !said.contains(PaymentWords.ORIGINAL)
        && !Collections.disjoint(said, put)
        && alone(warrant)
        && offersBoth(approval.reply(), said, now)
        && Collections.disjoint(said, now)) {
      return Optional.of(
          "the yes picks another way to pay than %s".formatted(now.iterator().next()));
    }
    boolean open =
        put.contains(PaymentWords.ORIGINAL)
            || said.contains(PaymentWords.ORIGINAL)
            || (put.isEmpty() && said.isEmpty());
    put.addAll(said);
    return open || now.stream().anyMatch(put::contains)
        ? Optional.empty()
        : Optional.of("another way to pay than %s was agreed".formatted(now.iterator().next()));
  }

  /// Whether it is the only write under the yes so far: of several each may be paid in its own way.
  private static boolean alone(Warrant warrant) {
    return warrant.scene().writes().stream()
        .filter(write -> write.message() > warrant.approval().yes().message())
        .filter(write -> write.message() <= warrant.act().message())
        .allMatch(write -> write.call().name().equals(warrant.act().call().name()));
  }

  /// "You can pay with PayPal, the gift card or the Visa": the way that was picked and the one that
  /// is written, in one sentence.
  private static boolean offersBoth(Reply reply, Set<String> picked, Set<String> written) {
    return PaymentWords.inChoices(reply.said()).stream()
        .anyMatch(
            ways -> !Collections.disjoint(ways, picked) && !Collections.disjoint(ways, written));
  }

  /// The call takes money by a way that neither side has spoken of.
  static Optional<String> unspoken(Warrant warrant) {
    Scene scene = warrant.scene();
    Act act = warrant.act();
    Approval approval = warrant.approval();
    Set<String> now = in(act);
    act.call().arguments().properties().stream()
        .filter(field -> field.getValue().isString() && BY_ID.matcher(field.getKey()).find())
        .map(field -> field.getValue().stringValue())
        .filter(value -> value.chars().anyMatch(Character::isDigit))
        .filter(value -> !onFile(warrant, value))
        .forEach(now::add);
    if (now.isEmpty()
        || act.kind().actions().stream().anyMatch(SETTLED::contains)
        || free(scene, approval.reply())) {
      return Optional.empty();
    }
    boolean spoken =
        scene.replies().stream()
                .filter(reply -> reply.message() < approval.yes().message())
                .anyMatch(reply -> !PaymentWords.named(reply.said()).isEmpty())
            || scene.heard().stream()
                .filter(heard -> heard.message() < act.message())
                .anyMatch(heard -> !PaymentWords.named(heard.said()).isEmpty());
    return spoken || (itsOwn(warrant) && !UnputCharge.by(warrant))
        ? Optional.empty()
        : Optional.of("nobody had spoken of paying by %s".formatted(now.iterator().next()));
  }

  /// Whether what the call is about was paid in just that way, by an answer of a tool.
  private static boolean itsOwn(Warrant warrant) {
    Set<String> ids = warrant.arguments().payments();
    return !ids.isEmpty()
        && ids.stream()
            .allMatch(id ->
                warrant.scene().transcript().messages().stream()
                    .limit(warrant.act().message())
                    .filter(Message.FromTool.class::isInstance)
                    .map(Message::text)
                    .anyMatch(text ->
                        PAID_BY
                                .matcher(text)
                                .results()
                                .anyMatch(by -> Ids.plain(by.group(1)).equals(Ids.plain(id)))
                            && warrant.arguments().ids().stream()
                                .anyMatch(thing -> Ids.plain(text).contains(thing))));
  }

  private static final Pattern PAID_BY =
      Pattern.compile("\"(?:payment|pago|paid)[a-z_]{0,30}\"\\s{0,3}:\\s{0,3}\"([^\"]{1,60})\"");

  /// Whether an answer of a tool about what the call is about names this way to pay already.
  private static boolean onFile(Warrant warrant, String id) {
    List<String> things =
        warrant.act().call().arguments().properties().stream()
            .filter(field -> field.getValue().isString())
            .filter(field -> !BY_ID.matcher(field.getKey()).find())
            .filter(field ->
                warrant.arguments().ids().contains(Ids.plain(field.getValue().stringValue())))
            .map(field -> field.getValue().stringValue())
            .toList();
    return warrant.scene().transcript().messages().stream()
        .limit(warrant.act().message())
        .filter(Message.FromTool.class::isInstance)
        .map(message -> ((Message.FromTool) message).text())
        .anyMatch(text -> text.contains(id) && things.stream().anyMatch(text::contains));
  }

  /// "You can pay with the card ending in 3004 or the one ending in 8871", and the yes picks none.
  static Optional<String> leftOpen(Warrant warrant) {
    if (warrant.arguments().payments().isEmpty()) {
      return Optional.empty();
    }
    String plain = " " + warrant.approval().reply().said().plain();
    if (ENDS.stream().noneMatch(plain::contains)) {
      return Optional.empty();
    }
    String yes = warrant.approval().yes().text();
    Reply reply = warrant.approval().reply();
    return reply.said().cut().sentences().stream()
                .map(sentence -> sentence.in(reply.text()))
                .anyMatch(sentence -> purses(sentence).size() > 1 && OR.matcher(sentence).find())
            && purses(reply.text()).stream().noneMatch(yes::contains)
            && PaymentWords.named(warrant.approval().yes().said()).isEmpty()
        ? Optional.of("the yes picks none of the ways to pay that were put")
        : Optional.empty();
  }

  /// "Your card ending in 7334", and the call names a card of which a tool gave other last digits.
  static Optional<String> otherCard(Warrant warrant) {
    if (warrant.arguments().payments().isEmpty()) {
      return Optional.empty();
    }
    Set<String> put = new HashSet<>(warrant.approval().reply().said().get(PURSES));
    put.addAll(warrant.approval().yes().said().get(PURSES));
    return CardDigits.others(
            warrant.scene(), warrant.arguments().payments(), put, warrant.act().message())
        ? Optional.of("another card was put than the one that is written")
        : Optional.empty();
  }

  /// "Payment: travel voucher tv_6083", and the call has `card_2290`: ids of the same make.
  static Optional<String> otherId(Warrant warrant) {
    if (warrant.arguments().payments().isEmpty()) {
      return Optional.empty();
    }
    Said reply = warrant.approval().reply().said();
    Said yes = warrant.approval().yes().said();
    Set<String> put = new HashSet<>(reply.get(PURSE_IDS));
    put.addAll(yes.get(PURSE_IDS));
    Set<String> written = new HashSet<>();
    warrant.arguments().payments().forEach(id -> written.add(Telephones.digits(id)));
    written.remove("");
    boolean told =
        ENDS.stream().anyMatch(reply.text()::contains)
            || ENDS.stream().anyMatch(yes.text()::contains);
    return !told && !put.isEmpty() && !written.isEmpty() && Collections.disjoint(put, written)
        ? Optional.of("the proposal names another way to pay by its id")
        : Optional.empty();
  }

  private static final Facet<Said, Set<String>> PURSE_IDS =
      new Facet<>(said -> Set.copyOf(purseIds(said.text())));

  /// The digits of ids such as `tv_6083`.
  private static Set<String> purseIds(String text) {
    if (text.indexOf('_') < 0) {
      return Set.of();
    }
    Set<String> found = new HashSet<>();
    Matcher ids = PURSE_ID.matcher(text);
    while (ids.find()) {
      found.add(ids.group(1));
    }
    return found;
  }

  private static final Pattern PURSE_ID =
      Pattern.compile("\\b[a-z]{2,20}(?:_[a-z]{2,20}){0,3}_(\\d{3,10})\\b");

  private static final List<String> ENDS = List.of(" ending", " termina", " acaba");

  private static final Facet<Said, Set<String>> PURSES =
      new Facet<>(said -> Set.copyOf(purses(said.text())));

  /// The last digits of cards that a text names.
  static Set<String> purses(String text) {
    if (STEMS.stream().noneMatch(text::contains)) {
      return Set.of();
    }
    Set<String> found = new HashSet<>();
    Matcher digits = LAST_DIGITS.matcher(text);
    while (digits.find()) {
      found.add(digits.group(1));
    }
    return found;
  }

  /// One of these is in whatever the pattern finds.
  private static final List<String> STEMS = List.of("ending", "termina", "acaba");

  private static final Pattern LAST_DIGITS =
      Pattern.compile(
          "(?:ending|terminada|terminado|termina|acaba)\\s(?:in|en|with|with the digits)?\\W{0,4}(\\d{4})(?!\\d)");

  private static final Pattern OR = Pattern.compile("\\b(?:or|o|ou|oder)\\b");

  /// "Two free bags" alone; "two are free, the third is $50" costs something.
  private static boolean free(Scene scene, Reply reply) {
    return reply.said().says(Wording.FREE, scene.reader().wordings())
        && reply.said().mentions().stream()
            .noneMatch(
                mention -> mention instanceof Mention.Amount amount && amount.value().signum() > 0);
  }

  private static final Pattern BY_ID =
      Pattern.compile(
          "^(?:payment|pay|pago|medio_pago|metodo_pago|medio|forma)_?(?:method_|metodo_)?id$");

  /// What mostly gives money back, or moves a small difference.
  private static final Set<ActionKind> SETTLED =
      EnumSet.of(ActionKind.RETURN, ActionKind.REFUND, ActionKind.CANCEL, ActionKind.EXCHANGE);

  /// "On your Mastercard 8002", and the wallet pays a part too.
  static Optional<String> beside(CallDetails details) {
    List<String> payments =
        details.warrant().arguments().payments().stream()
            .filter(id -> id.length() > DIGITS && id.chars().anyMatch(Character::isDigit))
            .filter(id -> id.chars().anyMatch(Character::isLetter))
            .toList();
    List<String> told = payments.stream().filter(id -> tells(details, id)).toList();
    return payments.size() > 1 && !told.isEmpty() && told.size() < payments.size()
        ? Optional.of("it is paid in another way too than was put")
        : Optional.empty();
  }

  private static final Set<String> CARD_WAYS = Set.of("credit", "debit", "card");
  private static final Set<String> CARD_WORDS =
      Set.of("card", "visa", "mastercard", "amex", "tarjeta", "carte", "karte");

  private static boolean tells(CallDetails details, String id) {
    String digits = id.substring(id.length() - DIGITS);
    String way = PlainWords.of(id.replace('_', ' ')).split(" ", 2)[0];
    boolean card =
        CARD_WAYS.contains(way) && CARD_WORDS.stream().anyMatch(details.said()::contains);
    return card
        || details.said().contains(digits)
        || Warrant.meet(details.warrant().things().lastDigits(id), details.said())
        || details.text().toLowerCase(Locale.ROOT).contains(id.toLowerCase(Locale.ROOT))
        || (way.length() >= DIGITS && details.said().contains(way))
        || PaymentWords.named(PlainWords.of(details.text())).contains(way);
  }

  /// Digits by which a card is known.
  private static final int DIGITS = 4;

  static Set<String> in(Act act) {
    Set<String> ways = new HashSet<>();
    read("", act.call().arguments(), ways);
    return ways;
  }

  /// In names of arguments, behind the names of those that hold them.
  private static final List<String> KEYS =
      List.of("pay", "pago", " pm", "refund_to", "refund_method", "reembols");

  /// How ids of cards begin: `visa_8841`, `tc_bbva_4471`.
  private static final Set<String> CARD_IDS =
      Set.of("visa", "mc", "mastercard", "amex", "card", "cc", "tc", "td", "tarjeta");

  private static final Set<String> STORE_IDS = Set.of("store", "wallet", "monedero", "saldo");

  private static void read(String key, JsonNode node, Set<String> ways) {
    if (node.isObject()) {
      node.properties().forEach(field -> read(key + " " + field.getKey(), field.getValue(), ways));
    } else if (node.isArray()) {
      node.forEach(item -> read(key, item, ways));
    } else if (node.isString() && KEYS.stream().anyMatch(key::contains)) {
      String value = PlainWords.of(node.stringValue().replace('_', ' '));
      PaymentWords.WAYS.stream().filter(value::startsWith).forEach(ways::add);
      String first = value.split(" ", 2)[0];
      if (PaymentWords.CARDS.contains(value) || CARD_IDS.contains(first)) {
        ways.add("credit");
        ways.add("debit");
      } else if (STORE_IDS.contains(first)) {
        ways.add(PaymentWords.STORE_CREDIT);
      }
    }
  }
}
