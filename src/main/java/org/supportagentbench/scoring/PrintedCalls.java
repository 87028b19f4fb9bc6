package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.transcript.Message;

/// Calls that an agent prints in its words to the customer instead of making them, often with a
/// result of its own invention: what the same message says is done was done by nobody.
final class PrintedCalls {
  private static final Pattern NAMED =
      Pattern.compile(
          "\"(?:tool|tool_name|name|function|action)\"\\s{0,3}:\\s{0,3}\"([A-Za-z]\\w{3,60})\"");

  private PrintedCalls() {}

  /// The write that the reply prints, claims and does not make; empty where there is none.
  static Optional<String> claimed(Scene scene, Turn turn, Reply reply) {
    String text =
        scene.transcript().messages().get(reply.message()) instanceof Message.FromAgent agent
            ? agent.text()
            : "";
    if (scene.desk().knowledge().isPresent()) {
      return Optional.empty();
    }
    return names(text).stream()
        .filter(name -> turn.done().stream().noneMatch(act -> act.call().name().equals(name)))
        .filter(name -> scene.desk().kind(name).effect() == Effect.WRITE)
        .filter(name -> says(scene, reply, text, name))
        .findFirst();
  }

  /// What is called in a text, as JSON or as `name(...)`.
  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    if (text.indexOf('{') >= 0) {
      NAMED.matcher(text).results().map(call -> call.group(1)).forEach(names::add);
    }
    for (int at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
      int from = at;
      while (from > 0 && at - from < LONGEST && part(text.charAt(from - 1))) {
        from--;
      }
      if (at - from >= SHORTEST && Character.isLetter(text.charAt(from))) {
        names.add(text.substring(from, at));
      }
    }
    return names;
  }

  private static final int SHORTEST = 4;
  private static final int LONGEST = 61;

  private static boolean part(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static boolean says(Scene scene, Reply reply, String text, String name) {
    return reply.said().saysDone()
        || RESULT.matcher(text).find()
        || reply.acts(Claim.class).stream()
            .anyMatch(claim -> scene.desk().kind(name).backs(claim.kind()));
  }

  /// An answer that no tool gave.
  private static final Pattern RESULT =
      Pattern.compile(
          "\"(?:status|result|estado)\"\\s{0,3}:\\s{0,3}\"(?:success|successful|confirmed|completed|created|done|ok|confirmad[oa])\"");
}
