package org.supportagentbench.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.supportagentbench.suite.CustomerCard;
import org.supportagentbench.suite.CustomerCard.AskedFor;

/// Puts moves into words: the authored lines of the card, and stock lines where it has none.
record Wording(CustomerCard card, StockLines stock) {
  /// The lines of a decision, in order, none twice.
  List<String> lines(Decision decision) {
    Set<String> lines = new LinkedHashSet<>();
    decision.moves().forEach(move -> lines.addAll(lines(move)));
    return List.copyOf(lines);
  }

  /// One message out of several lines; a full stop goes where a line ends without any.
  static String message(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (!text.isEmpty()) {
        boolean open = Character.isLetterOrDigit(text.charAt(text.length() - 1));
        text.append(open ? ". " : " ");
      }
      text.append(line.strip());
    }
    return text.toString();
  }

  private List<String> lines(Move move) {
    return switch (move) {
      case Move.AtOnce _ -> card.lines().atOnce().stream().toList();
      case Move.SayYes _ -> List.of(card.lines().yes().orElse(stock.yes()));
      case Move.SayNo no ->
          List.of(no.ownWords() ? card.lines().somethingElse().orElse(stock.no()) : stock.no());
      case Move.OnHandover handover ->
          List.of(handover.agrees() ? stock.yesToHandover() : stock.noToHandover());
      case Move.Give give ->
          give.things().stream().map(AskedFor::text).flatMap(text -> text.stream()).toList();
      case Move.Push push -> List.of(card.pushes().get(push.rung()).text());
      case Move.NothingToAdd _ -> List.of(stock.nothingToAdd());
      case Move.Thank _ -> List.of(card.lines().whenSatisfied().orElse(stock.thanks()));
      case Move.GiveUp _ -> List.of(card.lines().ifNotPossible());
    };
  }
}
