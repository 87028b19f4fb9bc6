package org.supportagentbench.agents.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A postal address; parts that do not exist are empty.
record Postal(
    String name,
    String line1,
    String line2,
    String city,
    String region,
    String postcode,
    String country) {

  static Postal of(JsonNode node) {
    return new Postal(
        node.path("name").asString(""),
        node.path("line1").asString(""),
        node.path("line2").asString(""),
        node.path("city").asString(""),
        node.path("region").asString(""),
        node.path("postcode").asString(""),
        node.path("country").asString(""));
  }

  /// The whole address on one line.
  String oneLine() {
    return parts().collect(Collectors.joining(", "));
  }

  /// The parts that are not empty, the recipient first.
  Stream<String> parts() {
    return Stream.of(name, line1, line2, city, (region + " " + postcode).strip(), countryName())
        .filter(part -> !part.isEmpty());
  }

  String countryName() {
    return switch (country) {
      case "US" -> "United States";
      case "GB" -> "United Kingdom";
      case "CA" -> "Canada";
      default -> country;
    };
  }

  /// Whether the words hold the postcode, with or without its blank.
  boolean postcodeIn(String text) {
    return !postcode.isEmpty() && squeezed(text).contains(squeezed(postcode));
  }

  static String squeezed(String text) {
    StringBuilder out = new StringBuilder();
    String chars = Words.fold(text);
    for (int i = 0; i < chars.length(); i++) {
      char c = chars.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /// The folded words of the recipient's name.
  List<String> nameWords() {
    return Words.of(name).list();
  }
}
