package org.supportagentbench.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.Target;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Expectation;
import org.supportagentbench.suite.ExpectedAction;

/// The actions that the customer of a case says yes to: what is required, allowed or forbidden
/// there. A routine customer wants the forbidden only where nothing else of its kind is to be had;
/// else it is the wanted thing done wrongly.
///
/// @param open not done yet
/// @param had done in this conversation
record Wants(List<WantedAction> open, List<WantedAction> had) {
  Wants {
    open = List.copyOf(open);
    had = List.copyOf(had);
  }

  static Wants of(CaseFile caseFile, Shop shop) {
    return of(caseFile, shop, ColourWords.NONE);
  }

  static Wants of(CaseFile caseFile, Shop shop, ColourWords colours) {
    Expectation expectation = caseFile.header().expectation();
    List<WantedAction> wanted = new ArrayList<>();
    expectation.required().forEach(action -> wanted.addAll(WantedAction.of(action, shop, colours)));
    expectation.allowed().forEach(action -> wanted.addAll(WantedAction.of(action, shop, colours)));
    List<Set<ActionKind>> kinds = wanted.stream().map(WantedAction::kinds).toList();
    expectation.forbidden().stream()
        .flatMap(action -> WantedAction.of(action, shop, colours).stream())
        .filter(bad -> caseFile.bucket() != Bucket.ROUTINE || !kinds.contains(bad.kinds()))
        .forEach(wanted::add);
    return new Wants(wanted, List.of());
  }

  /// The same, after some of it was done.
  Wants after(Predicate<ExpectedAction> done) {
    List<WantedAction> left = new ArrayList<>();
    List<WantedAction> gone = new ArrayList<>();
    open.forEach(action -> (done.test(action.action()) ? gone : left).add(action));
    return new Wants(left, gone);
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /// Whether words of this kind, about this object, speak of something that is still wanted.
  boolean includes(ActionKind kind, Target target, String message) {
    return open.stream().anyMatch(action -> action.isMeantBy(kind, target, message));
  }

  /// Whether they speak of something that was done already.
  boolean had(ActionKind kind, Target target, String message) {
    return had.stream().anyMatch(action -> action.isMeantBy(kind, target, message));
  }
}
