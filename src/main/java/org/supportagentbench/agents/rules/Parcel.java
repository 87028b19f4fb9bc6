package org.supportagentbench.agents.rules;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One shipment of an order, its scans in order.
///
/// @param lines numbers of the order's lines in it
record Parcel(List<Integer> lines, String carrier, String tracking, List<Scan> scans) {
  Parcel {
    lines = List.copyOf(lines);
    scans = List.copyOf(scans);
  }

  /// One scan.
  record Scan(LocalDateTime at, String status, String place) {
    boolean is(String word) {
      return status.equals(word);
    }
  }

  static Parcel of(JsonNode node) {
    List<Integer> lines = new ArrayList<>();
    node.path("lines").forEach(line -> lines.add(line.asInt()));
    List<Scan> scans = new ArrayList<>();
    for (JsonNode event : node.path("events")) {
      scans.add(
          new Scan(
              LocalDateTime.parse(event.path("at").asString()),
              event.path("status").asString(""),
              event.path("place").asString("")));
    }
    return new Parcel(
        lines, node.path("carrier").asString(""), node.path("tracking_number").asString(""), scans);
  }

  Optional<Scan> last() {
    return scans.isEmpty() ? Optional.empty() : Optional.of(scans.getLast());
  }

  Optional<Scan> delivered() {
    return scans.stream().filter(scan -> scan.is("delivered")).findFirst();
  }

  /// The first scan by the carrier itself; a created label is none.
  Optional<Scan> first() {
    return scans.stream().filter(scan -> !scan.is("label-created")).findFirst();
  }

  boolean lastIs(String status) {
    return last().filter(scan -> scan.is(status)).isPresent();
  }
}
