package org.supportagentbench.scoring;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.supportagentbench.language.ActionKind;

/// What was cancelled before and is changed all the same.
final class Ended {
  private final Warrant warrant;
  private final Approval approval;
  private final Act act;

  Ended(Warrant warrant) {
    this.warrant = warrant;
    this.approval = warrant.approval();
    this.act = warrant.act();
  }

  /// "Shall I place a new order?", and the payment of the one that was cancelled before is changed.
  boolean holds(List<Proposed> specific) {
    boolean other = specific.stream().noneMatch(p -> p.sameKind(act));
    return cancelledSince()
        || (other
            && CHANGES.containsAll(act.kind().actions())
            && warrant.scene().writes().stream()
                .filter(w -> w.accepted() && w.message() < approval.reply().message())
                .filter(w -> w.kind().actions().contains(ActionKind.CANCEL))
                .flatMap(w -> w.arguments().ids().stream())
                .filter(id -> !person(id))
                .anyMatch(
                    id -> act.arguments().ids().contains(id) && !warrant.said().contains(id)));
  }

  /// Whether the thing was cancelled whole after the yes: there is nothing left to change in it.
  private boolean cancelledSince() {
    return CHANGES.containsAll(act.kind().actions())
        && !act.kind().actions().contains(ActionKind.CANCEL)
        && warrant.scene().writes().stream()
            .filter(w -> w.accepted() && w.message() > approval.yes().message())
            .filter(w -> w.message() < act.message() && !w.arguments().listed())
            .filter(w -> w.kind().actions().equals(Set.of(ActionKind.CANCEL)))
            .flatMap(w -> w.arguments().ids().stream())
            .anyMatch(id -> act.arguments().ids().contains(id) && !person(id));
  }

  private boolean person(String id) {
    String key = act.arguments().names().keyOf().getOrDefault(id, "");
    return PERSONS.stream().anyMatch(key::contains);
  }

  private static final List<String> PERSONS =
      List.of(
          "user",
          "customer",
          "client",
          "student",
          "patient",
          "member",
          "guest",
          "alumn",
          "pacient",
          "usuari",
          "person",
          "account",
          "cuenta");

  private static final Set<ActionKind> CHANGES =
      EnumSet.of(
          ActionKind.MODIFY,
          ActionKind.CHANGE_ITEM,
          ActionKind.CHANGE_ADDRESS,
          ActionKind.EXCHANGE,
          ActionKind.RETURN,
          ActionKind.CANCEL,
          ActionKind.PAY);
}
