package org.supportagentbench.agents.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Something else was in the parcel: compare with the order, proof first, then the right variant.
final class WrongItemPlaybook implements Playbook {
  @Override
  public String question() {
    return "wrong item received proof photo packing slip";
  }

  @Override
  public List<Ask> reads(Situation s, OrderRecord order) {
    return Resend.reads(lines(s, order));
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    List<Item.Line> lines = lines(s, order);
    List<Email.Attachment> things = s.attachments();
    if (things.isEmpty()) {
      int asked = s.times("ask-photo");
      String key =
          asked == 0 ? "ask-photo-wrong" : asked == 1 ? "hold-photo-wrong" : "hold-photo-last";
      return new Step.Say("ask-photo", s.line(key));
    }
    if (lines.size() > 1) {
      return new Step.Say("ask-item", s.line("ask-item-wrong"));
    }
    Item.Line line = lines.getFirst();
    boolean differs = things.stream().anyMatch(thing -> differs(thing.shows(), line.item()));
    if (differs) {
      return Resend.propose(s, order, lines, "wrong_item");
    }
    return new Step.Say(
        "as-ordered", s.line("as-ordered", "item", line.item().words(), "order", order.number()));
  }

  /// Whether the words show a thing that is not this item: another colour, size or product.
  private static boolean differs(Words shown, Item item) {
    Set<String> said = ItemFinder.said(shown);
    if (!Proofs.otherTraits(shown, item).isEmpty()) {
      return true;
    }
    String size = Postal.squeezed(item.size());
    List<String> sizes = Library.lexicon().list("=sizes");
    String squeezed = " " + String.join(" ", shown.list()) + " ";
    boolean otherSize =
        sizes.stream()
            .filter(other -> !Postal.squeezed(other).equals(size))
            .anyMatch(other -> squeezed.contains(" " + other + " "));
    boolean ownSize =
        !size.isEmpty() && (said.contains(size) || Postal.squeezed(squeezed).contains(size));
    if (otherSize && !size.isEmpty() && !ownSize) {
      return true;
    }
    boolean same = ItemFinder.score(said, item) > 0;
    return !same || said.contains("instead");
  }

  private static List<Item.Line> lines(Situation s, OrderRecord order) {
    List<Item.Line> arrived = order.arrived();
    Optional<List<Item.Line>> named =
        s.emails()
            .map(email -> ItemFinder.named(email.words(), arrived))
            .filter(found -> found.size() == 1)
            .reduce((_, newer) -> newer);
    return arrived.size() == 1 ? arrived : named.orElse(arrived);
  }
}
