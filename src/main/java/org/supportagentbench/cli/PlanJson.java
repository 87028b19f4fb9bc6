package org.supportagentbench.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.supportagentbench.statistics.Precision;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A forecast as one JSON document.
final class PlanJson {
  private PlanJson() {}

  static String write(RunForecast forecast) {
    ObjectNode document = JsonMapper.shared().createObjectNode();
    document
        .put("suite", forecast.suite())
        .put("cases", forecast.plan().cases().size())
        .put("runs", forecast.plan().runs())
        .put("conversations_per_model", forecast.plan().size())
        .put("conversations", forecast.conversations());
    ArrayNode models = document.putArray("models");
    for (RunForecast.Model model : forecast.models()) {
      ObjectNode node = models.addObject().put("model", model.agent());
      ArrayNode roles = node.putArray("roles");
      model.roles().forEach(role -> roles.add(role(role)));
    }
    document.set("usd", usd(RunForecast.usd(forecast.roles())));
    ArrayNode unpriced = document.putArray("unpriced");
    forecast.unpriced().forEach(unpriced::add);
    ArrayNode assumptions = document.putArray("assumptions");
    RunForecast.assumptions().forEach(assumptions::add);
    ObjectNode precision = document.putObject("precision");
    ExpectedPrecision.of(forecast.plan())
        .forEach(expected -> precision.set(expected.metric(), precision(expected)));
    return document.toPrettyString() + "\n";
  }

  private static ObjectNode role(Forecast role) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("role", role.role()).put("model", role.model()).put("from", role.basis());
    Forecast.Bounds bounds = role.bounds();
    node.set("low", use(bounds.low()));
    node.set("likely", use(bounds.likely()));
    node.set("high", use(bounds.high()));
    ObjectNode nothing = JsonMapper.shared().createObjectNode();
    node.set(
        "usd",
        role.usd()
            .map(PlanJson::usd)
            .orElseGet(() -> nothing.put("not_measured", "the model has no price")));
    return node;
  }

  private static ObjectNode use(Use use) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("calls", Math.round(use.calls()))
        .put("uncached_input", Math.round(use.uncachedInput()))
        .put("cache_read", Math.round(use.cacheRead()))
        .put("cache_write", Math.round(use.cacheWrite()))
        .put("output", Math.round(use.output()));
  }

  private static ObjectNode usd(Forecast.Range range) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("low", rounded(range.low()))
        .put("likely", rounded(range.likely()))
        .put("high", rounded(range.high()));
  }

  private static ObjectNode precision(ExpectedPrecision expected) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    if (expected.precision().isEmpty()) {
      return node.put("not_measured", "the plan holds no case of " + expected.bucket().folder());
    }
    Precision known = expected.precision().get();
    return node.put("cases", known.cases())
        .put("assumed_rate", known.rate())
        .put("rho", known.rho())
        .put("standard_error", rounded(known.errorOverNewCases()))
        .put("smallest_detectable_difference", rounded(known.detectableOverTheseCases()));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
  }
}
