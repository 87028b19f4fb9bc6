package org.supportagentbench.suite;

/// Finds sentences in a header; they belong under a heading, where no YAML can bend them.
final class HeaderSentences {
  private static final int MOST_WORDS = 8;

  private HeaderSentences() {}

  static void report(YamlNode node, ProblemList problems) {
    switch (node) {
      case YamlNode.Text text -> look(text, problems);
      case YamlNode.Items items -> items.items().forEach(item -> report(item, problems));
      case YamlNode.Fields fields ->
          fields.fields().values().forEach(field -> report(field.value(), problems));
    }
  }

  private static void look(YamlNode.Text text, ProblemList problems) {
    String value = text.value();
    if (value.indexOf('\n') >= 0 || words(value) > MOST_WORDS) {
      problems.add(
          text.line(),
          "'" + value.lines().findFirst().orElse("") + "', more than " + MOST_WORDS + " words",
          "names, numbers, dates and short phrases; sentences go under a heading below");
    } else if (!value.isEmpty() && ".!?".indexOf(value.charAt(value.length() - 1)) >= 0) {
      problems.add(
          text.line(),
          "'" + value + "', which ends like a sentence",
          "the same without '" + value.charAt(value.length() - 1) + "' at its end");
    }
  }

  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = text.charAt(i) == ' ';
      words += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return words;
  }
}
