package org.supportagentbench.scoring;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Voice;
import org.supportagentbench.transcript.Message;

/// What the customer does to a device of his own while the agent tells how: "Your APN settings have
/// been reset", "we've turned off the VPN", "the issue is resolved". No tool of the agent's has to
/// have done it.
///
/// Only where the talk was about the device before, and the customer or the device itself has
/// spoken of it; not where the sentence names what stands on the desk's side ("roaming is enabled
/// on your line"), nor where the agent says that it did it alone. Cannot see: who of the two did
/// what both speak of.
final class OwnDevice {
  private static final Set<ActionKind> SETS =
      EnumSet.of(ActionKind.MODIFY, ActionKind.OTHER, ActionKind.CREATE, ActionKind.CHANGE_ITEM);

  private OwnDevice() {}

  /// Whether the claim tells of such a thing.
  static boolean tells(Scene scene, Reply reply, Claim claim) {
    if (scene.desk().knowledge().isPresent() || !SETS.contains(claim.kind())) {
      return false;
    }
    String sentence = PlainWords.of(claim.proof().in(reply.text()));
    boolean ours =
        claim.voice() == Voice.PASSIVE || list(scene, reply, Wording.TOGETHER).in(sentence);
    boolean named =
        list(scene, reply, Wording.DEVICE).in(sentence)
            || (claim.kind() == ActionKind.OTHER
                && list(scene, reply, Wording.SETTLED).in(sentence));
    return ours
        && named
        && !list(scene, reply, Wording.OUR_SIDE).in(sentence)
        && guided(scene, reply);
  }

  /// Whether the agent had told how to set the device, and the device or the customer has answered.
  private static boolean guided(Scene scene, Reply reply) {
    WordList device = list(scene, reply, Wording.DEVICE);
    WordList how = list(scene, reply, Wording.TELLS_HOW);
    int first =
        scene.replies().stream()
            .filter(earlier -> earlier.message() < reply.message())
            .filter(earlier -> device.in(earlier.said().plain()) && how.in(earlier.said().plain()))
            .mapToInt(Reply::message)
            .findFirst()
            .orElse(Integer.MAX_VALUE);
    return scene.heard().stream()
            .filter(heard -> heard.message() > first && heard.message() < reply.message())
            .anyMatch(heard -> device.in(heard.said().plain()))
        || answered(scene, first, reply.message());
  }

  /// Whether the device itself has answered: a tool's message that answers no call.
  private static boolean answered(Scene scene, int from, int to) {
    Set<Integer> own = new HashSet<>();
    scene.acts().forEach(act -> own.add(act.answer().message()));
    for (int i = Math.min(from, to); i < to; i++) {
      if (scene.transcript().messages().get(i) instanceof Message.FromTool && !own.contains(i)) {
        return true;
      }
    }
    return false;
  }

  private static WordList list(Scene scene, Reply reply, Wording wording) {
    return scene.reader().wordings().list(wording, reply.said().language());
  }
}
