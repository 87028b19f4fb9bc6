package org.supportagentbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.supportagentbench.suite.InputProblem;

final class StoreProblemsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-06-30T14:00:00Z"));

  @TempDir private Path folder;

  @Test
  void a_folder_is_no_store() {
    assertProblem(() -> RunStore.open(folder, CLOCK), folder + " is a folder", "runs.db");
  }

  @Test
  void a_text_file_is_no_store_and_stays_as_it_is() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "Buy milk. Call the accountant.");
    assertProblem(() -> RunStore.open(file, CLOCK), file + " is not a database", "--store");
    assertThat(file).hasContent("Buy milk. Call the accountant.");
  }

  @Test
  void a_file_that_is_cut_off_in_its_head_is_no_store() throws Exception {
    Path file = Files.writeString(folder.resolve("runs.db"), "SQLite");
    assertProblem(() -> RunStore.open(file, CLOCK), "is not a database");
  }

  @Test
  void a_damaged_store_is_a_sentence() throws Exception {
    Path file = folder.resolve("runs.db");
    RunStore.open(file, CLOCK).close();
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 100, bytes.length, (byte) 'x');
    Files.write(file, bytes);
    assertProblem(() -> RunStore.open(file, CLOCK), "is not a database, or it is damaged");
  }

  @Test
  void an_empty_file_becomes_a_store() throws Exception {
    Path file = Files.createFile(folder.resolve("runs.db"));
    try (var store = RunStore.open(file, CLOCK)) {
      assertThat(store.reader().runs()).isEmpty();
    }
  }

  @Test
  void names_with_odd_characters_are_names() {
    for (String name : List.of("a?b=c.db", "a b.db", "100%25.db", "größe#1.db")) {
      Path file = folder.resolve(name);
      RunStore.open(file, CLOCK).close();
      assertThat(file).exists();
    }
  }

  @Test
  void a_database_of_somebody_else_is_left_alone() throws Exception {
    Path file = folder.resolve("photos.db");
    execute(file, "create table photo (id integer)");
    assertProblem(() -> RunStore.open(file, CLOCK), "but no store of sab", "--store");
  }

  @Test
  void a_store_of_a_newer_version_is_left_alone() throws Exception {
    Path file = folder.resolve("runs.db");
    RunStore.open(file, CLOCK).close();
    execute(file, "update schema_version set version = 99");
    assertProblem(
        () -> RunStore.open(file, CLOCK),
        "written by a newer version of sab (store version 99, this one knows %d)"
            .formatted(Schema.VERSION));
  }

  @Test
  void a_file_where_a_folder_should_be_is_a_sentence() throws Exception {
    Path file = Files.writeString(folder.resolve("plain"), "x");
    assertProblem(() -> RunStore.open(file.resolve("runs.db"), CLOCK), "cannot be used");
  }

  @Test
  void a_store_that_must_exist_and_does_not() {
    Path file = folder.resolve("runs.db");
    assertProblem(
        () -> RunStore.existing(file, CLOCK), "There is no store at " + file, "./sab run");
    assertThat(file).doesNotExist();
  }

  @Test
  void a_folder_without_permission_is_a_sentence() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assumeFalse(
        closed.toFile().setWritable(false) && Files.isWritable(closed),
        "whoever runs this may write everywhere");
    try {
      assertProblem(() -> RunStore.open(closed.resolve("runs.db"), CLOCK), "no permission");
    } finally {
      closed.toFile().setWritable(true);
    }
  }

  @Test
  void a_store_in_a_folder_without_permission_can_be_looked_at() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Path file = closed.resolve("runs.db");
    try (var store = RunStore.open(file, CLOCK)) {
      store.create("r-1", "x", Samples.manifest("a"));
    }
    assumeFalse(
        closed.toFile().setWritable(false) && Files.isWritable(closed),
        "whoever runs this may write everywhere");
    byte[] before = Files.readAllBytes(file);
    try (var store = RunStore.toLookAt(file, CLOCK)) {
      assertThat(store.reader().runs()).hasSize(1);
    } finally {
      closed.toFile().setWritable(true);
    }
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void to_look_at_a_store_of_ones_own_lifts_it_first() {
    Path file = folder.resolve("runs.db");
    RunStore.open(file, CLOCK).close();
    try (var store = RunStore.toLookAt(file, CLOCK)) {
      assertThat(store.create("r-1", "x", Samples.manifest("a"))).isTrue();
    }
    assertProblem(() -> RunStore.toLookAt(folder.resolve("none.db"), CLOCK), "There is no store");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_file_system_that_takes_no_files_is_a_sentence() {
    assertProblem(() -> RunStore.open(Path.of("/proc/runs.db"), CLOCK), "/proc/runs.db cannot be");
    assertProblem(
        () -> RunStore.open(Path.of("/proc/sab/runs.db"), CLOCK), "/proc/sab/runs.db cannot be");
  }

  @Test
  void a_store_that_another_process_locks_is_a_sentence_after_a_while() throws Exception {
    var file = new StoreFile(folder.resolve("runs.db"), Duration.ofMillis(30), List.of());
    try (var store = new RunStore(file, CLOCK);
        Connection other = file.connect();
        Statement sql = other.createStatement()) {
      sql.execute("begin immediate");
      assertProblem(
          () -> store.create("r-1", "x", Samples.manifest("a")),
          "is locked by another process",
          "Wait until it ends",
          "--store");
      sql.execute("rollback");
      assertThat(store.create("r-1", "x", Samples.manifest("a"))).isTrue();
    }
  }

  @Test
  void a_full_disk_is_a_sentence_and_loses_nothing_that_was_written() throws Exception {
    Path path = folder.resolve("runs.db");
    String small = "pragma max_page_count = 40";
    int written = 0;
    try (var store = new RunStore(new StoreFile(path, Duration.ZERO, List.of(small)), CLOCK)) {
      store.create("r-1", "x", Samples.manifest("a"));
      String big = "x".repeat(2_000);
      InputProblem problem = null;
      while (problem == null) {
        try {
          store.append(Samples.attempt("r-1", "routine/tracking/plain", written + 1, big));
          written++;
        } catch (InputProblem e) {
          problem = e;
        }
      }
      assertThat(problem)
          .hasMessageContaining("The disk is full")
          .hasMessageContaining("what was written is kept");
    }
    try (var store = RunStore.open(path, CLOCK)) {
      assertThat(store.reader().done("r-1")).hasSize(written);
      assertThat(written).isPositive();
    }
  }

  @Test
  void only_one_at_a_time_may_write_a_run() {
    try (var store = RunStore.open(folder.resolve("runs.db"), CLOCK)) {
      store.create("r-1", "x", Samples.manifest("a"));
      store.create("r-2", "y", Samples.manifest("b"));
      try (var first = store.lease("r-1");
          var other = store.lease("r-2")) {
        assertThat(List.of(first, other)).doesNotContainNull();
        assertProblem(
            () -> store.lease("r-1"),
            "Another sab run is working on r-1",
            "process " + ProcessHandle.current().pid(),
            "--new");
      }
      store.lease("r-1").close();
    }
  }

  @Test
  void whatever_sqlite_says_is_a_sentence_where_somebody_can_put_it_right() {
    Path file = Path.of("x.db");
    for (SQLiteErrorCode code :
        List.of(
            SQLiteErrorCode.SQLITE_IOERR_WRITE,
            SQLiteErrorCode.SQLITE_READONLY_DBMOVED,
            SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT,
            SQLiteErrorCode.SQLITE_CANTOPEN_ISDIR,
            SQLiteErrorCode.SQLITE_CORRUPT_VTAB)) {
      assertThat(StoreProblems.of(file, new SQLiteException("x", code)))
          .isInstanceOf(InputProblem.class)
          .hasMessageContaining("x.db");
    }
    var noLibrary = new SQLException("x", new NativeLibraryNotFoundException("x"));
    assertThat(StoreProblems.of(file, noLibrary))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("org.sqlite.tmpdir");
  }

  @Test
  void a_bug_stays_a_bug() {
    var bug = new SQLiteException("no such column: x", SQLiteErrorCode.SQLITE_ERROR);
    assertThat(StoreProblems.of(Path.of("x.db"), bug))
        .isInstanceOf(IllegalStateException.class)
        .hasCause(bug);
  }

  private static void assertProblem(ThrowingCallable action, String... words) {
    assertThatThrownBy(action).isInstanceOf(InputProblem.class).hasMessageContainingAll(words);
  }

  private static void execute(Path file, String statement) throws SQLException {
    var plain = new StoreFile(file, Duration.ZERO, List.of());
    try (Connection connection = plain.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
