package org.supportagentbench.model.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.supportagentbench.model.wire.Endpoint;
import org.supportagentbench.model.wire.Header;
import org.supportagentbench.model.wire.Key;
import org.supportagentbench.model.wire.Overlay;
import org.supportagentbench.model.wire.Protocol;
import org.supportagentbench.model.wire.Query;
import org.supportagentbench.model.wire.WireSettings;

/// A choice with everything that the catalogue knows of it: what is asked, and where. No key yet.
///
/// @param effort the effort that was asked for
/// @param target where it is asked
/// @param settings what is said with every request
public record ResolvedModel(
    CatalogueModel model,
    Provider provider,
    Optional<String> effort,
    Target target,
    WireSettings settings) {

  /// Where and in which protocol a model is asked.
  public record Target(Protocol protocol, String baseUrl, String query) {}

  /// `provider/id`.
  public String name() {
    return model.name();
  }

  /// Empty for a model that is used without a price.
  public Optional<Price> price() {
    return model.price();
  }

  /// Everything that decides the answers besides the name, for the manifest of a run. No key.
  public Map<String, String> parameters() {
    var parameters = new TreeMap<String, String>();
    parameters.put("protocol", target.protocol().label());
    parameters.put("base_url", target.baseUrl());
    parameters.put("reasoning_effort", effort.orElse("provider default"));
    settings
        .temperature()
        .ifPresentOrElse(
            degree -> parameters.put("temperature", Double.toString(degree)),
            () -> parameters.put("temperature", "provider default"));
    settings
        .maxOutputTokens()
        .ifPresent(limit -> parameters.put("max_output_tokens", Integer.toString(limit)));
    if (!target.query().isEmpty()) {
      parameters.put("query", new Query(target.query()).shown());
    }
    List<String> headers = new ArrayList<>();
    provider
        .access()
        .headers()
        .forEach((name, value) ->
            headers.add(
                value.startsWith("$") ? name + ": " + value : Header.of(name, value).toString()));
    if (!headers.isEmpty()) {
      parameters.put("headers", String.join(", ", headers));
    }
    if (!settings.extraBody().isEmpty()) {
      parameters.put("extra_body", Overlay.shown(settings.extraBody()).toString());
    }
    return parameters;
  }

  /// Where to send, with the key.
  ///
  /// @param environment value of a variable
  /// @throws CatalogueProblem if the key is missing or cannot be one
  public Endpoint endpoint(Function<String, Optional<String>> environment) {
    Optional<Key> key = key(environment);
    List<Header> headers = new ArrayList<>();
    key.map(this::header).ifPresent(headers::add);
    provider
        .access()
        .headers()
        .forEach((name, value) -> headers.add(header(name, value, environment)));
    return new Endpoint(provider.name(), target.baseUrl(), target.query(), headers, key);
  }

  private Header header(String name, String value, Function<String, Optional<String>> environment) {
    if (!value.startsWith("$")) {
      return Header.of(name, value);
    }
    String variable = value.substring(1);
    String secret =
        environment
            .apply(variable)
            .map(String::strip)
            .filter(words -> !words.isEmpty())
            .orElseThrow(() ->
                new CatalogueProblem(
                    "%1$s needs the header %2$s: export %3$s, or write %3$s=... into a file .env here."
                        .formatted(name(), name, variable)));
    if (!secret.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new CatalogueProblem("%s holds what no header can.".formatted(variable));
    }
    return Header.secret(name, secret);
  }

  private Header header(Key key) {
    return provider
        .access()
        .keyHeader()
        .map(name -> Header.secret(name, key.reveal()))
        .orElseGet(() -> target.protocol().dialect().authorisation(key));
  }

  private Optional<Key> key(Function<String, Optional<String>> environment) {
    List<String> variables = provider.access().keys();
    for (String variable : variables) {
      Optional<String> value = environment.apply(variable).filter(words -> !words.isBlank());
      if (value.isPresent()) {
        return Optional.of(key(variable, value.get().strip()));
      }
    }
    if (!provider.access().keyless()) {
      throw new CatalogueProblem(
          "%s needs a key: export %s, or write %s=... into a file .env here."
              .formatted(name(), String.join(" or ", variables), variables.getFirst()));
    }
    return Optional.empty();
  }

  private static Key key(String variable, String words) {
    try {
      return new Key(words);
    } catch (IllegalArgumentException e) {
      throw new CatalogueProblem(
          "%s holds no key: %s".formatted(variable, String.valueOf(e.getMessage())));
    }
  }
}
