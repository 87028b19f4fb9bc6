package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final List<String> WAYS =
      List.of("gift", "paypal", "credit", "certificate", "debit", "bank", "cash");

  /// Spanish words for them, and others.
  private static final Map<String, String> ALIKE =
      Map.of(
          "transfer", "bank",
          "efectivo", "cash",
          "credito", "credit",
          "debito", "debit",
          "regalo", "gift",
          "certificado", "certificate",
          "contra entrega", "cash");

  private PaymentWays() {}

  /// After an error the way to pay is changed by a tool that does just that to another one, or
  /// another kind of way to pay is taken. A choice between the two was put to the customer or none
  /// was; in both cases it must be the one that the yes names.
  static Optional<String> changed(Approval approval, Act act, List<Act> failed) {
    boolean itself =
        ToolWords.of(act.call().name()).stream().anyMatch(word -> word.startsWith("pay"));
    boolean same =
        failed.stream().anyMatch(call -> call.call().arguments().equals(act.call().arguments()));
    boolean pays = !in(act).isEmpty() || !Arguments.of(act).payments().isEmpty();
    if (itself && pays && !same && !spelledOut(act, failed)) {
      return Optional.of("after an error the call names another way to pay than was agreed");
    }
    Set<String> before = new HashSet<>();
    failed.forEach(call -> before.addAll(in(call)));
    Set<String> now = in(act);
    String proposal = approval.reply().said().plain();
    if (now.size() > 1 && named(proposal).containsAll(now)) {
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
    failed.forEach(
        call -> written.addAll(named(PlainWords.of(call.call().arguments().toString()))));
    return failed.stream().allMatch(call -> in(call).isEmpty())
        && !Collections.disjoint(in(act), written);
  }

  /// "Payment method: credit card", and the call names a gift card.
  static Optional<String> other(Warrant warrant) {
    Approval approval = warrant.approval();
    Act act = warrant.act();
    Set<String> now = in(act);
    Set<String> put = new HashSet<>();
    approval
        .reply()
        .text()
        .lines()
        .map(PlainWords::of)
        .filter(line -> List.of(line.split(" ", -1)).stream().anyMatch(PAYING::contains))
        .forEach(line -> put.addAll(named(line)));
    Set<String> said = named(approval.yes().said().plain());
    Set<String> whole = named(approval.reply().said().plain());
    if (put.isEmpty() && whole.size() == 1) {
      put.addAll(whole);
    }
    if (!now.isEmpty()
        && !said.isEmpty()
        && !said.contains(ORIGINAL)
        && !Collections.disjoint(said, put)
        && alone(warrant)
        && offersBoth(approval.reply(), said, now)
        && Collections.disjoint(said, now)) {
      return Optional.of(
          "the yes picks another way to pay than %s".formatted(now.iterator().next()));
    }
    boolean open =
        put.contains(ORIGINAL) || said.contains(ORIGINAL) || (put.isEmpty() && said.isEmpty());
    said.addAll(put);
    return now.isEmpty() || open || now.stream().anyMatch(said::contains)
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
    return reply.said().cut().sentences().stream()
        .map(sentence -> sentence.in(reply.text()))
        .filter(sentence -> OR.matcher(sentence).find())
        .map(sentence -> named(PlainWords.of(sentence)))
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
                .filter(reply -> reply.message() < act.message())
                .anyMatch(reply -> !named(reply.said().plain()).isEmpty())
            || scene.heard().stream()
                .filter(heard -> heard.message() < act.message())
                .anyMatch(heard -> !named(heard.said().plain()).isEmpty());
    return spoken
        ? Optional.empty()
        : Optional.of("nobody had spoken of paying by %s".formatted(now.iterator().next()));
  }

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
    boolean digits =
        warrant.approval().reply().said().vocabulary().stream()
            .anyMatch(word -> ENDS.stream().anyMatch(word::startsWith));
    if (warrant.arguments().payments().isEmpty() || !digits) {
      return Optional.empty();
    }
    String yes = warrant.approval().yes().text();
    Reply reply = warrant.approval().reply();
    return reply.said().cut().sentences().stream()
                .map(sentence -> sentence.in(reply.text()))
                .anyMatch(sentence -> purses(sentence).size() > 1 && OR.matcher(sentence).find())
            && purses(reply.text()).stream().noneMatch(yes::contains)
            && named(warrant.approval().yes().said().plain()).isEmpty()
        ? Optional.of("the yes picks none of the ways to pay that were put")
        : Optional.empty();
  }

  private static final List<String> ENDS = List.of("ending", "termina", "acaba");

  private static Set<String> purses(String text) {
    Set<String> found = new HashSet<>();
    Matcher digits = LAST_DIGITS.matcher(text);
    while (digits.find()) {
      found.add(digits.group(1));
    }
    return found;
  }

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
        || named(PlainWords.of(details.text())).contains(way);
  }

  /// Digits by which a card is known.
  private static final int DIGITS = 4;

  /// Ways to pay in words; a brand of cards may be credit or debit.
  static Set<String> named(String plain) {
    Set<String> named = new HashSet<>();
    String padded = " " + plain;
    String rest = padded;
    for (String words : STORE) {
      if (padded.contains(" " + words)) {
        named.add(STORE_CREDIT);
        rest = rest.replace(" " + words, " ");
      }
    }
    return kinds(named, rest);
  }

  private static Set<String> kinds(Set<String> named, String padded) {
    WAYS.stream().filter(way -> padded.contains(" " + way)).forEach(named::add);
    ALIKE.forEach((word, way) -> {
      if (padded.contains(" " + word)) {
        named.add(way);
      }
    });
    if (padded.contains(" " + ORIGINAL)) {
      named.add(ORIGINAL);
    }
    if (CARDS.stream().anyMatch(card -> padded.contains(" " + card))) {
      named.add("credit");
      named.add("debit");
    }
    return named;
  }

  /// Money that is kept with the store itself.
  private static final String STORE_CREDIT = "store";

  private static final List<String> STORE =
      List.of(
          "store credit",
          "shop credit",
          "account credit",
          "travel credit",
          "wallet",
          "monedero",
          "credito de tienda",
          "credito de la tienda",
          "credito en tienda",
          "saldo a favor",
          "billetera");

  private static final List<String> CARDS =
      List.of(
          "visa", "mastercard", "amex", "american express", "card ending", "card on", "tarjeta");
  private static final String ORIGINAL = "original";
  private static final Set<String> PAYING =
      Set.of(
          "payment",
          "pay",
          "charged",
          "charge",
          "refund",
          "refunded",
          "pago",
          "pagar",
          "cargo",
          "cargar",
          "cobrar",
          "cobro",
          "reembolso",
          "reembolsar",
          "devolver",
          "abono");

  private static Set<String> in(Act act) {
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
      WAYS.stream().filter(value::startsWith).forEach(ways::add);
      String first = value.split(" ", 2)[0];
      if (CARDS.contains(value) || CARD_IDS.contains(first)) {
        ways.add("credit");
        ways.add("debit");
      } else if (STORE_IDS.contains(first)) {
        ways.add(STORE_CREDIT);
      }
    }
  }
}
