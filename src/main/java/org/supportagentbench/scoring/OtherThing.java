package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supportagentbench.language.ActionKind;

/// Another thing than was put to the customer: another part of the whole, another one of those that
/// a tool listed side by side, one more in a list, the whole instead of a part.
final class OtherThing {
  private final Warrant warrant;
  private final Scene scene;
  private final Approval approval;
  private final Act act;
  private final Arguments arguments;
  private final Things things;

  OtherThing(Warrant warrant) {
    this.warrant = warrant;
    this.scene = warrant.scene();
    this.approval = warrant.approval();
    this.act = warrant.act();
    this.arguments = warrant.arguments();
    this.things = warrant.things();
  }

  Optional<String> gap() {
    return anotherPart()
        .or(() -> sibling())
        .or(() -> oneMore())
        .or(() -> wider())
        .or(() -> crossed());
  }

  /// "Shall I take back the tea tin?", and another item of the order goes.
  private Optional<String> anotherPart() {
    Set<String> words = warrant.words();
    Set<String> said = warrant.said();
    for (String whole : arguments.ids()) {
      Set<String> parts = things.records().children(whole);
      if (Collections.disjoint(arguments.ids(), parts)) {
        continue;
      }
      Set<String> meant = new HashSet<>(arguments.ids());
      meant.retainAll(parts);
      boolean newPart =
          arguments.ids().stream()
              .anyMatch(id -> !meant.contains(id) && !id.equals(whole) && said.contains(id));
      if (newPart || meant.stream().anyMatch(id -> spoken(id, Set.of(), words, said))) {
        continue;
      }
      Set<String> own = new HashSet<>();
      meant.forEach(id -> own.addAll(things.records().words(id)));
      Set<String> shapes = meant.stream().map(Ids::shape).collect(Collectors.toSet());
      if (parts.stream()
          .filter(id -> !meant.contains(id) && shapes.contains(Ids.shape(id)))
          .anyMatch(id -> spoken(id, own, words, said))) {
        return Optional.of("the proposal names another part of " + whole);
      }
    }
    return Optional.empty();
  }

  /// "The Junior Suite again?", and the rate of the Deluxe Double is written: of things that a tool
  /// listed side by side, proposal and yes describe another one.
  private Optional<String> sibling() {
    Set<String> words = warrant.words();
    Set<String> named = new HashSet<>(warrant.said());
    named.addAll(arguments.ids());
    scene.writes().stream()
        .filter(write -> write.message() > approval.yes().message())
        .filter(write -> write.message() < warrant.nextTurn())
        .forEach(write -> named.addAll(write.arguments().ids()));
    Set<String> said = warrant.said();
    for (String id : arguments.ids()) {
      Set<String> others = new HashSet<>(named);
      if (!said.contains(id)) {
        others.remove(id);
      }
      if (things.othersMeant(id, others, words)) {
        return Optional.of("the proposal describes another one than " + id);
      }
    }
    return Optional.empty();
  }

  /// Of several things in a list of the call, one that was not put to the customer beside others
  /// that were.
  private Optional<String> oneMore() {
    Set<String> words = warrant.words();
    Set<String> said = warrant.said();
    Set<String> all = list(Wording.ALL).words();
    for (List<String> list : arguments.names().lists()) {
      List<String> silent = list.stream().filter(id -> things.silent(id, said, words)).toList();
      long told =
          list.stream()
              .filter(id -> said.contains(id) || things.fullyDescribed(id, Set.of(), words))
              .count();
      if (told > 0
          && (approval.parts() > 1 || list.size() == 2)
          && !silent.isEmpty()
          && Collections.disjoint(words, all)) {
        return Optional.of("%s was not put to the customer".formatted(silent.getFirst()));
      }
    }
    return Optional.empty();
  }

  /// The camera is exchanged for the bicycle, where each was to be exchanged for another of its
  /// own: by the tools old and new are of different products.
  private Optional<String> crossed() {
    List<String> ids =
        arguments.names().lists().isEmpty() ? List.copyOf(arguments.ids()) : List.of();
    for (String old : ids) {
      for (String fresh : ids) {
        Set<String> from = fresh(old) ? Set.of() : products(old);
        Set<String> to = fresh(fresh) ? products(fresh) : Set.of();
        if (!from.isEmpty()
            && !to.isEmpty()
            && Collections.disjoint(from, to)
            && !wantedCrossed(old, fresh)) {
          return Optional.of("%s is no variant of what %s is".formatted(fresh, old));
        }
      }
    }
    return Optional.empty();
  }

  /// "Replace the wristwatch with the bicycle": one sentence of the proposal or the customer has
  /// words for both.
  private boolean wantedCrossed(String old, String fresh) {
    Set<String> from = longWords(old);
    Set<String> to = longWords(fresh);
    Set<String> both = new HashSet<>(from);
    both.retainAll(to);
    from.removeAll(both);
    to.removeAll(both);
    return Stream.concat(
            Stream.of(approval.reply().said()),
            scene.heard().stream()
                .filter(heard -> heard.message() < act.message())
                .map(Heard::said))
        .anyMatch(said ->
            said.cut().sentences().stream()
                .map(sentence -> List.of(PlainWords.of(sentence.in(said.text())).split(" ", -1)))
                .anyMatch(words ->
                    words.stream().filter(from::contains).count() == 1
                        && words.stream().filter(to::contains).count() == 1
                        && words.indexOf(first(words, from)) < words.indexOf(first(words, to))));
  }

  private static String first(List<String> words, Set<String> some) {
    return words.stream().filter(some::contains).findFirst().orElse("");
  }

  private Set<String> longWords(String id) {
    Set<String> words = new HashSet<>(things.records().words(id));
    words.removeIf(word -> word.length() < 5 || Coverage.COMMON.contains(word));
    return words;
  }

  private boolean fresh(String id) {
    return arguments.names().keyOf().getOrDefault(id, "").startsWith("new");
  }

  private Set<String> products(String id) {
    Set<String> products = new HashSet<>(things.records().beside(id));
    products.removeIf(other -> !things.records().sorts(other).contains("product"));
    return products;
  }

  /// "Shall I cancel this item?", and the whole order goes.
  private Optional<String> wider() {
    boolean whole =
        !act.kind().actions().stream().allMatch(ADDRESS::contains)
            && !arguments.listed()
            && arguments.ids().stream().anyMatch(id -> things.records().parts(id) > 1)
            && arguments.ids().stream()
                .noneMatch(
                    id -> !Collections.disjoint(things.records().children(id), arguments.ids()));
    boolean part =
        approval.proposals().stream()
            .filter(p -> p.sameKind(act))
            .map(p -> p.proposal().target().words())
            .anyMatch(words -> words.stream().anyMatch(list(Wording.ITEM)::has));
    boolean all =
        approval.proposals().stream()
            .filter(p -> p.sameKind(act))
            .map(p -> p.proposal().target().words())
            .anyMatch(words -> words.stream().anyMatch(list(Wording.WHOLE)::has));
    return whole && part && !all
        ? Optional.of("the proposal is about one item, the call about all of it")
        : Optional.empty();
  }

  private WordList list(Wording wording) {
    return scene.reader().wordings().list(wording, approval.reply().said().language());
  }

  /// What is done to an order as a whole anyway.
  private static final Set<ActionKind> ADDRESS =
      EnumSet.of(ActionKind.MODIFY, ActionKind.CHANGE_ADDRESS, ActionKind.PAY);

  private boolean spoken(String id, Set<String> without, Set<String> words, Set<String> said) {
    return said.contains(id) || things.described(id, without, words);
  }
}
