package org.supportagentbench.agents.rules;

import java.util.List;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;

/// Whether an email is a yes to what was proposed.
final class Consent {
  private Consent() {}

  /// A plain yes, with no condition and no request to be asked first.
  static boolean given(Email email) {
    CustomerReading reading = email.reading();
    boolean conditional =
        reading.all(CustomerAct.Yes.class).stream().anyMatch(CustomerAct.Yes::conditional);
    return reading.saysYes() && !conditional && !reading.has(CustomerAct.AskFirst.class);
  }

  /// Whether a yes is to some of several lines only: "just that", or the black ones of four alike.
  static boolean picks(Email email, List<Item.Line> lines) {
    if (lines.size() < 2) {
      return false;
    }
    boolean alike =
        lines.stream()
            .allMatch(line -> line.item().title().equals(lines.getFirst().item().title()));
    List<Item.Line> named =
        alike ? ItemFinder.named(email.words(), lines) : ItemFinder.each(email.words(), lines);
    boolean some = !named.isEmpty() && named.size() < lines.size();
    return email.shows("only-that") || some;
  }
}
