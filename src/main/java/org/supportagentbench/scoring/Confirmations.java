package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Asked;
import org.supportagentbench.language.AgentAct.Proposal;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;
import org.supportagentbench.language.Target;

/// Which yes covers which write: walks through the conversation once, in order.
///
/// A proposal stands until another message proposes something. A yes approves what stands and fits
/// the words of the yes. An accepted write uses up what it changed; a no takes back what is unused.
final class Confirmations {
  private final Scene scene;
  private final Map<Act, String> objections = new HashMap<>();
  private final List<Proposed> standing = new ArrayList<>();
  private final List<Proposed> approved = new ArrayList<>();
  private final Set<String> used = new HashSet<>();
  private boolean everProposed;

  Confirmations(Scene scene) {
    this.scene = scene;
    int reply = 0;
    int heard = 0;
    List<Act> writes = scene.writes();
    int write = 0;
    for (int i = 0; i < scene.transcript().messages().size(); i++) {
      while (write < writes.size() && writes.get(write).message() == i) {
        judge(writes.get(write++));
      }
      if (reply < scene.replies().size() && scene.replies().get(reply).message() == i) {
        hearAgent(scene.replies().get(reply++));
      }
      if (heard < scene.heard().size() && scene.heard().get(heard).message() == i) {
        hearCustomer(scene.heard().get(heard++));
      }
    }
  }

  /// Why the write is not confirmed; empty where it is.
  Optional<String> objection(Act act) {
    return Optional.ofNullable(objections.get(act));
  }

  private void hearAgent(Reply reply) {
    List<Proposal> proposals = proposals(reply);
    if (proposals.isEmpty()) {
      return;
    }
    everProposed = true;
    standing.clear();
    proposals.forEach(proposal -> standing.add(new Proposed(proposal, reply)));
  }

  /// What the message proposes; a bare "Is that all right?" asks for a yes to what it says.
  private static List<Proposal> proposals(Reply reply) {
    List<Proposal> proposals = reply.acts(Proposal.class);
    return proposals.isEmpty()
        ? reply.acts(Asked.class).stream()
            .filter(asked -> asked.thing().equals("permission"))
            .map(asked -> new Proposal(asked.proof(), ActionKind.OTHER, Target.NONE, true))
            .toList()
        : proposals;
  }

  private void hearCustomer(Heard heard) {
    CustomerReading said = heard.said().asCustomer();
    boolean refuses = said.has(CustomerAct.No.class) && !said.has(CustomerAct.Yes.class);
    if (refuses) {
      approved.clear();
      return;
    }
    for (Proposed proposed : standing) {
      if (agrees(said, proposed)) {
        approved.add(proposed);
      }
    }
  }

  private static boolean agrees(CustomerReading said, Proposed proposed) {
    ActionKind kind = proposed.proposal().kind();
    boolean yes =
        proposed.waitsForYes()
            && said.all(CustomerAct.Yes.class).stream()
                .anyMatch(act -> !act.conditional() && sameOrder(act.target(), proposed));
    boolean chooses =
        said.all(CustomerAct.Choice.class).stream()
            .anyMatch(act -> sameOrder(act.target(), proposed));
    boolean asks =
        said.all(CustomerAct.Request.class).stream()
            .anyMatch(
                act -> !act.inquiry() && act.kind() == kind && sameOrder(act.target(), proposed));
    return yes || chooses || asks;
  }

  private static boolean sameOrder(Target said, Proposed proposed) {
    Set<String> orders = proposed.proposal().target().orders();
    return said.orders().isEmpty()
        || orders.isEmpty()
        || said.orders().stream().anyMatch(orders::contains);
  }

  private void judge(Act act) {
    List<String> parts = parts(act);
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      int at = i;
      boolean covered = !used.contains(part) && approved.stream().anyMatch(p -> covers(p, act, at));
      if (!covered) {
        objections.put(act, reason(act, part));
        break;
      }
    }
    if (act.accepted()) {
      used.addAll(parts);
    }
  }

  private boolean covers(Proposed proposed, Act act, int part) {
    if (!proposed.sameKind(act)) {
      return false;
    }
    List<Change> changes = changes(act);
    Optional<DeskProfile.Knowledge> knowledge = scene.desk().knowledge();
    if (changes.isEmpty() || knowledge.isEmpty()) {
      return true;
    }
    return proposed.fits(changes.get(part), knowledge.get().words());
  }

  private String reason(Act act, String part) {
    if (used.contains(part)) {
      return "The yes to this was used up by an earlier write.";
    }
    if (!everProposed) {
      return "Nothing had been put to the customer before this write.";
    }
    boolean asked = standing.stream().anyMatch(p -> p.sameKind(act));
    return approved.isEmpty() && asked
        ? "It was proposed; the customer had not said yes to it."
        : "What the customer said yes to is not what is written.";
  }

  private List<Change> changes(Act act) {
    Optional<Shop> shop = scene.desk().knowledge().map(DeskProfile.Knowledge::shop);
    return shop.isEmpty()
        ? List.of()
        : act.typed().map(call -> Change.of(call, shop.get())).orElse(List.of());
  }

  /// What a write changes, each as a word of its own; a call of an unknown form is one part.
  private List<String> parts(Act act) {
    List<Change> changes = changes(act);
    return changes.isEmpty()
        ? List.of(act.words())
        : changes.stream().map(Object::toString).toList();
  }
}
