package org.supportagentbench.model.wire;

import java.time.Duration;
import java.util.Optional;
import org.supportagentbench.model.wire.WireProblem.Kind;
import tools.jackson.databind.JsonNode;

/// Google's errors: how long to wait, and whether a day's quota is gone, stand in the details.
final class GeminiProblem {
  private GeminiProblem() {}

  static WireProblem of(int status, String body) {
    WireProblem plain = Bodies.problem(status, body);
    JsonNode error = Json.readObject(body).map(tree -> tree.path("error")).orElse(Json.object());
    boolean dayIsOver = plain.kind() == Kind.RATE_LIMITED && saysPerDay(error);
    return new WireProblem(
        dayIsOver ? Kind.QUOTA : plain.kind(),
        String.valueOf(plain.getMessage()),
        delay(error).or(plain::retryAfter),
        Optional.empty());
  }

  private static boolean saysPerDay(JsonNode error) {
    for (JsonNode detail : error.path("details")) {
      for (JsonNode violation : detail.path("violations")) {
        if (Json.text(violation, "quotaId").contains("PerDay")) {
          return true;
        }
      }
    }
    return false;
  }

  private static Optional<Duration> delay(JsonNode error) {
    for (JsonNode detail : error.path("details")) {
      String delay = Json.text(detail, "retryDelay");
      if (delay.matches("\\d{1,6}(\\.\\d{1,9})?s")) {
        double seconds = Double.parseDouble(delay.substring(0, delay.length() - 1));
        return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
      }
    }
    return Optional.empty();
  }
}
