package org.supportagentbench.results;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.supportagentbench.suite.InputProblem;

/// What to say when the store cannot be used: what is wrong with which file, and what would help.
final class StoreProblems {
  private static final String ANOTHER = " Or use --store with a file in another place.";

  private StoreProblems() {}

  /// A sentence for what the machine or its user can put right; anything else is a bug and keeps
  /// its trace.
  static RuntimeException of(Path file, SQLException problem) {
    if (problem.getCause() instanceof NativeLibraryNotFoundException) {
      return new InputProblem(
          ("SQLite's native library cannot be unpacked. Is the folder for temporary files (%s) "
                  + "there, writable and not full? -Dorg.sqlite.tmpdir=FOLDER names another.")
              .formatted(System.getProperty("java.io.tmpdir")));
    }
    if (!(problem instanceof SQLiteException sqlite)) {
      return new IllegalStateException("The store " + file + " failed.", problem);
    }
    return switch (primary(sqlite)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> new InputProblem(locked(file));
      case SQLITE_FULL ->
          new InputProblem(
              ("The disk is full: %s cannot grow. Make room and start the same command again; "
                      + "what was written is kept.")
                  .formatted(file));
      case SQLITE_READONLY ->
          new InputProblem(
              "%s cannot be written: the file or its folder is read-only.".formatted(file)
                  + ANOTHER);
      case SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
          new InputProblem(
              "%s cannot be opened: no permission, or its folder cannot be written.".formatted(file)
                  + ANOTHER);
      case SQLITE_IOERR ->
          new InputProblem(
              "Reading or writing %s failed (%s). Is the disk in order, and still there?"
                  .formatted(file, sqlite.getResultCode().name()));
      case SQLITE_CORRUPT, SQLITE_NOTADB -> new InputProblem(notOurs(file));
      default -> new IllegalStateException("The store " + file + " failed.", problem);
    };
  }

  /// What to say when a file cannot even be looked at.
  static InputProblem of(Path file, IOException problem) {
    String why =
        switch (problem) {
          case AccessDeniedException _ -> "no permission";
          case FileSystemException system when system.getReason() != null -> system.getReason();
          default -> problem.toString();
        };
    return new InputProblem("%s cannot be used: %s.".formatted(file, why) + ANOTHER);
  }

  static String locked(Path file) {
    return ("%s is locked by another process; another sab run is probably using it. "
            + "Wait until it ends, or use --store with another file.")
        .formatted(file);
  }

  static String notOurs(Path file) {
    return ("%s is not a database, or it is damaged. "
            + "Use --store with another file, or move this one away to begin a new store.")
        .formatted(file);
  }

  /// SQLite's result without what it says besides, such as which kind of input or output failed.
  private static SQLiteErrorCode primary(SQLiteException problem) {
    return SQLiteErrorCode.getErrorCode(problem.getResultCode().code & 0xff);
  }
}
