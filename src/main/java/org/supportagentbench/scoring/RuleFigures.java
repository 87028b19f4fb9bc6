package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.desk.PolicyPage;
import org.supportagentbench.desk.Product;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Languages;
import org.supportagentbench.language.Mention;
import org.supportagentbench.language.Mentions;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Text;

/// The rules of a store as far as detectors need them: every figure that stands in them, and their
/// sentences that instruct the agent. Immutable; read once a suite.
final class RuleFigures {
  private static final int SHORTEST_INSTRUCTION = 8;

  /// In a run of 25 words one of every 22 places begins four words of it.
  private static final int STEP = CopiedPassages.LONG - 4;

  /// Of the bits that say what certainly stands in no rule; a power of two.
  private static final int SLOTS = 1 << 16;

  private static final List<String> INSTRUCTS =
      List.of("the customer", "hand over with", "hand over", "hand_over");

  private final Set<String> figures = new HashSet<>();
  private final Set<Integer> known = new HashSet<>();
  private final BitSet mayBeKnown = new BitSet(SLOTS);
  private final Map<Integer, List<WordRun>> instructions = new HashMap<>();
  private final BitSet mayInstruct = new BitSet(SLOTS);

  private RuleFigures() {}

  static RuleFigures of(Shop shop, Languages languages) {
    RuleFigures rules = new RuleFigures();
    for (Product product : shop.catalogue().products()) {
      rules.know(WordRun.of(product.description()));
    }
    Language english = languages.of("en").orElseThrow();
    for (PolicyPage page : shop.policy()) {
      Text text = Text.of(page.text());
      Mentions.find(text, english, LocalDate.EPOCH)
          .forEach(mention -> key(mention).ifPresent(rules.figures::add));
      rules.know(WordRun.of(page.text()));
      for (Span sentence : text.sentences()) {
        rules.sentence(sentence.in(page.text()));
      }
    }
    return rules;
  }

  private void know(WordRun run) {
    for (int i = 0; i + 4 <= run.size(); i++) {
      known.add(run.start4(i));
      mayBeKnown.set(slot(run.start4(i)));
    }
  }

  private static int slot(int number) {
    return (number ^ number >>> 16) & SLOTS - 1;
  }

  /// Whether a long passage of the text may be copied from a rule; a no is certain.
  boolean mayBeCopied(WordRun text) {
    for (int i = 0; i + 4 <= text.size(); i += STEP) {
      int start = text.start4(i);
      if (mayBeKnown.get(slot(start)) && known.contains(start)) {
        return true;
      }
    }
    return false;
  }

  private void sentence(String sentence) {
    String plain = sentence.toLowerCase(Locale.ROOT);
    WordRun run = WordRun.of(sentence);
    if (run.size() >= SHORTEST_INSTRUCTION && INSTRUCTS.stream().anyMatch(plain::contains)) {
      instructions.computeIfAbsent(run.start4(0), key -> new ArrayList<>()).add(run);
      mayInstruct.set(slot(run.start4(0)));
    }
  }

  /// Whether a rule has this period, percentage or amount.
  boolean hold(Mention figure) {
    return key(figure).map(figures::contains).orElse(true);
  }

  /// Whether the two are the same period, percentage or amount.
  static boolean same(Mention one, Mention other) {
    return key(one).isPresent() && key(one).equals(key(other));
  }

  /// Where a text repeats a sentence that instructs the agent, word for word.
  Optional<Span> instructionIn(WordRun text) {
    for (int at = 0; at + SHORTEST_INSTRUCTION <= text.size(); at++) {
      int start = text.start4(at);
      if (!mayInstruct.get(slot(start))) {
        continue;
      }
      for (WordRun rule : instructions.getOrDefault(start, List.of())) {
        if (text.beginsAt(at, rule)) {
          return Optional.of(new Span(text.start(at), text.end(at + rule.size() - 1)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> key(Mention mention) {
    return switch (mention) {
      case Mention.Period period ->
          Optional.of(period.from() + "-" + period.to() + " " + period.unit());
      case Mention.Percent percent -> Optional.of(plain(percent.value()) + " %");
      case Mention.Amount amount -> Optional.of(plain(amount.value()) + " $");
      case Mention.Day _,
          Mention.Figure _,
          Mention.OrderNumber _,
          Mention.Link _,
          Mention.Mail _,
          Mention.Postcode _,
          Mention.Code _ ->
          Optional.empty();
    };
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
