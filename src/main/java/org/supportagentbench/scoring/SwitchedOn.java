package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.transcript.Message;

/// A state that a record shows by a switch or a status, told at any time later: "roaming is enabled
/// on your line" where a tool had answered `"roaming_enabled": true`, "your line is suspended"
/// where it had answered `"status": "Suspended"`.
///
/// Cannot see: states in other words than the record's.
final class SwitchedOn {
  private static final Pattern SWITCH =
      Pattern.compile(
          "\"([a-z]{3,20}(?:_[a-z]{2,20}){0,2})_(enabled|activated|locked|blocked|suspended|active)\"\\s{0,3}:\\s{0,3}true",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STATUS =
      Pattern.compile(
          "\"\\w{0,30}status\"\\s{0,3}:\\s{0,3}\"(suspended|locked|blocked|disabled|enabled|activated|frozen)",
          Pattern.CASE_INSENSITIVE);

  private SwitchedOn() {}

  /// Whether a tool had shown before the reply what the claim tells.
  static boolean shown(Scene scene, Reply reply, Claim claim) {
    if (claim.kind() != ActionKind.MODIFY || scene.desk().knowledge().isPresent()) {
      return false;
    }
    Set<String> said =
        Set.copyOf(List.of(PlainWords.of(claim.proof().in(reply.text())).split(" ", -1)));
    List<Message> messages = scene.transcript().messages();
    for (int i = 0; i < reply.message(); i++) {
      if (messages.get(i) instanceof Message.FromTool
          && scene.sources().get(i, STATES).stream().anyMatch(said::containsAll)) {
        return true;
      }
    }
    return false;
  }

  private static final Facet<String, Set<Set<String>>> STATES = new Facet<>(SwitchedOn::states);

  private static Set<Set<String>> states(String answer) {
    Set<Set<String>> found = new HashSet<>();
    Matcher on = SWITCH.matcher(answer);
    while (on.find()) {
      Set<String> words = new HashSet<>(ToolWords.of(on.group(1)));
      words.add(PlainWords.of(on.group(2)));
      found.add(Set.copyOf(words));
    }
    Matcher status = STATUS.matcher(answer);
    while (status.find()) {
      found.add(Set.of(PlainWords.of(status.group(1))));
    }
    return Set.copyOf(found);
  }
}
