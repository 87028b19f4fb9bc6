package org.supportagentbench.conversation;

import org.supportagentbench.language.Language;
import org.supportagentbench.language.Languages;
import org.supportagentbench.scoring.ActionMatch;
import org.supportagentbench.scoring.Facts;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Opening;
import org.supportagentbench.suite.Suite;

/// Everything about a case that its conversations share. Immutable.
///
/// @param opening the first email as the agent gets it
record CaseScript(
    CaseFile caseFile,
    String opening,
    Language language,
    Wants wants,
    Wording wording,
    CustomerCheck check,
    Reader reader) {
  /// The readers that score and customer share.
  record Reader(Facts facts, ActionMatch actions, int customerTurns) {}

  /// @param facts of any case of the suite
  static CaseScript of(Suite suite, CaseFile caseFile, Facts facts) {
    Languages languages = Languages.bundled();
    String code = caseFile.header().ticket().language();
    StockLines stock = StockLines.of(code);
    return new CaseScript(
        caseFile,
        Opening.render(caseFile),
        languages.of(code).or(() -> languages.of("en")).orElseThrow(),
        Wants.of(caseFile, suite.shop(), ColourWords.of(suite.terms(), code)),
        new Wording(caseFile.customer(), stock),
        new CustomerCheck(caseFile, stock),
        new Reader(
            facts.in(code),
            new ActionMatch(suite.shop()),
            suite.shop().settings().limits().customerTurns()));
  }
}
