package org.supportagentbench.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of a suite as they were read: relative path (with `/`) to text. Line ends are LF and
/// there is no byte order mark, whatever the disk had. Immutable.
public final class SuiteFiles {
  private final Path root;
  private final SortedMap<String, String> texts;

  SuiteFiles(Path root, SortedMap<String, String> texts) {
    this.root = root;
    this.texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /// Reads every file below the folder that belongs to a suite; `problems` gets what cannot be
  /// read.
  static SuiteFiles load(Path root, List<Problem> problems) throws IOException {
    return new SuiteFiles(root, SuiteWalk.texts(root, problems));
  }

  /// The suite's folder.
  public Path root() {
    return root;
  }

  /// Every file that was read, by path, in order.
  public SortedMap<String, String> texts() {
    return texts;
  }

  /// The text of one file.
  public Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  /// The paths below a folder such as `policy/`, in order.
  List<String> below(String folder) {
    return texts.keySet().stream().filter(path -> path.startsWith(folder)).toList();
  }
}
