package org.supportagentbench.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.CustomerCard;
import org.supportagentbench.suite.CustomerCard.AskedFor;
import org.supportagentbench.transcript.Ending;

/// The customer's own checks on every message, whoever worded it: nothing invented, nothing
/// revealed that nobody asked for, nothing from a `Never` line, no agent's talk, no end while the
/// agent waits for an answer that the card has.
///
/// Names are words with a capital inside a sentence; German writes all nouns so, and is left out.
final class CustomerCheck {
  private static final List<String> MARKUP = List.of("```", "**", "</", "<think");

  private final CaseFile caseFile;
  private final StockLines stock;
  private final boolean names;
  private final Set<String> onlyNever;

  CustomerCheck(CaseFile caseFile, StockLines stock) {
    this.caseFile = caseFile;
    this.stock = stock;
    this.names = !caseFile.header().ticket().language().equals("de");
    this.onlyNever = onlyNever(caseFile.words().opening(), caseFile.customer());
  }

  /// One message to check, with what it may draw on.
  ///
  /// @param lines the lines of the card that the moves were chosen to say
  /// @param said every message of the conversation so far, the agent's too
  record Draft(String text, Decision decision, List<String> lines, List<String> said) {}

  /// What is wrong with a message; empty where nothing is.
  Optional<String> fault(Draft draft, AgentActs acts, Memory memory) {
    if (draft.text().isBlank()) {
      return Optional.of("The customer's message is empty.");
    }
    return invented(draft)
        .or(() -> revealed(draft))
        .or(() -> agentTalk(draft))
        .or(() -> earlyEnd(draft, acts, memory));
  }

  private Optional<String> invented(Draft draft) {
    for (String token : tokens(draft.text(), names)) {
      if (onlyNever.contains(token)) {
        return Optional.of("The customer says '%s', which is never to be said.".formatted(token));
      }
      if (!isKnown(token, draft)) {
        return Optional.of(
            "The customer says '%s', which is neither on the card for this move nor was said before."
                .formatted(token));
      }
    }
    return Optional.empty();
  }

  private boolean isKnown(String token, Draft draft) {
    CustomerCard card = caseFile.customer();
    return holds(draft.lines(), token)
        || holds(draft.said(), token)
        || holds(card.who(), token)
        || holds(card.wants(), token)
        || holds(caseFile.header().ticket().from(), token)
        || token.equals(String.valueOf(caseFile.header().ticket().order()));
  }

  private Optional<String> revealed(Draft draft) {
    for (AskedFor answer : caseFile.customer().answers()) {
      String text = answer.text().orElse("");
      boolean says = !text.isEmpty() && draft.text().contains(text);
      if (says && !anyContains(draft.lines(), text) && !anyContains(draft.said(), text)) {
        return Optional.of(
            "The customer reveals the answer on '%s' unasked.".formatted(answer.thing()));
      }
    }
    return Optional.empty();
  }

  private static boolean anyContains(List<String> texts, String part) {
    return texts.stream().anyMatch(text -> text.contains(part));
  }

  private Optional<String> agentTalk(Draft draft) {
    String lower = draft.text().toLowerCase(Locale.ROOT);
    for (String phrase : stock.phrases().agentTalk()) {
      if (lower.contains(phrase)) {
        return Optional.of("The customer talks like an agent: '%s'.".formatted(phrase));
      }
    }
    return MARKUP.stream()
        .filter(lower::contains)
        .findFirst()
        .map("The customer's message holds markup: '%s'."::formatted);
  }

  private Optional<String> earlyEnd(Draft draft, AgentActs acts, Memory memory) {
    if (draft.decision().ending().filter(Ending.GAVE_UP::equals).isEmpty()) {
      return Optional.empty();
    }
    return caseFile.customer().answers().stream()
        .filter(answer -> answer.text().isPresent() && memory.given(answer) == 0)
        .filter(answer -> acts.asked().contains(answer.thing()))
        .findFirst()
        .map(AskedFor::thing)
        .map("The customer stops although the agent waits for an answer on '%s'."::formatted);
  }

  /// Words of the `Never` lines that stand nowhere else.
  private static Set<String> onlyNever(String opening, CustomerCard card) {
    Set<String> words = new HashSet<>();
    List<String> elsewhere = new ArrayList<>(List.of(opening, card.who(), card.wants()));
    card.answers().forEach(answer -> answer.text().ifPresent(elsewhere::add));
    card.pushes().forEach(push -> elsewhere.add(push.text()));
    CustomerCard.FixedLines lines = card.lines();
    lines.atOnce().ifPresent(elsewhere::add);
    lines.yes().ifPresent(elsewhere::add);
    lines.somethingElse().ifPresent(elsewhere::add);
    lines.whenSatisfied().ifPresent(elsewhere::add);
    elsewhere.add(lines.ifNotPossible());
    for (String never : card.never()) {
      for (String token : tokens(never, true)) {
        if (!holds(elsewhere, token)) {
          words.add(token);
        }
      }
    }
    return words;
  }

  private static boolean holds(List<String> texts, String token) {
    for (String text : texts) {
      if (holds(text, token)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the token stands in the text as a whole word.
  static boolean holds(String text, String token) {
    for (int at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
      int end = at + token.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  /// The words that cannot be said without knowing them: with a digit, or like a name.
  static List<String> tokens(String text, boolean names) {
    List<String> tokens = new ArrayList<>();
    boolean opens = true;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!Character.isLetterOrDigit(c)) {
        boolean joins = c == ' ' || c == ',' || c == '\'' || c == '’' || c == '-';
        opens = opens || !joins;
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      String word = text.substring(at, end);
      if (hasDigit(word) || (names && !opens && isName(word))) {
        tokens.add(word);
      }
      opens = false;
      at = end;
    }
    return tokens;
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// One capital, then a small letter: `Dario`, but neither `I` nor `NOW`.
  private static boolean isName(String word) {
    return word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && Character.isLowerCase(word.charAt(1));
  }
}
