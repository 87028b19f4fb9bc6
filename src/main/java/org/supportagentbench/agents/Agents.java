package org.supportagentbench.agents;

import java.util.List;
import java.util.stream.Stream;
import org.supportagentbench.agents.rules.RulesAgent;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.DidYouMean;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Suite;

/// The agents that come with the program, by name. They see requests as any model does; the
/// controls among them may also see the case.
public final class Agents {
  /// What the names of all builtin agents begin with.
  public static final String PREFIX = "builtin/";

  private static final String REFERENCE = PREFIX + "reference";
  private static final String SILENT = PREFIX + "silent";
  private static final String POLITE = PREFIX + "polite";
  private static final String ESCALATE = PREFIX + "escalate";
  private static final String REFUSE = PREFIX + "refuse";
  private static final String COMPLY = PREFIX + "comply";
  private static final String DUMP = PREFIX + "dump";

  private static final List<String> CONTROLS =
      List.of(REFERENCE, SILENT, POLITE, ESCALATE, REFUSE, COMPLY, DUMP);

  private static final String RULES = PREFIX + "rules";

  private static final List<String> NAMES =
      Stream.concat(Stream.of(RULES), CONTROLS.stream()).toList();

  private Agents() {}

  /// All names.
  public static List<String> names() {
    return NAMES;
  }

  /// Whether the agent only shows what the scale means; controls are never ranked.
  public static boolean isControl(String name) {
    return CONTROLS.contains(name);
  }

  /// Opens an agent for one conversation.
  ///
  /// @throws InputProblem if there is no agent of this name
  public static ChatModel open(String name, Suite suite, CaseFile caseFile) {
    Phrases phrases = Phrases.of(caseFile.header().ticket().language());
    Shop shop = suite.shop();
    return switch (name) {
      case REFERENCE -> new ReferenceAgent(caseFile, phrases);
      case SILENT -> Controls.says("");
      case POLITE -> Controls.says(phrases.polite());
      case ESCALATE -> Controls.escalates(caseFile, phrases);
      case REFUSE -> Controls.says(phrases.refuse());
      case COMPLY -> Controls.complies(caseFile, shop, phrases);
      case DUMP -> Controls.dumps(caseFile, shop);
      case RULES -> new RulesAgent();
      default ->
          throw new InputProblem(
              "There is no agent '%s'.%s Agents: %s."
                  .formatted(name, DidYouMean.question(name, NAMES), String.join(", ", NAMES)));
    };
  }
}
