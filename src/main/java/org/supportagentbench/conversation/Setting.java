package org.supportagentbench.conversation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.supportagentbench.agents.Briefing;
import org.supportagentbench.scoring.Facts;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;

/// What the conversations of a suite share: the agent's briefing and the prepared part of each
/// case. Make one a suite and keep it; it may be shared by threads.
public final class Setting {
  private final Suite suite;
  private final Briefing briefing;
  private final Facts facts;
  private final Map<String, CaseScript> scripts = new ConcurrentHashMap<>();

  private Setting(Suite suite, Facts facts) {
    this.suite = suite;
    this.briefing = Briefing.of(suite);
    this.facts = facts;
  }

  /// The setting of a suite's conversations; cases are prepared when they are first held.
  public static Setting of(Suite suite) {
    return new Setting(suite, Facts.of(suite));
  }

  /// As the other one, for conversations that are scored right away: customer and score read each
  /// reply once.
  public static Setting of(Suite suite, Scorer scorer) {
    return new Setting(suite, scorer.facts());
  }

  /// The suite.
  public Suite suite() {
    return suite;
  }

  /// What every agent is told.
  public Briefing briefing() {
    return briefing;
  }

  CaseScript script(CaseFile caseFile) {
    CaseScript script =
        scripts.computeIfAbsent(caseFile.id(), _ -> CaseScript.of(suite, caseFile, facts));
    boolean same = script.caseFile().equals(caseFile);
    return same ? script : CaseScript.of(suite, caseFile, facts);
  }
}
