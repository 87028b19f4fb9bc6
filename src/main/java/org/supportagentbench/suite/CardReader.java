package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads "What the customer knows" and "How the customer pushes".
final class CardReader {
  /// What an agent can ask a customer for.
  static final List<String> THINGS =
      List.of(
          "photo",
          "packing slip",
          "video",
          "screenshot",
          "which item",
          "order number",
          "email",
          "postcode",
          "name",
          "address",
          "size",
          "measurements",
          "colour",
          "quantity",
          "reason",
          "neighbours",
          "usage",
          "date",
          "budget",
          "purpose",
          "promo code",
          "choice",
          "which order",
          "payment",
          "permission",
          "details",
          "return");

  private static final String ASKED = "If asked for ";
  private static final String WHO = "Who";
  private static final String WANTS = "Wants";
  private static final String SATISFIED = "Satisfied by";
  private static final String AT_ONCE = "Says at once";
  private static final String YES = "If asked to confirm";
  private static final String ELSE = "If offered something else";
  private static final String NOT_POSSIBLE = "If not possible";
  private static final String THANKS = "When satisfied";
  private static final String NEVER = "Never";
  private static final List<String> LEADS =
      List.of(
          WHO,
          WANTS,
          SATISFIED,
          AT_ONCE,
          ASKED + "<thing>",
          YES,
          ELSE,
          NOT_POSSIBLE,
          THANKS,
          NEVER);
  private static final Set<String> QUOTED = Set.of(AT_ONCE, YES, ELSE, NOT_POSSIBLE, THANKS);
  private static final Map<String, CustomerCard.Satisfaction> SATISFACTIONS =
      YamlValues.words(CustomerCard.Satisfaction.class);
  private static final String RIGHT_ANSWER =
      "\"words of the customer\", the same with '(attaches <id>)' behind it, or: refuses";

  private final ProblemList problems;
  private final Map<String, String> texts = new HashMap<>();
  private final List<CustomerCard.AskedFor> answers = new ArrayList<>();
  private final List<String> never = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<CustomerCard.Satisfaction> satisfiedBy =
      EnumSet.noneOf(CustomerCard.Satisfaction.class);

  private CardReader(ProblemList problems) {
    this.problems = problems;
  }

  static CustomerCard read(CaseText.Part card, CaseText.Part pushes, ProblemList problems) {
    CardReader reader = new CardReader(problems);
    card.items().forEach(reader::item);
    reader.complete(card.line());
    return new CustomerCard(
        reader.texts.getOrDefault(WHO, ""),
        reader.texts.getOrDefault(WANTS, ""),
        reader.satisfiedBy,
        reader.answers,
        reader.lines(),
        PushReader.read(pushes, problems),
        reader.never);
  }

  private CustomerCard.FixedLines lines() {
    return new CustomerCard.FixedLines(
        Optional.ofNullable(texts.get(AT_ONCE)),
        Optional.ofNullable(texts.get(YES)),
        Optional.ofNullable(texts.get(ELSE)),
        texts.getOrDefault(NOT_POSSIBLE, ""),
        Optional.ofNullable(texts.get(THANKS)));
  }

  private void item(CaseText.Line line) {
    String text = line.text();
    int colon = text.indexOf(':');
    if (!text.startsWith("- ") || colon < 0) {
      problems.add(
          line.number(), "'" + text.strip() + "'", "one item a line: '- " + WHO + ": ...'");
      return;
    }
    String lead = text.substring(2, colon).strip();
    String rest = text.substring(colon + 1).strip();
    seen.add(lead);
    if (lead.startsWith(ASKED)) {
      asked(lead.substring(ASKED.length()), rest, line.number());
    } else if (!LEADS.contains(lead) || lead.endsWith(">")) {
      problems.add(line.number(), "'- " + lead + ":'", DidYouMean.oneOf(lead, LEADS));
    } else if (rest.isEmpty()) {
      problems.add(line.number(), "'- " + lead + ":' without words", "'- " + lead + ": ...'");
    } else {
      fixed(lead, rest, line.number());
    }
  }

  private void fixed(String lead, String rest, int line) {
    if (lead.equals(NEVER)) {
      never.add(rest);
      return;
    }
    String value = rest;
    if (QUOTED.contains(lead)) {
      Optional<Quoted> quoted = Quoted.read(rest);
      if (quoted.isEmpty() || quoted.get().text().isEmpty() || !quoted.get().after().isEmpty()) {
        problems.add(line, "'" + rest + "' after '" + lead + ":'", "one text in double quotes");
        return;
      }
      value = quoted.get().text();
    }
    if (texts.putIfAbsent(lead, value) != null) {
      problems.add(line, "'- " + lead + ":' twice", "once");
    }
    if (lead.equals(SATISFIED)) {
      satisfied(value, line);
    }
  }

  private void satisfied(String value, int line) {
    if (value.equals("nothing")) {
      return;
    }
    for (String word : value.split(" and ", -1)) {
      CustomerCard.Satisfaction satisfaction = SATISFACTIONS.get(word.strip());
      if (satisfaction == null) {
        problems.add(
            line,
            "'" + value + "' for '" + SATISFIED + "'",
            "action, answer, action and answer, handover, or nothing");
        return;
      }
      satisfiedBy.add(satisfaction);
    }
  }

  private void asked(String given, String rest, int line) {
    String thing = withoutArticle(given.strip());
    if (!THINGS.contains(thing)) {
      problems.add(
          line, "'" + ASKED + given + "'", near(thing) + "one of: " + String.join(", ", THINGS));
      return;
    }
    String id = thing.replace(' ', '-');
    if (answers.stream().anyMatch(answer -> answer.thing().equals(id))) {
      problems.add(line, "'" + ASKED + given + "' twice", "one line for each thing");
    }
    if (rest.equals("refuses")) {
      answers.add(new CustomerCard.AskedFor(id, Optional.empty(), List.of()));
      return;
    }
    Optional<Quoted> quoted = Quoted.read(rest);
    Optional<List<String>> attached = quoted.flatMap(text -> attached(text.after()));
    if (attached.isEmpty() || quoted.orElseThrow().text().isEmpty()) {
      problems.add(line, "'" + rest + "' after '" + ASKED + given + ":'", RIGHT_ANSWER);
      return;
    }
    answers.add(new CustomerCard.AskedFor(id, Optional.of(quoted.get().text()), attached.get()));
  }

  private static String near(String thing) {
    return DidYouMean.nearest(thing, THINGS)
        .map(word -> "did you mean '" + word + "'? ")
        .orElse("");
  }

  private static String withoutArticle(String thing) {
    String lower = thing.toLowerCase(Locale.ROOT);
    for (String article : List.of("a ", "an ", "the ", "their ")) {
      if (lower.startsWith(article)) {
        return lower.substring(article.length()).strip();
      }
    }
    return lower;
  }

  /// Ids in `(attaches a, b)`; none where nothing stands there, empty where it is something else.
  private static Optional<List<String>> attached(String after) {
    if (after.isEmpty()) {
      return Optional.of(List.of());
    }
    String lead = "(attaches ";
    if (!after.startsWith(lead) || !after.endsWith(")")) {
      return Optional.empty();
    }
    String ids = after.substring(lead.length(), after.length() - 1).replace(" and ", ",");
    return Optional.of(List.of(ids.split(",")).stream().map(String::strip).toList());
  }

  private void complete(int line) {
    for (String lead : List.of(WHO, WANTS, SATISFIED, NOT_POSSIBLE)) {
      if (!seen.contains(lead)) {
        problems.add(line, "no '- " + lead + ":'", "'- " + lead + ": ...' on the card");
      }
    }
    if (!seen.contains(NEVER)) {
      problems.add(line, "no '- " + NEVER + ":'", "at least one thing that they never do or say");
    }
  }
}
