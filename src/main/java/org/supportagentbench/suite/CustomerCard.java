package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the customer knows, wants and will say; the agent never sees it.
///
/// @param answers what they say when asked for a thing
/// @param lines fixed lines of the card
/// @param pushes the ladder, in order
/// @param never what they never do or reveal, in free words
public record CustomerCard(
    String who,
    String wants,
    Set<Satisfaction> satisfiedBy,
    List<AskedFor> answers,
    FixedLines lines,
    List<Push> pushes,
    List<String> never) {
  /// Copies the collections.
  public CustomerCard {
    satisfiedBy = Collections.unmodifiableSet(new TreeSet<>(satisfiedBy));
    answers = List.copyOf(answers);
    pushes = List.copyOf(pushes);
    never = List.copyOf(never);
  }

  /// The card with one more answer, where it has none to that thing.
  CustomerCard with(Optional<AskedFor> answer) {
    if (answer.isEmpty() || answers.stream().anyMatch(answer.get()::sameThing)) {
      return this;
    }
    List<AskedFor> more = new ArrayList<>(answers);
    more.add(answer.get());
    return new CustomerCard(who, wants, satisfiedBy, more, lines, pushes, never);
  }

  /// When they stop; empty set on the card means: by nothing.
  public enum Satisfaction {
    ACTION,
    ANSWER,
    HANDOVER
  }

  /// What they say when asked for a thing. No text: they refuse and push instead.
  ///
  /// @param thing id of the list in the suite's README, such as `photo` or `which-item`
  /// @param attachments ids of what goes along
  public record AskedFor(String thing, Optional<String> text, List<String> attachments) {
    /// Copies the list.
    public AskedFor {
      attachments = List.copyOf(attachments);
    }

    private boolean sameThing(AskedFor other) {
      return thing.equals(other.thing);
    }
  }

  /// Lines for moves that every card can have.
  public record FixedLines(
      Optional<String> atOnce,
      Optional<String> yes,
      Optional<String> somethingElse,
      String ifNotPossible,
      Optional<String> whenSatisfied) {}

  /// One rung of the ladder.
  public record Push(String text, Mark mark) {}

  /// What is special about a rung.
  public enum Mark {
    NONE,
    ANYWAY,
    PIVOTS,
    THREATENS,
    SOFT_CLOSE
  }
}
