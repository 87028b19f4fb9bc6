package org.supportagentbench.cli;

import java.math.BigDecimal;
import org.supportagentbench.model.catalogue.Catalogue;
import org.supportagentbench.model.catalogue.CatalogueModel;
import org.supportagentbench.model.catalogue.Price;
import org.supportagentbench.model.catalogue.Provider;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Models of a catalogue as JSON.
final class ModelJson {
  private ModelJson() {}

  static ObjectNode of(Catalogue catalogue) {
    ObjectNode document = JsonMapper.shared().createObjectNode();
    document.put("catalogue", catalogue.edition()).put("prices_of", catalogue.pricesOf());
    ArrayNode models = document.putArray("models");
    for (CatalogueModel model : catalogue.models().values()) {
      Provider provider = catalogue.providers().get(model.provider());
      if (provider != null) {
        models.add(of(model, provider));
      }
    }
    return document;
  }

  static ObjectNode of(CatalogueModel model, Provider provider) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("model", model.name())
        .put("board", model.board())
        .put("provider", model.provider())
        .put("protocol", provider.protocol().label());
    model.price().ifPresent(price -> node.set("usd_per_million_tokens", price(price)));
    ArrayNode efforts = node.putArray("reasoning_efforts");
    model.efforts().forEach(efforts::add);
    model.traits().defaultEffort().ifPresent(effort -> node.put("default_effort", effort));
    node.put("temperature", model.traits().temperature().label());
    model.traits().contextTokens().ifPresent(tokens -> node.put("context_tokens", tokens));
    return node;
  }

  private static ObjectNode price(Price price) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("input", number(price.input()))
        .put("cache_read", number(price.cacheRead()))
        .put("cache_write", number(price.cacheWrite()))
        .put("output", number(price.output()));
  }

  private static BigDecimal number(double dollars) {
    return BigDecimal.valueOf(dollars);
  }
}
