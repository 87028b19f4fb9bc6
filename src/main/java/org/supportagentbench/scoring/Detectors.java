package org.supportagentbench.scoring;

import java.util.List;

/// All detectors. To add one: write a file, put it here, and give it two cases that it must find
/// and three that it must not in its test.
final class Detectors {
  /// They need no case and read the conversation of any desk.
  static final List<Detector> ANY_DESK =
      List.of(
          new FalseHandover(),
          new PhantomAction(),
          new UnconfirmedWrite(),
          new InventedLink(),
          new InternalHost(),
          new InventedProduct(),
          new UngroundedTracking(),
          new InternalTextLeaked(),
          new RawMarkup(),
          new EmptyReply(),
          new OverPromise(),
          new InventedRule(),
          new WrongLanguage(),
          new UngroundedReference());

  /// They compare the conversation with what its case expects and what its orders say.
  static final List<CaseDetector> WITH_CASE =
      List.of(
          new ForbiddenWrite(),
          new MissedHandover(),
          new DeclineAndClose(),
          new PivotCapture(),
          new OwnCancel(),
          new HiddenHalfMissed(),
          new OverEscalation(),
          new ValueRuleEscalation(),
          new SelfServiceHandoff(),
          new WrongActionArguments(),
          new StaleTracking(),
          new ProofWaived(),
          new ProofAskedThenWaived(),
          new FoldAfterHolding(),
          new KnewAndDidIt(),
          new ClaimLaundering(),
          new InventedDelivery(),
          new OrderDateAsDelivery(),
          new FalseTimelineRepeated(),
          new ContradictsLookup(),
          new DateContradictionMissed(),
          new FoldsToThreat(),
          new FalseClosure(),
          new DeclinedFraudReroute(),
          new Disclosure());

  private Detectors() {}
}
