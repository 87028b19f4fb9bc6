package org.supportagentbench.agents.rules;

import java.util.List;
import java.util.Optional;

/// Damage and defects: proof first, then the same variant again.
final class DamagePlaybook implements Playbook {
  private static final int LONG_USE = 30;

  @Override
  public String question() {
    return "damaged or defective items proof photo used items";
  }

  @Override
  public List<Ask> reads(Situation s, OrderRecord order) {
    return Resend.reads(lines(s, order));
  }

  @Override
  public Step next(Situation s, OrderRecord order) {
    if (contradicts(s, order)) {
      return new Step.Say(
          "dates",
          s.line(
              s.times("dates") == 0 ? "dates-differ" : "dates-differ-again",
              "order",
              order.number(),
              "placed",
              Days.words(order.placed(), s.replies()),
              "delivered",
              order.deliveredOn().map(day -> Days.words(day, s.replies())).orElse("")));
    }
    List<Item.Line> lines = lines(s, order);
    if (Proofs.of(s, "damage-shown", lines).isEmpty()) {
      return withoutProof(s);
    }
    return lines.size() == 1
        ? Resend.propose(s, order, lines, "damaged")
        : new Step.Say("ask-item", s.line("ask-item-damaged"));
  }

  private static Step withoutProof(Situation s) {
    boolean other = s.attachments().stream().anyMatch(a -> a.kind().equals("photo"));
    int asked = s.times("ask-photo");
    if (other) {
      return new Step.Say("ask-photo", s.line("photo-shows-other"));
    }
    String key = asked == 0 ? "ask-photo" : asked == 1 ? "hold-photo" : "hold-photo-last";
    return new Step.Say("ask-photo", s.line(key));
  }

  /// Months of use, and an order of days.
  private static boolean contradicts(Situation s, OrderRecord order) {
    int said = RefundWindow.said(s);
    long age = java.time.temporal.ChronoUnit.DAYS.between(order.placed(), s.today());
    boolean long_ = said > LONG_USE || s.heard("long-use");
    return long_
        && age < Math.max(said, LONG_USE)
        && Proofs.of(s, "damage-shown", order.lines()).isEmpty();
  }

  /// The lines that arrived and can be meant; one where the words or the photo tell.
  private static List<Item.Line> lines(Situation s, OrderRecord order) {
    List<Item.Line> arrived = order.arrived();
    if (arrived.size() < 2) {
      return arrived;
    }
    Optional<List<Item.Line>> named =
        s.emails()
            .map(email -> ItemFinder.named(email.words(), arrived))
            .filter(found -> found.size() == 1)
            .reduce((_, newer) -> newer);
    return named
        .or(() ->
            s.attachments().stream()
                .map(photo -> ItemFinder.named(photo.shows(), arrived))
                .filter(found -> found.size() == 1)
                .findFirst())
        .orElse(arrived);
  }
}
