package org.supportagentbench.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the line of a part of a file that was read before. Lint asks only when it has something to
/// say, so that a good suite pays nothing for line numbers.
final class LineFinder {
  static final String HEADING = "## ";

  private final SuiteFiles files;
  private final Map<String, Optional<YamlNode.Fields>> trees = new HashMap<>();

  LineFinder(SuiteFiles files) {
    this.files = files;
  }

  /// The line of what a path leads to, or of the nearest part that is there. A path is keys and
  /// 0-based positions (`orders`, 0, `lines`, 1, `price`), or a heading (with `## `) and the
  /// position of an item below it.
  int line(String file, List<Object> path) {
    if (path.isEmpty()) {
      return file.startsWith(CasePath.FOLDER) ? 1 : 0;
    }
    if (path.getFirst() instanceof String first && first.startsWith(HEADING)) {
      return underHeading(file, first, path.size() > 1 ? (int) path.get(1) : -1);
    }
    Optional<YamlNode.Fields> tree = trees.computeIfAbsent(file, this::tree);
    return tree.map(root -> inTree(root, path)).orElse(0);
  }

  private static int inTree(YamlNode.Fields root, List<Object> path) {
    YamlNode node = root;
    int line = root.line();
    for (Object step : path) {
      if (node instanceof YamlNode.Fields fields && fields.fields().get(step) != null) {
        YamlNode.Field field = fields.fields().get(step);
        line = field.line();
        node = field.value();
      } else if (node instanceof YamlNode.Items items
          && step instanceof Integer at
          && at < items.items().size()) {
        node = items.items().get(at);
        line = node.line();
      } else {
        return line;
      }
    }
    return line;
  }

  private Optional<YamlNode.Fields> tree(String file) {
    String text = files.text(file).orElse("");
    ProblemList nobody = new ProblemList(file);
    if (!file.startsWith(CasePath.FOLDER)) {
      return YamlReader.read(text, 0, nobody);
    }
    return CaseText.cut(text, nobody).flatMap(cut -> YamlReader.read(cut.header(), 1, nobody));
  }

  private int underHeading(String file, String heading, int item) {
    int number = 0;
    int seen = -2;
    int line = 0;
    for (String text : files.text(file).orElse("").split("\n", -1)) {
      number++;
      if (seen == -2) {
        if (text.stripTrailing().equals(heading)) {
          seen = -1;
          line = number;
        }
      } else if (text.startsWith(HEADING)) {
        return line;
      } else if (!text.isBlank() && seen < item) {
        seen++;
        line = number;
      }
    }
    return line;
  }
}
