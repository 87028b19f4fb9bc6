package org.supportagentbench.scoring;

import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.AgentAct.Asked;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Proposal;
import org.supportagentbench.language.AgentAct.Voice;

/// Claims that tell of the talk itself and of no deed at the desk: what is put to the customer in a
/// list, what the agent has taken down, what it has put together and not written yet.
///
/// @param turn the turn that ends with the reply
record OwnNotes(Scene scene, Turn turn, Reply reply, Claim claim) {
  /// Whether the claim stands in a list of what is put to the customer ("Return moved to June 8"),
  /// or is a mere "Noted."
  boolean recaps() {
    boolean puts =
        reply.acts(Proposal.class).stream().anyMatch(Proposal::asksForYes)
            || reply.has(Asked.class);
    String sentence = PlainWords.of(claim.proof().in(reply.text()));
    boolean noted = claim.kind() == ActionKind.RECORD && (brief(sentence) || notesDown());
    boolean cameOff =
        scene.reader().wordings().list(Wording.CAME_OFF, reply.said().language()).in(sentence);
    boolean refused =
        turn.failed().stream().anyMatch(act -> act.kind().backs(claim.kind()))
            && !Shortfall.admits(scene, reply);
    return noted
        || (!refused
            && turn.done().isEmpty()
            && puts
            && !cameOff
            && claim.voice() == Voice.PASSIVE);
  }

  /// "Noted, May!"
  private boolean brief(String sentence) {
    return sentence.split(" ", -1).length <= BRIEF && !says(Wording.NOTED_WHERE, sentence);
  }

  private static final int BRIEF = 2;

  /// "I have updated the payment plan. Do you confirm?": what the agent puts together before
  /// anything is written, or will now try again.
  boolean drafts() {
    String sentence = PlainWords.of(claim.proof().in(reply.text()));
    if (claim.kind() == ActionKind.RECORD && turn.failed().isEmpty() && notesDown()) {
      return true;
    }
    return turn.done().isEmpty()
        && claim.kind() == ActionKind.MODIFY
        && claim.voice() == Voice.ACTIVE
        && (says(Wording.TRIES_AGAIN, sentence)
            || (says(Wording.DRAFT, sentence)
                && (reply.said().asAgent().waitsForAnswer()
                    || reply.has(AgentAct.Promise.class)
                    || says(Wording.CHOOSING, reply.said().plain()))));
  }

  private boolean says(Wording wording, String plain) {
    return scene.reader().wordings().list(wording, reply.said().language()).in(plain);
  }

  /// "I've noted the number, KB12345": what the customer has just given, and no place where it was
  /// put.
  private boolean notesDown() {
    String sentence = claim.proof().in(reply.text());
    boolean list = reply.text().startsWith(":", claim.proof().end());
    Set<String> ids = Arguments.idsIn(list ? reply.text() : sentence);
    return !turn.heard().isEmpty()
        && !says(Wording.RELAYED, PlainWords.of(sentence))
        && !ids.isEmpty()
        && turn.heard().stream().anyMatch(h -> h.said().ids().containsAll(ids))
        && !scene
            .reader()
            .wordings()
            .list(Wording.NOTED_WHERE, reply.said().language())
            .in(PlainWords.of(sentence));
  }
}
