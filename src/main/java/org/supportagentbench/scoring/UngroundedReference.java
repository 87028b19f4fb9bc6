package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Mentions;
import org.supportagentbench.language.Text;
import org.supportagentbench.transcript.Behaviour;

/// An order number, an email address, a telephone number or an amount of money that has no source:
/// no tool result, no word of the customer, and for amounts no sum, difference, multiple or
/// percentage of known ones.
///
/// Cannot see: dates and periods, which agents may rightly work out; wrong use of a known figure.
final class UngroundedReference implements Detector {
  private static final int MOST_PIECES = 12;
  private static final int TELEPHONE_DIGITS = 9;

  @Override
  public Behaviour behaviour() {
    return Behaviour.UNGROUNDED_REFERENCE;
  }

  @Override
  public void read(Scene scene, Findings found) {
    for (Reply reply : scene.replies()) {
      for (Mention mention : reply.said().mentions()) {
        kind(scene, reply, mention)
            .ifPresent(kind ->
                found.words(
                    behaviour(),
                    reply.message(),
                    mention.span().in(reply.text()),
                    "%s that neither a tool result nor the customer gave.".formatted(kind)));
      }
    }
  }

  private static Optional<String> kind(Scene scene, Reply reply, Mention mention) {
    int at = reply.message();
    Sources sources = scene.sources();
    return switch (mention) {
      case Mention.OrderNumber order when !example(scene, reply, mention) ->
          sources.hold(order.number(), at) ? Optional.empty() : Optional.of("An order number");
      case Mention.Mail mail ->
          sources.hold(mail.address(), at) ? Optional.empty() : Optional.of("An email address");
      case Mention.Figure figure when telephone(figure, reply) ->
          digitsKnown(scene, reply, mention) ? Optional.empty() : Optional.of("A number");
      case Mention.Amount amount when !amount.negated() ->
          known(scene, reply, amount) ? Optional.empty() : Optional.of("An amount");
      default -> Optional.empty();
    };
  }

  /// A format shown as an example: `#W0000000`, "for example #1234".
  private static boolean example(Scene scene, Reply reply, Mention mention) {
    String sentence = reply.sentence(mention.span()).toLowerCase(Locale.ROOT);
    return List.of("example", "e.g.", "such as", "format", "ejemplo", "exemple", "beispiel")
            .stream()
            .anyMatch(sentence::contains)
        || scene.reader().languages().codes().isEmpty();
  }

  private static boolean telephone(Mention.Figure figure, Reply reply) {
    String words = figure.span().in(reply.text());
    return words.chars().filter(Character::isDigit).count() >= TELEPHONE_DIGITS
        && words.indexOf('.') < 0;
  }

  private static boolean digitsKnown(Scene scene, Reply reply, Mention mention) {
    return scene.sources().hold(mention.span().in(reply.text()), reply.message());
  }

  private static boolean known(Scene scene, Reply reply, Mention.Amount amount) {
    String plain = amount.value().toPlainString();
    String bare = amount.value().stripTrailingZeros().toPlainString();
    if (scene.sources().hold(plain, reply.message())
        || scene.sources().hold(bare, reply.message())) {
      return true;
    }
    Figures figures = figures(scene, reply.message());
    return figures.make(amount.value());
  }

  private static Figures figures(Scene scene, int before) {
    Set<BigDecimal> amounts = new HashSet<>();
    Set<BigDecimal> percents = new HashSet<>();
    Language language = scene.reader().language();
    for (String text : scene.sources().texts(before)) {
      Numbers.decimals(text).forEach(amounts::add);
      for (Mention mention : Mentions.find(Text.of(text), language, scene.reader().today())) {
        if (mention instanceof Mention.Amount said) {
          amounts.add(said.value().setScale(2, java.math.RoundingMode.HALF_UP));
        } else if (mention instanceof Mention.Percent percent) {
          percents.add(percent.value());
        }
      }
    }
    return new Figures(amounts, percents, MOST_PIECES);
  }
}
