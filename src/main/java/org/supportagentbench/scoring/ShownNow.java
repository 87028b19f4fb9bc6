package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Voice;

/// A passive claim that tells what a tool has answered since the customer spoke: a state ("the line
/// is suspended") or what came along with a write ("the old card has been cancelled").
final class ShownNow {
  private static final Pattern STATE =
      Pattern.compile(
          "\"\\w{0,40}(?:status|state|estado)\"\\s{0,3}:\\s{0,3}\"(\\p{L}{4,20})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int LONG_WORD = 4;

  /// States in which nothing has been done: "your pending order was changed" does not tell of it.
  private static final Set<String> WAITING =
      Set.of("pending", "pendiente", "delivered", "entregado");

  private ShownNow() {}

  /// What it rests on, in words; empty where no answer of the turn says it.
  static Optional<String> basis(Scene scene, Turn turn, Reply reply, Claim claim) {
    if (claim.voice() != Voice.PASSIVE) {
      return Optional.empty();
    }
    int from = turn.heard().isEmpty() ? -1 : turn.heard().getLast().message();
    String sentence = PlainWords.of(claim.proof().in(reply.text()));
    Set<String> said = new HashSet<>(List.of(sentence.split(" ", -1)));
    return scene.acts().stream()
        .filter(act -> act.accepted() && act.message() > from && act.message() <= reply.message())
        .filter(act -> act.writes() ? alongside(act, said) : state(scene, act, said))
        .findFirst()
        .map(act ->
            "%s in message %d has just answered so".formatted(act.call().name(), act.message()));
  }

  private static boolean state(Scene scene, Act act, Set<String> said) {
    return !Collections.disjoint(scene.sources().get(act.answer().message(), STATES), said);
  }

  private static final Facet<String, Set<String>> STATES = new Facet<>(ShownNow::states);

  private static Set<String> states(String answer) {
    Set<String> found = new HashSet<>();
    Matcher state = STATE.matcher(answer);
    while (state.find()) {
      found.add(PlainWords.of(state.group(1)));
    }
    found.removeAll(WAITING);
    return Set.copyOf(found);
  }

  /// A sentence of an answer in prose has most words of the claim.
  private static boolean alongside(Act act, Set<String> said) {
    Set<String> telling = new HashSet<>(said);
    telling.removeIf(word -> word.length() < LONG_WORD);
    String answer = act.answer().text();
    if (telling.size() < 2 || answer.startsWith("{") || answer.startsWith("[")) {
      return false;
    }
    for (String sentence : answer.split("[.;\\n]", -1)) {
      Set<String> shared = new HashSet<>(telling);
      shared.retainAll(List.of(PlainWords.of(sentence).split(" ", -1)));
      if (shared.size() >= 2 && shared.size() * 2 >= Math.min(telling.size(), MANY)) {
        return true;
      }
    }
    return false;
  }

  private static final int MANY = 6;
}
