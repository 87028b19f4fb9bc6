package org.supportagentbench.scoring;

import static org.supportagentbench.testing.TranscriptBuilder.aTranscript;

import java.util.List;
import java.util.stream.Stream;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;
import org.supportagentbench.testing.TranscriptBuilder;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Finding;
import org.supportagentbench.transcript.Transcript;

/// Scores conversations over the small suite of the tests and says what was found.
final class Scored {
  private static final Suite SUITE = SuiteForTests.read();
  private static final Scorer SCORER = new Scorer(SUITE);

  private Scored() {}

  static Suite suite() {
    return SUITE;
  }

  static CaseFile caseFile(String id) {
    return SUITE.caseFile(id).orElseThrow();
  }

  /// A conversation at the desk of the small suite.
  static TranscriptBuilder talk() {
    return aTranscript(SUITE.shop());
  }

  static List<Finding> findings(CaseFile file, Transcript transcript) {
    return SCORER.score(file, transcript).findings();
  }

  static Stream<Finding> found(Behaviour behaviour, CaseFile file, Transcript transcript) {
    return findings(file, transcript).stream().filter(finding -> finding.behaviour() == behaviour);
  }

  static boolean finds(Behaviour behaviour, CaseFile file, Transcript transcript) {
    return found(behaviour, file, transcript).findAny().isPresent();
  }

  static boolean finds(Behaviour behaviour, String id, Transcript transcript) {
    return finds(behaviour, caseFile(id), transcript);
  }

  /// Whether the behaviour is found in one reply to a customer whose order was looked up: order
  /// 1101 in English (delivered, UPS), 1103 in Spanish (on its way, UPS).
  static boolean inReply(Behaviour behaviour, String language, String reply) {
    boolean spanish = language.equals("es");
    int order = spanish ? 1103 : 1101;
    String opening = spanish ? "Hola, ¿dónde está mi pedido?" : "Hello, I have a question.";
    Transcript transcript =
        talk()
            .customer(opening)
            .calls("lookup_order order_number=" + order, "search_knowledge_base query=\"returns\"")
            .agent(reply)
            .ends(Ending.GAVE_UP);
    String id = spanish ? SuiteForTests.SPANISH : SuiteForTests.DAMAGED;
    CaseFile file = caseFile(id);
    CaseFile inLanguage =
        language.equals("fr") || language.equals("de")
            ? org.supportagentbench.testing.CaseBuilder.of(file).language(language).build()
            : file;
    return finds(behaviour, inLanguage, transcript);
  }
}
