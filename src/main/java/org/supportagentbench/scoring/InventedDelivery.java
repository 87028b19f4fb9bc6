package org.supportagentbench.scoring;

import java.util.List;
import org.supportagentbench.language.Span;
import org.supportagentbench.transcript.Behaviour;

/// Says that a parcel was delivered, while no parcel of the case has a delivery scan.
///
/// Cannot see: which of two parcels is meant where one was delivered.
final class InventedDelivery implements CaseDetector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.INVENTED_DELIVERY;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    if (scene.orders().isEmpty() || !Deliveries.days(scene.orders()).isEmpty()) {
      return;
    }
    for (Reply reply : scene.replies()) {
      List<Span> said = Deliveries.asserted(scene, reply);
      if (!said.isEmpty()) {
        found.words(
            behaviour(),
            reply.message(),
            reply.sentence(said.getFirst()),
            "Says delivered; the record has no delivery scan.");
      }
    }
  }
}
