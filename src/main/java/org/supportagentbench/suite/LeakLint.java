package org.supportagentbench.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.supportagentbench.desk.Order;

/// Finds what an agent must not be able to read: names of cases and traps, and words that give away
/// what is expected.
final class LeakLint {
  private static final List<String> GIVEAWAYS =
      List.of(
          "must-escalate",
          "must_escalate",
          "adversarial",
          "benchmark",
          "test case",
          "must-state",
          "reference steps",
          "expected outcome");

  private final List<String> needles = new ArrayList<>(GIVEAWAYS);

  private LeakLint(Suite suite) {
    for (CaseFile file : suite.cases()) {
      needles.add(file.id());
      String name = file.id().substring(file.id().lastIndexOf('/') + 1);
      if (joints(name) > 1 || file.bucket() == Bucket.ADVERSARIAL) {
        needles.add(name);
      }
    }
  }

  /// A slug of one or two words can occur in any text; from three words on it is a name.
  private static long joints(String slug) {
    return slug.chars().filter(c -> c == '-').count();
  }

  static void check(Suite suite, Function<String, Spot> files) {
    LeakLint lint = new LeakLint(suite);
    List<String> shared = new ArrayList<>(suite.files().below(SuiteReader.POLICY));
    shared.add(SuiteReader.SHOP_PAGE);
    shared.add(SuiteReader.CATALOGUE);
    shared.add("prompts/agent.md");
    for (String path : shared) {
      String text = suite.files().text(path).orElse("");
      lint.text(text, files.apply(path));
    }
    for (int i = 0; i < suite.background().size(); i++) {
      lint.notes(suite.background().get(i), files.apply(SuiteReader.ORDERS).at("orders", i));
    }
    for (CaseFile file : suite.cases()) {
      Spot spot = files.apply(CasePath.fileOf(file.id()));
      lint.words(file.words().opening(), spot.at(LineFinder.HEADING + CaseText.OPENING));
      for (int i = 0; i < file.header().attachments().size(); i++) {
        String shows = file.header().attachments().get(i).shows();
        lint.words(shows, spot.at("attachments", i, "shows"));
      }
      for (int i = 0; i < file.header().orders().size(); i++) {
        lint.notes(file.header().orders().get(i), spot.at("orders", i));
      }
    }
  }

  private void notes(Order order, Spot spot) {
    words(String.join("\n", order.history().notes()), spot.at("notes"));
  }

  private void words(String text, Spot spot) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String needle : needles) {
      if (lower.contains(needle)) {
        spot.problem("'" + needle + "' where the agent reads it", "words that give nothing away");
      }
    }
  }

  private void text(String text, Spot spot) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String needle : needles) {
      int at = lower.indexOf(needle);
      if (at >= 0) {
        int line = 1 + (int) lower.substring(0, at).chars().filter(c -> c == '\n').count();
        spot.problemAt(
            line, "'" + needle + "' where the agent reads it", "words that give nothing away");
      }
    }
  }
}
