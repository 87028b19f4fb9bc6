package org.supportagentbench.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Arguments that say yes or no: "Travel insurance: No", and `"insurance": "yes"` is written.
final class Flags {
  private static final int LONG_WORD = 6;

  /// Values of arguments, not words that are said.
  private static final List<String> YESES = List.of("yes", "true");

  private Flags() {}

  /// Why the proposal says no to what the call says yes to; empty where it does not.
  static Optional<String> gap(Approval approval, Act act, Wordings wordings) {
    WordList noes = wordings.list(Wording.NO_VALUE, approval.reply().said().language());
    List<String> words = approval.reply().said().plainWords();
    for (Map.Entry<String, JsonNode> field : act.call().arguments().properties()) {
      String value = field.getValue().isValueNode() ? field.getValue().asString("") : "";
      for (String key : ToolWords.of(field.getKey())) {
        int at = key.length() >= LONG_WORD ? words.indexOf(key) : -1;
        boolean denied = at >= 0 && at + 1 < words.size() && noes.has(words.get(at + 1));
        if (denied && YESES.contains(value.toLowerCase(java.util.Locale.ROOT))) {
          return Optional.of("the proposal says no to %s".formatted(key));
        }
      }
    }
    return Optional.empty();
  }
}
