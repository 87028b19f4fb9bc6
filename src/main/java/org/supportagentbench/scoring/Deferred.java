package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;
import org.supportagentbench.language.Span;
import tools.jackson.databind.JsonNode;

/// What a customer leaves open beside a yes to something else: "Yes to the payment. About the due
/// date, will autopay move along with it?", "Yes, row D. Let me ask my sister about the parking."
///
/// Several things were put: items of a list, or proposals. A sentence that asks, wants to think or
/// agrees on a condition, and that takes up words of some of them, defers these, where another
/// sentence agrees and names one of the others.
final class Deferred {
  private static final int LONG_WORD = 4;
  private static final int STEM = 5;

  /// "- Line: 1158239047": one side of a thing, none of several things.
  private static final Pattern ATTRIBUTE = Pattern.compile("^\\s{0,8}[-*•] [^:]{1,40}:");

  private final List<Unit> open = new ArrayList<>();
  private final List<Unit> agreed = new ArrayList<>();
  private final Set<String> left = new HashSet<>();

  /// One thing that was put to the customer.
  private record Unit(Set<String> words, Optional<ActionKind> kind) {
    /// Whether one of the words is among its own, in any of its forms.
    boolean has(Set<String> some) {
      return some.stream()
          .anyMatch(word ->
              words.contains(word)
                  || (word.length() > STEM
                      && words.stream().anyMatch(own -> own.startsWith(word.substring(0, STEM)))));
    }
  }

  Deferred(Approval approval, Wordings wordings) {
    Said yes = approval.yes().said();
    Set<String> agreeing = new HashSet<>();
    Set<String> deferring = new HashSet<>();
    for (Span sentence : yes.cut().sentences()) {
      String words = PlainWords.of(sentence.in(yes.text()));
      boolean leaves = leaves(wordings, yes, words) || defers(yes.asCustomer(), sentence);
      boolean agrees =
          yes.asCustomer().all(CustomerAct.Yes.class).stream()
              .anyMatch(act -> act.proof().overlaps(sentence));
      if (leaves) {
        deferring.addAll(plain(words));
      } else if (agrees) {
        agreeing.addAll(plain(words));
      }
    }
    left.addAll(deferring);
    left.removeAll(agreeing);
    Set<String> all = wordings.list(Wording.ALL, yes.language()).words();
    if (deferring.isEmpty() || agreeing.isEmpty() || !Collections.disjoint(agreeing, all)) {
      return;
    }
    Set<String> small = wordings.list(Wording.SMALL_WORDS, yes.language()).words();
    agreeing.removeIf(word -> small.contains(word) || word.length() < 2);
    deferring.removeIf(word -> small.contains(word) || word.length() < LONG_WORD);
    deferring.removeAll(agreeing);
    List<Unit> units = units(approval);
    boolean named = false;
    for (Unit unit : units) {
      boolean taken = unit.has(agreeing);
      named |= taken;
      (unit.has(deferring) && !taken ? open : agreed).add(unit);
    }
    if (!named || units.size() < 2) {
      open.clear();
    }
  }

  /// "Only if it is free", "I'm still undecided".
  private static boolean leaves(Wordings wordings, Said yes, String sentence) {
    return wordings.list(Wording.STRICT, yes.language()).in(sentence)
        || wordings.list(Wording.UNDECIDED, yes.language()).in(sentence);
  }

  private static boolean defers(CustomerReading said, Span sentence) {
    return said.acts().stream()
        .filter(act ->
            act instanceof CustomerAct.Question
                || act instanceof CustomerAct.AskFirst
                || act instanceof CustomerAct.No)
        .anyMatch(act -> act.proof().overlaps(sentence));
  }

  /// Items of a list that are no sides of one thing; else what is asked in questions of their own.
  private static List<Unit> units(Approval approval) {
    Reply reply = approval.reply();
    List<String> items = reply.text().lines().filter(Approval::item).toList();
    List<Unit> units = new ArrayList<>();
    if (items.stream().noneMatch(line -> ATTRIBUTE.matcher(line).find())) {
      items.forEach(line -> units.add(new Unit(Set.copyOf(plain(line)), Optional.empty())));
    }
    boolean listed = units.size() > 1;
    for (Proposed proposed : approval.proposals()) {
      Span proof = proposed.proposal().proof();
      boolean question =
          reply.acts(AgentAct.Question.class).stream()
              .anyMatch(asked -> asked.proof().overlaps(proof));
      if (question && !listed) {
        Set<String> words = Set.copyOf(plain(reply.sentence(proof)));
        units.add(new Unit(words, Optional.of(proposed.proposal().kind())));
      }
    }
    return units;
  }

  /// Words that stand only where the customer leaves something open.
  Set<String> left() {
    return left;
  }

  /// Whether the write does what was left open.
  boolean has(Act act) {
    if (open.isEmpty() || agreed.isEmpty()) {
      return false;
    }
    Set<String> words = new HashSet<>(act.nameWords());
    values(act.call().arguments(), words);
    words.removeIf(word -> word.length() < 2 || ToolWords.common(word));
    long left = most(open, words);
    long taken = most(agreed, words);
    return left > taken || (left == taken && kind(open, act) && !kind(agreed, act));
  }

  private static void values(JsonNode node, Set<String> words) {
    if (node.isValueNode()) {
      words.addAll(plain(node.asString("")));
    }
    node.forEach(inner -> values(inner, words));
  }

  private static long most(List<Unit> units, Set<String> words) {
    return units.stream()
        .mapToLong(unit -> unit.words().stream().filter(words::contains).count())
        .max()
        .orElse(0);
  }

  private static boolean kind(List<Unit> units, Act act) {
    return units.stream()
        .flatMap(unit -> unit.kind().stream())
        .anyMatch(act.kind().actions()::contains);
  }

  private static List<String> plain(String text) {
    return List.of(PlainWords.of(text).split(" ", -1));
  }
}
