package org.supportagentbench.judge;

import java.util.Optional;
import org.supportagentbench.judge.Docket.Line;
import org.supportagentbench.judge.Docket.Voice;
import org.supportagentbench.transcript.Score.Verdict;
import tools.jackson.databind.JsonNode;

/// One thing that a judge is asked: a question with yes or no, or a number from 0 to 100.
///
/// @param text in the words that the judge gets
/// @param kind what an answer looks like
record Item(String text, Kind kind) {
  /// What an answer looks like, and whose words carry it.
  enum Kind {
    /// Yes, no or unclear. A yes rests on words of the agent: only the agent can fulfil it.
    YES_OR_NO,
    /// 0 to 100.
    MARK,
    /// 0 to 100, resting on words of the customer.
    MOOD
  }

  /// One usable answer.
  ///
  /// @param value 0 to 1; only for numbers
  record Reading(Verdict verdict, double value, int message, String quote, String reason) {}

  /// A usable answer, or what is wrong with it as a clause for the judge.
  record Check(Optional<Reading> reading, String problem) {
    private static Check wrong(String problem) {
      return new Check(Optional.empty(), problem);
    }
  }

  Check check(JsonNode answer, Docket docket) {
    return switch (kind) {
      case YES_OR_NO -> yesOrNo(answer, docket);
      case MARK, MOOD -> number(answer, docket);
    };
  }

  private Check yesOrNo(JsonNode answer, Docket docket) {
    return switch (answer.path("answer").asString("")) {
      case "yes" -> quoted(answer, docket, Verdict.HOLDS, 1);
      case "no" -> quoted(answer, docket, Verdict.FAILS, 0);
      case "unclear" -> {
        String reason = "unclear: " + shortened(answer);
        yield new Check(Optional.of(new Reading(Verdict.UNJUDGED, 0, -1, "", reason)), "");
      }
      default -> Check.wrong("has no answer; it is yes, no or unclear");
    };
  }

  private Check number(JsonNode answer, Docket docket) {
    JsonNode value = answer.path("value");
    if (!value.isNumber() || value.asDouble() < 0 || value.asDouble() > 100) {
      return Check.wrong("has no value from 0 to 100");
    }
    return quoted(answer, docket, Verdict.HOLDS, value.asDouble() / 100);
  }

  private Check quoted(JsonNode answer, Docket docket, Verdict verdict, double value) {
    int message = answer.path("message").isInt() ? answer.path("message").asInt() : -1;
    if (!docket.has(message)) {
      return Check.wrong("names no message of the conversation");
    }
    Line line = docket.line(message);
    if (kind == Kind.YES_OR_NO && verdict == Verdict.HOLDS && line.voice() != Voice.AGENT) {
      return Check.wrong("quotes somebody else for what only the agent's messages can show");
    }
    if (kind == Kind.MOOD && line.voice() != Voice.CUSTOMER) {
      return Check.wrong("quotes somebody else for the customer's mood");
    }
    Quotes.Search search = Quotes.search(answer.path("quote").asString(""), line.text());
    return search.problem().isEmpty()
        ? new Check(
            Optional.of(new Reading(verdict, value, message, search.words(), shortened(answer))),
            "")
        : Check.wrong(search.problem());
  }

  /// The judge's sentence; a long one is cut.
  private static String shortened(JsonNode answer) {
    String reason = answer.path("reason").asString("").strip();
    return reason.length() <= 400 ? reason : reason.substring(0, 400) + " ...";
  }
}
