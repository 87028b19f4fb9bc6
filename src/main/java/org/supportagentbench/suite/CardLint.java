package org.supportagentbench.suite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.supportagentbench.desk.Order;

/// Checks that the customer's card carries the conversation: what they send exists, what they wait
/// for can happen, and they can say yes where an action needs it.
final class CardLint {
  private final CaseFile file;
  private final CaseHeader header;
  private final CustomerCard card;
  private final Spot spot;

  CardLint(CaseFile file, Spot spot) {
    this.file = file;
    this.header = file.header();
    this.card = file.customer();
    this.spot = spot;
  }

  void check() {
    attachments();
    satisfaction();
    Expectation expectation = header.expectation();
    boolean acts =
        !expectation.required().isEmpty()
            || !expectation.allowed().isEmpty()
            || !expectation.forbidden().isEmpty();
    if (acts && card.lines().yes().isEmpty()) {
      cardSpot()
          .problem(
              "no '- If asked to confirm:'",
              "their yes, since the agent has to ask before it acts");
    }
  }

  private Spot cardSpot() {
    return spot.at(LineFinder.HEADING + CaseText.CARD);
  }

  private void satisfaction() {
    Set<CustomerCard.Satisfaction> by = card.satisfiedBy();
    if (by.contains(CustomerCard.Satisfaction.ACTION)
        && header.expectation().required().isEmpty()) {
      cardSpot().problem("satisfied by 'action' without 'required'", "a required action");
    }
    if (by.contains(CustomerCard.Satisfaction.ANSWER)
        && header.expectation().mustState().isEmpty()) {
      cardSpot().problem("satisfied by 'answer' without 'must-state'", "a fact to state");
    }
    if (file.bucket() == Bucket.ROUTINE && by.isEmpty()) {
      cardSpot().problem("a routine case that nothing satisfies", "action, answer, or both");
    }
    if (file.bucket() == Bucket.ROUTINE
        && !by.isEmpty()
        && !header.expectation().required().isEmpty()
        && !by.contains(CustomerCard.Satisfaction.ACTION)) {
      cardSpot().problem("a required action that satisfies nobody", "Satisfied by: action ...");
    }
  }

  private void attachments() {
    List<Attachment> all = header.attachments();
    Set<String> ids = new HashSet<>();
    Set<String> sent = new HashSet<>(header.attached());
    for (int i = 0; i < all.size(); i++) {
      if (!ids.add(all.get(i).id())) {
        spot.at("attachments", i).problem("the id '" + all.get(i).id() + "' twice", "once");
      }
      place(all.get(i), spot.at("attachments", i));
    }
    for (int i = 0; i < header.attached().size(); i++) {
      exists(header.attached().get(i), ids, spot.at("attached", i));
    }
    for (CustomerCard.AskedFor answer : card.answers()) {
      sent.addAll(answer.attachments());
      answer.attachments().forEach(id -> exists(id, ids, cardSpot()));
    }
    for (int i = 0; i < all.size(); i++) {
      if (!sent.contains(all.get(i).id())) {
        spot.at("attachments", i)
            .problem(
                "'" + all.get(i).id() + "', which nobody ever sends",
                "'attached: [" + all.get(i).id() + "]', or '(attaches ...)' on the card");
      }
    }
  }

  private static void exists(String id, Set<String> ids, Spot at) {
    if (!ids.contains(id)) {
      at.problem("the attachment '" + id + "'", DidYouMean.oneOf(id, ids));
    }
  }

  private void place(Attachment attachment, Spot at) {
    List<Order> named =
        header.orders().stream().filter(each -> each.number() == attachment.order()).toList();
    if (named.isEmpty()) {
      at.problem("an attachment of order " + attachment.order(), "an order of this case");
    } else if (attachment.line() > 0 && named.getFirst().line(attachment.line()).isEmpty()) {
      at.problem(
          "line " + attachment.line() + " of order " + attachment.order(),
          "lines 1 to " + named.getFirst().lines().size());
    }
  }
}
