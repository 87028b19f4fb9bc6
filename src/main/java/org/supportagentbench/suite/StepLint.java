package org.supportagentbench.suite;

import java.util.List;
import org.supportagentbench.desk.DeskTools;
import org.supportagentbench.desk.Parsed;

/// Checks the form of the reference steps: known tools with known arguments, an end, and a handover
/// where one is due. Whether they solve the case, the proof finds out.
final class StepLint {
  private static final String HAND_OVER = "hand_over_to_human";

  private final Suite suite;
  private final CaseFile file;
  private final Spot spot;

  StepLint(Suite suite, CaseFile file, Spot spot) {
    this.suite = suite;
    this.file = file;
    this.spot = spot;
  }

  void check() {
    List<ReferenceStep> steps = file.reference();
    steps.forEach(this::step);
    boolean handsOver =
        steps.stream()
            .anyMatch(step ->
                step instanceof ReferenceStep.CallTool call && call.tool().equals(HAND_OVER));
    Spot at = spot.at(LineFinder.HEADING + CaseText.STEPS);
    if (!(steps.getLast() instanceof ReferenceStep.Say)
        && !(steps.getLast() instanceof ReferenceStep.CallTool call
            && call.tool().equals(HAND_OVER))) {
      at.problem("steps that end with a call", "a 'say', or the handover, as last step");
    }
    switch (file.bucket()) {
      case ROUTINE -> {
        if (handsOver) {
          at.problem("a handover in a routine case", "steps that resolve it");
        }
      }
      case MUST_ESCALATE -> {
        if (!handsOver) {
          at.problem("no handover", "'- call " + HAND_OVER + " reason=... summary=\"...\"'");
        }
      }
      case ADVERSARIAL -> {}
    }
  }

  private void step(ReferenceStep step) {
    if (step instanceof ReferenceStep.CallTool call) {
      call(call);
    }
  }

  private void call(ReferenceStep.CallTool call) {
    List<String> tools = suite.settings().vocabulary().tools();
    if (!tools.contains(call.tool())) {
      spot.problemAt(
          call.sourceLine(),
          "the tool '" + call.tool() + "'",
          DidYouMean.oneOf(call.tool(), tools));
      return;
    }
    switch (DeskTools.parse(call.tool(), StepArguments.json(call))) {
      case Parsed.Good good -> {}
      case Parsed.Bad bad ->
          spot.problemAt(
              call.sourceLine(),
              "a call that the desk refuses",
              "arguments that fit. " + bad.sentence());
    }
    orderExists(call);
    reasonIsListed(call);
  }

  private void orderExists(ReferenceStep.CallTool call) {
    String number = call.arguments().getOrDefault("order_number", "");
    if (YamlValues.whole(number).filter(each -> suite.shop().order(each).isEmpty()).isPresent()) {
      spot.problemAt(
          call.sourceLine(), "order " + number + ", which does not exist", "an order of this case");
    }
  }

  private void reasonIsListed(ReferenceStep.CallTool call) {
    List<String> reasons = suite.settings().vocabulary().handoverReasons();
    String reason = call.arguments().getOrDefault("reason", "");
    if (call.tool().equals(HAND_OVER) && !reason.isEmpty() && !reasons.contains(reason)) {
      spot.problemAt(
          call.sourceLine(), "the reason '" + reason + "'", DidYouMean.oneOf(reason, reasons));
    }
  }
}
