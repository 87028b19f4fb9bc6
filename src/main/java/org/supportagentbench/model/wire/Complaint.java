package org.supportagentbench.model.wire;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.model.wire.WireProblem.Kind;
import tools.jackson.databind.JsonNode;

/// What a body complains about: code and message, in whatever of the common shapes it has them.
///
/// @param code the provider's short words for it, in lower case, one behind the other
/// @param message the provider's sentence
record Complaint(String code, String message) {
  private static final int LONGEST = 300;
  private static final Pattern WAIT =
      Pattern.compile("(?i)(?:try again|retry) in (\\d+(?:\\.\\d+)?) ?(ms|s)\\b");

  /// Where the shapes have a sentence.
  private static final List<String> SENTENCES = List.of("message", "msg", "detail", "error_msg");

  /// Where the shapes have short words.
  private static final List<String> CODES = List.of("code", "type", "status", "reason");

  /// What an error body says; empty for a body that is no JSON object.
  static Optional<Complaint> in(String body) {
    return Json.readObject(body).map(Complaint::of);
  }

  /// What an error object says, or the object that holds it.
  static Complaint of(JsonNode body) {
    JsonNode error = body.path("error");
    if (error.isString()) {
      return new Complaint(codes(body), error.stringValue());
    }
    JsonNode inner = error.isObject() ? error : body;
    JsonNode base = body.path("base_resp");
    String sentence =
        base.isObject() && !error.isObject() ? Json.text(base, "status_msg") : sentence(inner);
    return new Complaint((codes(inner) + " " + reasons(inner)).strip(), sentence);
  }

  /// The kind, by what is said first and by the status then.
  Kind kind(int status) {
    return ProblemWords.kind(code, message).orElseGet(() -> byStatus(status));
  }

  /// The problem that this is at a status.
  WireProblem at(int status) {
    return new WireProblem(kind(status), words(status), pause(), Optional.empty());
  }

  /// One line for people.
  String words(int status) {
    String said = line(message);
    String what = said.isEmpty() ? line(code) : said;
    return what.isEmpty()
        ? "HTTP %d without a word".formatted(status)
        : "HTTP %d: %s".formatted(status, what);
  }

  private Optional<Duration> pause() {
    Matcher wait = WAIT.matcher(message);
    if (!wait.find()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(wait.group(1));
    boolean millis = wait.group(2).equalsIgnoreCase("ms");
    return Optional.of(Duration.ofMillis(Math.round(millis ? number : number * 1000)));
  }

  static Kind byStatus(int status) {
    return switch (status) {
      case 401, 403 -> Kind.AUTH;
      case 402 -> Kind.QUOTA;
      case 413 -> Kind.CONTEXT_OVERFLOW;
      case 429 -> Kind.RATE_LIMITED;
      case 503, 529 -> Kind.OVERLOADED;
      case 408, 409, 425 -> Kind.SERVER;
      default -> status >= 500 ? Kind.SERVER : Kind.BAD_REQUEST;
    };
  }

  /// One line, cut short, without control characters.
  static String line(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + " ...";
  }

  private static String sentence(JsonNode error) {
    return SENTENCES.stream()
        .map(name -> error.path(name))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .findFirst()
        .orElse("");
  }

  private static String codes(JsonNode error) {
    var words = new StringBuilder();
    for (String name : CODES) {
      JsonNode value = error.path(name);
      if (value.isString() || value.isNumber()) {
        words.append(' ').append(value.asString());
      }
    }
    return words.toString().strip().toLowerCase(Locale.ROOT);
  }

  /// Reasons in the details, as Google gives them.
  private static String reasons(JsonNode error) {
    var words = new StringBuilder();
    for (JsonNode detail : error.path("details")) {
      words.append(' ').append(Json.text(detail, "reason"));
    }
    return words.toString().strip().toLowerCase(Locale.ROOT);
  }
}
