package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.supportagentbench.desk.Order;

/// Checks what the files of a suite mean together, without holding a conversation: numbers, prices,
/// dates, actions, facts, cards, traps, and what the agent gets to see. How many cases a bucket
/// holds is a store's own choice. Whether the reference steps really solve a case is for the proof
/// to say, which plays them.
public final class SuiteLint {
  private final Suite suite;
  private final List<Problem> problems = new ArrayList<>();
  private final LineFinder lines;

  private SuiteLint(Suite suite) {
    this.suite = suite;
    this.lines = new LineFinder(suite.files());
  }

  /// Every problem, by file and line.
  public static List<Problem> problems(Suite suite) {
    SuiteLint lint = new SuiteLint(suite);
    lint.everything();
    Collections.sort(lint.problems);
    return List.copyOf(lint.problems);
  }

  private void everything() {
    StoreLint.check(suite, spot(SuiteReader.SETTINGS), spot(SuiteReader.CATALOGUE));
    OrderLint orders = new OrderLint(suite);
    for (int i = 0; i < suite.background().size(); i++) {
      orders.check(suite.background().get(i), background(i));
    }
    for (CaseFile file : suite.cases()) {
      Spot spot = spot(file);
      List<Order> own = file.header().orders();
      for (int i = 0; i < own.size(); i++) {
        orders.check(own.get(i), spot.at("orders", i));
      }
      new CaseLint(suite, file, spot).check();
      new ActionLint(suite, file, spot).check();
      new FactLint(suite, file, spot).check();
      new CardLint(file, spot).check();
      new StepLint(suite, file, spot).check();
    }
    new UniqueLint(suite, this::spot, this::background).check();
    OverlapLint.check(suite, this::spot);
    LeakLint.check(suite, this::spot);
  }

  private Spot background(int index) {
    return spot(SuiteReader.ORDERS).at("orders", index);
  }

  private Spot spot(CaseFile file) {
    return spot(CasePath.fileOf(file.id()));
  }

  private Spot spot(String path) {
    return Spot.of(path, lines, problems::add);
  }
}
