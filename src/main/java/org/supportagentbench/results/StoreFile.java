package org.supportagentbench.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.supportagentbench.suite.InputProblem;

/// The SQLite file of a store: opens connections to it, or says in a sentence why not.
///
/// Write-ahead log, so that readers and the writer do not wait for each other, and `synchronous`
/// full: a commit that was answered survives a killed process and a cut of the power alike. What
/// that costs is one wait for the disk per group of writes, not per write.
///
/// @param patience how long to wait for another process that holds a lock
/// @param pragmas how every connection is set up
/// @param readOnly not a byte of the file is changed, and none beside it; it must be there
record StoreFile(Path path, Duration patience, List<String> pragmas, boolean readOnly) {
  private static final byte[] HEAD = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration TRY_AGAIN = Duration.ofMillis(10);

  /// Copies the list.
  StoreFile {
    pragmas = List.copyOf(pragmas);
  }

  /// To read and write.
  StoreFile(Path path, Duration patience, List<String> pragmas) {
    this(path, patience, pragmas, false);
  }

  /// As runs use it.
  static StoreFile at(Path path) {
    return new StoreFile(path, PATIENCE, List.of("pragma synchronous = full"));
  }

  /// For those who only read: the file may lie where nobody can write.
  static StoreFile toRead(Path path) {
    return new StoreFile(path, PATIENCE, List.of(), true);
  }

  /// Makes the folder where it is missing, checks the file, and makes the tables that are missing.
  Connection open() {
    if (Files.isDirectory(path)) {
      throw new InputProblem(
          "%s is a folder; a store is a file, such as %s."
              .formatted(path, path.resolve("runs.db")));
    }
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      if (Files.exists(path)) {
        checkHead();
      }
    } catch (IOException e) {
      throw StoreProblems.of(path, e);
    }
    try {
      Connection connection = connect();
      if (readOnly) {
        Schema.requireUpToDate(connection, path);
      } else {
        Schema.bringUpToDate(connection, path);
      }
      return connection;
    } catch (SQLException e) {
      throw StoreProblems.of(path, e);
    }
  }

  /// A new connection, ready to read and write.
  Connection connect() throws SQLException {
    var settings = new Properties();
    settings.setProperty("busy_timeout", Long.toString(patience.toMillis()));
    // Nobody asks for the number of a new row; the driver would ask for it after each one.
    settings.setProperty("jdbc.get_generated_keys", "false");
    // As a URI: the driver would read a question mark in a plain path as the end of the name.
    String url = "jdbc:sqlite:" + path.toAbsolutePath().toUri() + (readOnly ? mode() : "");
    Connection connection = JDBC.createConnection(url, settings);
    try (Statement sql = connection.createStatement()) {
      if (!readOnly) {
        useWriteAheadLog(sql);
      }
      for (String pragma : pragmas) {
        sql.execute(pragma);
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /// Where nobody is writing, SQLite need not even look for a lock, which is a file beside the
  /// store. Where somebody is, the lock is there already.
  private String mode() {
    Path log = path.resolveSibling(path.getFileName() + "-wal");
    return log.toFile().length() > 0 ? "?mode=ro" : "?immutable=1";
  }

  /// The first one to open a store turns the log on; SQLite does not wait for the others there.
  private void useWriteAheadLog(Statement sql) throws SQLException {
    long tries = patience.toMillis() / TRY_AGAIN.toMillis();
    while (!journalMode(sql, "pragma journal_mode").equals("wal")) {
      try {
        journalMode(sql, "pragma journal_mode = wal");
        return;
      } catch (SQLiteException e) {
        if (e.getResultCode() != SQLiteErrorCode.SQLITE_BUSY || tries-- <= 0) {
          throw e;
        }
        LockSupport.parkNanos(TRY_AGAIN.toNanos());
      }
    }
  }

  private static String journalMode(Statement sql, String pragma) throws SQLException {
    try (ResultSet row = sql.executeQuery(pragma)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private void checkHead() throws IOException {
    try (InputStream bytes = Files.newInputStream(path)) {
      byte[] head = bytes.readNBytes(HEAD.length);
      if (head.length > 0 && !Arrays.equals(head, HEAD)) {
        throw new InputProblem(StoreProblems.notOurs(path));
      }
    }
    if (!readOnly && !Files.isWritable(path)) {
      throw new InputProblem(
          "%s cannot be written: no permission, or a read-only file system.".formatted(path));
    }
  }
}
