package org.supportagentbench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whose model a name stands for, whichever provider serves it: a judge likes the answers of its
/// own family better. Read from how families call their models; a name that says nothing stands for
/// the provider.
final class ModelFamily {
  private static final List<Map.Entry<String, List<String>>> NAMES =
      List.of(
          Map.entry("openai", List.of("gpt", "chatgpt", "o1", "o3", "o4", "codex")),
          Map.entry("anthropic", List.of("claude")),
          Map.entry("google", List.of("gemini", "gemma", "palm")),
          Map.entry("meta", List.of("llama")),
          Map.entry(
              "mistral",
              List.of("mistral", "mixtral", "ministral", "magistral", "codestral", "devstral")),
          Map.entry("alibaba", List.of("qwen", "qwq")),
          Map.entry("deepseek", List.of("deepseek")),
          Map.entry("xai", List.of("grok")),
          Map.entry("moonshot", List.of("kimi", "moonshot")),
          Map.entry("zhipu", List.of("glm")),
          Map.entry("minimax", List.of("minimax")),
          Map.entry("microsoft", List.of("phi")),
          Map.entry("amazon", List.of("nova")),
          Map.entry("cohere", List.of("command")),
          Map.entry("nvidia", List.of("nemotron")));

  private ModelFamily() {}

  /// The family of a model `provider/.../name`.
  static String of(String model) {
    String lower = model.toLowerCase(Locale.ROOT);
    String name = lower.substring(lower.lastIndexOf('/') + 1);
    Optional<String> known =
        NAMES.stream()
            .filter(family -> family.getValue().stream().anyMatch(word -> begins(name, word)))
            .map(Map.Entry::getKey)
            .findFirst();
    int slash = lower.indexOf('/');
    return known.orElse(slash < 0 ? lower : lower.substring(0, slash));
  }

  private static boolean begins(String name, String word) {
    return name.startsWith(word)
        && (name.length() == word.length()
            || !Character.isLetter(name.charAt(word.length()))
            || !Character.isDigit(word.charAt(word.length() - 1)));
  }
}
