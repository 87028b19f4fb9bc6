package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Text;

/// "Shall I cancel the lamp from your order and keep the coat?", and the call takes the order
/// whole. Only where a tool had told what the order holds.
final class PartOfWhole {
  private static final Set<ActionKind> TAKES = EnumSet.of(ActionKind.CANCEL, ActionKind.RETURN);

  private final Warrant warrant;
  private final Approval approval;

  PartOfWhole(Warrant warrant) {
    this.warrant = warrant;
    this.approval = warrant.approval();
  }

  /// What speaks against the whole; empty where nothing does.
  Optional<String> gap() {
    Act act = warrant.act();
    Optional<String> stays = stays();
    if (stays.isPresent()) {
      return stays;
    }
    if (warrant.arguments().listed()
        || namesPart()
        || act.kind().actions().stream().noneMatch(TAKES::contains)) {
      return Optional.empty();
    }
    for (String whole : warrant.arguments().ids()) {
      Set<String> parts = warrant.things().records().children(whole);
      boolean part =
          (parts.size() > 1 && (takenOut(parts) || kept(parts) || only() || alone(parts)))
              || namesThing(whole);
      if (part) {
        return Optional.of(
            "the proposal is about a part of %s, the call about all of it".formatted(whole));
      }
    }
    return Optional.empty();
  }

  /// "The third stays due on May 16", and it is in the list of the call beside others.
  private Optional<String> stays() {
    List<List<String>> lists = warrant.arguments().names().lists();
    for (List<String> list : lists.size() == 1 ? lists : List.<List<String>>of()) {
      for (Span sentence : approval.reply().said().cut().sentences()) {
        String words = plain(sentence.in(approval.reply().text()));
        if (!list(Wording.STAYS, approval.reply().said()).in(words)) {
          continue;
        }
        Set<String> vocabulary = new HashSet<>(List.of(words.split(" ", -1)));
        List<String> told =
            list.stream().filter(id -> warrant.things().toldFrom(id, list, vocabulary)).toList();
        if (told.size() == 1 && list.size() > 1) {
          return Optional.of("the proposal leaves %s as it is".formatted(told.getFirst()));
        }
      }
    }
    return Optional.empty();
  }

  /// `"line": 2`
  private boolean namesPart() {
    return warrant.act().call().arguments().propertyNames().stream()
        .map(key -> key.toLowerCase(Locale.ROOT))
        .anyMatch(key -> PARTS.stream().anyMatch(key::contains));
  }

  private static final List<String> PARTS =
      List.of("item", "line", "product", "sku", "articulo", "linea", "segment");

  /// "Cancel the lamp from your order": every sentence that proposes it and names the whole names a
  /// part that is to come out.
  private boolean takenOut(Set<String> parts) {
    return approval.proposals().stream()
        .filter(put -> put.sameKind(warrant.act()))
        .map(put -> put.proposal().proof().in(put.reply().text()))
        .map(sentence -> cut(sentence, Wording.OUT_OF, approval.reply().said(), true))
        .anyMatch(words -> some(parts, words));
  }

  /// The words of a sentence before or behind the first of some words; none where it has none.
  private String cut(String sentence, Wording at, Said said, boolean before) {
    String padded = " " + plain(sentence) + " ";
    return list(at, said)
        .firstIn(padded)
        .map(word -> padded.split(Pattern.quote(" " + word + " "), 2)[before ? 0 : 1].strip())
        .orElse("");
  }

  /// "You'd like to cancel the umbrella": what asks for the yes names a part, and neither the whole
  /// nor its number.
  private boolean alone(Set<String> parts) {
    List<String> asked =
        approval.proposals().stream()
            .filter(put -> put.sameKind(warrant.act()) && put.proposal().asksForYes())
            .map(put -> put.proposal().proof().in(put.reply().text()))
            .map(this::untilAnd)
            .toList();
    boolean numbered =
        sentences(approval.reply().said()).stream()
            .filter(sentence ->
                !Collections.disjoint(Arguments.idsIn(sentence), warrant.arguments().ids()))
            .anyMatch(sentence -> deed(plain(sentence), approval.reply().said()));
    return !asked.isEmpty()
        && !numbered
        && asked.stream()
            .allMatch(sentence ->
                some(parts, plain(sentence))
                    && List.of(plain(sentence).split(" ", -1)).stream()
                        .noneMatch(list(Wording.WHOLE, approval.reply().said())::has)
                    && Collections.disjoint(Arguments.idsIn(sentence), warrant.arguments().ids()));
  }

  /// "Cancel the earbuds and update the order": what stands before the "and", where that names the
  /// deed.
  private String untilAnd(String sentence) {
    Said said = approval.reply().said();
    String first = cut(sentence, Wording.AND, said, true);
    return !first.isEmpty() && deed(first, said) ? first : sentence;
  }

  private boolean deed(String plain, Said said) {
    return !Collections.disjoint(
        said.language().kindsNamed(Text.of(plain)), warrant.act().kind().actions());
  }

  /// "I would cancel only the lamp": a word that narrows the deed stands right beside it, and none
  /// for the whole follows.
  private boolean only() {
    return sentences(approval.reply().said()).stream().anyMatch(this::only);
  }

  private boolean only(String sentence) {
    Said said = approval.reply().said();
    if (list(Wording.EXAMPLE, said).in(plain(sentence))) {
      return false;
    }
    List<String> words = List.of(plain(sentence).split(" ", -1));
    WordList narrows = list(Wording.ONLY, said);
    WordList wholes = list(Wording.WHOLE, said);
    for (int i = 1; i < words.size(); i++) {
      boolean deed =
          !Collections.disjoint(
              said.language().kindsNamed(Text.of(words.get(i - 1))),
              warrant.act().kind().actions());
      if (deed && narrows.has(words.get(i))) {
        return words.subList(i, Math.min(words.size(), i + BEHIND)).stream()
            .noneMatch(word -> wholes.has(word) || warrant.arguments().ids().contains(word));
      }
    }
    return false;
  }

  private static final int BEHIND = 4;

  /// The same where no tool has told of the thing: "cancel the lamp from your order".
  private boolean namesThing(String whole) {
    Set<String> known = warrant.things().records().words(whole);
    return approval.proposals().stream()
        .filter(put -> put.sameKind(warrant.act()))
        .map(this::thing)
        .anyMatch(thing -> !thing.isEmpty() && Collections.disjoint(thing, known));
  }

  /// The words between the deed and "from your order" in a proposal; none where it speaks of all.
  private Set<String> thing(Proposed put) {
    Said said = put.reply().said();
    String sentence = put.proposal().proof().in(put.reply().text());
    if (list(Wording.ALL, said).in(plain(sentence))) {
      return Set.of();
    }
    List<String> words = List.of(cut(sentence, Wording.OUT_OF, said, true).split(" ", -1));
    Set<String> thing = new HashSet<>();
    for (int i = words.size() - 1; i >= Math.max(0, words.size() - FAR); i--) {
      String word = words.get(i);
      if (!Collections.disjoint(
          said.language().kindsNamed(Text.of(word)), warrant.act().kind().actions())) {
        thing.removeAll(Coverage.COMMON);
        thing.removeAll(
            warrant.scene().reader().wordings().words(Wording.SMALL_WORDS, said.language()));
        thing.removeIf(each -> list(Wording.WHOLE, said).has(each));
        return thing;
      }
      if (word.chars().allMatch(Character::isLetter)) {
        thing.add(word);
      }
    }
    return Set.of();
  }

  private static final int FAR = 10;

  /// "Keep the coat", in proposal or yes.
  private boolean kept(Set<String> parts) {
    return Stream.of(approval.reply().said(), approval.yes().said())
        .anyMatch(said ->
            sentences(said).stream()
                .map(sentence -> cut(sentence, Wording.KEEPING, said, false))
                .filter(words -> SAME.stream().noneMatch(List.of(words.split(" ", -1))::contains))
                .anyMatch(words -> some(parts, words)));
  }

  /// "Keep the same flights" tells of a change to something else.
  private static final Set<String> SAME =
      Set.of("same", "mismo", "mismos", "misma", "mismas", "gleichen", "memes");

  /// Whether some of the parts are named and some are not.
  private boolean some(Set<String> parts, String plain) {
    Set<String> words = new HashSet<>(List.of(plain.split(" ", -1)));
    List<Boolean> told =
        parts.stream().flatMap(part -> warrant.things().told(part, words).stream()).toList();
    return told.contains(true) && told.contains(false);
  }

  private static List<String> sentences(Said said) {
    return said.cut().sentences().stream().map((Span span) -> span.in(said.text())).toList();
  }

  private static String plain(String sentence) {
    return PlainWords.of(sentence);
  }

  private WordList list(Wording wording, Said said) {
    return warrant.scene().reader().wordings().list(wording, said.language());
  }
}
