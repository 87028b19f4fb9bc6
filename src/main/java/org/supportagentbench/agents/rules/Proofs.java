package org.supportagentbench.agents.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Judges what came with an email by the words that say what it shows.
final class Proofs {
  private Proofs() {}

  /// The first photo that shows damage on a thing of the order.
  static Optional<Email.Attachment> of(Situation s, String sign, List<Item.Line> lines) {
    return s.attachments().stream()
        .filter(thing -> thing.kind().equals("photo") || thing.kind().equals("video"))
        .filter(thing ->
            Library.lexicon().find(thing.shows()).stream().anyMatch(hit -> hit.sign().equals(sign)))
        .filter(thing ->
            !Library.lexicon().find(thing.shows()).stream()
                .anyMatch(hit -> hit.sign().equals("foreign")))
        .filter(thing -> lines.stream().anyMatch(line -> canShow(thing, line.item())))
        .findFirst();
  }

  /// Whether the thing shown can be this item: nothing says another colour of the same thing.
  static boolean canShow(Email.Attachment thing, Item item) {
    return otherTraits(thing.shows(), item).isEmpty()
        || ItemFinder.said(thing.shows()).contains(Words.fold(item.colour()));
  }

  /// Colours named that are not the item's.
  static List<String> otherTraits(Words shown, Item item) {
    Set<String> said = ItemFinder.said(shown);
    List<String> colours = Library.lexicon().list("=colours");
    return colours.stream()
        .filter(said::contains)
        .filter(colour -> !colour.equals(Words.fold(item.colour())))
        .filter(_ -> !said.contains(Words.fold(item.colour())))
        .toList();
  }
}
