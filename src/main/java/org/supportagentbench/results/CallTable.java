package org.supportagentbench.results;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the roles of runs used and how their calls went, in the store. Shared by threads, as the
/// reader is.
public final class CallTable {
  private static final String ADD =
      """
      insert into call_count values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do update set
        tries = tries + excluded.tries,
        first_tries = first_tries + excluded.first_tries,
        latency_millis = latency_millis + excluded.latency_millis,
        uncached_input = uncached_input + excluded.uncached_input,
        cache_read = cache_read + excluded.cache_read,
        cache_write = cache_write + excluded.cache_write,
        output = output + excluded.output,
        reasoning = reasoning + excluded.reasoning
      """;
  private static final String SUM = "coalesce(sum(json_extract(answer, '$.usage.%s')), 0)";

  private final RunReader reader;

  /// Reads where this reader reads.
  public CallTable(RunReader reader) {
    this.reader = reader;
  }

  /// How the calls of a run went, in the order of roles, models and outcomes; empty for runs of
  /// builtin agents, and of versions that did not count.
  public List<CallCount> of(String run) {
    RunReader.Rows<List<CallCount>> counts =
        rows -> {
          List<CallCount> all = new ArrayList<>();
          while (rows.next()) {
            var tokens =
                new Spending.Tokens(
                    rows.getLong(7),
                    rows.getLong(8),
                    rows.getLong(9),
                    rows.getLong(10),
                    rows.getLong(11));
            var tries =
                new CallCount.Tries(rows.getLong(4), rows.getLong(5), rows.getLong(6), tokens);
            all.add(new CallCount(rows.getString(1), rows.getString(2), rows.getString(3), tries));
          }
          return all;
        };
    return reader.query(
        counts,
        "select role, model, outcome, tries, first_tries, latency_millis, uncached_input, "
            + "cache_read, cache_write, output, reasoning from call_count where run = ? "
            + "order by role, model, outcome",
        run);
  }

  /// What each role of a run used so far, by its name: the answers of the journal, and what was
  /// billed for tries without an answer.
  public Map<String, Used> used(String run) {
    Map<String, Used> used = new HashMap<>(answers(run));
    for (CallCount count : of(run)) {
      Used before = used.getOrDefault(count.role(), new Used(0, 0, Spending.Tokens.NONE));
      if (!count.outcome().equals(CallCount.ANSWERED)) {
        Spending.Tokens both = before.tokens().plus(count.tries().billed());
        used.put(count.role(), new Used(before.answers(), before.unmetered(), both));
      }
    }
    return used;
  }

  /// The models that have answered in each role of a run, by the providers' word, sorted; a role is
  /// left out where nobody says.
  public Map<String, List<String>> returned(String run) {
    RunReader.Rows<Map<String, List<String>>> names =
        rows -> {
          Map<String, List<String>> returned = new HashMap<>();
          while (rows.next()) {
            returned
                .computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                .add(rows.getString(2));
          }
          return returned;
        };
    return reader.query(
        names,
        "select distinct role, case when json_valid(answer ->> '$.raw')"
            + " then json_extract(answer ->> '$.raw', '$.model') end as returned from journal"
            + " where conversation >= ? and conversation < ? and returned is not null"
            + " order by role, returned",
        run + "/",
        run + "0");
  }

  private Map<String, Used> answers(String run) {
    RunReader.Rows<Map<String, Used>> sums =
        rows -> {
          Map<String, Used> used = new HashMap<>();
          while (rows.next()) {
            var tokens =
                new Spending.Tokens(
                    rows.getLong(4),
                    rows.getLong(5),
                    rows.getLong(6),
                    rows.getLong(7),
                    rows.getLong(8));
            used.put(rows.getString(1), new Used(rows.getInt(2), rows.getInt(3), tokens));
          }
          return used;
        };
    return reader.query(
        sums,
        "select role, count(*), sum(json_extract(answer, '$.usage') is null), "
            + String.join(
                ", ",
                SUM.formatted("uncached_input"),
                SUM.formatted("cache_read"),
                SUM.formatted("cache_write"),
                SUM.formatted("output"),
                SUM.formatted("reasoning"))
            + " from journal where conversation >= ? and conversation < ? group by role",
        run + "/",
        run + "0");
  }

  /// Adds to what is counted of a run.
  static int add(Statements sql, String run, List<CallCount> counts) throws SQLException {
    for (CallCount count : counts) {
      CallCount.Tries tries = count.tries();
      sql.change(
          ADD,
          run,
          count.role(),
          count.model(),
          count.outcome(),
          tries.all(),
          tries.first(),
          tries.latencyMillis(),
          tries.billed().uncachedInput(),
          tries.billed().cacheRead(),
          tries.billed().cacheWrite(),
          tries.billed().output(),
          tries.billed().reasoning());
    }
    return counts.size();
  }
}
