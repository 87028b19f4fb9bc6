package org.supportagentbench.conversation;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Languages;

/// What a model's wording of a move has to keep besides what [CustomerCheck] wants of any message:
/// the line's facts, its yes or no, its threats and its wishes, the customer's language, a length
/// like the line's; and no talk about the task. Meaning is read by the rules, from the line and
/// from the wording alike, so a line that the rules cannot read is not held against a wording.
record WordingCheck(Language language, StockLines stock) {
  private static final int ALWAYS_FINE = 600;
  private static final int TIMES_THE_LINE = 3;

  /// A wording with what it has to express.
  ///
  /// @param line what the card says for the decision
  /// @param own what the customer has written so far
  record Draft(String text, String line, Decision decision, List<String> own) {}

  /// What is wrong with a wording; empty where nothing is.
  Optional<String> fault(Draft draft, AgentActs acts) {
    CustomerReading line = language.readCustomer(draft.line());
    CustomerReading text = language.readCustomer(draft.text());
    return form(draft)
        .or(() -> phrases(draft))
        .or(() -> lost(draft))
        .or(() -> agreement(draft, acts, line, text))
        .or(() -> refusal(line, text))
        .or(() -> threats(draft, line, text))
        .or(() -> wishes(draft, line, text))
        .or(() -> goodbye(draft, line, text));
  }

  private Optional<String> form(Draft draft) {
    String text = draft.text();
    if (text.length() > Math.max(ALWAYS_FINE, TIMES_THE_LINE * draft.line().length())) {
      return Optional.of("It is far longer than the line (%d letters).".formatted(text.length()));
    }
    boolean list = text.lines().anyMatch(l -> l.startsWith("- ") || l.startsWith("* "));
    if (list || text.startsWith("#") || text.startsWith("{") || text.contains("](")) {
      return Optional.of("It holds markup.");
    }
    boolean control =
        text.chars()
            .anyMatch(c ->
                (Character.isISOControl(c) && !Character.isWhitespace(c))
                    || (c >= 0x202a && c <= 0x202e)
                    || (c >= 0x2066 && c <= 0x2069));
    if (control) {
      return Optional.of("It holds control characters.");
    }
    Languages languages = Languages.bundled();
    return languages
        .detect(text)
        .filter(code -> !code.equals(language.code()))
        .filter(code -> !languages.detect(draft.line()).equals(Optional.of(code)))
        .map("It is written in '%s', which is not the customer's language."::formatted);
  }

  private Optional<String> phrases(Draft draft) {
    return said(stock.phrases().meta(), draft)
        .map("It talks about the task: '%s'."::formatted)
        .or(() ->
            draft.decision().attachments().isEmpty()
                ? said(stock.phrases().attached(), draft)
                    .map("It says that something is attached ('%s'); nothing is."::formatted)
                : Optional.empty());
  }

  /// A phrase that stands in the wording and not in the line.
  private static Optional<String> said(List<String> phrases, Draft draft) {
    String text = draft.text().toLowerCase(Locale.ROOT);
    String line = draft.line().toLowerCase(Locale.ROOT);
    return phrases.stream().filter(text::contains).filter(p -> !line.contains(p)).findFirst();
  }

  /// Numbers and names of the line.
  private Optional<String> lost(Draft draft) {
    boolean names = !language.code().equals("de");
    return CustomerCheck.tokens(draft.line(), names).stream()
        .filter(token -> !CustomerCheck.holds(draft.text(), token))
        .findFirst()
        .map("It leaves out '%s', which the line says."::formatted);
  }

  private static Optional<String> agreement(
      Draft draft, AgentActs acts, CustomerReading line, CustomerReading text) {
    boolean conditional = text.all(CustomerAct.Yes.class).stream().allMatch(y -> y.conditional());
    boolean lineConditional =
        line.all(CustomerAct.Yes.class).stream().allMatch(y -> y.conditional());
    if (line.saysYes()) {
      return text.saysYes() && (!conditional || lineConditional)
          ? Optional.empty()
          : Optional.of("The line says yes, and this does not.");
    }
    boolean gives = draft.decision().moves().stream().allMatch(Move.Give.class::isInstance);
    boolean open = acts.wanted().isPresent() || acts.unwanted().isPresent() || acts.handover();
    boolean mayAgree =
        (gives && !open)
            || draft.decision().ending().isPresent()
            || draft.decision().moves().stream().anyMatch(WordingCheck::agrees);
    return text.saysYes() && !mayAgree
        ? Optional.of("It says yes, and the line does not.")
        : Optional.empty();
  }

  private static boolean agrees(Move move) {
    return move instanceof Move.SayYes
        || (move instanceof Move.OnHandover handover && handover.agrees());
  }

  private static Optional<String> refusal(CustomerReading line, CustomerReading text) {
    if (line.has(CustomerAct.No.class) && !text.has(CustomerAct.No.class)) {
      return Optional.of("The line says no, and this does not.");
    }
    if (line.saysYes() && text.has(CustomerAct.No.class)) {
      return Optional.of("It says no, and the line does not.");
    }
    boolean refuses =
        text.has(CustomerAct.RefusesProof.class) && !line.has(CustomerAct.RefusesProof.class);
    if (refuses) {
      return Optional.of("It refuses a proof, and the line does not.");
    }
    boolean asks = text.has(CustomerAct.AskFirst.class) && !line.has(CustomerAct.AskFirst.class);
    return asks
        ? Optional.of("It wants to be asked first, and the line does not.")
        : Optional.empty();
  }

  private Optional<String> threats(Draft draft, CustomerReading line, CustomerReading text) {
    Set<CustomerAct.ThreatKind> before = kinds(line, CustomerAct.Threat.class, t -> t.kind());
    Set<CustomerAct.ThreatKind> now = kinds(text, CustomerAct.Threat.class, t -> t.kind());
    if (!before.isEmpty() && now.isEmpty()) {
      return Optional.of("The line threatens, and this does not.");
    }
    for (String own : draft.own()) {
      before.addAll(kinds(language.readCustomer(own), CustomerAct.Threat.class, t -> t.kind()));
    }
    boolean abuse = text.has(CustomerAct.Abuse.class) && !line.has(CustomerAct.Abuse.class);
    return !before.containsAll(now) || abuse
        ? Optional.of("It threatens or insults, and the line does not.")
        : Optional.empty();
  }

  /// Wishes that neither the line nor an earlier message of the customer holds.
  private Optional<String> wishes(Draft draft, CustomerReading line, CustomerReading text) {
    Set<ActionKind> now = kinds(text, CustomerAct.Request.class, r -> r.kind());
    now.removeAll(EnumSet.of(ActionKind.OTHER, ActionKind.MODIFY, ActionKind.NOTIFY));
    now.removeAll(kinds(line, CustomerAct.Request.class, r -> r.kind()));
    for (String own : draft.own()) {
      if (now.isEmpty()) {
        return Optional.empty();
      }
      now.removeAll(kinds(language.readCustomer(own), CustomerAct.Request.class, r -> r.kind()));
    }
    return now.stream()
        .findFirst()
        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .map("It asks for something new: '%s'."::formatted);
  }

  private static Optional<String> goodbye(Draft draft, CustomerReading line, CustomerReading text) {
    boolean leaves =
        draft.decision().ending().isEmpty()
            && text.has(CustomerAct.SoftClose.class)
            && !line.has(CustomerAct.SoftClose.class);
    return leaves
        ? Optional.of("It sounds like a goodbye, and the line does not.")
        : Optional.empty();
  }

  private static <T extends CustomerAct, K> Set<K> kinds(
      CustomerReading reading, Class<T> type, Function<T, K> kind) {
    return reading.all(type).stream().map(kind).collect(Collectors.toCollection(HashSet::new));
  }
}
