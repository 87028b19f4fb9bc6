package org.supportagentbench.suite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Walks a suite's folder once. Nothing outside it is read: symbolic links are not followed. What
/// is too large is refused by its size, before it is opened.
final class SuiteWalk extends SimpleFileVisitor<Path> {
  private static final int LARGEST = 1 << 20;
  private static final int MOST_FILES = 5_000;
  private static final long MOST_BYTES = 64L << 20;
  private static final int DEEPEST = 8;
  private static final List<String> AT_THE_TOP =
      List.of("suite.yaml", "terms.yaml", SuiteLock.FILE);

  private final Path root;
  private final List<Problem> problems;
  private final SortedMap<String, String> texts = new TreeMap<>();
  private int seen;
  private long bytesRead;

  private SuiteWalk(Path root, List<Problem> problems) {
    this.root = root;
    this.problems = problems;
  }

  static SortedMap<String, String> texts(Path root, List<Problem> problems) throws IOException {
    SuiteWalk walk = new SuiteWalk(root.toRealPath(), problems);
    Files.walkFileTree(walk.root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, walk);
    return walk.texts;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean hidden = !folder.equals(root) && name(folder).startsWith(".");
    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String path = relative(file);
    switch (roleOf(path)) {
      case NONE -> {}
      case STRANGER -> stranger(path, attributes);
      case PART -> part(file, path, attributes);
    }
    seen++;
    if (seen < MOST_FILES && bytesRead < MOST_BYTES) {
      return FileVisitResult.CONTINUE;
    }
    problem("suite.yaml", "more files in the folder than any suite has", "only the suite's own");
    return FileVisitResult.TERMINATE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    problem(relative(file), "something that cannot be read", "a file that you may read");
    return FileVisitResult.CONTINUE;
  }

  private enum Role {
    PART,
    STRANGER,
    NONE
  }

  private static Role roleOf(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.startsWith(".") || name.endsWith("~") || name.equals("README.md")) {
      return Role.NONE;
    }
    if (path.indexOf('/') < 0) {
      return AT_THE_TOP.contains(path) ? Role.PART : Role.NONE;
    }
    return switch (path.substring(0, path.indexOf('/'))) {
      case "cases", "policy", "prompts" -> name.endsWith(".md") ? Role.PART : Role.STRANGER;
      case "shop" -> SuiteReader.SHOP.contains(path) ? Role.PART : Role.STRANGER;
      default -> Role.NONE;
    };
  }

  private static String rightNameFor(String path) {
    return path.startsWith("shop/")
        ? DidYouMean.oneOf(path, SuiteReader.SHOP)
        : "a name that ends in .md";
  }

  private void stranger(String path, BasicFileAttributes attributes) {
    if (isFile(path, attributes)) {
      problem(path, "a file that nobody reads", rightNameFor(path));
    }
  }

  private void part(Path file, String path, BasicFileAttributes attributes) {
    if (isFile(path, attributes)) {
      if (attributes.size() > LARGEST) {
        tooLarge(path);
      } else {
        read(file, path);
      }
    }
  }

  private boolean isFile(String path, BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      problem(path, "a symbolic link", "the file itself; links are not followed");
    } else if (attributes.isDirectory()) {
      problem(path, "folders nested too deep", "cases/<bucket>/<intent>/<slug>.md");
    } else if (!attributes.isRegularFile()) {
      problem(path, "something that is no file", "a text file");
    }
    return attributes.isRegularFile();
  }

  private void read(Path file, String path) {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        tooLarge(path);
        return;
      }
      bytesRead += bytes.length;
      String text = new String(bytes, StandardCharsets.UTF_8);
      int broken = Math.max(text.indexOf('\0'), firstMalformed(text, bytes));
      if (broken >= 0) {
        int line = 1 + (int) text.substring(0, broken).chars().filter(c -> c == '\n').count();
        problems.add(new Problem(path, line, "bytes that are no text", "a text file in UTF-8"));
        return;
      }
      texts.put(path, plain(text));
    } catch (IOException e) {
      problem(path, "a file that cannot be read", "a file that you may read");
    }
  }

  private static int firstMalformed(String text, byte[] bytes) {
    int suspect = text.indexOf('\uFFFD');
    if (suspect < 0) {
      return -1;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return -1;
    } catch (CharacterCodingException e) {
      return suspect;
    }
  }

  /// Line ends become LF, a byte order mark goes: editors on other systems write them.
  private static String plain(String text) {
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return marked.indexOf('\r') < 0 ? marked : marked.replace("\r\n", "\n").replace('\r', '\n');
  }

  private void tooLarge(String path) {
    problem(path, "a file of more than 1 MiB", "a smaller one; it was not read");
  }

  private void problem(String path, String found, String right) {
    problems.add(new Problem(path, 0, found, right));
  }

  private String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
