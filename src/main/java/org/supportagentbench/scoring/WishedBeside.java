package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Text;

/// What the customer wishes beside a yes to something else, written at once without being put.
final class WishedBeside {
  private final Warrant warrant;
  private final Approval approval;
  private final Act act;

  WishedBeside(Warrant warrant) {
    this.warrant = warrant;
    this.approval = warrant.approval();
    this.act = warrant.act();
  }

  /// Whether the write is of that kind.
  boolean holds(List<Proposed> specific) {
    return anew(specific) || added();
  }

  /// "Great! And could you change the address on my account?": the write does what the customer
  /// first speaks of beside the yes, not what was proposed.
  private boolean anew(List<Proposed> specific) {
    return specific.stream().noneMatch(p -> p.sameKind(act))
        && Collections.disjoint(
            specific.isEmpty() ? approval.reply().said().kindsNamed() : kindsPut(),
            act.kind().actions())
        && !ToolWords.objectNamedIn(act.call().name(), approval.reply().text())
        && approval.yes().said().asCustomer().all(CustomerAct.Request.class).stream()
            .filter(wish -> !specific.isEmpty() || (beside(wish) && fresh(wish)))
            .map(CustomerAct.Request::kind)
            .anyMatch(kind -> kind != ActionKind.OTHER && Scope.names(act, kind));
  }

  /// Names something that the proposal has no word for; "make the change" takes it up.
  private boolean fresh(CustomerAct.Request wish) {
    Set<String> put = approval.reply().said().vocabulary();
    return wish.target().words().stream().anyMatch(word -> !Assent.takenUp(word, put));
  }

  /// In another sentence than the yes.
  private boolean beside(CustomerAct.Request wish) {
    List<CustomerAct.Yes> yes = approval.yes().said().asCustomer().all(CustomerAct.Yes.class);
    return !yes.isEmpty() && yes.stream().noneMatch(each -> each.proof().overlaps(wish.proof()));
  }

  /// The kinds of action that the message speaks of, but for "please specify which one to cancel".
  private Set<ActionKind> kindsPut() {
    Said said = approval.reply().said();
    WordList asks = warrant.scene().reader().wordings().list(Wording.SPECIFY, said.language());
    Set<ActionKind> kinds = EnumSet.noneOf(ActionKind.class);
    for (Span sentence : said.cut().sentences()) {
      String words = sentence.in(said.text());
      if (!asks.in(PlainWords.of(words))) {
        kinds.addAll(said.language().kindsNamed(Text.of(words)));
      }
    }
    return kinds;
  }

  /// "Yes, book these. Also, I'd like to add one checked bag", and the bag is written: what is
  /// wished in a sentence of its own beside the yes, of which the proposal has no word, was not
  /// put.
  private boolean added() {
    Said yes = approval.yes().said();
    return !ToolWords.objectNamedIn(act.call().name(), approval.reply().text())
        && yes.asCustomer().all(CustomerAct.Request.class).stream()
            .filter(wish -> !wish.inquiry() && beside(wish))
            .map(wish -> wish.proof().in(yes.text()))
            .filter(words ->
                warrant
                    .scene()
                    .reader()
                    .wordings()
                    .list(Wording.MORE, yes.language())
                    .in(PlainWords.of(words)))
            .anyMatch(words -> ToolWords.objectNamedIn(act.call().name(), words))
        && warrant.scene().writes().stream()
            .anyMatch(other ->
                other.message() > approval.yes().message()
                    && other.message() <= act.message()
                    && !other.call().name().equals(act.call().name()));
  }
}
