package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;
import org.supportagentbench.language.Span;

/// What a yes itself asks for otherwise: another thing, only a part, another value, another way to
/// pay.
final class Refused {
  private final Warrant warrant;
  private final Approval approval;
  private final Act act;
  private final Arguments arguments;
  private final Things things;

  Refused(Warrant warrant) {
    this.warrant = warrant;
    this.approval = warrant.approval();
    this.act = warrant.act();
    this.arguments = warrant.arguments();
    this.things = warrant.things();
  }

  Optional<String> gap() {
    Set<String> yes = Things.words(approval.yes().said(), approval.yes().said());
    yes.removeAll(approval.yes().said().get(ONLY_ASKED));
    yes.removeAll(approval.yes().said().get(ONLY_REMARKED));
    yes.removeAll(warrant.coverage().deferred(approval).left());
    Set<String> plain = approval.yes().said().get(AGREED);
    return arguments.ids().stream()
        .filter(id -> !swapped(id, yes))
        .filter(id ->
            (things.otherTold(id, arguments.ids(), yes) && !all())
                || (!plain.isEmpty() && things.otherTold(id, arguments.ids(), plain)))
        .findFirst()
        .map("the yes is to another one than %s"::formatted)
        .or(() -> leftOut())
        .or(() ->
            warrant.coverage().deferred(approval).has(act)
                ? Optional.of("the customer left this open beside the yes to something else")
                : Optional.empty())
        .or(() -> deedLeftOut())
        .or(() -> onlyAnotherDeed())
        .or(() -> EitherOr.gap(warrant))
        .or(() -> ratherThan())
        .or(() -> Flags.gap(approval, act, wordings()))
        .or(() -> limited())
        .or(() -> new ChangedByYes(approval, arguments, wordings()).gap())
        .or(() -> new Countered(warrant).gap())
        .or(() -> new Diverted(warrant).gap())
        .or(() -> otherPayment())
        .or(() -> PaymentWays.other(warrant))
        .or(() -> PaymentWays.otherCard(warrant))
        .or(() -> PaymentWays.otherId(warrant));
  }

  /// "Yes, change it to the red steel one": the words tell what comes in its place.
  private boolean swapped(String id, Set<String> yes) {
    return !key(id).startsWith("new")
        && arguments.ids().stream()
            .filter(other -> key(other).startsWith("new"))
            .anyMatch(other -> Warrant.meet(things.records().words(other), yes));
  }

  private String key(String id) {
    return arguments.names().keyOf().getOrDefault(id, "");
  }

  /// "Yes, all three. The flight lands at 11:40."
  private boolean all() {
    Said yes = approval.yes().said();
    return yes.says(Wording.ALL, wordings())
        || yes.says(Wording.ALL_TWO, wordings())
        || yes.says(Wording.ALL_THREE, wordings());
  }

  private Wordings wordings() {
    return warrant.scene().reader().wordings();
  }

  /// Words of the yes itself where the message goes on to ask: "Yes to the lamp. For the boots, is
  /// there no cheaper pair?"
  private static Set<String> agreed(Said yes) {
    CustomerReading said = yes.asCustomer();
    Set<String> words = new HashSet<>();
    if (said.has(CustomerAct.Question.class)) {
      said.all(CustomerAct.Yes.class)
          .forEach(act ->
              words.addAll(List.of(PlainWords.of(act.proof().in(yes.text())).split(" ", -1))));
    }
    return Set.copyOf(words);
  }

  private static final Facet<Said, Set<String>> AGREED = new Facet<>(Refused::agreed);

  /// Words that the customer has only in questions beside the yes: "Yes to all three. And will my
  /// notes be deleted?"
  private static Set<String> onlyAsked(Said yes) {
    String text = yes.text();
    Set<String> asked = new HashSet<>();
    StringBuilder rest = new StringBuilder(text);
    yes.asCustomer().all(CustomerAct.Question.class).stream()
        .map(CustomerAct.Question::proof)
        .filter(proof ->
            yes.asCustomer().all(CustomerAct.Yes.class).stream()
                .noneMatch(agreed -> agreed.proof().overlaps(proof)))
        .forEach(proof -> {
          asked.addAll(List.of(PlainWords.of(proof.in(text)).split(" ", -1)));
          for (int i = proof.start(); i < proof.end(); i++) {
            rest.setCharAt(i, ' ');
          }
        });
    List.of(PlainWords.of(rest.toString()).split(" ", -1)).forEach(asked::remove);
    return Set.copyOf(asked);
  }

  private static final Facet<Said, Set<String>> ONLY_ASKED = new Facet<>(Refused::onlyAsked);

  /// Words that the customer has only in what is told beside a yes of its own: "Yes! Thanks, that
  /// lamp never really matched my desk."
  private static Set<String> onlyRemarked(Said yes) {
    List<Span> acts =
        yes.asCustomer().acts().stream()
            .filter(act ->
                act instanceof CustomerAct.Yes
                    || act instanceof CustomerAct.No
                    || act instanceof CustomerAct.Choice
                    || act instanceof CustomerAct.Request)
            .map(CustomerAct::proof)
            .toList();
    boolean bare =
        yes.asCustomer().all(CustomerAct.Yes.class).stream()
            .anyMatch(agreed ->
                !agreed.conditional()
                    && PlainWords.of(agreed.proof().in(yes.text())).split(" ", -1).length <= BARE);
    Set<String> remarked = new HashSet<>();
    Set<String> rest = new HashSet<>();
    for (Span sentence : yes.cut().sentences()) {
      List<String> words = List.of(PlainWords.of(sentence.in(yes.text())).split(" ", -1));
      boolean remark =
          bare
              && words.size() > LONG_REMARK
              && acts.stream().noneMatch(sentence::overlaps)
              && Wordings.bundled()
                  .list(Wording.REMARKS, yes.language())
                  .in(String.join(" ", words));
      (remark ? remarked : rest).addAll(words);
    }
    remarked.removeAll(rest);
    return Set.copyOf(remarked);
  }

  private static final Facet<Said, Set<String>> ONLY_REMARKED = new Facet<>(Refused::onlyRemarked);

  /// Words of a yes that says no more, and of a remark that tells something.
  private static final int BARE = 4;

  private static final int LONG_REMARK = 5;

  /// "Yes to the lamp, not the rug", and the rug goes. What the new thing has too is kept of the
  /// old one: "in black, keeping the leather strap".
  private Optional<String> leftOut() {
    Set<String> without = new HashSet<>(approval.without());
    arguments.ids().stream()
        .filter(id -> arguments.names().keyOf().getOrDefault(id, "").startsWith("new"))
        .forEach(id -> without.removeAll(things.records().words(id)));
    return arguments.ids().stream()
        .filter(id -> things.records().parts(id) == 0)
        .filter(id -> !Collections.disjoint(things.records().words(id), without))
        .findFirst()
        .map("the customer did not want it for %s"::formatted);
  }

  /// "Block it now. The dispute, hold on", and the dispute is opened.
  private Optional<String> deedLeftOut() {
    return act.nameWords().stream()
        .skip(1)
        .filter(word -> word.length() > 4 && !Coverage.COMMON.contains(word))
        .filter(approval.without()::contains)
        .findFirst()
        .map("the customer did not want the %s"::formatted);
  }

  /// "Section C rather than B", and the call says B.
  private Optional<String> ratherThan() {
    Set<String> left = new HashSet<>();
    Matcher rather = RATHER_THAN.matcher(approval.yes().said().plain());
    while (rather.find()) {
      left.add(rather.group(1));
    }
    return act.call().arguments().properties().stream()
        .map(field -> PlainWords.of(field.getValue().asString("")))
        .filter(value -> !value.isEmpty() && left.contains(value))
        .findFirst()
        .map("the customer wanted another one rather than %s"::formatted);
  }

  private static final Pattern RATHER_THAN =
      Pattern.compile(
          "\\b(?:rather than|instead of|en vez de|en lugar de)"
              + " (?:the |section |option |el |la |seccion |opcion )?(\\w{1,20})\\b");

  /// "Only book the table" to two things that were put, and the other one is done too.
  private Optional<String> onlyAnotherDeed() {
    Said yes = approval.yes().said();
    Set<ActionKind> wanted = yes.kindsNamed();
    boolean only =
        wordings()
            .list(Wording.ONLY, yes.language())
            .has(yes.plainWords().isEmpty() ? "" : yes.plainWords().getFirst());
    return only
            && !wanted.isEmpty()
            && wanted.stream().noneMatch(act.kind()::backs)
            && approval.reply().said().kindsNamed().containsAll(wanted)
        ? Optional.of("the customer wanted only another of the things that were put")
        : Optional.empty();
  }

  /// "Yes, but only the lamp", and the rug goes. What is no part of anything known is not limited.
  private Optional<String> limited() {
    Limits limits = new Limits(approval.yes(), true);
    Set<String> named = limits.onlyIds();
    for (String id : arguments.ids()) {
      String shape = Ids.shape(id);
      if (!named.contains(id) && named.stream().anyMatch(n -> Ids.shape(n).equals(shape))) {
        return Optional.of("the customer wanted another one only, not " + id);
      }
    }
    Set<String> only = limits.only();
    if (!only.isEmpty()
        && act.call().arguments().size() == 1
        && arguments.ids().stream().anyMatch(id -> things.records().parts(id) > 1)
        && Collections.disjoint(words(act), only)
        && listed(only)) {
      return Optional.of("the customer wanted a part only, the call is about all of it");
    }
    Set<String> parts = new HashSet<>();
    arguments.ids().forEach(id -> parts.addAll(things.records().children(id)));
    if (only.isEmpty() || parts.stream().noneMatch(id -> things.described(id, Set.of(), only))) {
      return Optional.empty();
    }
    boolean whole = parts.size() > 1 && Collections.disjoint(arguments.ids(), parts);
    return arguments.ids().stream()
        .filter(id -> whole || (parts.contains(id) && !things.described(id, Set.of(), only)))
        .findFirst()
        .map("the customer wanted another part only, not %s"::formatted);
  }

  private static Set<String> words(Act act) {
    return Set.copyOf(act.writtenWords());
  }

  /// Whether the agent had named some part of what the customer wants alone.
  private boolean listed(Set<String> only) {
    return warrant.scene().replies().stream()
        .filter(reply -> reply.message() < approval.yes().message())
        .anyMatch(reply -> !Collections.disjoint(reply.said().vocabulary(), only));
  }

  private Optional<String> otherPayment() {
    if (arguments.payments().isEmpty()) {
      return Optional.empty();
    }
    Set<String> words = warrant.words();
    Set<String> said = warrant.said();
    Set<String> ways = PaymentWords.named(approval.yes().said());
    Set<String> put = PaymentWords.named(approval.reply().said());
    boolean split = arguments.payments().size() > 1;
    return arguments.payments().stream()
        .filter(id -> !split || put.stream().noneMatch(id.toLowerCase(Locale.ROOT)::startsWith))
        .filter(id -> ways.stream().noneMatch(id.toLowerCase(Locale.ROOT)::startsWith))
        .filter(id -> things.othersMeant(id, said, words))
        .findFirst()
        .map("another way to pay than %s was agreed"::formatted);
  }
}
