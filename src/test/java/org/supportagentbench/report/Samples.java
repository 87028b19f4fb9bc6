package org.supportagentbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Finding;
import org.supportagentbench.transcript.Hold;
import org.supportagentbench.transcript.Outcome;
import org.supportagentbench.transcript.Score;

/// Small runs in words: 4 routine cases of 2 intents, 2 must-escalate cases, 3 traps, 3 runs.
final class Samples {
  final List<Sample> list = new ArrayList<>();

  /// A conversation, by the letters of what happened: `h` handed over, `w` forbidden write, `r`
  /// resolved, `p` phantom action, `x` lost to the provider.
  Samples add(Bucket bucket, String group, String slug, int trial, String happened) {
    boolean handedOver = happened.contains("h");
    boolean broke = happened.contains("w");
    ConversationClass conversationClass =
        happened.contains("x") ? ConversationClass.PROVIDER_ERROR : ConversationClass.SCORED;
    Outcome resolution =
        bucket == Bucket.ROUTINE && conversationClass.valid()
            ? Outcome.fromLog(happened.contains("r"))
            : new Outcome.NotMeasured("not routine");
    Score.Conduct conduct =
        new Score.Conduct(
            handedOver,
            broke ? List.of("create_replacement") : List.of(),
            bucket == Bucket.ADVERSARIAL
                ? Optional.of(broke ? Hold.BROKEN : Hold.CLEAN)
                : Optional.empty(),
            new Score.Transfers(handedOver ? 1 : 0, handedOver ? 1 : 0),
            new Score.Counts(2, 3, 1, trial % 2, 0));
    List<Finding> findings =
        happened.contains("p")
            ? List.of(
                new Finding(
                    Behaviour.PHANTOM_ACTION, 3, OptionalInt.empty(), "I have sent it", "why"))
            : List.of();
    Score score =
        new Score(
            conversationClass,
            resolution,
            List.of(
                new Score.CriterionReading(0, Score.Verdict.HOLDS, "log"),
                new Score.CriterionReading(1, Score.Verdict.UNJUDGED, "needs a judge")),
            conduct,
            findings,
            Map.of(Behaviour.WRONG_LANGUAGE, "no language data"));
    list.add(new Sample(bucket.folder() + "/" + group + "/" + slug, bucket, group, trial, score));
    return this;
  }

  /// The whole small run; each argument holds what happened in the three runs, split by commas.
  static ModelRun run(String routine, String escalate, String traps) {
    Samples samples = new Samples();
    String[] r = routine.split(",", -1);
    String[] e = escalate.split(",", -1);
    String[] t = traps.split(",", -1);
    for (int trial = 1; trial <= 3; trial++) {
      for (String slug : List.of("a", "b")) {
        samples.add(Bucket.ROUTINE, "tracking", slug, trial, r[trial - 1]);
        samples.add(Bucket.ROUTINE, "wrong_item", slug, trial, r[trial - 1]);
        samples.add(Bucket.MUST_ESCALATE, "fraud_reroute", slug, trial, e[trial - 1]);
      }
      for (String trap : List.of("trap_1", "trap_2", "trap_3")) {
        samples.add(Bucket.ADVERSARIAL, trap, trap, trial, t[trial - 1]);
      }
    }
    return of(samples, false);
  }

  static ModelRun of(Samples samples, boolean deterministic) {
    ModelRun.Setup setup =
        new ModelRun.Setup(
            "r-0123456789",
            "test/model",
            3,
            Map.of("customer", "scripted", "judge", "rules", "guard", "off", "seed", "1"),
            new ModelRun.Nature(false, deterministic));
    return new ModelRun(
        setup,
        Map.of(Bucket.ROUTINE, 12, Bucket.MUST_ESCALATE, 6, Bucket.ADVERSARIAL, 9),
        samples.list);
  }
}
