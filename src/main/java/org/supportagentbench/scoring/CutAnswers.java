package org.supportagentbench.scoring;

import java.util.regex.Pattern;

/// Answers of tools that a log holds in part only: `[{"id": "A1", "total": 12.5, "stat …`, `...
/// (205 more characters)`. What an agent has from such a one may stand in the part that was left
/// out, so nothing that it names can be called unheard of.
///
/// Cannot see: an answer that was cut without a sign of it.
final class CutAnswers {
  private CutAnswers() {}

  /// Whether an answer of a tool before a message was cut.
  static boolean before(Scene scene, int message) {
    return scene.acts().stream()
        .map(Act::answer)
        .filter(answer -> answer.message() >= 0 && answer.message() < message)
        .anyMatch(answer -> scene.sources().get(answer.message(), CUT));
  }

  private static final Facet<String, Boolean> CUT = new Facet<>(CutAnswers::cut);

  private static boolean cut(String answer) {
    String text = answer.strip();
    boolean record = text.startsWith("{") || text.startsWith("[");
    return (record && (text.endsWith("…") || text.endsWith("...")))
        || SAYS.matcher(text.substring(Math.max(0, text.length() - END))).find()
        || CLOSED.matcher(text).find();
  }

  /// Characters at the end of an answer in which it may say that more was left out.
  private static final int END = 120;

  private static final Pattern SAYS =
      Pattern.compile(
          "(?i)(?:…|\\.\\.\\.)\\s?[\\[(<]?(?:output |result |text )?(?:truncated|cut|\\+?\\d{1,9} (?:more )?(?:char|item|byte|line|token))"
              + "|[\\[(<](?:output |result |text )?truncated[^\\]\\n]{0,40}[\\])>]$");

  /// "… [rest of the page cut]".
  private static final Pattern CLOSED =
      Pattern.compile(
          "(?i)\\[(?:the )?(?:rest|beginning|remainder) of [^\\]\\n]{1,40} cut[^\\]\\n]{0,40}\\]");
}
