package org.supportagentbench.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// One Java file as the JDK's own parser reads it.
///
/// @param name path in the repository
record JavaSource(
    String name, String text, CompilationUnitTree tree, SourcePositions positions, Trees trees) {

  /// Parses files whose names are taken from `root`.
  static List<JavaSource> parse(Path root, List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  _ -> {},
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      var sources = new ArrayList<JavaSource>();
      for (CompilationUnitTree tree : task.parse()) {
        Path file = Path.of(tree.getSourceFile().toUri());
        Trees trees = Trees.instance(task);
        sources.add(
            new JavaSource(
                Repository.name(root, file),
                Files.readString(file),
                tree,
                trees.getSourcePositions(),
                trees));
      }
      return sources;
    }
  }

  boolean isMain() {
    return name.startsWith("src/main/");
  }

  boolean isTest() {
    return name.startsWith("src/test/");
  }

  boolean isPackageInfo() {
    return name.endsWith("/package-info.java");
  }

  /// The folder that the file lies in, as the repository writes it.
  String folder() {
    return name.substring(0, name.lastIndexOf('/'));
  }

  boolean isIn(String topPackage) {
    return name.contains("/org/supportagentbench/" + topPackage + "/");
  }

  /// The line where `whole` goes on after its part `first`, which may be empty.
  int firstLineAfter(Tree first, Tree whole) {
    long end = positions.getEndPosition(tree, first);
    int position = Math.toIntExact(end < 0 ? positions.getStartPosition(tree, whole) : end);
    while (Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    return lineOf(position);
  }

  int lastLine(Tree part) {
    return lineOf(positions.getEndPosition(tree, part));
  }

  private int lineOf(long position) {
    return Math.toIntExact(tree.getLineMap().getLineNumber(position));
  }
}
