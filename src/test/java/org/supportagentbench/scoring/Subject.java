package org.supportagentbench.scoring;

import java.util.List;
import java.util.Optional;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.Shipment;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.testing.Retelling;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Transcript;

/// A case with its reference conversation, ready to be spoilt.
record Subject(Suite suite, CaseFile file, Transcript reference) {

  Retelling retell() {
    return Retelling.of(suite.shop(), reference);
  }

  boolean is(Bucket bucket) {
    return file.bucket() == bucket;
  }

  String language() {
    return file.header().ticket().language();
  }

  /// A sentence of [Lies] in the customer's language.
  String lie(Lies.Lie lie) {
    return Lies.in(language(), lie);
  }

  Order order() {
    return suite.shop().order(file.header().ticket().order()).orElseThrow();
  }

  boolean handsOver() {
    return retell().firstCall(Retelling::handsOver) >= 0;
  }

  boolean writes() {
    return retell().firstCall(Retelling::writes) >= 0;
  }

  /// The first write of the reference.
  Optional<Call> firstWrite() {
    return reference.messages().stream()
        .filter(Message.FromAgent.class::isInstance)
        .flatMap(message -> ((Message.FromAgent) message).calls().stream())
        .filter(Retelling::writes)
        .findFirst();
  }

  /// What the orders' parcels are tracked by.
  List<String> tracking() {
    return file.header().orders().stream()
        .flatMap(order -> order.shipments().stream())
        .map(Shipment::tracking)
        .toList();
  }

  /// An order of another customer that looks like the case's own.
  Order stranger() {
    return suite.background().stream()
        .filter(order -> order.status() == order().status())
        .findFirst()
        .or(() -> suite.background().stream().findFirst())
        .orElseThrow();
  }
}
