package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

  /// Every problem, by file and line; none where the shared files could not be read. Of a case that
  /// could not be read the orders are checked, if its header could.
  public static List<Problem> problems(SuiteReader.Reading reading) {
    return reading
        .suite()
        .map(suite -> problems(suite, reading.ordersOfOthers()))
        .orElse(List.of());
  }

  private static List<Problem> problems(Suite suite, Map<String, List<Order>> ordersOfOthers) {
    SuiteLint lint = new SuiteLint(suite);
    lint.everything();
    ordersOfOthers.forEach((path, orders) -> lint.orders(orders, lint.spot(path)));
    Collections.sort(lint.problems);
    return List.copyOf(lint.problems);
  }

  private void everything() {
    StoreLint.check(suite, spot(SuiteReader.SETTINGS), spot(SuiteReader.CATALOGUE));
    orders(suite.background(), spot(SuiteReader.ORDERS));
    for (CaseFile file : suite.cases()) {
      Spot spot = spot(file);
      orders(file.header().orders(), spot);
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

  private void orders(List<Order> orders, Spot spot) {
    OrderLint lint = new OrderLint(suite);
    for (int i = 0; i < orders.size(); i++) {
      lint.check(orders.get(i), spot.at("orders", i));
    }
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
