package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct.Claim;
import org.supportagentbench.language.AgentAct.Voice;
import org.supportagentbench.transcript.Message;

/// Claims that take in more things than the calls were about: an order that none names, all orders
/// where one was changed, the skateboard where the order held none.
///
/// @param done the accepted writes before the reply that do such a thing
record WiderClaims(Scene scene, Reply reply, Claim claim, List<Act> done) {
  private static final int LONG_WORD = 4;

  /// Deeds that are done to things one by one.
  static final Set<ActionKind> COUNTABLE =
      EnumSet.of(
          ActionKind.CANCEL,
          ActionKind.RETURN,
          ActionKind.EXCHANGE,
          ActionKind.REFUND,
          ActionKind.BOOK);

  WiderClaims {
    done = List.copyOf(done);
  }

  /// What the claim names and no call was about; none where there is no such thing.
  Optional<String> named() {
    return ids().or(this::also).or(this::keptAsItWas).or(this::all).or(this::otherName);
  }

  /// "I have cancelled ORD-201 and ORD-203", and no call was about ORD-203: an id that a tool
  /// listed beside one that was given to a call.
  private Optional<String> ids() {
    String sentence = LEAVING.matcher(claim.proof().in(reply.text())).replaceFirst("");
    Set<String> said = Arguments.idsIn(sentence);
    if (said.size() < 2) {
      return Optional.empty();
    }
    Set<String> touched = new HashSet<>();
    for (Act act : scene.writes()) {
      if (act.accepted() && act.message() <= reply.message()) {
        touched.addAll(act.writtenIds());
        touched.addAll(Arguments.idsIn(act.answer().text()));
      }
    }
    CallObjects known = new CallObjects(scene);
    Set<String> beside = new HashSet<>();
    done.forEach(act -> act.arguments().ids().forEach(id -> beside.addAll(known.siblings(id))));
    beside.addAll(lookedUp());
    return said.stream()
        .filter(id -> beside.contains(id) && !touched.contains(id))
        .findFirst()
        .map("Says that it is done for %s too; no accepted call is about that."::formatted);
  }

  /// "I have cancelled A1, leaving B2 as it was", "...; let me now start on B2".
  private static final Pattern LEAVING =
      Pattern.compile(
          "(?iu),\\s{1,2}(?:leaving|keeping|while|dejando|manteniendo|en laissant|wobei)\\s.*"
              + "|;\\s{0,2}(?:let me|now i|i will|i'll|i’ll|next|ahora|voy a|a continuación|jetzt|maintenant)\\s.*",
          Pattern.DOTALL);

  /// "Additionally, your order W1603792 has also been updated", and that order was only looked up.
  private Optional<String> also() {
    String sentence = claim.proof().in(reply.text());
    Set<String> said = Arguments.idsIn(sentence);
    if (said.size() != 1 || !list(Wording.MORE).in(PlainWords.of(sentence))) {
      return Optional.empty();
    }
    Set<String> written = new HashSet<>();
    Set<String> read = new HashSet<>();
    for (Act act : scene.acts()) {
      if (act.accepted() && act.message() <= reply.message()) {
        (act.writes() ? written : read).addAll(act.arguments().ids());
      }
    }
    return Collections.disjoint(said, written) && read.containsAll(said)
        ? Optional.of(
            "Says that it is done for %s too; that was only looked up."
                .formatted(said.iterator().next()))
        : Optional.empty();
  }

  /// "The T-shirt (8124970213) has been exchanged for a red one", and the call puts it in its own
  /// place.
  private Optional<String> keptAsItWas() {
    Set<String> said = Arguments.idsIn(claim.proof().in(reply.text()));
    Set<String> kept = new HashSet<>();
    done.forEach(act -> kept.addAll(act.kept()));
    boolean only = !said.isEmpty() && kept.containsAll(said);
    return only && !scene.saysSameAnew(reply.message())
        ? Optional.of("Says that it was changed; the call put the same thing in its place.")
        : Optional.empty();
  }

  /// Ids that a tool was read for before, of the form of those that the calls were about.
  private Set<String> lookedUp() {
    Set<String> shapes = new HashSet<>();
    done.forEach(act -> act.arguments().ids().forEach(id -> shapes.add(Ids.shape(id))));
    Set<String> found = new HashSet<>();
    scene.acts().stream()
        .filter(act -> !act.writes() && act.accepted() && act.message() < reply.message())
        .forEach(act -> found.addAll(act.arguments().ids()));
    found.removeIf(id -> !shapes.contains(Ids.shape(id)));
    Set<String> keys = new HashSet<>();
    done.forEach(act -> keys.addAll(act.arguments().names().keyOf().values()));
    scene.acts().stream()
        .filter(act -> !act.writes() && act.accepted() && act.message() < reply.message())
        .map(act -> act.arguments().names().keyOf())
        .forEach(keyOf ->
            keyOf.forEach((id, key) -> {
              if (keys.contains(key)) {
                found.add(id);
              }
            }));
    return found;
  }

  /// "The addresses of all your orders have been changed", and no call names an order; "I've
  /// updated your other orders too", and the calls name one.
  private Optional<String> all() {
    List<String> words = List.of(PlainWords.of(claim.proof().in(reply.text())).split(" ", -1));
    Set<String> all = new HashSet<>(words(Wording.ALL));
    all.addAll(words(Wording.ANOTHER));
    WordList wholes = list(Wording.WHOLES);
    WordList inside = list(Wording.INSIDE);
    for (int i = 0; i < words.size(); i++) {
      boolean several =
          all.contains(words.get(i))
              && words.subList(i, Math.min(i + AFTER_ALL, words.size())).stream()
                  .takeWhile(word -> !inside.has(word))
                  .anyMatch(wholes::has);
      boolean another = words(Wording.ANOTHER).contains(words.get(i)) && done.size() == 1;
      if (several && (few() || (another && list(Wording.MORE).in(String.join(" ", words))))) {
        return Optional.of("Says that it is done for several; no call or one was made.");
      }
    }
    return Optional.empty();
  }

  private static final int AFTER_ALL = 4;

  /// Whether no call names an order, or just one of several that a tool listed.
  private boolean few() {
    List<Act> named = done.stream().filter(WiderClaims::namesWhole).toList();
    Set<String> ids = new HashSet<>();
    named.forEach(act -> ids.addAll(act.arguments().ids()));
    boolean listed =
        ids.stream()
            .anyMatch(id ->
                scene.transcript().messages().stream()
                    .limit(reply.message())
                    .filter(Message.FromTool.class::isInstance)
                    .map(message -> Arguments.idsIn(message.text()))
                    .anyMatch(shown ->
                        shown.contains(id)
                            && shown.stream()
                                    .filter(each -> Ids.shape(each).equals(Ids.shape(id)))
                                    .count()
                                > 1));
    long made =
        done.stream()
            .filter(act ->
                act.nameWords().stream()
                    .anyMatch(word -> WHOLE_KEYS.stream().anyMatch(word::startsWith)))
            .filter(act -> act.message() <= reply.message())
            .count();
    return named.isEmpty()
        ? made < 2 && done.stream().allMatch(act -> act.message() <= reply.message())
        : named.size() == 1 && listed;
  }

  private static boolean namesWhole(Act act) {
    return act.call().arguments().propertyNames().stream()
        .anyMatch(key -> WHOLE_KEYS.stream().anyMatch(key.toLowerCase(Locale.ROOT)::contains));
  }

  /// In names of arguments, whatever the language of the talk.
  private static final List<String> WHOLE_KEYS =
      List.of("order", "reserv", "booking", "pedido", "orden", "ticket", "locator");

  /// "I have cancelled the order for the skateboard", and the order that was cancelled holds none:
  /// a thing that a tool named, and that stands in no accepted call, nor in its answer.
  private Optional<String> otherName() {
    if (claim.voice() != Voice.ACTIVE || !COUNTABLE.contains(claim.kind())) {
      return Optional.empty();
    }
    String sentence = LEAVING.matcher(claim.proof().in(reply.text())).replaceFirst("");
    String said = " " + PlainWords.of(sentence) + " ";
    CallObjects known = new CallObjects(scene);
    StringBuilder calls = new StringBuilder();
    for (Act act : scene.writes()) {
      if (act.accepted() && act.message() <= reply.message()) {
        calls.append(act.call().arguments()).append(act.answer().text()).append(' ');
        known.of(act).forEach(word -> calls.append(word).append(' '));
      }
    }
    String written = " " + PlainWords.of(calls.toString()) + " ";
    return scene.transcript().messages().stream()
        .limit(reply.message())
        .filter(Message.FromTool.class::isInstance)
        .flatMap(message -> ITEM_NAME.matcher(message.text()).results())
        .map(name -> PlainWords.of(name.group(1)))
        .distinct()
        .filter(name -> name.length() > LONG_WORD && said.contains(" " + name + " "))
        .filter(name -> !written.contains(" " + name + " "))
        .findFirst()
        .map("Says that it is done for %s; no accepted call is about that."::formatted);
  }

  private static final Pattern ITEM_NAME =
      Pattern.compile(
          "\"(?:name|nombre|product_name|title)\"\\s{0,3}:\\s{0,3}\"([^\"]{3,60})\"\\s{0,3},\\s{0,3}\"product_id\"");

  private Set<String> words(Wording wording) {
    return list(wording).words();
  }

  private WordList list(Wording wording) {
    return scene.reader().wordings().list(wording, reply.said().language());
  }
}
