package org.supportagentbench.export;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.supportagentbench.results.RunManifest;
import org.supportagentbench.results.Spending;
import org.supportagentbench.results.StoredAttempt;
import org.supportagentbench.results.StoredRun;
import org.supportagentbench.transcript.Opinion;
import org.supportagentbench.transcript.Outcome;
import org.supportagentbench.transcript.Score;

/// One conversation as a row of a table. A cell is empty where nothing was measured.
final class ConversationRow {
  static final List<String> HEAD =
      List.of(
          "run",
          "model",
          "suite",
          "case",
          "bucket",
          "group",
          "trial",
          "take",
          "class",
          "grader",
          "resolution",
          "adherence",
          "handed_over",
          "forbidden_writes",
          "hold",
          "transfers_claimed",
          "transfers_backed",
          "agent_messages",
          "tool_calls",
          "order_lookups",
          "policy_searches",
          "empty_replies",
          "malformed_arguments",
          "unknown_tools",
          "repeated_calls",
          "findings",
          "judge",
          "mark",
          "sentiment",
          "agent_usd",
          "customer_usd",
          "judge_usd",
          "agent_calls",
          "agent_uncached_input",
          "agent_cache_read",
          "agent_cache_write",
          "agent_output");

  private static final Set<String> TEXTS =
      Set.of(
          "run",
          "model",
          "suite",
          "case",
          "bucket",
          "group",
          "class",
          "grader",
          "forbidden_writes",
          "hold",
          "findings",
          "judge");

  private static final Set<String> DOUBLES =
      Set.of(
          "resolution", "adherence", "mark", "sentiment", "agent_usd", "customer_usd", "judge_usd");

  private ConversationRow() {}

  /// The columns with their types: names and words, measured numbers, and for the rest counts.
  static List<ParquetColumn> columns() {
    return HEAD.stream().map(name -> new ParquetColumn(name, type(name))).toList();
  }

  private static ParquetColumn.Type type(String name) {
    return TEXTS.contains(name)
        ? ParquetColumn.Type.TEXT
        : DOUBLES.contains(name) ? ParquetColumn.Type.DOUBLE : ParquetColumn.Type.LARGE;
  }

  static List<String> of(StoredRun run, RunManifest.PlannedCase planned, StoredAttempt attempt) {
    Score score = attempt.score();
    List<String> cells = new ArrayList<>();
    cells.add(run.id());
    cells.add(run.manifest().model());
    cells.add(run.manifest().suite());
    cells.add(planned.id());
    cells.add(planned.bucket().folder());
    cells.add(planned.group());
    cells.add(Integer.toString(attempt.id().trial()));
    cells.add(Integer.toString(attempt.id().take()));
    cells.add(score.conversationClass().wire());
    cells.add(attempt.grader());
    cells.add(number(score.resolution()));
    cells.add(number(score.adherence()));
    conduct(cells, score.conduct());
    cells.add(
        score.findings().stream()
            .map(finding -> finding.behaviour().wire())
            .collect(Collectors.joining(" ")));
    cells.add(attempt.opinion().map(Opinion::judge).orElse(""));
    cells.add(attempt.opinion().map(opinion -> number(opinion.mark())).orElse(""));
    cells.add(attempt.opinion().map(opinion -> number(opinion.sentiment())).orElse(""));
    spending(cells, attempt.spending());
    return cells;
  }

  private static void conduct(List<String> cells, Score.Conduct conduct) {
    cells.add(conduct.handedOver() ? "1" : "0");
    cells.add(String.join(" ", conduct.forbiddenWrites()));
    cells.add(conduct.hold().map(hold -> hold.wire()).orElse(""));
    cells.add(Integer.toString(conduct.transfers().claimed()));
    cells.add(Integer.toString(conduct.transfers().backed()));
    Score.Counts counts = conduct.counts();
    for (int count :
        new int[] {
          counts.agentMessages(),
          counts.toolCalls(),
          counts.orderLookups(),
          counts.policySearches(),
          counts.emptyReplies()
        }) {
      cells.add(Integer.toString(count));
    }
    cells.add(slips(counts, Score.Slips::malformedArguments));
    cells.add(slips(counts, Score.Slips::unknownTools));
    cells.add(slips(counts, Score.Slips::repeatedCalls));
  }

  private static String slips(Score.Counts counts, ToIntFunction<Score.Slips> which) {
    return counts.slips().map(slips -> Integer.toString(which.applyAsInt(slips))).orElse("");
  }

  private static void spending(List<String> cells, Spending spending) {
    cells.add(number(spending.agent().usd()));
    cells.add(number(spending.customer().usd()));
    cells.add(number(spending.judge().usd()));
    cells.add(Integer.toString(spending.agent().calls()));
    Spending.Tokens tokens = spending.agent().tokens();
    cells.add(Long.toString(tokens.uncachedInput()));
    cells.add(Long.toString(tokens.cacheRead()));
    cells.add(Long.toString(tokens.cacheWrite()));
    cells.add(Long.toString(tokens.output()));
  }

  static String number(Outcome outcome) {
    return number(outcome.number());
  }

  private static String number(OptionalDouble number) {
    return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
  }
}
