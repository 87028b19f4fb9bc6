package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Span;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Message;

/// An order number, an email address, a telephone number or an amount of money that has no source:
/// no tool result, no word of the customer, and for amounts no sum, difference, multiple or
/// percentage of known ones.
///
/// Days only where something is told to come on them, see [InventedDay].
///
/// Cannot see: other dates and periods, which agents may rightly work out; wrong use of a known
/// figure.
final class UngroundedReference implements Detector {
  private static final Map<String, String> NAMES =
      Map.of(
          "id", "An order number",
          "email", "An email address",
          "amount", "An amount",
          "link", "A link");

  @Override
  public Behaviour behaviour() {
    return Behaviour.UNGROUNDED_REFERENCE;
  }

  @Override
  public void read(Scene scene, Findings found) {
    for (Reply reply : scene.replies()) {
      boolean cut = scene.desk().knowledge().isEmpty() && CutAnswers.before(scene, reply.message());
      if (cut) {
        continue;
      }
      telephone(scene, reply, found);
      boolean rules = scene.desk().knowledge().isPresent() || scene.sources().rulesBefore(reply);
      if (scene.desk().knowledge().isEmpty()) {
        ids(scene, reply, found);
        groups(scene, reply, found);
        seats(scene, reply, found);
        WrongTotal.in(scene, reply)
            .ifPresent(total ->
                found.reference(
                    "amount",
                    reply.message(),
                    total.in(reply.text()),
                    "A total that is not the sum of what is listed above it."));
        InventedDay.in(scene, reply)
            .ifPresent(day ->
                found.reference(
                    "day",
                    reply.message(),
                    day.span().in(reply.text()),
                    "A day that neither a tool result nor the customer gave."));
      }
      reply.said().mentions().stream()
          .filter(mention -> rules || !(mention instanceof Mention.Amount))
          .forEach(mention -> mention(scene, reply, mention, found));
    }
  }

  /// "Your seats are 12A and 12C", and nobody had given them.
  private static void seats(Scene scene, Reply reply, Findings found) {
    SeatCodes.spokenOf(reply.said()).stream()
        .filter(seat -> !SeatCodes.given(scene, seat, reply.message()))
        .findFirst()
        .ifPresent(seat ->
            found.reference(
                "id",
                reply.message(),
                seat,
                "A seat that neither a tool result nor the customer gave."));
  }

  private static void mention(Scene scene, Reply reply, Mention mention, Findings found) {
    kind(scene, reply, mention)
        .ifPresent(kind ->
            found.reference(
                kind,
                reply.message(),
                mention.span().in(reply.text()),
                "%s that neither a tool result nor the customer gave.".formatted(NAMES.get(kind))));
  }

  private static Optional<String> kind(Scene scene, Reply reply, Mention mention) {
    int at = reply.message();
    Sources sources = scene.sources();
    return switch (mention) {
      case Mention.OrderNumber order when scene.desk().knowledge().isPresent() ->
          sources.holdWord(order.number(), at) || example(scene, reply, mention.span())
              ? Optional.empty()
              : Optional.of("id");
      case Mention.Link link when anywhere(scene, link) && !masked(reply, mention) ->
          sources.hold(link.host(), at) && sources.hold(Links.of(link), at)
              ? Optional.empty()
              : Optional.of("link");
      case Mention.Mail mail ->
          sources.hold(mail.address(), at) ? Optional.empty() : Optional.of("email");
      case Mention.Amount amount when !amount.negated() ->
          known(scene, reply, amount) ? Optional.empty() : Optional.of("amount");
      default -> Optional.empty();
    };
  }

  /// "m*****@email.com"
  private static boolean masked(Reply reply, Mention mention) {
    int before = mention.span().start() - 1;
    return before >= 0 && "@*".indexOf(reply.text().charAt(before)) >= 0;
  }

  /// Where the desk's own pages are not known, any link needs a source.
  private static boolean anywhere(Scene scene, Mention.Link link) {
    DeskProfile.Sites sites = scene.desk().sites();
    return sites.own().isEmpty()
        && sites.allowed().isEmpty()
        && !OWN_EXAMPLES.contains(link.host());
  }

  /// Ids by their form; once a message each.
  private static void ids(Scene scene, Reply reply, Findings found) {
    Sources sources = scene.sources();
    int at = reply.message();
    Set<String> told = new HashSet<>();
    for (NamedIds.Candidate candidate : reply.said().namedIds(scene.reader().wordings())) {
      boolean invented =
          CODE.matcher(candidate.place().in(reply.text())).matches() && nothingShown(scene, at);
      if (!invented && !candidate.is(sources.shapesBefore(at))) {
        continue;
      }
      Span span = candidate.place();
      if (reply.said().telephones().stream().anyMatch(span::overlaps)) {
        continue;
      }
      String id = Ids.plain(span.in(reply.text()));
      boolean known = sources.holdWord(id, at) || sources.holdWord(digits(id), at);
      if (!known && !example(scene, reply, span) && told.add(id)) {
        found.reference(
            "id",
            at,
            span.in(reply.text()),
            "An order number or other id that neither a tool result nor the customer gave.");
      } else if (known) {
        found.remark(
            Behaviour.UNGROUNDED_REFERENCE, at, () -> "known before: " + span.in(reply.text()));
      }
    }
  }

  /// Whether no tool had answered by then, so that a code can come from nowhere.
  private static boolean nothingShown(Scene scene, int message) {
    return scene.transcript().messages().stream()
        .limit(message)
        .noneMatch(Message.FromTool.class::isInstance);
  }

  private static final Pattern CODE = Pattern.compile("[A-Z]{2,5}-\\d{3,8}");

  /// Long numbers in groups of digits behind a word for one: "tracking number 8824 1190 5537".
  private static void groups(Scene scene, Reply reply, Findings found) {
    for (String group : reply.said().get(GROUPS)) {
      String digits = Telephones.digits(group);
      boolean given =
          scene.sources().before(reply.message()).stream()
              .anyMatch(source -> source.digits().contains(digits) || abroad(source, digits));
      if (!given) {
        found.reference(
            "id",
            reply.message(),
            group,
            "An order number or other id that neither a tool result nor the customer gave.");
      }
    }
  }

  private static final Facet<Said, List<String>> GROUPS =
      new Facet<>(UngroundedReference::groupsIn);

  private static List<String> groupsIn(Said said) {
    if (!inGroups(said.text())) {
      return List.of();
    }
    Matcher groups = Wordings.bundled().patterns(said.language()).grouped().matcher(said.text());
    return groups.results().map(group -> group.group(1)).toList();
  }

  /// A quick look: a blank between two digits.
  private static boolean inGroups(String text) {
    for (int i = text.indexOf(' ', 1);
        i > 0 && i + 1 < text.length();
        i = text.indexOf(' ', i + 1)) {
      if (Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /// The digits of an id whose letters somebody may have left out; the id where they are few.
  private static String digits(String id) {
    String digits = Telephones.digits(id);
    return digits.length() >= 5 && id.endsWith(digits) ? digits : id;
  }

  /// A format shown as an example: `#W0000000`, "for example #1234".
  private static boolean example(Scene scene, Reply reply, Span span) {
    return patterns(scene, reply).example().matcher(reply.sentence(span)).find();
  }

  private static WordPatterns patterns(Scene scene, Reply reply) {
    return scene.reader().wordings().patterns(reply.said().language());
  }

  private void telephone(Scene scene, Reply reply, Findings found) {
    for (Span span : reply.said().telephones()) {
      String number = span.in(reply.text());
      String digits = Telephones.digits(number);
      boolean given =
          scene.sources().before(reply.message()).stream()
              .anyMatch(source -> source.digits().contains(digits));
      if (!given) {
        found.reference(
            "telephone",
            reply.message(),
            number,
            "A telephone number that neither a tool result nor the customer gave.");
      }
    }
  }

  /// "+51 988 112 340" for 988112340, "+44 7700 900119" for 07700 900119.
  private static boolean abroad(Source source, String digits) {
    return digits.length() > LOCAL
        && source.digits().contains(digits.substring(digits.length() - LOCAL));
  }

  /// Digits of a telephone number that are the same with and without the code of a country.
  private static final int LOCAL = 9;

  private static final Set<String> OWN_EXAMPLES =
      Set.of("example.com", "example.org", "example.net", "www.example.com");

  /// `"price": 169`: records of many desks have amounts without decimals.
  private static boolean wholeNumber(Scene scene, Reply reply, BigDecimal cents) {
    BigDecimal plain = cents.stripTrailingZeros();
    return plain.scale() <= 0
        && scene.sources().toolsHoldWord(plain.toPlainString(), reply.message());
  }

  private static boolean known(Scene scene, Reply reply, Mention.Amount amount) {
    BigDecimal cents = amount.value().setScale(2, RoundingMode.HALF_UP);
    return scene.sources().holdWord(cents.toPlainString(), reply.message())
        || (scene.desk().knowledge().isEmpty() && wholeNumber(scene, reply, cents))
        || scene.sources().figures(reply.message()).make(cents);
  }
}
