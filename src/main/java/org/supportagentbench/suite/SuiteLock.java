package org.supportagentbench.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What makes every change of a suite visible (`suite.lock`): the SHA-256 of each file that decides
/// a score, and one hash over all of them. Line ends do not matter.
///
/// @param label name and version, `northline@1.0.0`
/// @param hash the suite's identity: SHA-256 over all paths and their hashes
/// @param files path to hash, in order
public record SuiteLock(String label, String hash, SortedMap<String, String> files) {
  static final String FILE = "suite.lock";
  private static final String RENEW = "./sab validate --write-lock";
  private static final String NOTE =
      "# Written by " + RENEW + ". A changed line is a changed score.\n";
  private static final String SUITE = "suite ";
  private static final String HASH = "hash ";
  private static final int HASH_LENGTH = 64;

  /// Copies the map.
  public SuiteLock {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /// The lock of a suite as it was read.
  public static SuiteLock of(Suite suite) {
    MessageDigest sha = sha();
    SortedMap<String, String> hashes = new TreeMap<>();
    suite
        .files()
        .texts()
        .forEach((path, text) -> {
          if (!path.equals(FILE)) {
            hashes.put(path, hex(sha, text));
          }
        });
    StringBuilder all = new StringBuilder();
    hashes.forEach((path, hash) -> all.append(hash).append("  ").append(path).append('\n'));
    return new SuiteLock(suite.label(), hex(sha, all.toString()), hashes);
  }

  /// Where the written lock of a suite and its files disagree; none when all is well.
  public static List<Problem> problems(Suite suite) {
    SuiteLock now = of(suite);
    String written = suite.files().text(FILE).orElse("");
    if (written.isEmpty()) {
      return List.of(new Problem(FILE, 0, "no lock", "one: " + RENEW));
    }
    if (written.equals(now.text())) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    Map<String, Locked> locked = locked(written, problems);
    now.files()
        .forEach((path, hash) -> {
          Locked known = locked.remove(path);
          if (known == null) {
            problems.add(stale(0, "the new file '" + path + "'"));
          } else if (!known.hash().equals(hash)) {
            problems.add(stale(known.line(), "'" + path + "', which has changed"));
          }
        });
    locked.forEach(
        (path, gone) -> problems.add(stale(gone.line(), "'" + path + "', which is missing")));
    if (problems.isEmpty()) {
      problems.add(stale(0, "another name, version or hash"));
    }
    return problems;
  }

  private record Locked(String hash, int line) {}

  private static Problem stale(int line, String found) {
    return new Problem(FILE, line, found, "a renewed lock: " + RENEW);
  }

  private static Map<String, Locked> locked(String text, List<Problem> problems) {
    Map<String, Locked> locked = new TreeMap<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      boolean entry = line.length() > HASH_LENGTH + 2 && line.startsWith("  ", HASH_LENGTH);
      if (entry) {
        String hash = line.substring(0, HASH_LENGTH);
        locked.put(line.substring(HASH_LENGTH + 2), new Locked(hash, number));
      } else if (!line.isBlank()
          && !line.startsWith("#")
          && !line.startsWith(SUITE)
          && !line.startsWith(HASH)) {
        problems.add(stale(number, "a line that no lock has"));
      }
    }
    return locked;
  }

  /// The file's text.
  public String text() {
    StringBuilder text = new StringBuilder(NOTE);
    text.append(SUITE).append(label).append('\n').append(HASH).append(hash).append("\n\n");
    files.forEach((path, sha) -> text.append(sha).append("  ").append(path).append('\n'));
    return text.toString();
  }

  /// Writes the lock into the suite's folder: all of it, or nothing.
  ///
  /// @throws InputProblem if the folder cannot be written
  public void write(Path root) {
    Path fresh = root.resolve(FILE + ".new~");
    try {
      Files.writeString(fresh, text());
      Files.move(fresh, root.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Unwritable.file(root.resolve(FILE), e);
    }
  }

  private static String hex(MessageDigest sha, String text) {
    return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
