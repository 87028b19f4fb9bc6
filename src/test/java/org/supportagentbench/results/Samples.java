package org.supportagentbench.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.model.Usage;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Finding;
import org.supportagentbench.transcript.Hold;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Outcome;
import org.supportagentbench.transcript.Score;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Conversations, scores and manifests to put into a store.
final class Samples {
  static final List<String> HOSTILE =
      List.of(
          "",
          "plain words",
          "\0\1\2\t\r\n\u001f\u007f\u0085\u2028\u2029",
          "\ud800",
          "\udc00\ud800",
          "a\ud83d\ude00b\ud83d",
          "\\ud800 \\\\ \" ' </script> -- ;drop table run; ${x} %s",
          "\ufeff\uffff\ufffe",
          "ŝŭ é 漢字 עברית",
          "x".repeat(1_000_000));

  private Samples() {}

  /// A transcript in which every text is this one.
  static Transcript transcript(String text) {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    arguments.put("order_number", 1182).put("price", 148.5).put("text", text).putNull("nothing");
    arguments.putArray("lines").add(1).add(true);
    JsonNode raw = JsonNodeFactory.instance.stringNode(text);
    return new Transcript(
        List.of(
            new Message.FromCustomer(text, List.of(new Message.Sent(text, "photo", text)), text),
            new Message.FromAgent(
                text, text, List.of(new Call("1", "x", arguments), new Call(text, text, raw))),
            new Message.FromTool("1", "x", text, true),
            new Message.FromTool(text, text, text, false),
            new Message.FromSystem(text),
            new Message.FromAgent(text, "", List.of())),
        Ending.GAVE_UP,
        2,
        text);
  }

  static Score score(String text) {
    return new Score(
        ConversationClass.SCORED,
        new Outcome.NotMeasured(text),
        List.of(
            new Score.CriterionReading(0, Score.Verdict.HOLDS, text),
            new Score.CriterionReading(2, Score.Verdict.UNJUDGED, "")),
        new Score.Conduct(
            true,
            List.of("create_reshipment", text),
            Optional.of(Hold.BROKEN),
            new Score.Transfers(2, 1),
            new Score.Counts(3, 4, 1, 2, 0, Optional.of(new Score.Slips(1, 2, 3)))),
        List.of(
            new Finding(Behaviour.FORBIDDEN_WRITE, 3, OptionalInt.of(0), text, text),
            new Finding(Behaviour.PHANTOM_ACTION, 5, OptionalInt.empty(), text, "says done")),
        Map.of(Behaviour.WRONG_LANGUAGE, text, Behaviour.DISCLOSURE, "no order in the case"));
  }

  static List<Opinion> opinions(String text) {
    var answer = new Opinion.Answer(2, Score.Verdict.FAILS, 3, text, text);
    var outcome = new Opinion.Answer(Opinion.Overall.OUTCOME, Score.Verdict.HOLDS, 1, text, "");
    var evidence = new Opinion.Evidence(4, text, text);
    return List.of(
        new Opinion(
            text,
            new Outcome.Measured(73, Outcome.Basis.JUDGE),
            new Outcome.NotMeasured(text),
            List.of(answer, Opinion.Answer.unjudged(3, text)),
            4,
            new Opinion.Overall(
                Optional.of(outcome), Optional.of(evidence), Optional.empty(), text)),
        new Opinion("", new Outcome.NotMeasured("x"), new Outcome.NotMeasured("y"), List.of(), 0));
  }

  static Score scoredAs(ConversationClass conversationClass) {
    Score like = score("");
    return new Score(
        conversationClass,
        Outcome.fromLog(true),
        like.criteria(),
        like.conduct(),
        like.findings(),
        like.notMeasured());
  }

  static ChatAnswer answer(String text) {
    return new ChatAnswer(
        text,
        text,
        List.of(new ToolUse(text, text, text)),
        Optional.of(new Usage(1, 2, 3, 4_000_000_000L, OptionalLong.of(5))),
        text,
        Optional.of(text));
  }

  static StoredAttempt attempt(String run, String caseId, int trial, String text) {
    var id = new ConversationId(run, caseId, trial, 0);
    return StoredAttempt.of(id, "1", score(text), transcript(text));
  }

  static RunManifest manifest(String model) {
    return new RunManifest(
        "tiny@1.0.0",
        model,
        3,
        Map.of("customer", "scripted", "seed", "7"),
        List.of(
            new RunManifest.PlannedCase("routine/tracking/plain", Bucket.ROUTINE, "tracking"),
            new RunManifest.PlannedCase("adversarial/vip", Bucket.ADVERSARIAL, "vip")));
  }

  /// Words of any characters at all, half pairs included.
  static String randomText(RandomGenerator random) {
    int length = random.nextInt(60);
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int kind = random.nextInt(4);
      int from = kind == 0 ? 0 : kind == 1 ? 0xd700 : kind == 2 ? 0x20 : 0xff00;
      text.append((char) (from + random.nextInt(kind == 1 ? 0x0a00 : 0x100)));
    }
    return text.toString();
  }
}
