package org.supportagentbench.results;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.supportagentbench.suite.InputProblem;

/// The tables of a store. Step n lifts a store from version n to n + 1; a step that was released is
/// never changed, a new one is added behind it.
final class Schema {
  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              """
              create table run (
                id text not null primary key,
                identity text not null,
                model text not null,
                manifest text not null,
                state text not null,
                begun_at text not null,
                ended_at text,
                holder text)
              """,
              "create index run_by_identity on run (identity)",
              """
              create table attempt (
                run text not null references run (id),
                case_id text not null,
                trial integer not null,
                take integer not null,
                class text not null,
                grader text not null,
                transcript_hash text not null,
                score text not null,
                transcript text not null,
                primary key (run, case_id, trial))
              """,
              """
              create table voided (
                run text not null references run (id),
                case_id text not null,
                trial integer not null,
                take integer not null,
                reason text not null,
                class text not null,
                grader text not null,
                score text not null,
                transcript text not null,
                primary key (run, case_id, trial, take))
              """,
              """
              create table journal (
                conversation text not null,
                role text not null,
                call integer not null,
                request text not null,
                answer text not null,
                latency_millis integer not null,
                primary key (conversation, role, call))
              """),
          List.of(
              "alter table attempt add column opinion text",
              "alter table attempt add column spending text",
              "alter table voided add column opinion text",
              "alter table voided add column spending text"),
          List.of(
              """
              create table former_score (
                run text not null references run (id),
                case_id text not null,
                trial integer not null,
                take integer not null,
                grader text not null,
                class text not null,
                score text not null,
                primary key (run, case_id, trial, take, grader))
              """),
          List.of(
              """
              create table call_count (
                run text not null references run (id),
                role text not null,
                model text not null,
                outcome text not null,
                tries integer not null,
                first_tries integer not null,
                latency_millis integer not null,
                uncached_input integer not null,
                cache_read integer not null,
                cache_write integer not null,
                output integer not null,
                reasoning integer not null,
                primary key (run, role, model, outcome))
              """));

  static final int VERSION = STEPS.size();

  private Schema() {}

  /// Makes the tables that are missing. Two processes may do so at the same time.
  ///
  /// @throws InputProblem if the file is no store, or one of a newer version
  static void bringUpToDate(Connection connection, Path file) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      if (version(sql, file) == VERSION) {
        return;
      }
      sql.execute("begin immediate");
      try {
        for (List<String> step : STEPS.subList(version(sql, file), VERSION)) {
          for (String statement : step) {
            sql.execute(statement);
          }
        }
        sql.execute("create table if not exists schema_version (version integer not null)");
        sql.execute("delete from schema_version");
        sql.execute("insert into schema_version values (" + VERSION + ")");
        sql.execute("commit");
      } catch (SQLException | InputProblem e) {
        rollBack(sql);
        throw e;
      }
    }
  }

  /// Makes no table.
  ///
  /// @throws InputProblem if some are missing, the file is no store, or one of a newer version
  static void requireUpToDate(Connection connection, Path file) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      int version = version(sql, file);
      if (version < VERSION) {
        throw new InputProblem(
            ("%s was written by an earlier version of sab (store version %d, this one reads %d) and"
                    + " is only read here. 'sab report --store %s' lifts it.")
                .formatted(file, version, VERSION, file));
      }
    }
  }

  private static int version(Statement sql, Path file) throws SQLException {
    if (count(sql, "name = 'schema_version'") == 0) {
      if (count(sql, "name not like 'sqlite_%'") > 0) {
        throw new InputProblem(
            "%s is a SQLite database, but no store of sab. Use --store with another file."
                .formatted(file));
      }
      return 0;
    }
    try (ResultSet row = sql.executeQuery("select max(version) from schema_version")) {
      int version = row.next() ? row.getInt(1) : 0;
      if (version > VERSION) {
        throw new InputProblem(
            ("%s was written by a newer version of sab (store version %d, this one knows %d). "
                    + "Use that version, or --store with another file.")
                .formatted(file, version, VERSION));
      }
      return version;
    }
  }

  private static int count(Statement sql, String which) throws SQLException {
    String query = "select count(*) from sqlite_master where type = 'table' and " + which;
    try (ResultSet row = sql.executeQuery(query)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private static void rollBack(Statement sql) {
    try {
      sql.execute("rollback");
    } catch (SQLException e) {
      // SQLite has rolled back by itself; what went wrong is on its way up.
    }
  }
}
