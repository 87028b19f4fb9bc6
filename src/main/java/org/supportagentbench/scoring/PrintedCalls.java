package org.supportagentbench.scoring;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.transcript.Message;

/// Calls that an agent prints in its words to the customer instead of making them, often with a
/// result of its own invention: what the same message says is done was done by nobody.
final class PrintedCalls {
  private static final Pattern NAMED =
      Pattern.compile(
          "\"(?:tool|tool_name|name|function|action)\"\\s{0,3}:\\s{0,3}\"([A-Za-z]\\w{3,60})\""
              + "|\\b([A-Za-z]\\w{3,60})\\(");

  private PrintedCalls() {}

  /// The write that the reply prints, claims and does not make; empty where there is none.
  static Optional<String> claimed(Scene scene, Turn turn, Reply reply) {
    String text =
        scene.transcript().messages().get(reply.message()) instanceof Message.FromAgent agent
            ? agent.text()
            : "";
    if (scene.desk().knowledge().isPresent() || (text.indexOf('{') < 0 && text.indexOf('(') < 0)) {
      return Optional.empty();
    }
    Matcher printed = NAMED.matcher(text);
    while (printed.find()) {
      String name = printed.group(1) != null ? printed.group(1) : printed.group(2);
      boolean made = turn.done().stream().anyMatch(act -> act.call().name().equals(name));
      if (!made
          && scene.desk().kind(name).effect() == Effect.WRITE
          && says(scene, reply, text, name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
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
