package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Proposal;
import org.supportagentbench.language.Span;

/// One of several deeds that were agreed to, told as done with the others: "Your flights have been
/// changed and the bag has been added", and the tool for bags was not called. The desk has a tool
/// for it, what it works on stood in what was put or wished, and no answer shows that it was so
/// already.
///
/// Only at desks whose own data do not tell more, and only where something else was written in the
/// turn. Cannot see: a thing that no tool is called by; one told in words that the lists of things
/// do not have.
final class LeftUndone {
  private static final int LONG_WORD = 4;

  /// What tools work on, in the words of people who speak of it.
  private static final Map<String, Set<String>> CALLED =
      Map.of(
          "baggage",
              Set.of(
                  "bag",
                  "bags",
                  "baggage",
                  "luggage",
                  "suitcase",
                  "suitcases",
                  "maleta",
                  "maletas",
                  "equipaje",
                  "equipajes",
                  "valija",
                  "valijas",
                  "gepack",
                  "koffer",
                  "bagage",
                  "bagages",
                  "valise"),
          "insurance", Set.of("insurance", "seguro", "versicherung", "assurance"),
          "roaming", Set.of("roaming"),
          "seat", Set.of("seat", "seats", "asiento", "asientos", "sitzplatz", "siege"),
          "breakfast", Set.of("breakfast", "desayuno", "fruhstuck", "dejeuner"));

  /// Deeds by which tools are called, in the words of who tells of them as done; only where the
  /// deed itself was put.
  private static final Map<ActionKind, Set<String>> DEEDS =
      Map.of(
          ActionKind.RETURN,
              Set.of(
                  "return",
                  "returned",
                  "devolucion",
                  "devuelto",
                  "devuelta",
                  "devueltos",
                  "devueltas",
                  "retoure",
                  "ruckgabe",
                  "zuruckgegeben",
                  "retour",
                  "retourne"),
          ActionKind.EXCHANGE,
              Set.of(
                  "exchange",
                  "exchanged",
                  "swap",
                  "swapped",
                  "cambio",
                  "cambiado",
                  "cambiada",
                  "umtausch",
                  "umgetauscht",
                  "echange",
                  "echangee"),
          ActionKind.CANCEL,
              Set.of(
                  "cancellation",
                  "cancelled",
                  "canceled",
                  "cancelacion",
                  "cancelado",
                  "cancelada",
                  "anulado",
                  "anulada",
                  "stornierung",
                  "storniert",
                  "annulation",
                  "annule"));

  private final Scene scene;
  private final Turn turn;
  private final Reply reply;

  private LeftUndone(Scene scene, Turn turn, Reply reply) {
    this.scene = scene;
    this.turn = turn;
    this.reply = reply;
  }

  /// The words that tell of it; empty where none do.
  static Optional<String> told(Scene scene, Turn turn, Reply reply) {
    return scene.desk().knowledge().isPresent()
            || turn.done().isEmpty()
            || turn.heard().isEmpty()
            || !turn.asked(scene).said().asCustomer().saysYes()
            || reply.acts(Proposal.class).stream().anyMatch(Proposal::asksForYes)
        ? Optional.empty()
        : new LeftUndone(scene, turn, reply).first();
  }

  private Optional<String> first() {
    boolean all = list(Wording.ALL_OF_IT).in(reply.said().plain());
    return thing(all).or(() -> deed(all));
  }

  /// A thing that was put or wished, on which only a tool works that was not called.
  private Optional<String> thing(boolean all) {
    return CALLED.entrySet().stream()
        .filter(thing -> all || names(reply.said().vocabulary(), thing.getValue()))
        .filter(thing -> put(thing.getValue()))
        .filter(thing -> idle(thing.getKey()))
        .map(Map.Entry::getValue)
        .filter(object -> !onRecord(object))
        .map(object -> clause(object).or(() -> all(object)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// A deed that was put and agreed to, for which the desk has a tool, and no write does it.
  private Optional<String> deed(boolean all) {
    return DEEDS.entrySet().stream()
        .filter(deed -> all || names(reply.said().vocabulary(), deed.getValue()))
        .filter(deed ->
            scene.desk().tools().values().stream()
                .anyMatch(kind ->
                    kind.effect() == Effect.WRITE && kind.actions().contains(deed.getKey())))
        .filter(deed ->
            scene.writes().stream()
                .filter(act -> act.message() <= reply.message())
                .noneMatch(act -> act.kind().actions().contains(deed.getKey())))
        .filter(deed -> agreed(deed.getKey()))
        .map(Map.Entry::getValue)
        .map(object -> clause(object).or(() -> all(object)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private boolean agreed(ActionKind deed) {
    return before(turn.asked(scene))
        .filter(put ->
            put.acts(Proposal.class).stream()
                .filter(Proposal::asksForYes)
                .anyMatch(proposal ->
                    proposal.kind() == deed
                        || DataQuestions.kinds(put, proposal.proof()).contains(deed)))
        .isPresent();
  }

  /// The agent's last words before the customer's.
  private Optional<Reply> before(Heard asked) {
    return scene.replies().stream()
        .filter(earlier -> earlier.message() < asked.message() && !earlier.text().isBlank())
        .reduce((_, later) -> later);
  }

  /// Whether the desk has a tool that is called by the thing, none of these was called, and no tool
  /// that was called works on it too.
  private boolean idle(String stem) {
    List<String> tools =
        scene.desk().tools().entrySet().stream()
            .filter(tool -> tool.getValue().effect() == Effect.WRITE)
            .map(Map.Entry::getKey)
            .filter(name -> ToolWords.of(name).stream().anyMatch(word -> word.startsWith(stem)))
            .toList();
    return !tools.isEmpty()
        && scene.writes().stream().noneMatch(act -> tools.contains(act.call().name()))
        && used().stream().noneMatch(word -> word.startsWith(stem));
  }

  /// Words of the tools that were called, and of what they were given.
  private Set<String> used() {
    Set<String> used = new HashSet<>();
    scene.writes().stream()
        .filter(act -> act.message() <= reply.message())
        .forEach(act -> {
          used.addAll(act.nameWords());
          Matcher keys = KEY.matcher(act.written());
          while (keys.find()) {
            used.addAll(ToolWords.of(keys.group(1)));
          }
        });
    return used;
  }

  private static final Pattern KEY = Pattern.compile("\"(\\w{1,60})\":");

  /// Whether the agent had put it, or the customer wished for it, when the turn began.
  private boolean put(Set<String> object) {
    Heard asked = turn.asked(scene);
    return names(asked.said().vocabulary(), object)
        || before(asked).filter(put -> names(put.said().vocabulary(), object)).isPresent();
  }

  private static boolean names(Set<String> words, Set<String> object) {
    return object.stream().anyMatch(words::contains);
  }

  /// `"total_baggages": 1`: it was so before, or came with what was done.
  private boolean onRecord(Set<String> object) {
    return scene.acts().stream()
        .filter(act -> act.answer().message() >= 0 && act.answer().message() <= reply.message())
        .map(act -> scene.sources().get(act.answer().message(), COUNTS))
        .anyMatch(counts ->
            counts.stream()
                .anyMatch(key -> object.stream().anyMatch(name -> key.startsWith(name))));
  }

  /// Words of the keys of an answer whose value is no zero, no `false`, no `no` and not empty.
  private static final Facet<String, Set<String>> COUNTS = new Facet<>(LeftUndone::counts);

  private static Set<String> counts(String answer) {
    Set<String> found = new HashSet<>();
    Matcher field = FIELD.matcher(answer);
    while (field.find()) {
      if (!NOTHING.matcher(field.group(2)).matches()) {
        found.addAll(ToolWords.of(field.group(1)));
      }
    }
    found.removeIf(word -> word.length() < LONG_WORD - 1);
    return Set.copyOf(found);
  }

  private static final Pattern FIELD =
      Pattern.compile("\"(\\w{2,40})\"\\s{0,3}:\\s{0,3}(\"[^\"]{0,40}\"|[^\\s,}\\]]{1,20})");
  private static final Pattern NOTHING =
      Pattern.compile("0|false|null|\"(?:no|none|false|0|)\"|\\[|\\{", Pattern.CASE_INSENSITIVE);

  /// The first clause that tells of it as done; empty also where the reply speaks of it as coming.
  private Optional<String> clause(Set<String> object) {
    List<Span> sentences = reply.said().cut().sentences();
    for (Span sentence : sentences) {
      String words = sentence.in(reply.text());
      if (names(words(words), object)
          && (words.strip().endsWith("?")
              || list(Wording.COMING_UP).in(plain(words))
              || reply.said().language().plans(reply.said().cut(), sentence))) {
        return Optional.empty();
      }
    }
    return sentences.stream()
        .filter(sentence -> names(words(sentence.in(reply.text())), object))
        .filter(sentence -> told(sentence, object))
        .map(sentence -> sentence.in(reply.text()).strip())
        .findFirst();
  }

  /// "Both requests have been submitted", "everything is taken care of"; empty where the reply
  /// speaks of the thing itself, which [#clause] reads.
  private Optional<String> all(Set<String> object) {
    return names(reply.said().vocabulary(), object)
        ? Optional.empty()
        : reply.said().cut().sentences().stream()
            .map(sentence -> sentence.in(reply.text()))
            .filter(words -> list(Wording.ALL_OF_IT).in(plain(words)))
            .filter(words -> list(Wording.OUTCOME).in(plain(words)))
            .filter(words ->
                !words.strip().endsWith("?")
                    && !list(Wording.COMING_UP).in(plain(words))
                    && !list(Wording.NO_OUTCOME).in(plain(words)))
            .map(String::strip)
            .findFirst();
  }

  /// Whether a sentence tells of what is done: by a claim in it, in words of an outcome, or as a
  /// line of a list of what holds now.
  private boolean told(Span sentence, Set<String> object) {
    String words = sentence.in(reply.text());
    String plain = plain(words);
    List<Claim> claims =
        reply.acts(Claim.class).stream().filter(claim -> claim.proof().overlaps(sentence)).toList();
    if (claims.stream().anyMatch(claim -> names(Set.copyOf(claim.target().words()), object))
        && !list(Wording.STAYS).in(plain)) {
      return true;
    }
    return CLOSED.stream().noneMatch(list -> list(list).in(plain))
        && (!claims.isEmpty() || list(Wording.OUTCOME).in(plain) || LINE.matcher(words).find());
  }

  /// "Baggage: 1 checked bag", "| Checked bags | 1 |", "✅ Bag added".
  private static final Pattern LINE =
      Pattern.compile("^[^.!?]{0,40}(?:[:|]\\s?[^.!?]{0,30}\\b(?:\\d|one|una?|ein|une)\\b|[✅✔☑])");

  /// What tells of no deed: "stays", "is free", "not yet", "costs $50".
  private static final List<Wording> CLOSED =
      List.of(
          Wording.STAYS, Wording.NO_OUTCOME, Wording.DENIES, Wording.NO_DEED, Wording.GENERAL_RULE);

  private WordList list(Wording wording) {
    return scene.reader().wordings().list(wording, reply.said().language());
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(plain(text).split(" ", -1)));
  }

  private static String plain(String text) {
    return PlainWords.of(text);
  }
}
