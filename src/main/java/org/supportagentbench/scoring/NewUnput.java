package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What comes in another's place and the agent had named nowhere, though a tool had told of it: the
/// customer wishes for "a full-size one with clicky switches", and the agent takes one that it
/// found, without a word.
///
/// Cannot see: a new thing whose record differs from the old one's in no word.
final class NewUnput {
  private final Warrant warrant;

  NewUnput(Warrant warrant) {
    this.warrant = warrant;
  }

  /// The new thing that was not put; empty where each was.
  Optional<String> gap() {
    Set<String> old = new HashSet<>();
    Arguments arguments = warrant.arguments();
    arguments.ids().stream()
        .filter(id -> !fresh(id))
        .forEach(id -> old.addAll(warrant.things().records().words(id)));
    return arguments.ids().stream()
        .filter(this::fresh)
        .filter(id -> !kept(id))
        .filter(id -> unput(id, old))
        .findFirst()
        .map("%s had not been put to the customer"::formatted);
  }

  private boolean fresh(String id) {
    return warrant.arguments().names().keyOf().getOrDefault(id, "").startsWith("new");
  }

  private boolean kept(String id) {
    return warrant.act().kept().contains(id);
  }

  /// Words alone: numbers and measures are told in too many ways.
  private static boolean telling(String word) {
    return word.length() >= LONG_WORD
        && word.chars().allMatch(Character::isLetter)
        && !Coverage.COMMON.contains(word);
  }

  private static final int LONG_WORD = 4;

  /// Records are mostly English; where the agent speaks another language, it must have had words of
  /// theirs before.
  private boolean sameLanguage(Set<String> old) {
    Said said = warrant.approval().reply().said();
    return said.language().code().equals("en") || Warrant.meet(old, said.vocabulary());
  }

  private boolean unput(String id, Set<String> old) {
    Set<String> own = new HashSet<>(warrant.things().records().own(id));
    own.removeAll(old);
    own.removeIf(word -> !telling(word));
    return own.size() > 1
        && sameLanguage(old)
        && warrant.scene().replies().stream()
            .filter(reply -> reply.message() <= warrant.act().message())
            .map(Reply::said)
            .noneMatch(said -> said.ids().contains(id) || Warrant.meet(own, said.vocabulary()));
  }
}
