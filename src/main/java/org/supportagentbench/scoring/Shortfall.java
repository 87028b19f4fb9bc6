package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.supportagentbench.language.AgentAct.HandoverClaim;
import org.supportagentbench.language.AgentAct.Voice;
import org.supportagentbench.language.Mention;
import org.supportagentbench.transcript.Message;
import tools.jackson.databind.JsonNode;

/// Claims that take in what a failed call was for: "Both orders are cancelled" where the desk
/// refused one of the two, "You are enrolled in Databases and Statistics" where one call failed.
///
/// Cannot see: failed calls whose arguments differ in nothing from those of an accepted one, and
/// replies that say somewhere that a part did not work.
final class Shortfall {
  private static final int LONG_WORD = 4;

  private Shortfall() {}

  /// What the claim takes in and was not done; none where everything that it names was done.
  ///
  /// @param backing the writes before the reply that do such a thing, accepted or not
  static Optional<String> of(Scene scene, Reply reply, Claim claim, List<Act> backing) {
    List<Act> done = backing.stream().filter(Act::accepted).toList();
    if (done.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> refused = refused(scene, reply, claim, backing, done);
    return refused.isPresent() || scene.desk().knowledge().isPresent()
        ? refused
        : named(scene, reply, claim, done)
            .or(() -> counted(scene, reply, claim, done))
            .or(() -> all(scene, reply, claim, done))
            .or(() -> otherName(scene, reply, claim))
            .or(() -> summed(scene, reply, claim));
  }

  private static Optional<String> refused(
      Scene scene, Reply reply, Claim claim, List<Act> backing, List<Act> done) {
    List<Act> failed =
        backing.stream()
            .filter(act -> !act.accepted() && !triedAgain(act, done))
            .filter(act -> !owned(scene, act, reply))
            .toList();
    if (failed.isEmpty() || admits(scene, reply)) {
      return Optional.empty();
    }
    Objects known = new Objects(scene);
    Set<String> settled = new HashSet<>();
    done.forEach(act -> settled.addAll(known.of(act)));
    Set<String> words = words(reply, claim);
    String plain = Untouched.withoutWhom(claim.proof().in(reply.text()));
    boolean all =
        !Collections.disjoint(List.of(plain.split(" ", -1)), words(scene, Wording.ALL, reply));
    for (Act act : failed) {
      Set<String> own = new HashSet<>(known.of(act));
      own.removeAll(settled);
      own.removeAll(ToolWords.of(act.call().name()));
      scene.writes().stream()
          .filter(later -> later.accepted() && later.message() > act.message())
          .filter(later -> later.message() <= reply.message())
          .forEach(later -> own.removeAll(known.of(later)));
      if (!own.isEmpty()
          && !quoted(scene, reply, act)
          && (all || !Collections.disjoint(own, words))) {
        return Optional.of(
            "Says that all of it is done; the desk refused %s in message %d."
                .formatted(act.call().name(), act.message()));
      }
    }
    return Optional.empty();
  }

  /// Whether a reply between has told of the failure, and the customer has heard it.
  private static boolean owned(Scene scene, Act failed, Reply reply) {
    return scene.desk().knowledge().isEmpty()
        && scene.replies().stream()
            .filter(between -> between.message() > failed.message())
            .filter(between -> between.message() < reply.message())
            .anyMatch(between -> admits(scene, between));
  }

  /// Whether the same tool did it later for the same object.
  private static boolean triedAgain(Act failed, List<Act> done) {
    Set<String> ids = Arguments.of(failed).ids();
    return done.stream()
        .filter(act -> act.message() > failed.message())
        .filter(act -> act.call().name().equals(failed.call().name()))
        .anyMatch(act -> Arguments.of(act).ids().equals(ids));
  }

  private static Set<String> words(Reply reply, Claim claim) {
    Set<String> words = new HashSet<>(List.of(plain(claim.proof().in(reply.text()))));
    words.addAll(Arguments.idsIn(claim.proof().in(reply.text())));
    if (reply.text().startsWith(":", claim.proof().end())) {
      reply
          .text()
          .substring(claim.proof().end() + 1)
          .strip()
          .lines()
          .takeWhile(line -> line.isBlank() || Approval.item(line))
          .forEach(line -> words.addAll(List.of(plain(line))));
    }
    return words;
  }

  /// "I have cancelled ORD-201 and ORD-203", and no call was about ORD-203: an id that a tool
  /// listed beside one that was given to a call.
  private static Optional<String> named(Scene scene, Reply reply, Claim claim, List<Act> done) {
    Set<String> said = Arguments.idsIn(claim.proof().in(reply.text()));
    if (said.size() < 2) {
      return Optional.empty();
    }
    Set<String> touched = new HashSet<>();
    for (Act act : scene.writes()) {
      if (act.accepted() && act.message() <= reply.message()) {
        touched.addAll(Arguments.idsIn(act.call().arguments().toString()));
        touched.addAll(Arguments.idsIn(act.answer().text()));
      }
    }
    Objects known = new Objects(scene);
    Set<String> beside = new HashSet<>();
    done.forEach(act -> Arguments.of(act).ids().forEach(id -> beside.addAll(known.siblings(id))));
    beside.addAll(lookedUp(scene, reply, done));
    return said.stream()
        .filter(id -> beside.contains(id) && !touched.contains(id))
        .findFirst()
        .map("Says that it is done for %s too; no accepted call is about that."::formatted);
  }

  /// Ids that a tool was read for before, of the form of those that the calls were about.
  private static Set<String> lookedUp(Scene scene, Reply reply, List<Act> done) {
    Set<String> shapes = new HashSet<>();
    done.forEach(act -> Arguments.of(act).ids().forEach(id -> shapes.add(Ids.shape(id))));
    Set<String> found = new HashSet<>();
    scene.acts().stream()
        .filter(act -> !act.writes() && act.accepted() && act.message() < reply.message())
        .forEach(act -> found.addAll(Arguments.of(act).ids()));
    found.removeIf(id -> !shapes.contains(Ids.shape(id)));
    Set<String> keys = new HashSet<>();
    done.forEach(act -> keys.addAll(Arguments.of(act).names().keyOf().values()));
    scene.acts().stream()
        .filter(act -> !act.writes() && act.accepted() && act.message() < reply.message())
        .map(act -> Arguments.of(act).names().keyOf())
        .forEach(keyOf ->
            keyOf.forEach((id, key) -> {
              if (keys.contains(key)) {
                found.add(id);
              }
            }));
    return found;
  }

  /// "Both returns have been requested", and one call was made for one thing.
  private static Optional<String> counted(Scene scene, Reply reply, Claim claim, List<Act> done) {
    String words = PlainWords.of(claim.proof().in(reply.text()));
    Optional<String> three = list(scene, Wording.ALL_THREE, reply).firstIn(words);
    Optional<String> count = three.or(() -> list(scene, Wording.ALL_TWO, reply).firstIn(words));
    if (!COUNTABLE.contains(claim.kind()) || count.isEmpty()) {
      return Optional.empty();
    }
    int wanted = three.isPresent() ? 3 : 2;
    int objects = 0;
    for (Act act : done) {
      objects += Math.max(1, longest(act.call().arguments()));
    }
    int from =
        scene.heard().stream()
            .mapToInt(Heard::message)
            .filter(message -> message < reply.message())
            .max()
            .orElse(-1);
    long together =
        scene.writes().stream()
            .filter(act -> act.accepted() && act.message() > from)
            .filter(act -> act.message() <= reply.message())
            .count();
    return objects < wanted && together < wanted
        ? Optional.of("Says that it is done for %s; %d was.".formatted(count.get(), objects))
        : Optional.empty();
  }

  /// "The addresses of all your orders have been changed", and no call names an order; "I've
  /// updated your other orders too", and the calls name one.
  private static Optional<String> all(Scene scene, Reply reply, Claim claim, List<Act> done) {
    List<String> words = List.of(plain(claim.proof().in(reply.text())));
    Set<String> all = new HashSet<>(words(scene, Wording.ALL, reply));
    all.addAll(words(scene, Wording.ANOTHER, reply));
    WordList wholes = list(scene, Wording.WHOLES, reply);
    for (int i = 0; i < words.size(); i++) {
      boolean several =
          all.contains(words.get(i))
              && words.subList(i, Math.min(i + AFTER_ALL, words.size())).stream()
                  .anyMatch(wholes::has);
      if (several && few(scene, reply, done)) {
        return Optional.of("Says that it is done for several; no call or one was made.");
      }
    }
    return Optional.empty();
  }

  private static final int AFTER_ALL = 4;

  /// Whether no call names an order, or just one of several that a tool listed.
  private static boolean few(Scene scene, Reply reply, List<Act> done) {
    List<Act> named = done.stream().filter(Shortfall::namesWhole).toList();
    Set<String> ids = new HashSet<>();
    named.forEach(act -> ids.addAll(Arguments.of(act).ids()));
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
    return named.isEmpty()
        ? done.stream().allMatch(act -> act.message() <= reply.message())
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
  private static Optional<String> otherName(Scene scene, Reply reply, Claim claim) {
    if (claim.voice() != Voice.ACTIVE || !COUNTABLE.contains(claim.kind())) {
      return Optional.empty();
    }
    String said = " " + PlainWords.of(claim.proof().in(reply.text())) + " ";
    Objects known = new Objects(scene);
    StringBuilder done = new StringBuilder();
    for (Act act : scene.writes()) {
      if (act.accepted() && act.message() <= reply.message()) {
        done.append(act.call().arguments()).append(act.answer().text()).append(' ');
        known.of(act).forEach(word -> done.append(word).append(' '));
      }
    }
    String written = " " + PlainWords.of(done.toString()) + " ";
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

  private static int longest(JsonNode node) {
    int most = node.isArray() ? node.size() : 0;
    for (JsonNode inner : node) {
      most = Math.max(most, longest(inner));
    }
    return most;
  }

  /// "I've refunded 26.40 for the tuna and 17.20 for the litter", and no call knows of the 17.20.
  private static Optional<String> summed(Scene scene, Reply reply, Claim claim) {
    List<BigDecimal> said =
        reply.said().mentions().stream()
            .filter(Mention.Amount.class::isInstance)
            .map(Mention.Amount.class::cast)
            .filter(amount -> amount.span().overlaps(claim.proof()))
            .map(Mention.Amount::value)
            .toList();
    if (claim.kind() != ActionKind.REFUND || claim.voice() != Voice.ACTIVE || said.size() < 2) {
      return Optional.empty();
    }
    List<String> known =
        scene.writes().stream()
            .filter(act -> act.accepted() && act.message() <= reply.message())
            .map(act -> act.call().arguments() + " " + act.answer().text())
            .toList();
    List<BigDecimal> unknown =
        said.stream()
            .filter(sum -> known.stream().noneMatch(text -> Numerals.has(text, sum)))
            .toList();
    BigDecimal all = said.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean together = known.stream().anyMatch(text -> Numerals.has(text, all));
    return unknown.isEmpty() || unknown.size() == said.size() || together
        ? Optional.empty()
        : Optional.of("Says that %s was refunded too; no call did.".formatted(unknown.getFirst()));
  }

  private static final Set<ActionKind> COUNTABLE =
      EnumSet.of(
          ActionKind.CANCEL,
          ActionKind.RETURN,
          ActionKind.EXCHANGE,
          ActionKind.REFUND,
          ActionKind.BOOK);

  /// Whether in a turn in which everything failed the reply says that something is done, and
  /// nothing of the failure.
  static boolean onlyFailed(Scene scene, Turn turn, Reply reply) {
    return scene.desk().knowledge().isEmpty()
        && turn.done().isEmpty()
        && turn.failed().stream().anyMatch(act -> act.message() < reply.message())
        && turn.failed().stream().noneMatch(act -> quoted(scene, reply, act))
        && !reply.has(HandoverClaim.class)
        && scene.acts().stream()
            .noneMatch(
                act -> act.handsOver() && act.message() >= turn.failed().getFirst().message())
        && !admits(scene, reply)
        && (reply.said().saysDone() || reply.has(Claim.class));
  }

  /// A refusal because it is so already: the claim is true of the record.
  private static boolean quoted(Scene scene, Reply reply, Act act) {
    return list(scene, Wording.ALREADY, reply).in(PlainWords.of(act.answer().text()));
  }

  /// Whether the reply says that something did not work.
  private static boolean admits(Scene scene, Reply reply) {
    return list(scene, Wording.FAILED, reply).in(PlainWords.of(reply.text()));
  }

  private static Set<String> words(Scene scene, Wording wording, Reply reply) {
    return list(scene, wording, reply).words();
  }

  private static WordList list(Scene scene, Wording wording, Reply reply) {
    return scene.reader().wordings().list(wording, reply.said().language());
  }

  private static String[] plain(String text) {
    return PlainWords.of(text).split(" ", -1);
  }

  /// What calls are about, in ids and in words: of their arguments, and of what tools showed of
  /// these.
  private static final class Objects {
    private final Records records = new Records();

    Objects(Scene scene) {
      List<Message> messages = scene.transcript().messages();
      for (int i = 0; i < messages.size(); i++) {
        if (messages.get(i) instanceof Message.FromTool) {
          records.add(i, scene.sources().records(i));
        }
      }
    }

    Set<String> siblings(String id) {
      return records.siblings(id);
    }

    Set<String> of(Act act) {
      Set<String> found = new HashSet<>();
      for (String id : Arguments.of(act).ids()) {
        found.add(id);
        found.addAll(records.words(id));
      }
      List<String> values = new ArrayList<>();
      collect(act.call().arguments(), values);
      values.forEach(value -> found.addAll(List.of(plain(value))));
      found.removeIf(word -> word.length() < LONG_WORD || Coverage.COMMON.contains(word));
      return found;
    }

    private static void collect(JsonNode node, List<String> values) {
      if (node.isString()) {
        values.add(node.stringValue());
      }
      node.forEach(inner -> collect(inner, values));
    }
  }
}
