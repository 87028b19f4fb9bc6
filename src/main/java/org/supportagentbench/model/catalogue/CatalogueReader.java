package org.supportagentbench.model.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.supportagentbench.model.wire.Habits;
import org.supportagentbench.model.wire.Protocol;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a sheet into a catalogue, or says everything that is wrong with it.
final class CatalogueReader {
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Provider> providers = new LinkedHashMap<>();
  private final Map<String, CatalogueModel> models = new LinkedHashMap<>();

  private CatalogueReader() {}

  static Catalogue read(Sheet sheet) {
    var reader = new CatalogueReader();
    var top = new Fields(sheet, "", sheet.tree(), reader.problems);
    String edition = top.text("catalogue").orElse("");
    String priced = top.text("prices_of").orElse("");
    top.text("source");
    top.each("providers").forEach(reader::provider);
    top.each("models").forEach(reader::model);
    top.nothingElse();
    if (!reader.problems.isEmpty()) {
      throw new CatalogueProblem(reader.problems);
    }
    return new Catalogue(edition, priced, reader.providers, reader.models);
  }

  private void provider(String name, Fields fields) {
    Optional<Protocol> protocol = fields.oneOf("protocol", Protocol::of, Protocol.labels());
    Optional<String> baseUrl = fields.text("base_url").map(BaseUrl::withoutSlash);
    if (protocol.isEmpty() && !fields.has("protocol")) {
      fields.problem(
          "protocol",
          "the provider '%s' wants a protocol, one of: %s."
              .formatted(name, String.join(", ", Protocol.labels())));
    }
    baseUrl
        .filter(url -> !BaseUrl.isGood(url))
        .ifPresent(url -> fields.problem("base_url", BaseUrl.problem(url)));
    var access =
        new Provider.Access(
            fields.texts("keys"),
            fields.flag("keyless", false),
            fields.text("key_header"),
            fields.text("query").orElse(""),
            headers(fields));
    var habits =
        new Habits(
            fields.text("token_limit").orElse(Habits.PLAIN.tokenLimit()),
            fields.text("reasoning_field"),
            fields.flag("cache_marks", true),
            fields.flag("seed", false));
    var requests =
        new Provider.Requests(
            habits, fields.count("max_output_tokens"), fields.object("extra"), fragments(fields));
    fields.nothingElse();
    protocol.ifPresent(
        known -> providers.put(name, new Provider(name, known, baseUrl, access, requests)));
  }

  private static Map<String, String> headers(Fields fields) {
    Map<String, String> headers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> header : fields.object("headers").properties()) {
      String value = header.getValue().stringValue("");
      if (!header.getKey().matches("[A-Za-z0-9_-]+") || !value.matches("[!-~][ -~]*")) {
        fields.problem(
            "headers",
            "the header '%s' wants a name of letters, digits and hyphens, and a text such as \"abc\""
                    .formatted(header.getKey())
                + " or \"$VARIABLE\".");
      }
      headers.put(header.getKey(), value);
    }
    return headers;
  }

  /// The fragments under `reasoning`, by effort.
  private static Map<String, ObjectNode> fragments(Fields fields) {
    Map<String, ObjectNode> fragments = new LinkedHashMap<>();
    fields
        .fields("reasoning")
        .ifPresent(efforts -> {
          for (Map.Entry<String, JsonNode> effort : fields.object("reasoning").properties()) {
            fragments.put(effort.getKey(), efforts.object(effort.getKey()));
          }
        });
    return fragments;
  }

  private void model(String name, Fields fields) {
    int slash = name.indexOf('/');
    Optional<Provider> provider =
        slash < 1 ? Optional.empty() : Optional.ofNullable(providers.get(name.substring(0, slash)));
    String board = fields.text("board").orElse(name.substring(slash + 1));
    Optional<Price> price = fields.fields("price").flatMap(CatalogueReader::price);
    List<String> efforts = fields.texts("efforts");
    Map<String, ObjectNode> own = fragments(fields);
    var traits =
        new CatalogueModel.Traits(
            provider.map(known -> efforts(fields, efforts, own, known)).orElse(own),
            fields.object("extra"),
            fields
                .oneOf("temperature", Temperature::of, Temperature.labels())
                .orElse(Temperature.ACCEPTED),
            fields.text("default_effort"),
            fields.count("context_tokens"),
            fields.count("max_output_tokens"));
    fields.nothingElse();
    traits
        .defaultEffort()
        .filter(effort -> provider.isPresent() && !traits.reasoning().containsKey(effort))
        .ifPresent(effort ->
            fields.problem(
                "default_effort",
                "'%s' is none of its efforts: %s."
                    .formatted(effort, String.join(", ", traits.reasoning().keySet()))));
    if (provider.isEmpty()) {
      fields.problem(
          "",
          "'%s' wants the name of a provider before its first slash. Providers: %s."
              .formatted(name, String.join(", ", providers.keySet())));
      return;
    }
    String id = name.substring(slash + 1);
    models.put(name, new CatalogueModel(provider.get().name(), id, board, price, traits));
  }

  /// The fragments of a model: those that `efforts` names, else its own.
  private static Map<String, ObjectNode> efforts(
      Fields fields, List<String> named, Map<String, ObjectNode> own, Provider provider) {
    if (!fields.has("efforts")) {
      return own;
    }
    Map<String, ObjectNode> fragments = new LinkedHashMap<>();
    for (String effort : named) {
      ObjectNode fragment = own.getOrDefault(effort, provider.requests().reasoning().get(effort));
      if (fragment == null) {
        fields.problem(
            "efforts",
            "nobody says how to ask for the effort '%s'; write it under 'reasoning'."
                .formatted(effort));
      } else {
        fragments.put(effort, fragment);
      }
    }
    return fragments;
  }

  private static Optional<Price> price(Fields fields) {
    OptionalDouble input = fields.amount("input");
    OptionalDouble output = fields.amount("output");
    OptionalDouble cacheRead = fields.amount("cache_read");
    OptionalDouble cacheWrite = fields.amount("cache_write");
    fields.nothingElse();
    if (input.isEmpty() || output.isEmpty()) {
      fields.problem("", "a price wants 'input' and 'output', in US dollars a million tokens.");
      return Optional.empty();
    }
    double plain = input.getAsDouble();
    return Optional.of(
        new Price(plain, cacheRead.orElse(plain), cacheWrite.orElse(plain), output.getAsDouble()));
  }
}
