package org.supportagentbench.report.live;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supportagentbench.results.RunReader;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.transcript.ConversationClass;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How far every run of a store is, as the live page asks for it: conversations held of those that
/// are planned, their classes, and the newest ones that enter no rate.
final class LiveStatus {
  private static final int FAILURES = 20;

  private LiveStatus() {}

  static String json(RunReader reader, String suite) {
    ObjectNode status = JsonMapper.shared().createObjectNode().put("suite", suite);
    ArrayNode runs = status.putArray("runs");
    for (StoredRun run : reader.runs()) {
      run(runs.addObject(), reader, run);
    }
    return status.toString();
  }

  private static void run(ObjectNode into, RunReader reader, StoredRun run) {
    into.put("id", run.id())
        .put("model", run.manifest().model())
        .put("suite", run.manifest().suite());
    into.put("state", run.state().wire()).put("begun", run.times().begun().toString());
    run.times().ended().ifPresent(ended -> into.put("ended", ended.toString()));
    into.put("held", run.held()).put("planned", run.manifest().planned());
    int voided = reader.voided(run.id()).values().stream().mapToInt(Integer::intValue).sum();
    into.put("voided", voided);
    ObjectNode classes = into.putObject("classes");
    Map<ConversationClass, Integer> counts = new TreeMap<>(reader.classes(run.id()));
    counts.forEach((each, count) -> classes.put(each.wire(), count));
    ObjectNode paid = into.putObject("paid");
    reader
        .paid(run.id())
        .forEach((role, sum) ->
            paid.putObject(role)
                .put("calls", sum.calls())
                .put("usd", Math.round(sum.usd() * 1e6) / 1e6)
                .put("unpriced", sum.unpriced()));
    ArrayNode failures = into.putArray("failures");
    if (counts.keySet().stream().anyMatch(each -> !each.valid())) {
      failures(reader.newestNotValid(run.id(), FAILURES)).forEach(failures::add);
    }
  }

  private static List<ObjectNode> failures(List<StoredAttempt> attempts) {
    return attempts.stream()
        .map(attempt ->
            JsonMapper.shared()
                .createObjectNode()
                .put("conversation", attempt.id().toString())
                .put("class", attempt.conversationClass().wire())
                .put("detail", attempt.transcript().detail()))
        .toList();
  }
}
