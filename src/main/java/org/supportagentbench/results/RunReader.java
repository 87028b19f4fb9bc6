package org.supportagentbench.results;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.supportagentbench.model.Journal;
import org.supportagentbench.model.RequestHash;
import org.supportagentbench.suite.DidYouMean;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.transcript.ConversationClass;
import org.supportagentbench.transcript.Score;

/// Reads runs and conversations out of a store. Shared by many threads, one at a time.
public final class RunReader {
  private static final String RUN =
      "select id, identity, manifest, state, begun_at, ended_at, "
          + "(select count(*) from attempt where run = id) from run ";
  private static final String ATTEMPT =
      "select run, case_id, trial, take, class, grader, score, transcript, opinion, spending "
          + "from attempt where run = ? ";

  /// Holds for an attempt whose opinion names a failure of the judge's provider.
  static final String JUDGE_FAILED =
      "json_extract(opinion, '$.overall.failure') like 'provider_error%'";

  private final Path file;
  private final Statements sql;

  RunReader(Path file, Statements sql) {
    this.file = file;
    this.sql = sql;
  }

  /// A read of rows, and what is made of them.
  interface Rows<T> {
    T read(ResultSet rows) throws SQLException;
  }

  /// All runs, the newest first.
  public List<StoredRun> runs() {
    return query(RunReader::runs, RUN + "order by begun_at desc, rowid desc");
  }

  /// The run with this id, or with an id that begins so.
  ///
  /// @throws InputProblem if there is none, or more than one
  public StoredRun run(String id) {
    List<StoredRun> found = query(RunReader::runs, RUN + "where id = ?", id);
    if (found.isEmpty()) {
      found =
          query(RunReader::runs, RUN + "where substr(id, 1, length(?)) = ? order by id", id, id);
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    List<String> ids = (found.isEmpty() ? runs() : found).stream().map(StoredRun::id).toList();
    if (found.isEmpty()) {
      throw new InputProblem(
          "No run '%s' in %s.%s %s"
              .formatted(id, file, DidYouMean.question(id, ids), known("It holds", ids)));
    }
    throw new InputProblem(
        "'%s' is the beginning of several runs. %s".formatted(id, known("They are", ids)));
  }

  /// The newest run that measures what this identity stands for.
  public Optional<StoredRun> newest(String identity) {
    String newest = RUN + "where identity = ? order by begun_at desc, rowid desc limit 1";
    return query(RunReader::runs, newest, identity).stream().findFirst();
  }

  /// Every attempt of a run, in the order of cases and trials, one at a time: a run of any size
  /// fits in memory. Whoever is called may not come back to this reader.
  public void attempts(String run, Consumer<StoredAttempt> reader) {
    Rows<Integer> all =
        rows -> {
          int seen = 0;
          for (; rows.next(); seen++) {
            reader.accept(attempt(rows));
          }
          return seen;
        };
    query(all, ATTEMPT + "order by case_id, trial", run);
  }

  /// Conversations of a run that enter no rate, the newest first, at most so many.
  public List<StoredAttempt> newestNotValid(String run, int most) {
    String invalid =
        Arrays.stream(ConversationClass.values())
            .filter(each -> !each.valid())
            .map(each -> "'" + each.wire() + "'")
            .collect(Collectors.joining(", ", "(", ")"));
    String newest = ATTEMPT + "and class in " + invalid + " order by rowid desc limit ?";
    return query(RunReader::attempts, newest, run, most);
  }

  /// The attempts of a run at one case, in the order of trials.
  public List<StoredAttempt> attemptsAt(String run, String caseId) {
    return query(RunReader::attempts, ATTEMPT + "and case_id = ? order by trial", run, caseId);
  }

  /// The conversation with this name, `<run>/<case>/<n>`; the run may be the beginning of an id. It
  /// is the one that counts; a certain take of it, also a voided one, is named `<n>~<take>`.
  ///
  /// @throws InputProblem if there is none
  public StoredAttempt conversation(String name) {
    ConversationId asked = ConversationId.parse(name);
    StoredRun run = run(asked.run());
    boolean anyTake = name.indexOf('~') < 0;
    String where = "and case_id = ? and trial = ? ";
    String counts = ATTEMPT + where + (anyTake ? "and take >= ?" : "and take = ?");
    String voided = ATTEMPT.replace("from attempt", "from voided") + where + "and take = ?";
    Object[] parameters = {run.id(), asked.caseId(), asked.trial(), asked.take()};
    List<StoredAttempt> found = new ArrayList<>(query(RunReader::attempts, counts, parameters));
    if (!anyTake) {
      found.addAll(query(RunReader::attempts, voided, parameters));
    }
    return found.stream().findFirst().orElseThrow(() -> missing(run, asked));
  }

  /// The places in the plan of a run that have their conversation.
  public Set<ConversationId.Slot> done(String run) {
    Rows<Set<ConversationId.Slot>> slots =
        rows -> {
          Set<ConversationId.Slot> done = new HashSet<>();
          while (rows.next()) {
            done.add(new ConversationId.Slot(rows.getString(1), rows.getInt(2)));
          }
          return done;
        };
    return query(slots, "select case_id, trial from attempt where run = ?", run);
  }

  /// How often each conversation of a run was voided, by its place in the plan.
  public Map<ConversationId.Slot, Integer> voided(String run) {
    Rows<Map<ConversationId.Slot, Integer>> counts =
        rows -> {
          Map<ConversationId.Slot, Integer> voided = new HashMap<>();
          while (rows.next()) {
            var slot = new ConversationId.Slot(rows.getString(1), rows.getInt(2));
            voided.put(slot, rows.getInt(3));
          }
          return voided;
        };
    return query(
        counts,
        "select case_id, trial, count(*) from voided where run = ? group by case_id, trial",
        run);
  }

  /// Every conversation of a run that was set aside, with the reason, in the order of cases, trials
  /// and takes. Whoever is called may not come back to this reader.
  public void voided(String run, BiConsumer<String, StoredAttempt> reader) {
    Rows<Integer> all =
        rows -> {
          int seen = 0;
          for (; rows.next(); seen++) {
            reader.accept(rows.getString(11), attempt(rows));
          }
          return seen;
        };
    String voided = ATTEMPT.replace("spending from attempt", "spending, reason from voided");
    query(all, voided + "order by case_id, trial, take", run);
  }

  /// How many of the conversations that count have a judge that failed before its end.
  public int judgeFailures(String run) {
    return query(
        rows -> rows.next() ? rows.getInt(1) : 0,
        "select count(*) from attempt where run = ? and " + JUDGE_FAILED,
        run);
  }

  /// What each role of a run was paid so far by the prices of then, by its name; a role that asked
  /// no model is left out.
  public Map<String, Paid> paid(String run) {
    Map<String, Paid> paid = new TreeMap<>();
    for (String role : List.of("agent", "customer", "judge")) {
      String sums =
          "select count(calls), coalesce(sum(calls), 0), coalesce(sum(usd), 0), "
              + "coalesce(sum(calls is not null and usd is null), 0) from (select "
              + "json_extract(spending, '$.ROLE.calls') as calls, "
              + "json_extract(spending, '$.ROLE.usd') as usd from (select spending from attempt "
              + "where run = ? union all select spending from voided where run = ?))";
      Optional<Paid> sum =
          query(
              rows ->
                  rows.next() && rows.getInt(1) > 0
                      ? Optional.of(
                          new Paid(
                              rows.getInt(1), rows.getInt(2), rows.getDouble(3), rows.getInt(4)))
                      : Optional.empty(),
              sums.replace("ROLE", role),
              run,
              run);
      sum.ifPresent(each -> paid.put(role, each));
    }
    return paid;
  }

  /// The versions of graders whose scores count in a run; one, unless several versions of the
  /// program wrote it.
  public Set<String> graders(String run) {
    Rows<Set<String>> versions =
        rows -> {
          Set<String> graders = new TreeSet<>();
          while (rows.next()) {
            graders.add(rows.getString(1));
          }
          return graders;
        };
    return query(versions, "select distinct grader from attempt where run = ?", run);
  }

  /// A score that no longer counts, by the grader that gave it.
  public Optional<Score> formerScore(ConversationId id, String grader) {
    return query(
        rows -> rows.next() ? Optional.of(ScoreJson.read(rows.getString(1))) : Optional.empty(),
        "select score from former_score "
            + "where run = ? and case_id = ? and trial = ? and take = ? and grader = ?",
        id.run(),
        id.caseId(),
        id.trial(),
        id.take(),
        grader);
  }

  /// How many of the conversations that count ended in which class.
  public Map<ConversationClass, Integer> classes(String run) {
    Rows<Map<ConversationClass, Integer>> counts =
        rows -> {
          Map<ConversationClass, Integer> classes = new EnumMap<>(ConversationClass.class);
          while (rows.next()) {
            classes.put(constant(ConversationClass.class, rows.getString(1)), rows.getInt(2));
          }
          return classes;
        };
    return query(counts, "select class, count(*) from attempt where run = ? group by class", run);
  }

  /// Whether the repetitions of a run's cases are alike.
  public Likeness likeness(String run) {
    return query(
        rows -> rows.next() ? new Likeness(rows.getInt(1), rows.getInt(2)) : new Likeness(0, 0),
        "select count(*), coalesce(sum(ways > 1), 0) from (select count(distinct transcript_hash)"
            + " as ways from attempt where run = ? group by case_id having count(*) > 1)",
        run);
  }

  /// Who holds the run, or held it last.
  Optional<String> holder(String run) {
    return query(
        rows -> rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty(),
        "select holder from run where id = ?",
        run);
  }

  /// Conversations of a run that have at least one answer in the journal.
  Set<String> begun(String run) {
    Rows<Set<String>> names =
        rows -> {
          Set<String> begun = new HashSet<>();
          while (rows.next()) {
            begun.add(rows.getString(1));
          }
          return begun;
        };
    // '0' is the character after '/': all names that begin with the run and a slash.
    String range = "where conversation >= ? and conversation < ?";
    return query(names, "select distinct conversation from journal " + range, run + "/", run + "0");
  }

  /// What one role was answered in one conversation, in the order of its calls.
  List<Journal.Entry> journal(String conversation, String role) {
    Rows<List<Journal.Entry>> entries =
        rows -> {
          List<Journal.Entry> all = new ArrayList<>();
          while (rows.next()) {
            if (rows.getInt(1) != all.size()) {
              throw new InputProblem(
                  "%s lacks %s call %d of %s.".formatted(file, role, all.size(), conversation));
            }
            all.add(
                new Journal.Entry(
                    RequestHash.parse(rows.getString(2)),
                    AnswerJson.read(rows.getString(3)),
                    rows.getLong(4)));
          }
          return all;
        };
    return query(
        entries,
        "select call, request, answer, latency_millis from journal "
            + "where conversation = ? and role = ? order by call",
        conversation,
        role);
  }

  /// The rows of a statement; one at a time.
  synchronized <T> T query(Rows<T> rows, String statement, Object... parameters) {
    try (ResultSet result = sql.with(statement, parameters).executeQuery()) {
      return rows.read(result);
    } catch (SQLException e) {
      throw StoreProblems.of(file, e);
    }
  }

  private static List<StoredRun> runs(ResultSet rows) throws SQLException {
    List<StoredRun> runs = new ArrayList<>();
    while (rows.next()) {
      Optional<Instant> ended = Optional.ofNullable(rows.getString(6)).map(Instant::parse);
      runs.add(
          new StoredRun(
              rows.getString(1),
              rows.getString(2),
              ManifestJson.read(rows.getString(3)),
              constant(StoredRun.State.class, rows.getString(4)),
              new StoredRun.Times(Instant.parse(rows.getString(5)), ended),
              rows.getInt(7)));
    }
    return runs;
  }

  private static List<StoredAttempt> attempts(ResultSet rows) throws SQLException {
    List<StoredAttempt> attempts = new ArrayList<>();
    while (rows.next()) {
      attempts.add(attempt(rows));
    }
    return attempts;
  }

  private static StoredAttempt attempt(ResultSet rows) throws SQLException {
    return new StoredAttempt(
        new ConversationId(rows.getString(1), rows.getString(2), rows.getInt(3), rows.getInt(4)),
        constant(ConversationClass.class, rows.getString(5)),
        rows.getString(6),
        rows.getString(7),
        rows.getString(8),
        Optional.ofNullable(rows.getString(9)),
        Optional.ofNullable(rows.getString(10)));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return JsonText.constant(type, word, type.getSimpleName());
  }

  private InputProblem missing(StoredRun run, ConversationId id) {
    List<String> cases = run.manifest().cases().stream().map(RunManifest.PlannedCase::id).toList();
    if (!cases.contains(id.caseId())) {
      return new InputProblem(
          "Run %s does not hold a case '%s'.%s"
              .formatted(run.id(), id.caseId(), DidYouMean.question(id.caseId(), cases)));
    }
    return new InputProblem(
        "Conversation %s is not held yet; run %s has %d of %d, trials 1 to %d."
            .formatted(id, run.id(), run.held(), run.manifest().planned(), run.manifest().runs()));
  }

  private static String known(String lead, List<String> ids) {
    if (ids.isEmpty()) {
      return "It is empty: ./sab run fills it.";
    }
    String some = String.join(", ", ids.subList(0, Math.min(10, ids.size())));
    String more = ids.size() > 10 ? " and " + (ids.size() - 10) + " more" : "";
    return (lead + " " + some + more + ".").strip();
  }
}
