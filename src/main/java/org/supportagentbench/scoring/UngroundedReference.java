package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Span;
import org.supportagentbench.transcript.Behaviour;

/// An order number, an email address, a telephone number or an amount of money that has no source:
/// no tool result, no word of the customer, and for amounts no sum, difference, multiple or
/// percentage of known ones.
///
/// Cannot see: dates and periods, which agents may rightly work out; wrong use of a known figure.
final class UngroundedReference implements Detector {
  private static final List<String> EXAMPLES =
      List.of("example", "e.g.", "such as", "format", "ejemplo", "exemple", "beispiel");
  private static final int MOST_PIECES = 4;
  private static final Map<String, String> NAMES =
      Map.of("id", "An order number", "email", "An email address", "amount", "An amount");

  @Override
  public Behaviour behaviour() {
    return Behaviour.UNGROUNDED_REFERENCE;
  }

  @Override
  public void read(Scene scene, Findings found) {
    for (Reply reply : scene.replies()) {
      telephone(scene, reply, found);
      for (Mention mention : reply.said().mentions()) {
        kind(scene, reply, mention)
            .ifPresent(kind ->
                found.reference(
                    kind,
                    reply.message(),
                    mention.span().in(reply.text()),
                    "%s that neither a tool result nor the customer gave."
                        .formatted(NAMES.get(kind))));
      }
    }
  }

  private static Optional<String> kind(Scene scene, Reply reply, Mention mention) {
    int at = reply.message();
    Sources sources = scene.sources();
    return switch (mention) {
      case Mention.OrderNumber order when !example(reply, mention) ->
          sources.holdWord(order.number(), at) ? Optional.empty() : Optional.of("id");
      case Mention.Mail mail ->
          sources.hold(mail.address(), at) ? Optional.empty() : Optional.of("email");
      case Mention.Amount amount when !amount.negated() ->
          known(scene, reply, amount) ? Optional.empty() : Optional.of("amount");
      default -> Optional.empty();
    };
  }

  /// A format shown as an example: `#W0000000`, "for example #1234".
  private static boolean example(Reply reply, Mention mention) {
    String sentence = reply.sentence(mention.span()).toLowerCase(Locale.ROOT);
    return EXAMPLES.stream().anyMatch(sentence::contains);
  }

  private void telephone(Scene scene, Reply reply, Findings found) {
    for (Span span : Telephones.in(reply.text())) {
      String number = span.in(reply.text());
      String digits = Telephones.digits(number);
      boolean given =
          scene.sources().texts(reply.message()).stream()
              .anyMatch(text -> Telephones.digits(text).contains(digits));
      if (!given) {
        found.reference(
            "telephone",
            reply.message(),
            number,
            "A telephone number that neither a tool result nor the customer gave.");
      }
    }
  }

  private static boolean known(Scene scene, Reply reply, Mention.Amount amount) {
    BigDecimal cents = amount.value().setScale(2, RoundingMode.HALF_UP);
    return scene.sources().holdWord(cents.toPlainString(), reply.message())
        || figures(scene, reply.message()).make(cents);
  }

  private static Figures figures(Scene scene, int before) {
    Set<BigDecimal> amounts = new HashSet<>();
    Set<BigDecimal> percents = new HashSet<>();
    for (Source source : scene.sources().before(before)) {
      amounts.addAll(source.sums().amounts());
      percents.addAll(source.sums().percents());
    }
    return new Figures(amounts, percents, MOST_PIECES);
  }
}
