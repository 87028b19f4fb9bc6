package org.supportagentbench.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.InputProblem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Manifests as the store keeps them. The same manifest always gives the same text, so a run's
/// identity is a hash of it.
public final class ManifestJson {
  private ManifestJson() {}

  /// The text of a manifest.
  public static String write(RunManifest manifest) {
    return JsonText.object(json -> {
      json.writeStringProperty("suite", manifest.suite());
      json.writeStringProperty("model", manifest.model());
      json.writeNumberProperty("runs", manifest.runs());
      json.writeObjectPropertyStart("parameters");
      manifest.parameters().forEach(json::writeStringProperty);
      json.writeEndObject();
      JsonText.array(
          json,
          "cases",
          manifest.cases(),
          planned -> {
            json.writeStartObject();
            json.writeStringProperty("id", planned.id());
            json.writeStringProperty("bucket", planned.bucket().folder());
            json.writeStringProperty("group", planned.group());
            json.writeEndObject();
          });
      if (!manifest.answering().isEmpty()) {
        JsonText.array(json, "answering", manifest.answering(), one -> write(json, one));
      }
    });
  }

  private static void write(JsonGenerator json, RunManifest.Answering one) {
    json.writeStartObject();
    json.writeStringProperty("role", one.role());
    json.writeStringProperty("model", one.model());
    JsonText.array(json, "returned", one.returned(), json::writeString);
    json.writeObjectPropertyStart("usd_per_million_tokens");
    one.prices().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static RunManifest.Answering answering(JsonNode node) {
    List<String> returned = new ArrayList<>();
    node.path("returned").forEach(name -> returned.add(name.asString("")));
    Map<String, Double> prices = new TreeMap<>();
    node.path("usd_per_million_tokens")
        .forEachEntry((name, price) -> prices.put(name, price.asDouble(0)));
    return new RunManifest.Answering(
        JsonText.text(node, "role"), JsonText.text(node, "model"), returned, prices);
  }

  /// The manifest of a text that [#write] wrote.
  ///
  /// @throws InputProblem if the text is damaged or a newer version wrote it
  public static RunManifest read(String text) {
    JsonNode node = JsonText.read(text);
    Map<String, String> parameters = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : node.path("parameters").properties()) {
      parameters.put(entry.getKey(), entry.getValue().asString());
    }
    List<RunManifest.PlannedCase> cases = new ArrayList<>();
    for (JsonNode planned : node.path("cases")) {
      cases.add(
          new RunManifest.PlannedCase(
              JsonText.text(planned, "id"),
              bucket(JsonText.text(planned, "bucket")),
              JsonText.text(planned, "group")));
    }
    List<RunManifest.Answering> answering = new ArrayList<>();
    node.path("answering").forEach(one -> answering.add(answering(one)));
    return new RunManifest(
        JsonText.text(node, "suite"),
        JsonText.text(node, "model"),
        node.path("runs").asInt(0),
        parameters,
        cases,
        answering);
  }

  private static Bucket bucket(String folder) {
    return Arrays.stream(Bucket.values())
        .filter(bucket -> bucket.folder().equals(folder))
        .findFirst()
        .orElseThrow(() -> JsonText.unknown("bucket", folder));
  }
}
