package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.desk.OrderLine;
import org.supportagentbench.desk.ToolCall;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.Expectation;
import org.supportagentbench.suite.ExpectedAction;

/// The writes of a conversation against what its case requires, allows and forbids, rebuilt from
/// the log.
final class Deeds {
  private final CaseScene scene;
  private final ActionMatch match;
  private final Expectation expected;
  private final List<ExpectedAction> fine = new ArrayList<>();
  private final List<Act> accepted;
  private final List<Act> listed;
  private final List<Act> forbidden;
  private final boolean requiredDone;

  Deeds(CaseScene scene) {
    this.scene = scene;
    this.match = new ActionMatch(scene.shop());
    this.expected = scene.file().header().expectation();
    fine.addAll(expected.required());
    fine.addAll(expected.allowed());
    List<Act> writes = scene.scene().writes();
    this.accepted = writes.stream().filter(Act::accepted).toList();
    this.listed =
        writes.stream()
            .filter(act -> expected.forbidden().stream().anyMatch(action -> hits(action, act)))
            .toList();
    this.forbidden =
        scene.is(Bucket.ROUTINE) ? writes.stream().filter(this::isForbidden).toList() : listed;
    List<ToolCall> calls = accepted.stream().flatMap(act -> act.typed().stream()).toList();
    this.requiredDone = expected.required().stream().allMatch(one -> match.done(one, calls));
  }

  /// Writes that the store accepted, in order.
  List<Act> accepted() {
    return accepted;
  }

  /// Writes that do what the case's list forbids; a rejected attempt counts, and so does a
  /// malformed one that names everything that the list names.
  List<Act> listed() {
    return listed;
  }

  /// Every forbidden write: the listed ones and, in a routine case, each write that is neither
  /// required nor allowed. A rejected attempt of a routine case counts unless it was put right.
  List<Act> forbidden() {
    return forbidden;
  }

  private boolean isForbidden(Act act) {
    return listed.contains(act) || (!covered(act) && !putRight(act)) || again(act);
  }

  /// Whether everything that was required happened with the right arguments.
  boolean requiredDone() {
    return requiredDone;
  }

  /// Whether the write is among what is required or allowed; a malformed one changes nothing.
  boolean covered(Act act) {
    return act.typed().map(call -> match.within(fine, call)).orElse(true);
  }

  /// Whether something of this kind is required or allowed, so that only the arguments are wrong.
  boolean rightKind(Act act) {
    return act.typed().stream()
        .anyMatch(call -> fine.stream().anyMatch(action -> match.sameKind(action, call)));
  }

  private boolean hits(ExpectedAction action, Act act) {
    Optional<ToolCall> call = act.typed();
    return call.isPresent()
        ? match.touches(action, call.get())
        : ActionMatch.options(action).stream().anyMatch(one -> RawArguments.name(one, act.call()));
  }

  /// Whether a rejected write was followed by an accepted one of the same tool that is covered.
  private boolean putRight(Act act) {
    return !act.accepted()
        && accepted.stream()
            .anyMatch(later ->
                later.message() > act.message()
                    && later.call().name().equals(act.call().name())
                    && covered(later));
  }

  /// Whether the write sends more pieces of a line than were ordered, counting the writes before
  /// it.
  private boolean again(Act act) {
    Map<String, Integer> sent = new HashMap<>();
    for (Act each : accepted) {
      for (Change change : each.typed().map(c -> Change.of(c, scene.shop())).orElse(List.of())) {
        if (change instanceof Change.Resend resend) {
          int pieces = resend.quantity() == 0 ? ordered(resend) : resend.quantity();
          String line = resend.order() + "/" + resend.line();
          int total = sent.merge(line, pieces, Integer::sum);
          if (each.equals(act) && total > ordered(resend)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private int ordered(Change.Resend resend) {
    return scene
        .shop()
        .order(resend.order())
        .flatMap(order -> order.line(resend.line()))
        .map(OrderLine::quantity)
        .orElse(1);
  }

  /// What the writes change, taken apart.
  List<Change> changes(Act act) {
    return act.typed().map(call -> Change.of(call, scene.shop())).orElse(List.of());
  }
}
