package org.supportagentbench.model.catalogue;

import java.util.Optional;
import java.util.OptionalInt;
import org.supportagentbench.model.wire.Overlay;
import org.supportagentbench.model.wire.Protocol;
import org.supportagentbench.model.wire.WireSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Works out what a choice comes to. Made for one choice.
final class Resolution {
  private final Catalogue catalogue;
  private final ModelChoice choice;

  Resolution(Catalogue catalogue, ModelChoice choice) {
    this.catalogue = catalogue;
    this.choice = choice;
  }

  ResolvedModel resolve() {
    CatalogueModel model = catalogue.find(choice.name()).orElseGet(this::unlisted);
    Provider provider = catalogue.providers().get(model.provider());
    if (provider == null) {
      throw new IllegalStateException("A model without its provider: " + model.name());
    }
    requirePrice(model);
    ResolvedModel.Target target = target(provider);
    ObjectNode extra = Overlay.both(model.traits().extra(), provider.requests().extra());
    var settings =
        new WireSettings(
            model.id(),
            limit(model, provider),
            choice.temperature(),
            provider.requests().habits(),
            Overlay.both(fragment(model), extra));
    requireTemperature(model);
    return new ResolvedModel(model, provider, choice.effort(), target, settings);
  }

  /// A model that only its provider is known of.
  private CatalogueModel unlisted() {
    int slash = choice.name().indexOf('/');
    Optional<Provider> provider =
        slash < 1
            ? Optional.empty()
            : Optional.ofNullable(catalogue.providers().get(choice.name().substring(0, slash)));
    if (provider.isEmpty() || slash + 1 == choice.name().length()) {
      throw new CatalogueProblem(
          "There is no model '%s' in the catalogue.".formatted(choice.name()), unknown());
    }
    String id = choice.name().substring(slash + 1);
    var traits =
        new CatalogueModel.Traits(
            provider.get().requests().reasoning(),
            JsonMapper.shared().createObjectNode(),
            Temperature.ACCEPTED,
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());
    return new CatalogueModel(provider.get().name(), id, id, Optional.empty(), traits);
  }

  private CatalogueProblem.Unknown unknown() {
    return new CatalogueProblem.Unknown(choice.name(), catalogue.names());
  }

  private void requirePrice(CatalogueModel model) {
    if (model.price().isEmpty() && !choice.overrides().unpriced()) {
      String sentence =
          ("%s has no price in the catalogue, so its cost would be unknown. Write the price into"
                  + " sab-models.yaml, or say --unpriced.")
              .formatted(model.name());
      throw catalogue.models().containsKey(model.name())
          ? new CatalogueProblem(sentence)
          : new CatalogueProblem(sentence, unknown());
    }
  }

  private ResolvedModel.Target target(Provider provider) {
    Protocol protocol = choice.overrides().protocol().orElse(provider.protocol());
    Optional<String> said = choice.overrides().baseUrl();
    if (said.isEmpty()) {
      String url =
          provider
              .baseUrl()
              .orElseThrow(() ->
                  new CatalogueProblem(
                      ("%s is wherever you say: give its address by --base-url, or as base_url of"
                              + " %s in sab-models.yaml.")
                          .formatted(choice.name(), provider.name())));
      return new ResolvedModel.Target(protocol, url, provider.access().query());
    }
    int mark = said.get().indexOf('?');
    String url = BaseUrl.withoutSlash(mark < 0 ? said.get() : said.get().substring(0, mark));
    if (!BaseUrl.isGood(url)) {
      throw new CatalogueProblem(BaseUrl.problem(said.get()));
    }
    String query = mark < 0 ? provider.access().query() : said.get().substring(mark + 1);
    return new ResolvedModel.Target(protocol, url, query);
  }

  private OptionalInt limit(CatalogueModel model, Provider provider) {
    OptionalInt said = choice.overrides().maxOutputTokens();
    if (said.isPresent()) {
      return said;
    }
    OptionalInt own = model.traits().maxOutputTokens();
    return own.isPresent() ? own : provider.requests().maxOutputTokens();
  }

  private ObjectNode fragment(CatalogueModel model) {
    if (choice.effort().isEmpty()) {
      return JsonMapper.shared().createObjectNode();
    }
    ObjectNode fragment = model.traits().reasoning().get(choice.effort().get());
    if (fragment == null) {
      String efforts =
          model.efforts().isEmpty()
              ? "Its reasoning cannot be switched."
              : "It has: " + String.join(", ", model.efforts()) + ".";
      throw new CatalogueProblem(
          "%s has no reasoning effort '%s'. %s"
              .formatted(model.name(), choice.effort().get(), efforts));
    }
    return fragment;
  }

  private void requireTemperature(CatalogueModel model) {
    Temperature rule = model.traits().temperature();
    if (choice.temperature().isPresent() && !rule.acceptedWith(choice.effort())) {
      throw new CatalogueProblem(
          rule == Temperature.REFUSED
              ? "%s refuses a temperature; leave --temperature out.".formatted(model.name())
              : "%s refuses a temperature beside reasoning; leave one of both out."
                  .formatted(model.name()));
    }
  }
}
