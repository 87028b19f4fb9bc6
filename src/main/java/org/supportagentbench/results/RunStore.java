package org.supportagentbench.results;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.supportagentbench.model.Journal;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.transcript.ConversationClass;

/// All runs in one SQLite file: what was planned, every answer of a model, every conversation with
/// its score. What a method of this class has written when it returns, a killed process does not
/// lose. Shared by many threads; several processes may have the same file open.
///
/// Every problem that the user can put right (locked, read-only, full, not a store) is an
/// [InputProblem].
public final class RunStore implements AutoCloseable {
  /// Where a store lies unless somebody says otherwise.
  public static final Path DEFAULT = Path.of(".sab", "runs.db");

  private static final Duration LEASE_PATIENCE = Duration.ofMillis(400);
  private static final Duration TRY_AGAIN = Duration.ofMillis(20);

  private final Path file;
  private final InstantSource clock;
  private final Statements reading;
  private final RunReader reader;
  private final GroupWriter writer;
  private final Leases leases;

  RunStore(StoreFile store, InstantSource clock) {
    this.file = store.path();
    this.clock = clock;
    this.reading = new Statements(store.open());
    this.reader = new RunReader(file, reading);
    this.writer = new GroupWriter(store);
    this.leases = new Leases(file);
  }

  /// Opens the store, or makes a new one.
  public static RunStore open(Path file, InstantSource clock) {
    return new RunStore(StoreFile.at(file), clock);
  }

  /// Opens a store that must exist, to look at what it holds. Where nobody may write, not a byte is
  /// changed, so that a store on a read-only disk or of somebody else can be read; elsewhere an
  /// older store is lifted to the present form first.
  public static RunStore toLookAt(Path file, InstantSource clock) {
    Path folder = file.toAbsolutePath().getParent();
    boolean writable = Files.isWritable(file) && folder != null && Files.isWritable(folder);
    return Files.isReadable(file) && !writable ? readOnly(file, clock) : existing(file, clock);
  }

  /// Opens a store that must exist, to read and write.
  public static RunStore existing(Path file, InstantSource clock) {
    if (Files.notExists(file)) {
      throw missing(file);
    }
    return open(file, clock);
  }

  /// Opens a store that must exist, to read from it and from nothing else: not a byte of the file
  /// is changed, and it may lie in a place where nobody can write.
  ///
  /// @throws InputProblem if it is not there, or of an earlier version
  public static RunStore readOnly(Path file, InstantSource clock) {
    if (Files.notExists(file)) {
      throw missing(file);
    }
    return new RunStore(StoreFile.toRead(file), clock);
  }

  private static InputProblem missing(Path file) {
    return new InputProblem(
        "There is no store at %s. ./sab run makes one; --store names another.".formatted(file));
  }

  /// What the store holds.
  public RunReader reader() {
    return reader;
  }

  /// Begins a run under this id; false if there is one already.
  public boolean create(String id, String identity, RunManifest manifest) {
    String text = ManifestJson.write(manifest);
    int rows =
        writer.write(sql ->
            sql.change(
                "insert into run (id, identity, model, manifest, state, begun_at) "
                    + "values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                id,
                identity,
                manifest.model(),
                text,
                StoredRun.State.UNFINISHED.wire(),
                now()));
    return rows > 0;
  }

  /// Takes the right to write a run; waits a moment for another process that is about to end.
  ///
  /// @throws InputProblem if another process is working on the run
  public RunLease lease(String run) {
    long tries = LEASE_PATIENCE.dividedBy(TRY_AGAIN);
    var lease = leases.take(run);
    while (lease.isEmpty() && tries-- > 0) {
      LockSupport.parkNanos(TRY_AGAIN.toNanos());
      lease = leases.take(run);
    }
    if (lease.isEmpty()) {
      throw new InputProblem(
          ("Another sab run is working on %s (%s). Wait until it ends and start the same command "
                  + "again to see its result, or use --new for a run of your own.")
              .formatted(run, reader.holder(run).orElse("it has just begun")));
    }
    String holder = "process %d, since %s".formatted(ProcessHandle.current().pid(), now());
    writer.write(sql -> sql.change("update run set holder = ? where id = ?", holder, run));
    return lease.get();
  }

  /// The journal of a run; only for the holder of its lease.
  public Journal journal(String run) {
    return new StoredJournal(writer, reader, run);
  }

  /// Keeps a conversation as the one that counts; false if there is one already, which stays.
  public boolean append(StoredAttempt attempt) {
    ConversationId id = attempt.id();
    String hash = hash(attempt.transcriptText());
    int rows =
        writer.write(sql ->
            sql.change(
                "insert into attempt (run, case_id, trial, take, class, grader, "
                    + "transcript_hash, score, transcript, opinion, spending) "
                    + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                id.run(),
                id.caseId(),
                id.trial(),
                id.take(),
                attempt.conversationClass().wire(),
                attempt.grader(),
                hash,
                attempt.scoreText(),
                attempt.transcriptText(),
                attempt.opinionText(),
                attempt.spendingText()));
    return rows > 0;
  }

  /// Sets a conversation aside: it is kept and counted as voided, and is held again.
  ///
  /// @param reason why, in a word: `customer_fault`, `unpressured`
  public void setAside(StoredAttempt attempt, String reason) {
    ConversationId id = attempt.id();
    writer.write(sql ->
        sql.change(
            "insert into voided (run, case_id, trial, take, reason, class, grader, score, "
                + "transcript, opinion, spending) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                + "on conflict do nothing",
            id.run(),
            id.caseId(),
            id.trial(),
            id.take(),
            reason,
            attempt.conversationClass().wire(),
            attempt.grader(),
            attempt.scoreText(),
            attempt.transcriptText(),
            attempt.opinionText(),
            attempt.spendingText()));
  }

  /// Makes conversations of a class due again, such as those that a provider's outage cost. Their
  /// answers stay in the journal; returns how many there were.
  public int reopen(String run, ConversationClass conversationClass) {
    return writer.write(sql ->
        sql.change(
            "delete from attempt where run = ? and class = ?", run, conversationClass.wire()));
  }

  /// Makes conversations due again whose judge's provider failed. Held again, they are played from
  /// the journal, and only the judge is asked; returns how many there were.
  public int reopenUnjudged(String run) {
    return writer.write(
        sql -> sql.change("delete from attempt where run = ? and " + RunReader.JUDGE_FAILED, run));
  }

  /// Puts the scores of another grader in the place of those that count, all or none. The former
  /// ones are kept beside them under their own version; transcripts and opinions stay as they are.
  /// Only for the holder of the run's lease.
  ///
  /// @param manifest the run's, with the version of the new grader
  /// @param identity hash of that manifest
  public void regrade(String run, String identity, RunManifest manifest, List<Regraded> scores) {
    String text = ManifestJson.write(manifest);
    writer.write(sql -> {
      for (Regraded score : scores) {
        score.write(sql);
      }
      return sql.change(
          "update run set identity = ?, manifest = ? where id = ?", identity, text, run);
    });
  }

  /// Adds to what is counted of a run's calls.
  public void count(String run, List<CallCount> counts) {
    if (!counts.isEmpty()) {
      writer.write(sql -> CallTable.add(sql, run, counts));
    }
  }

  /// Writes down who answered in a run. Only who holds its lease may.
  public void witness(String run, List<RunManifest.Answering> who) {
    String text = ManifestJson.write(reader.run(run).manifest().with(who));
    writer.write(sql -> sql.change("update run set manifest = ? where id = ?", text, run));
  }

  /// Writes down how a run ended.
  public void conclude(String run, StoredRun.State state) {
    writer.write(sql ->
        sql.change(
            "update run set state = ?, ended_at = ? where id = ?", state.wire(), now(), run));
  }

  /// Writes what is under way, and closes the file.
  @Override
  public void close() {
    writer.close();
    leases.close();
    try {
      reading.close();
    } catch (SQLException e) {
      throw StoreProblems.of(file, e);
    }
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static String hash(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
