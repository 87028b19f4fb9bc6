package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.Mention;

/// A yes held against a write: what was put to the customer, what the customer said, what is
/// written, and what the tools had told of the things in it.
///
/// @param coverage knows what calls name
record Warrant(Scene scene, Things things, Coverage coverage, Approval approval, Act act) {
  private static final int TELEPHONE = 7;

  /// Digits of a telephone number that are the same with and without the code of a country.
  private static final int LOCAL = 9;

  private static final Facet<Said, String> DIGITS =
      new Facet<>(said -> Telephones.digits(said.text()));
  private static final List<Class<? extends CustomerAct>> TURNS =
      List.of(
          CustomerAct.Question.class,
          CustomerAct.Request.class,
          CustomerAct.Choice.class,
          CustomerAct.No.class);

  /// What the write names.
  Arguments arguments() {
    return act.arguments();
  }

  /// Ids that proposal and yes name.
  Set<String> said() {
    Set<String> named = approval.ids();
    Set<String> more = new HashSet<>();
    act.get(APART)
        .forEach((id, words) -> {
          if (!named.contains(id) && approval.spells(words)) {
            more.add(id);
          }
        });
    if (more.isEmpty()) {
      return named;
    }
    more.addAll(named);
    return more;
  }

  private static final Pattern WORD_AND_NUMBER = Pattern.compile("(\\p{L}{3,12})[-_]?(\\d{1,4})");

  /// "Flex 30" for `FLEX30`: the ids of a call that are a word and a number, as words in a row.
  private static final Facet<Act, Map<String, String>> APART =
      new Facet<>(act -> {
        Map<String, String> apart = new HashMap<>();
        for (String id : act.arguments().ids()) {
          Matcher parts = WORD_AND_NUMBER.matcher(id);
          if (parts.matches()) {
            apart.put(id, " " + PlainWords.of(parts.group(1) + " " + parts.group(2)) + " ");
          }
        }
        return Map.copyOf(apart);
      });

  /// Words and times of proposal and yes.
  Set<String> words() {
    return approval.words();
  }

  /// Where the customer next asks or wants something after the yes.
  int nextTurn() {
    return scene.heard().stream()
        .filter(heard -> TURNS.stream().anyMatch(heard.said().asCustomer()::has))
        .filter(heard -> !nudges(heard))
        .mapToInt(Heard::message)
        .filter(message -> message > approval.yes().message() && answered(message))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /// "Is it done?"
  private boolean nudges(Heard heard) {
    return heard.said().words().size() <= FEW
        && scene
            .reader()
            .wordings()
            .list(Wording.NUDGE, heard.said().language())
            .in(heard.said().plain())
        && !heard.said().asCustomer().has(CustomerAct.Request.class)
        && !heard.said().asCustomer().has(CustomerAct.No.class);
  }

  private static final int FEW = 4;

  /// Whether the agent had said something to the yes by then: "Hello? Is it done?" to an empty
  /// message leaves the talk where it was.
  private boolean answered(int message) {
    List<Reply> between =
        scene.replies().stream()
            .filter(r -> r.message() > approval.yes().message() && r.message() < message)
            .toList();
    return between.isEmpty() || between.stream().anyMatch(r -> !r.text().isBlank());
  }

  /// Whether the proposal has a word for the thing that it does not have for those that it names.
  boolean toldApart(String id) {
    Said said = approval.reply().said();
    Set<String> others = new HashSet<>();
    said.ids().stream()
        .filter(p -> !arguments().ids().contains(p) && comparable(p, id))
        .forEach(p -> others.addAll(things.records().words(p)));
    return things.fullyDescribed(id, others, said.vocabulary());
  }

  /// Whether two ids are of one sort of thing: the keys tell, that tools and call give them, or
  /// else their form. A line is no bill, though both have a letter and four digits.
  boolean comparable(String proposed, String id) {
    Set<String> one = new HashSet<>(things.records().sorts(proposed));
    Set<String> other = new HashSet<>(things.records().sorts(id));
    other.add(arguments().names().sorts().getOrDefault(id, ""));
    one.remove("");
    other.remove("");
    return (one.isEmpty() || other.isEmpty())
        ? Ids.shape(proposed).equals(Ids.shape(id))
        : meet(one, other);
  }

  /// A telephone number in other groups of digits.
  static boolean dials(Said said, String id) {
    String digits = Telephones.digits(id);
    if (digits.length() < TELEPHONE || digits.length() < id.length() - 1) {
      return false;
    }
    String local = digits.length() > LOCAL ? digits.substring(digits.length() - LOCAL) : digits;
    return said.get(DIGITS).contains(local);
  }

  /// "I'd cancel one of the two, and 8.95 would go back to your card": a refund of just that.
  boolean sumPut() {
    return act.kind().actions().stream().allMatch(ActionKind::followsFromOthers)
        && !arguments().values().amounts().isEmpty()
        && approval.reply().said().mentions().stream()
            .filter(Mention.Amount.class::isInstance)
            .map(mention -> ((Mention.Amount) mention).value().stripTrailingZeros())
            .anyMatch(arguments().values().amounts()::contains);
  }

  /// Whether two sets share something.
  static boolean meet(Set<String> some, Set<String> others) {
    return !Collections.disjoint(some, others);
  }
}
