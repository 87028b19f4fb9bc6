package org.supportagentbench.suite;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// What to say where a file cannot be written: which file, why, and what to do.
public final class Unwritable {
  private Unwritable() {}

  /// The sentence for the user who named the file or its folder.
  public static InputProblem file(Path file, IOException problem) {
    return new InputProblem("Cannot write %s: %s.".formatted(file, why(file, problem)));
  }

  private static String why(Path file, IOException problem) {
    return switch (problem) {
      case AccessDeniedException _ -> "no permission; name a place where you may write";
      case NoSuchFileException _ ->
          "there is no folder %s; make it first, or name another".formatted(folder(file));
      case FileAlreadyExistsException taken ->
          "%s is there already and no folder; name another place".formatted(taken.getFile());
      case FileSystemException system -> plain(Optional.ofNullable(system.getReason()), problem);
      default -> plain(Optional.ofNullable(problem.getMessage()), problem);
    };
  }

  private static Path folder(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  /// The system's words where we know no better ones.
  private static String plain(Optional<String> reason, IOException problem) {
    return switch (reason.orElse("")) {
      case "No space left on device", "Disk quota exceeded" ->
          "the disk is full; make room and start the same command again";
      case "Read-only file system" -> "its file system is read-only; name another place";
      case "Is a directory" -> "it is a folder; name a file";
      case "Not a directory" -> "a part of its path is a file, no folder; name another place";
      case "" -> problem.toString();
      default -> reason.get();
    };
  }
}
