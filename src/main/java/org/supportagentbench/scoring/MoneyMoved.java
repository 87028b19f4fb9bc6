package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Claims about money against what the answers of the turn's writes say of it: "$6,895 has been
/// refunded", and 6,594 was; "$0.35 was charged", and the record calls it a refund.
///
/// Cannot see: money of which an answer gives no amount, and which way it went where the record
/// does not tell.
final class MoneyMoved {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<BigDecimal> paid = new HashSet<>();
  private final Set<BigDecimal> refunded = new HashSet<>();
  private final Set<BigDecimal> all = new HashSet<>();

  private MoneyMoved() {}

  /// What is wrong with the amount that a claim names; empty where the answers bear it or are
  /// silent.
  static Optional<String> otherwise(Scene scene, Turn turn, Reply reply, Claim claim) {
    if (otherCard(scene, turn, reply, claim)) {
      return Optional.of("Names another card than the one that the call was given.");
    }
    boolean money = claim.kind() == ActionKind.REFUND || claim.kind() == ActionKind.PAY;
    if (!money || scene.desk().knowledge().isPresent() || turn.done().isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> said =
        reply.said().mentions().stream()
            .filter(Mention.Amount.class::isInstance)
            .map(Mention.Amount.class::cast)
            .filter(amount -> amount.span().overlaps(claim.proof()))
            .map(amount -> amount.value().stripTrailingZeros())
            .toList();
    if (said.size() != 1) {
      return Optional.empty();
    }
    MoneyMoved moved = in(scene, turn);
    BigDecimal amount = said.getFirst();
    if (claim.kind() == ActionKind.PAY) {
      return moved.notPaid(amount);
    }
    boolean other = !moved.refunded.isEmpty() && !moved.all.contains(amount);
    return other && !moved.sums(amount)
        ? Optional.of(
            "Says that %s was refunded; the answer has another amount."
                .formatted(amount.toPlainString()))
        : Optional.empty();
  }

  private Optional<String> notPaid(BigDecimal amount) {
    return refunded.contains(amount) && !paid.contains(amount)
        ? Optional.of(
            "Says that %s was charged; the answer has it as a refund."
                .formatted(amount.toPlainString()))
        : Optional.empty();
  }

  /// "The total amount of $200.80 will be refunded", and the answer has one refund, of 1,287.76.
  static Optional<String> totalOtherwise(Scene scene, Turn turn, Reply reply) {
    Wordings wordings = scene.reader().wordings();
    WordList total = wordings.list(Wording.IN_TOTAL, reply.said().language());
    WordList back = wordings.list(Wording.GOES_BACK, reply.said().language());
    if (!total.in(reply.said().plain())) {
      return Optional.empty();
    }
    MoneyMoved moved = in(scene, turn);
    if (moved.refunded.size() != 1) {
      return Optional.empty();
    }
    BigDecimal real = moved.refunded.iterator().next();
    for (Span sentence : reply.said().cut().sentences()) {
      String plain = " " + PlainWords.of(sentence.in(reply.text())) + " ";
      List<BigDecimal> said =
          reply.said().mentions().stream()
              .filter(Mention.Amount.class::isInstance)
              .map(Mention.Amount.class::cast)
              .filter(amount -> amount.span().overlaps(sentence))
              .map(amount -> amount.value().stripTrailingZeros())
              .toList();
      if (total.in(plain)
          && back.in(plain)
          && said.size() == 1
          && said.getFirst().compareTo(real) != 0) {
        return Optional.of(
            "Says that %s in all goes back; the answer has %s."
                .formatted(said.getFirst().toPlainString(), real.toPlainString()));
      }
    }
    return Optional.empty();
  }

  /// "Charged to your card ending in 7334", and the call has a card that ends otherwise.
  private static boolean otherCard(Scene scene, Turn turn, Reply reply, Claim claim) {
    if (turn.done().size() != 1 || scene.desk().knowledge().isPresent()) {
      return false;
    }
    Set<String> said = PaymentWays.purses(claim.proof().in(reply.text()));
    Act act = turn.done().getFirst();
    return CardDigits.others(scene, act.arguments().payments(), said, act.message());
  }

  private boolean sums(BigDecimal amount) {
    BigDecimal sum = refunded.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(amount) == 0;
  }

  /// What the answers of a turn's writes say together.
  private static MoneyMoved in(Scene scene, Turn turn) {
    MoneyMoved moved = new MoneyMoved();
    for (Act act : turn.done()) {
      MoneyMoved one = scene.sources().get(act.answer().message(), ANSWERED);
      moved.paid.addAll(one.paid);
      moved.refunded.addAll(one.refunded);
      moved.all.addAll(one.all);
    }
    return moved;
  }

  private static final Facet<String, MoneyMoved> ANSWERED = new Facet<>(MoneyMoved::read);

  private static MoneyMoved read(String answer) {
    MoneyMoved read = new MoneyMoved();
    if (answer.startsWith("{") || answer.startsWith("[")) {
      try {
        read.walk(JSON.readTree(answer));
      } catch (JacksonException _) {
        // Torn: it tells nothing.
      }
    }
    return read;
  }

  /// Records have sums such as 0.34999999999999.
  private static BigDecimal cents(JsonNode number) {
    return number.decimalValue().abs().setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private void walk(JsonNode node) {
    if (node.isNumber()) {
      all.add(cents(node));
    }
    JsonNode amount = node.path("amount");
    if (amount.isNumber()) {
      BigDecimal value = cents(amount);
      boolean back =
          amount.decimalValue().signum() < 0
              || node.path("transaction_type").asString("").equals("refund")
              || node.path("type").asString("").equals("refund");
      (back ? refunded : paid).add(value);
    }
    node.forEach(this::walk);
  }
}
