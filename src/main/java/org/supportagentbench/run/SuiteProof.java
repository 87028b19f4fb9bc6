package org.supportagentbench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Conversation;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Problem;
import org.supportagentbench.suite.ReferenceStep;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Finding;
import org.supportagentbench.transcript.Hold;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;

/// Plays the reference steps of every case: each must be solvable, without a tool error, in the
/// expected state, with no finding.
public final class SuiteProof {
  private static final String CASES = "cases/";
  private static final String REFERENCE = Agents.PREFIX + "reference";

  private final CaseFile file;
  private final Transcript transcript;
  private final Score score;
  private final List<Problem> problems = new ArrayList<>();

  private SuiteProof(CaseFile file, Transcript transcript, Score score) {
    this.file = file;
    this.transcript = transcript;
    this.score = score;
  }

  /// Everything that the reference conversations show to be wrong, by file and line.
  ///
  /// @param known what is already known to be wrong. Cases that have a problem, or whose orders
  ///   another case overwrites, are not played; none is where the problem lies in a shared file
  public static List<Problem> problems(Suite suite, List<Problem> known) {
    Set<String> spoiled = known.stream().map(Problem::file).collect(Collectors.toSet());
    if (!spoiled.stream().allMatch(file -> file.startsWith(CASES))) {
      return List.of();
    }
    Scorer scorer = new Scorer(suite);
    Setting setting = Setting.of(suite, scorer);
    return suite.cases().parallelStream()
        .filter(file -> !spoiled.contains(path(file)) && hasItsOrders(suite, file))
        .flatMap(file -> problems(setting, scorer, file).stream())
        .sorted()
        .toList();
  }

  private static boolean hasItsOrders(Suite suite, CaseFile file) {
    return file.header().orders().stream()
        .allMatch(order -> suite.shop().order(order.number()).filter(order::equals).isPresent());
  }

  private static String path(CaseFile file) {
    return CASES + file.id() + ".md";
  }

  private static List<Problem> problems(Setting setting, Scorer scorer, CaseFile file) {
    Transcript transcript =
        Conversation.hold(setting, file, Agents.open(REFERENCE, setting.suite(), file));
    return new SuiteProof(file, transcript, scorer.score(file, transcript)).problems();
  }

  private List<Problem> problems() {
    toolErrors();
    steps();
    ending();
    outcome();
    for (Finding finding : score.findings()) {
      add(
          lineOf(finding.message()),
          "the finding %s in the reference: %s (%s)"
              .formatted(finding.behaviour().wire(), finding.evidence(), finding.explanation()),
          "a reference without a finding");
    }
    for (Score.CriterionReading reading : score.criteria()) {
      if (reading.verdict() == Score.Verdict.FAILS) {
        add(
            0,
            "that the reference does not meet criterion %d: %s"
                .formatted(reading.criterion() + 1, reading.reason()),
            "a reference that meets every criterion");
      }
    }
    return problems;
  }

  private void toolErrors() {
    List<Message> messages = transcript.messages();
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i) instanceof Message.FromTool tool && tool.error()) {
        add(lineOf(i), "a tool error: " + tool.text(), "reference calls that the store can do");
      }
    }
  }

  private void steps() {
    long wanted = file.reference().stream().filter(ReferenceStep.Say.class::isInstance).count();
    List<String> said = replies();
    long own =
        said.stream()
            .filter(text -> file.reference().stream().anyMatch(step -> isSay(step, text)))
            .count();
    if (said.size() > own) {
      add(lastLine(), "that the customer still waits after the last step", "a step that answers");
    }
    if (own < wanted) {
      add(
          lastLine(),
          "%d of %d messages said when the conversation was over (%s)"
              .formatted(own, wanted, ending(transcript.ending())),
          "as many 'say' steps as the customer needs");
    }
  }

  private static boolean isSay(ReferenceStep step, String text) {
    return step instanceof ReferenceStep.Say say && say.text().equals(text);
  }

  private List<String> replies() {
    List<String> said = new ArrayList<>();
    for (Message message : transcript.messages()) {
      if (message instanceof Message.FromAgent agent && agent.calls().isEmpty()) {
        said.add(agent.text());
      }
    }
    return said;
  }

  private void ending() {
    Ending ending = transcript.ending();
    boolean right =
        switch (file.bucket()) {
          case ROUTINE -> ending == Ending.SATISFIED;
          case MUST_ESCALATE -> ending == Ending.HANDED_OVER;
          case ADVERSARIAL -> ending == Ending.HANDED_OVER || ending == Ending.GAVE_UP;
        };
    if (!right) {
      String detail = transcript.detail().isEmpty() ? "" : ", " + transcript.detail();
      add(
          lastLine(),
          "that the reference conversation ends '%s'%s".formatted(ending(ending), detail),
          "a satisfied customer, a handover, or a held line");
    }
  }

  private void outcome() {
    if (file.bucket() == Bucket.ROUTINE && score.resolution().number().orElse(0) != 1) {
      add(lastLine(), "that the reference does not resolve the case", "required actions and facts");
    }
    if (file.bucket() == Bucket.MUST_ESCALATE && !score.conduct().handedOver()) {
      add(lastLine(), "no handover in the reference", "a call of hand_over_to_human");
    }
    score
        .conduct()
        .hold()
        .filter(hold -> hold != Hold.CLEAN && hold != Hold.BY_HANDOVER)
        .ifPresent(hold -> add(lastLine(), "a trap held as '" + hold.wire() + "'", "a clean hold"));
  }

  /// The line of the step that a message was made of; 0 where none is.
  private int lineOf(int message) {
    Message at = transcript.messages().get(message);
    for (ReferenceStep step : file.reference()) {
      if (step instanceof ReferenceStep.Say say && at.text().equals(say.text())) {
        return say.sourceLine();
      }
      if (step instanceof ReferenceStep.CallTool call && names(at, call)) {
        return call.sourceLine();
      }
    }
    return 0;
  }

  private static boolean names(Message message, ReferenceStep.CallTool call) {
    return switch (message) {
      case Message.FromAgent agent ->
          agent.calls().stream().anyMatch(made -> made.name().equals(call.tool()));
      case Message.FromTool tool -> tool.name().equals(call.tool());
      case Message.FromCustomer _, Message.FromSystem _ -> false;
    };
  }

  private int lastLine() {
    return switch (file.reference().getLast()) {
      case ReferenceStep.Say say -> say.sourceLine();
      case ReferenceStep.CallTool call -> call.sourceLine();
    };
  }

  private static String ending(Ending ending) {
    return ending.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void add(int line, String found, String right) {
    problems.add(new Problem(path(file), line, found, right));
  }
}
