package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Span;

/// Sums and ways to pay that a reply tells otherwise than the one write of its turn has them:
/// "reserved with $5,000", and it took 10,000; "from your voucher", and a card was charged.
///
/// @param claim the words that tell of the deed
/// @param act the write
record ToldMoney(Scene scene, Reply reply, Claim claim, Act act) {
  /// Arguments that are the sum which is moved.
  private static final Set<String> SUM =
      Set.of("amount", "monto", "importe", "cantidad_dinero", "value", "valor", "refund_amount");

  /// "New total: S/ 800", as was put, and the answer has `"total": 935`.
  Optional<String> total() {
    Matcher answered = TOTAL.matcher(act.answer().text());
    if (!answered.find()) {
      return Optional.empty();
    }
    BigDecimal real = new BigDecimal(answered.group(1)).stripTrailingZeros();
    Set<BigDecimal> put =
        ToldOtherwise.before(scene, act)
            .map(reply -> amounts(reply.said()))
            .orElse(List.of())
            .stream()
            .map(amount -> amount.value().stripTrailingZeros())
            .collect(Collectors.toSet());
    if (put.isEmpty() || !reply.said().vocabulary().contains("total")) {
      return Optional.empty();
    }
    for (String line : reply.text().split("\\R", -1)) {
      List<BigDecimal> said =
          amounts(scene.reader().said(line)).stream()
              .map(amount -> amount.value().stripTrailingZeros())
              .toList();
      boolean total = List.of(PlainWords.of(line).split(" ", -1)).contains("total");
      if (total
          && said.size() == 1
          && put.contains(said.getFirst())
          && !put.contains(real)
          && !Numerals.has(act.answer().text(), said.getFirst())) {
        return Optional.of(
            "Says a total of %s; the answer has %s."
                .formatted(said.getFirst().toPlainString(), real.toPlainString()));
      }
    }
    return Optional.empty();
  }

  private static final Pattern TOTAL =
      Pattern.compile(
          "\"(?:new_|nuevo_)?total(?:_(?:price|amount|cost|due|charged?|paid|fare|fee|usd|eur|value|importe|precio|costo|monto|pagar))?\"\\s?:\\s?\"?(\\d{1,7}(?:\\.\\d{1,2})?)\"?");

  /// "The €40.00 has been deducted from your travel voucher", and the call was given a card.
  Optional<String> way() {
    String all = " " + reply.said().plain();
    if (MOVED.stream().noneMatch(word -> all.contains(" " + word))) {
      return Optional.empty();
    }
    Set<String> written = PaymentWays.in(act);
    Set<String> answered = PaymentWords.named(PlainWords.of(act.answer().text()));
    for (Span sentence : reply.said().cut().sentences()) {
      String plain = PlainWords.of(sentence.in(reply.text()));
      Set<String> said = new HashSet<>(PaymentWords.named(plain));
      VOUCHERS.stream()
          .filter(word -> (" " + plain + " ").contains(" " + word + " "))
          .findFirst()
          .ifPresent(said::add);
      boolean paid = MOVED.stream().anyMatch(word -> (" " + plain).contains(" " + word));
      if (paid
          && !said.isEmpty()
          && !said.contains(PaymentWords.ORIGINAL)
          && !written.isEmpty()
          && Collections.disjoint(said, written)
          && Collections.disjoint(said, answered)) {
        return Optional.of(
            "Says another way to pay than %s was given.".formatted(act.call().name()));
      }
    }
    return Optional.empty();
  }

  /// "The difference of $351 has been charged to your card", and by the answer it was 1,200.
  Optional<String> charge() {
    Set<BigDecimal> moved = UnputCharge.fresh(scene, act);
    if (moved.size() != 1) {
      return Optional.empty();
    }
    BigDecimal real = moved.iterator().next().abs();
    Set<BigDecimal> said =
        amounts(reply.said()).stream()
            .filter(amount -> amount.span().overlaps(claim.proof()))
            .map(amount -> amount.value().stripTrailingZeros())
            .collect(Collectors.toSet());
    return claim.kind() == ActionKind.PAY && said.size() == 1 && !madeOf(said.iterator().next())
        ? Optional.of(
            "Says that %s was moved; by the answer it was %s."
                .formatted(said.iterator().next().toPlainString(), real.toPlainString()))
        : Optional.empty();
  }

  /// "I've refunded the $61 difference", and by the answer just that was taken.
  Optional<String> direction() {
    Set<BigDecimal> moved = UnputCharge.fresh(scene, act);
    return claim.kind() == ActionKind.REFUND
            && moved.size() == 1
            && moved.iterator().next().signum() > 0
            && act.answer().text().contains("\"payment_history\"")
            && !act.answer().text().toLowerCase(Locale.ROOT).contains("refund")
            && amounts(reply.said()).stream()
                .filter(amount -> amount.span().overlaps(claim.proof()))
                .anyMatch(amount -> amount.value().compareTo(moved.iterator().next()) == 0)
        ? Optional.of(
            "Says that %s was given back; by the answer it was taken."
                .formatted(moved.iterator().next().toPlainString()))
        : Optional.empty();
  }

  /// Whether the sum stands in the answer or the call, or is made of sums that do.
  private boolean madeOf(BigDecimal told) {
    String all = act.answer().text() + " " + act.written();
    Set<BigDecimal> parts = new HashSet<>();
    BigDecimal total = BigDecimal.ZERO;
    Matcher priced = PRICED.matcher(act.answer().text());
    while (priced.find()) {
      BigDecimal part = new BigDecimal(priced.group(1));
      parts.add(part.setScale(2, RoundingMode.HALF_UP));
      total = total.add(part);
    }
    return Numerals.has(all, told)
        || total.compareTo(told) == 0
        || new Figures(parts, Set.of(), MOST_PIECES).make(told);
  }

  private static final int MOST_PIECES = 9;

  private static final Pattern PRICED =
      Pattern.compile("\"(?:amount|price)\"\\s{0,3}:\\s{0,3}(\\d{1,7}(?:\\.\\d{1,2})?)(?![\\d.])");

  private static final List<String> VOUCHERS = List.of("voucher", "vale", "bono");

  private static final List<String> MOVED =
      List.of(
          "charged",
          "deducted",
          "debited",
          "refunded",
          "paid with",
          "se cobr",
          "cargad",
          "descont",
          "debitad",
          "reembolsad");

  /// "Back to your card ending in 9035", and the call has `store_credit`.
  Optional<String> purse() {
    Set<String> written = PaymentWays.in(act);
    String sentence = claim.proof().in(reply.text());
    Set<String> said = new HashSet<>(PaymentWords.named(PlainWords.of(sentence)));
    if (!PaymentWays.purses(sentence).isEmpty()) {
      said.add("credit");
      said.add("debit");
    }
    boolean store = written.equals(Set.of(PaymentWords.STORE_CREDIT));
    boolean card = said.equals(Set.of("credit", "debit"));
    return store && card
        ? Optional.of("Says that a card was used; %s was not.".formatted(act.call().name()))
        : Optional.empty();
  }

  private static List<Mention.Amount> amounts(Said said) {
    return said.mentions().stream()
        .filter(Mention.Amount.class::isInstance)
        .map(Mention.Amount.class::cast)
        .toList();
  }

  /// "Reserved with $5,000", as was put, and the call has `"amount": 10000`.
  Optional<String> amount() {
    Set<BigDecimal> written =
        act.call().arguments().properties().stream()
            .filter(field -> SUM.contains(field.getKey().toLowerCase(Locale.ROOT)))
            .filter(field -> field.getValue().isNumber())
            .map(field -> field.getValue().decimalValue().stripTrailingZeros())
            .collect(Collectors.toSet());
    Set<BigDecimal> said =
        amounts(reply.said()).stream()
            .filter(amount -> amount.span().overlaps(claim.proof()))
            .map(amount -> amount.value().stripTrailingZeros())
            .collect(Collectors.toSet());
    if (written.size() != 1 || said.size() != 1) {
      return Optional.empty();
    }
    BigDecimal claimed = said.iterator().next();
    Set<BigDecimal> put =
        ToldOtherwise.before(scene, act)
            .map(reply -> amounts(reply.said()))
            .orElse(List.of())
            .stream()
            .map(amount -> amount.value().stripTrailingZeros())
            .collect(Collectors.toSet());
    return put.contains(claimed)
            && Collections.disjoint(put, written)
            && !written.contains(claimed)
            && !Numerals.has(act.answer().text(), claimed)
        ? Optional.of(
            "Says that it was %s; %s was given %s."
                .formatted(
                    claimed.toPlainString(),
                    act.call().name(),
                    written.iterator().next().toPlainString()))
        : Optional.empty();
  }
}
