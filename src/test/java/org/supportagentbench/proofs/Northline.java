package org.supportagentbench.proofs;

import java.nio.file.Path;
import java.util.List;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Conversation;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteReader;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;

/// The bundled suite, read once for all proofs.
final class Northline {
  static final Suite SUITE = SuiteReader.read(Path.of("suite", "northline"));
  static final Setting SETTING = Setting.of(SUITE);
  static final Scorer SCORER = new Scorer(SUITE);

  private Northline() {}

  /// A conversation that was held and scored.
  record Held(CaseFile file, Transcript transcript, Score score) {}

  static Held hold(String agent, CaseFile file) {
    Transcript transcript = Conversation.hold(SETTING, file, Agents.open(agent, SUITE, file));
    return new Held(file, transcript, SCORER.score(file, transcript));
  }

  /// Every case, held once by the agent.
  static List<Held> holdAll(String agent) {
    return SUITE.cases().parallelStream().map(file -> hold(agent, file)).toList();
  }
}
