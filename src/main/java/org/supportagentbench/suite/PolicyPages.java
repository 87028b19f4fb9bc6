package org.supportagentbench.suite;

import org.supportagentbench.desk.PolicyPage;

/// Reads pages that are passed on as they are: policy and prompts.
final class PolicyPages {
  private PolicyPages() {}

  /// A title `# ...` in the first line, then the text.
  static PolicyPage read(String id, String text, ProblemList problems) {
    if (!Names.hyphened(id)) {
      problems.add(0, "the name '" + id + "'", "lower case and hyphens: the name is the rule's id");
    }
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    String rest = end < 0 ? "" : text.substring(end).strip();
    if (!first.startsWith("# ") || rest.isEmpty()) {
      problems.add(1, "'" + first + "'", "a title '# ...' in line 1 and the rule below it");
      return new PolicyPage(id, "", rest);
    }
    return new PolicyPage(id, first.substring(2).strip(), rest);
  }

  /// Only `{{clock}}` is filled in, and only in the agent's prompt.
  static void checkPlaceholders(String text, boolean agent, ProblemList problems) {
    if (text.isBlank()) {
      problems.add(0, "an empty prompt", "the words of the prompt");
    }
    int line = 0;
    for (String each : text.split("\n", -1)) {
      line++;
      String left = agent ? each.replace(Prompts.CLOCK, "") : each;
      if (left.contains("{{")) {
        String right = agent ? Prompts.CLOCK + " is the only placeholder" : "no placeholder";
        problems.add(line, "'{{' in a prompt", right);
      }
    }
  }
}
