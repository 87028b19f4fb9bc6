package org.supportagentbench.report.site;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.supportagentbench.suite.InputProblem;
import org.supportagentbench.suite.Unwritable;

/// The folder that a site is written into. It keeps a list of its files, so that a later report
/// removes what it no longer writes and never touches a file of somebody else. Used by one thread.
public final class SiteFolder {
  private static final String LIST = "site-files.txt";

  private final Path folder;
  private final Set<String> before;
  private final SortedSet<String> written = new TreeSet<>();

  private SiteFolder(Path folder, Set<String> before) {
    this.folder = folder;
    this.before = before;
  }

  /// Opens a new or empty folder, or one that a report was written into.
  ///
  /// @throws InputProblem if it holds other files or cannot be written
  public static SiteFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
      Path list = folder.resolve(LIST);
      if (Files.exists(list)) {
        return new SiteFolder(folder, Set.copyOf(Files.readAllLines(list)));
      }
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new InputProblem(
              "%s holds files that are no report. Name a new or an empty folder: -o DIR."
                  .formatted(folder));
        }
      }
      Files.writeString(list, "");
      return new SiteFolder(folder, Set.of());
    } catch (IOException e) {
      throw Unwritable.file(folder, e);
    }
  }

  /// Writes a file.
  ///
  /// @param path relative, with `/`, such as `models/builtin-rules.html`
  public void write(String path, byte[] bytes) {
    try (OutputStream out = open(path)) {
      out.write(bytes);
    } catch (IOException e) {
      throw Unwritable.file(folder.resolve(path), e);
    }
  }

  /// Writes a text file in UTF-8.
  public void write(String path, String text) {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Opens a file for writing, for what is too large to be held in memory; the caller closes it.
  public OutputStream open(String path) {
    Path file = place(path);
    try {
      Files.createDirectories(file.getParent());
      written.add(path);
      return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    } catch (IOException e) {
      throw Unwritable.file(file, e);
    }
  }

  /// Writes the list of files, and removes those of an earlier report that this one did not write.
  void finish() {
    try {
      for (String path : before) {
        if (!written.contains(path) && isInside(path)) {
          Files.deleteIfExists(folder.resolve(path));
        }
      }
      Files.write(folder.resolve(LIST), List.copyOf(written));
    } catch (IOException e) {
      throw Unwritable.file(folder, e);
    }
  }

  private Path place(String path) {
    if (!isInside(path)) {
      throw new IllegalArgumentException("not a path inside the site: " + path);
    }
    return folder.resolve(path);
  }

  private boolean isInside(String path) {
    try {
      Path inside = folder.resolve(path).normalize();
      return !path.isBlank()
          && !path.startsWith("/")
          && inside.startsWith(folder.normalize())
          && !inside.equals(folder.normalize())
          && !Files.isDirectory(inside);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
