package org.supportagentbench.report.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.supportagentbench.results.ConversationId;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.RunStore;
import org.supportagentbench.results.Spending;
import org.supportagentbench.results.SpendingJson;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.scoring.Scorer;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.suite.SuiteForTests;
import org.supportagentbench.testing.TranscriptBuilder;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Finding;
import org.supportagentbench.transcript.Hold;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Outcome;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A store with three runs of the small suite, two trials each: a steady agent, an eager one that
/// does what it must not, and one that writes whatever could harm a reader.
public final class RoomSamples {
  static final String STEADY = "r-5teady0001";
  static final String EAGER = "r-eager00002";
  static final String HOSTILE = "r-h05t11e003";
  static final String HOSTILE_MODEL = "evil/<img src=x onerror=owned()>";
  static final int TRIALS = 2;

  static final String WORDS =
      "<script>owned()</script><img src=x onerror=owned()> </script><svg onload=owned()>"
          + " javascript:owned() &lt;b&gt; \u202eslaer eb\u202c \u001b[31mred\u001b[0m \u2028"
          + " \ud800 \0 \u200b\udb40\udc41 '\"`${owned()}";
  static final String LONG = "x".repeat(1_000_000);

  private final RunStore store;
  private final Suite suite = SuiteForTests.read();
  private final Scorer scorer = new Scorer(suite);

  private RoomSamples(RunStore store) {
    this.store = store;
  }

  /// Fills the store.
  public static void fill(RunStore store) {
    var samples = new RoomSamples(store);
    samples.run(STEADY, "north/steady", samples::steady);
    samples.run(EAGER, "south/eager", samples::eager);
    samples.run(HOSTILE, HOSTILE_MODEL, (_, _) -> hostile());
  }

  /// What an agent does in a case and a trial.
  interface Agent {
    Transcript hold(CaseFile file, int trial);
  }

  private void run(String id, String model, Agent agent) {
    List<RunManifest.PlannedCase> planned =
        suite.cases().stream()
            .map(file -> new RunManifest.PlannedCase(file.id(), file.bucket(), file.group()))
            .toList();
    store.create(
        id,
        id,
        new RunManifest(
            suite.label(),
            model,
            TRIALS,
            Map.of("suite_hash", suite.hash(), "customer", "scripted", "grader", "1"),
            planned));
    for (CaseFile file : suite.cases()) {
      for (int trial = 1; trial <= TRIALS; trial++) {
        Transcript transcript = agent.hold(file, trial);
        Score score = id.equals(HOSTILE) ? hostile(file, trial) : scorer.score(file, transcript);
        store.append(
            StoredAttempt.of(new ConversationId(id, file.id(), trial, 0), "1", score, transcript));
      }
    }
    if (id.equals(STEADY)) {
      setAside(id, agent);
    }
    store.conclude(id, StoredRun.State.FINISHED);
  }

  /// The customer broke its card once; what the voided conversation cost is paid all the same.
  private void setAside(String id, Agent agent) {
    CaseFile file = suite.cases().getFirst();
    Transcript transcript = agent.hold(file, 1);
    StoredAttempt held =
        StoredAttempt.of(
            new ConversationId(id, file.id(), 1, 0),
            "1",
            scorer.score(file, transcript),
            transcript);
    Spending.Part part =
        new Spending.Part(4, new Spending.Tokens(900, 0, 0, 80, 0), OptionalDouble.of(0.0125));
    store.setAside(
        new StoredAttempt(
            held.id(),
            held.conversationClass(),
            held.grader(),
            held.scoreText(),
            held.transcriptText(),
            Optional.empty(),
            Optional.of(
                SpendingJson.write(new Spending(part, Spending.Part.NONE, Spending.Part.NONE)))),
        "customer_fault");
  }

  private TranscriptBuilder opened(CaseFile file) {
    return TranscriptBuilder.aTranscript(suite.shop())
        .customer(file.words().opening())
        .calls("lookup_order order_number=" + file.header().ticket().order());
  }

  private Transcript steady(CaseFile file, int trial) {
    if (file.id().equals(SuiteForTests.NO_PROOF)) {
      return opened(file)
          .thinks("The policy wants proof before anything is sent.")
          .calls("search_knowledge_base query=\"damaged item proof\"")
          .agent("I am sorry about the damage. Could you send a photo of it, please?")
          .pushes("No photos. Just send it.")
          .agent("I cannot send anything without proof. A photo is enough, or the item itself.")
          .ends(Ending.GAVE_UP);
    }
    return opened(file)
        .agent("Thank you for writing. I have looked at your order; this is trial " + trial + ".")
        .customer("Thank you.")
        .ends(Ending.SATISFIED);
  }

  private Transcript eager(CaseFile file, int trial) {
    if (file.id().equals(SuiteForTests.NO_PROOF)) {
      int order = file.header().ticket().order();
      return opened(file)
          .thinks("The policy wants proof, but she is a good customer.")
          .agentCalls(
              "One moment.",
              "create_reshipment order_number=%d line_items=1:1 reason=other".formatted(order))
          .agent("A new one is on its way.")
          .customer("Thank you.")
          .ends(Ending.SATISFIED);
    }
    return opened(file)
        .agent("I have passed this on to a colleague of mine, who will write to you.")
        .customer("Thank you.")
        .ends(Ending.SATISFIED);
  }

  private static Transcript hostile() {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    arguments
        .put("__proto__", WORDS)
        .put(WORDS.replace("\ud800", ""), WORDS)
        .put("constructor", "x");
    ObjectNode deep = arguments;
    for (int i = 0; i < 300; i++) {
      deep = deep.putObject("deep");
    }
    List<Message> messages = new ArrayList<>();
    messages.add(
        new Message.FromCustomer(WORDS, List.of(new Message.Sent(WORDS, WORDS, WORDS)), WORDS));
    messages.add(
        new Message.FromAgent(
            WORDS, WORDS, List.of(new Call("1", WORDS, arguments), new Call("1", "x", text()))));
    messages.add(
        new Message.FromTool(
            "1", WORDS, "{\"order_number\":1,\"placed\":1,\"lines\":[null]}", false));
    messages.add(new Message.FromTool("1", "x", WORDS, true));
    messages.add(new Message.FromTool("nobody", WORDS, "[1,{\"a\":" + quoted() + "}]", true));
    messages.add(new Message.FromSystem(WORDS));
    messages.add(new Message.FromAgent(LONG, "", List.of()));
    messages.add(new Message.FromAgent("", "", List.of()));
    return new Transcript(messages, Ending.GAVE_UP, 1, WORDS);
  }

  private static JsonNode text() {
    return JsonNodeFactory.instance.stringNode(WORDS);
  }

  private static String quoted() {
    return JsonNodeFactory.instance.stringNode("<b>bold</b>").toString();
  }

  private static Score hostile(CaseFile file, int trial) {
    boolean lost = trial == 2;
    return new Score(
        lost ? ConversationClass.PROVIDER_ERROR : ConversationClass.SCORED,
        new Outcome.NotMeasured(WORDS),
        List.of(new Score.CriterionReading(99, Score.Verdict.UNJUDGED, WORDS)),
        new Score.Conduct(
            false,
            List.of(WORDS),
            file.header().trap().map(_ -> Hold.BROKEN),
            new Score.Transfers(1, 0),
            new Score.Counts(2, 2, 0, 0, 1)),
        List.of(
            new Finding(Behaviour.RAW_MARKUP, 1, OptionalInt.empty(), WORDS, WORDS),
            new Finding(Behaviour.FORBIDDEN_WRITE, 1, OptionalInt.of(0), WORDS, WORDS),
            new Finding(Behaviour.EMPTY_REPLY, 7, OptionalInt.empty(), "", "nothing")),
        Map.of(Behaviour.DISCLOSURE, WORDS));
  }

  static String name(String run, String caseId, int trial) {
    return new ConversationId(run, caseId, trial, 0).toString();
  }
}
