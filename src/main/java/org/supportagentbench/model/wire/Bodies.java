package org.supportagentbench.model.wire;

import java.util.Optional;
import org.supportagentbench.model.wire.WireProblem.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Bodies of responses, before a protocol reads them.
final class Bodies {
  private static final int OK = 200;
  private static final int ANY_ERROR = 500;

  private Bodies() {}

  /// The object of a body with a good status.
  ///
  /// @throws WireProblem if it is none, or an error
  static ObjectNode object(String body) throws WireProblem {
    Optional<ObjectNode> tree = Json.readObject(body);
    if (tree.isEmpty()) {
      throw new WireProblem(Kind.MALFORMED, "HTTP %d with %s".formatted(OK, what(body)));
    }
    refuseErrorIn(tree.get());
    return tree.get();
  }

  /// Throws where an object that should hold an answer holds an error.
  static void refuseErrorIn(JsonNode tree) throws WireProblem {
    JsonNode error = tree.path("error");
    boolean missing =
        error.isMissingNode() || error.isNull() || (error.isObject() && error.isEmpty());
    int base = tree.path("base_resp").path("status_code").asInt(0);
    if (missing && base == 0) {
      return;
    }
    Complaint complaint = Complaint.of(tree);
    Kind kind = complaint.kind(status(error));
    throw new WireProblem(kind, "An error in a good status: " + complaint.words(status(error)));
  }

  /// The problem of a body with a bad status.
  static WireProblem problem(int status, String body) {
    Optional<Complaint> complaint = Complaint.in(body);
    if (complaint.isPresent()) {
      return complaint.get().at(status);
    }
    String words = "HTTP %d with %s".formatted(status, what(body));
    return new WireProblem(
        ProblemWords.kind("", body.length() > 4000 ? "" : body)
            .orElseGet(() -> Complaint.byStatus(status)),
        words);
  }

  /// Some providers give a status in the error: everything else may pass.
  private static int status(JsonNode error) {
    int code = error.path("code").asInt(0);
    return code >= 400 && code < 600 ? code : ANY_ERROR;
  }

  private static String what(String body) {
    String begin = body.stripLeading();
    if (begin.isEmpty()) {
      return "an empty body";
    }
    return begin.startsWith("<")
        ? "a page instead of JSON"
        : "a body that is no JSON object: "
            + Complaint.line(begin.substring(0, Math.min(80, begin.length())));
  }
}
