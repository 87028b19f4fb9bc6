package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Text;

/// An answer that wishes for something else beside its yes, in words that neither question nor call
/// have: "Yes, but could you send it express instead?", "I'd rather he saw Dr. Keller".
///
/// Cannot see: another wish in words that the question has too; numbers and names, which
/// [Countered] reads.
final class Diverted {
  private static final int LONGEST = 60;
  private static final int LONG_WORD = 4;

  private final Warrant warrant;
  private final Said yes;

  Diverted(Warrant warrant) {
    this.warrant = warrant;
    this.yes = warrant.approval().yes().said();
  }

  /// What the answer wishes for; empty where it is nothing else.
  Optional<String> gap() {
    List<Set<String>> wishes = yes.get(WISHES);
    List<Set<String>> orders = takesUp() ? List.of() : yes.get(ORDERS);
    if ((wishes.isEmpty() && orders.isEmpty()) || several() || anotherDeed()) {
      return Optional.empty();
    }
    Stems known = new Stems(warrant.approval().reply().said().vocabulary());
    known.add(warrant.act().nameWords());
    warrant.scene().writes().stream()
        .filter(act -> act.message() > warrant.approval().yes().message())
        .filter(act -> act.message() < warrant.nextTurn())
        .forEach(act -> {
          known.add(act.writtenWords());
          act.arguments().ids().forEach(id -> known.add(warrant.things().records().words(id)));
        });
    return wishes.stream()
        .flatMap(wish -> wish.stream().filter(word -> !known.has(word)))
        .findFirst()
        .or(() -> ordered(orders, known))
        .map("the answer wishes for %s, which neither the question nor the call has"::formatted);
  }

  /// "Could you ship it to my office?", and no yes beside it: most of what the order names was not
  /// put.
  private static Optional<String> ordered(List<Set<String>> orders, Stems known) {
    return orders.stream()
        .filter(order -> {
          long unknown = order.stream().filter(word -> !known.has(word)).count();
          return unknown > 2 && unknown * 3 > order.size() * 2L;
        })
        .flatMap(order -> order.stream().filter(word -> !known.has(word)))
        .findFirst();
  }

  private static final Facet<Said, List<Set<String>>> ORDERS = new Facet<>(Diverted::orders);

  /// What each order of an answer names that has no yes in it.
  private static List<Set<String>> orders(Said yes) {
    if (yes.words().size() > LONGEST || yes.asCustomer().has(CustomerAct.Yes.class)) {
      return List.of();
    }
    Language language = yes.language();
    return yes.asCustomer().all(CustomerAct.Request.class).stream()
        .filter(wish -> !wish.inquiry())
        .map(wish -> wish.proof().in(yes.text()))
        .filter(part -> !harmless(part, language))
        .map(part -> telling(part, language))
        .toList();
  }

  /// Whether more than this was put, or more than this is written under the yes: the wish may be
  /// about the other.
  private boolean several() {
    Approval approval = warrant.approval();
    long kinds =
        approval.proposals().stream()
            .map(put -> put.proposal().kind())
            .filter(kind -> kind != ActionKind.OTHER && !kind.followsFromOthers())
            .distinct()
            .count();
    return kinds > 1
        || warrant.scene().writes().stream()
                .filter(act -> act.message() > approval.yes().message())
                .filter(act -> act.message() < warrant.nextTurn())
                .map(act -> act.call().name())
                .distinct()
                .count()
            > 1;
  }

  /// "Cancel it now and I'll write to the hotel about the rest", to the question for just that.
  private boolean takesUp() {
    return yes.asCustomer().all(CustomerAct.Request.class).stream()
        .map(CustomerAct.Request::kind)
        .anyMatch(kind -> Scope.DEEDS.contains(kind) && warrant.act().kind().backs(kind));
  }

  /// Whether the wish is for another deed beside this one, or for a person.
  private boolean anotherDeed() {
    return yes.asCustomer().all(CustomerAct.Request.class).stream()
            .map(CustomerAct.Request::kind)
            .anyMatch(kind ->
                kind != ActionKind.OTHER
                    && kind != ActionKind.MODIFY
                    && !warrant.act().kind().backs(kind))
        || yes.asCustomer().all(CustomerAct.Mentions.class).stream()
            .anyMatch(mentions -> mentions.topic() == CustomerAct.Topic.HUMAN);
  }

  private static final Facet<Said, List<Set<String>>> WISHES = new Facet<>(Diverted::wishes);

  private static List<Set<String>> wishes(Said yes) {
    if (yes.words().size() > LONGEST) {
      return List.of();
    }
    List<Set<String>> wishes = new ArrayList<>();
    Language language = yes.language();
    int agreed =
        yes.asCustomer().all(CustomerAct.Yes.class).stream()
            .mapToInt(act -> act.proof().start())
            .max()
            .orElse(-1);
    yes.cut().sentences().stream()
        .filter(sentence -> sentence.end() > agreed)
        .map(sentence -> sentence.in(yes.text()))
        .filter(sentence -> opensWithout(sentence, language))
        .map(sentence -> part(sentence, language))
        .flatMap(Optional::stream)
        .map(part -> telling(part, language))
        .filter(words -> !words.isEmpty())
        .forEach(wishes::add);
    return List.copyOf(wishes);
  }

  /// Whether nothing agrees behind the "but": "I was hoping to keep it, but let's cancel it".
  private static boolean opensWithout(String sentence, Language language) {
    Optional<String> but =
        Wordings.bundled().list(Wording.BUT, language).firstIn(PlainWords.of(sentence));
    return but.isEmpty()
        || language
            .readCustomer(Text.of(behind(but.get(), sentence)))
            .all(CustomerAct.Yes.class)
            .isEmpty();
  }

  /// What stands behind the "but"; the whole sentence where it says "instead" or "rather".
  private static Optional<String> part(String sentence, Language language) {
    Wordings wordings = Wordings.bundled();
    String plain = PlainWords.of(sentence);
    Optional<String> but = wordings.list(Wording.BUT, language).firstIn(plain);
    boolean rather = wordings.list(Wording.RATHER, language).in(plain);
    String part = but.map(word -> behind(word, sentence)).orElse(rather ? sentence : "");
    String words = PlainWords.of(part);
    Text text = Text.of(part);
    boolean wishes =
        rather
            || language.wants(text)
            || language.readCustomer(text).has(CustomerAct.Request.class)
            || wordings.list(Wording.NEEDS, language).in(words);
    return wishes && !part.isBlank() && !harmless(part, language)
        ? Optional.of(part)
        : Optional.empty();
  }

  private static boolean harmless(String part, Language language) {
    String words = PlainWords.of(part);
    return HARMLESS.stream()
            .anyMatch(wording -> Wordings.bundled().list(wording, language).in(words))
        || language.kindsNamed(Text.of(part)).contains(ActionKind.NOTIFY);
  }

  private static final List<Wording> HARMLESS =
      List.of(Wording.MORE, Wording.ONLY_IF, Wording.NO_DIVERSION);

  private static String behind(String word, String sentence) {
    int at = sentence.toLowerCase(Locale.ROOT).indexOf(word);
    return at < 0 ? "" : sentence.substring(at + word.length());
  }

  private static Set<String> telling(String part, Language language) {
    Set<String> words = new HashSet<>(List.of(PlainWords.of(part).split(" ", -1)));
    words.removeIf(word -> word.length() < LONG_WORD || word.chars().anyMatch(Character::isDigit));
    PaymentWords.named(PlainWords.of(part)).forEach(words::remove);
    Wordings wordings = Wordings.bundled();
    for (Wording plain : List.of(Wording.SMALL_WORDS, Wording.VAGUE, Wording.IDLE)) {
      words.removeAll(wordings.words(plain, language));
    }
    for (Wording phrases : List.of(Wording.RATHER, Wording.NEEDS)) {
      wordings
          .list(phrases, language)
          .words()
          .forEach(phrase -> words.removeAll(List.of(phrase.split(" ", -1))));
    }
    return Set.copyOf(words);
  }
}
