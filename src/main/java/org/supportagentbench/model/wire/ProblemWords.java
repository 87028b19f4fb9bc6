package org.supportagentbench.model.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.supportagentbench.model.wire.WireProblem.Kind;

/// How providers word what a status alone does not say. The first line that fits counts.
final class ProblemWords {
  private static final List<Line> LINES =
      List.of(
          code(
              Kind.CONTEXT_OVERFLOW,
              "context_length_exceeded|request_too_large|exceed_context_size_error|1261"),
          message(
              Kind.CONTEXT_OVERFLOW,
              "maximum context length|context window|prompt is too long|prompt length is"
                  + "|exceeds? (the )?(available )?context (size|limit|length|window)"
                  + "|exceed context limit|input token count .*exceeds|prompt exceeds max length"
                  + "|exceeded model token limit|range of input length"
                  + "|maximum (input|prompt) (length|tokens)"),
          code(
              Kind.REFUSAL,
              "content_filter|content_policy_violation|responsibleaipolicyviolation"
                  + "|data_?inspection_?failed|1301|1026|1027"),
          message(
              Kind.REFUSAL,
              "content exists risk|considered high risk|content management policy"
                  + "|violates? usage guidelines|inappropriate content"
                  + "|input new_sensitive|output new_sensitive"),
          code(
              Kind.QUOTA,
              "insufficient_quota|insufficient_balance|billing_\\w+|exceeded_current_quota_error"
                  + "|arrearage|allocationquota\\.freetieronly|1113|1304|1308|1008"),
          message(
              Kind.QUOTA,
              "insufficient (account )?balance|credit balance is too low|requires more credits"
                  + "|out of credits|insufficient credits|spending limit"),
          code(Kind.AUTH, "invalid_api_key|api_key_invalid|authentication_error|permission_error"),
          message(
              Kind.AUTH,
              "(incorrect|invalid|expired) api[ -]?key|api key (not valid|expired|is invalid)"),
          code(Kind.OVERLOADED, "overloaded_error|engine_overloaded_error|server_overloaded|1305"),
          message(Kind.OVERLOADED, "(is|currently) overloaded"),
          code(
              Kind.RATE_LIMITED,
              "rate_limit_\\w+|rate_limit|throttling(\\.\\w+)?|1302|1303|too_many_requests"));

  private ProblemWords() {}

  /// @param match searched in the codes, or in the message
  private record Line(Kind kind, boolean inCode, Pattern match) {}

  /// The kind that a provider's words stand for; empty where they say nothing of that.
  static Optional<Kind> kind(String code, String message) {
    String said = message.toLowerCase(Locale.ROOT);
    return LINES.stream()
        .filter(line -> line.match.matcher(line.inCode ? code : said).find())
        .map(Line::kind)
        .findFirst();
  }

  private static Line code(Kind kind, String oneOf) {
    return new Line(kind, true, Pattern.compile("(?<!\\S)(?:" + oneOf + ")(?!\\S)"));
  }

  private static Line message(Kind kind, String oneOf) {
    return new Line(kind, false, Pattern.compile(oneOf));
  }
}
