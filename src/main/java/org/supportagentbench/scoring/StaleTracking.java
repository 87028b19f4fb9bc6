package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.Set;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.Shipment;
import org.supportagentbench.language.Span;
import org.supportagentbench.transcript.Behaviour;

/// After something was sent again, the old parcel's tracking number as if it were the new one's: a
/// sentence has the number and no word that speaks of the first parcel.
final class StaleTracking implements CaseDetector {
  @Override
  public Behaviour behaviour() {
    return Behaviour.STALE_TRACKING;
  }

  @Override
  public void read(CaseScene scene, Findings found) {
    for (Reply reply : scene.replies()) {
      Set<String> old = old(scene, reply.message());
      for (String number : old) {
        int at = reply.text().indexOf(number);
        if (at >= 0 && asNew(scene, reply, new Span(at, at + number.length()))) {
          found.words(
              behaviour(),
              reply.message(),
              reply.sentence(new Span(at, at + number.length())),
              "The old tracking number; the new parcel has none yet.");
        }
      }
    }
  }

  private static boolean asNew(CaseScene scene, Reply reply, Span number) {
    Span sentence = reply.said().sentence(number);
    return !scene.hasWord(Wording.OLD_PARCEL, reply, sentence);
  }

  private static Set<String> old(CaseScene scene, int before) {
    Set<String> numbers = new HashSet<>();
    for (Act act : scene.deeds().accepted()) {
      if (act.message() >= before) {
        continue;
      }
      for (Change change : scene.deeds().changes(act)) {
        if (change instanceof Change.Resend resend) {
          scene
              .shop()
              .order(resend.order())
              .map(Order::shipments)
              .ifPresent(parcels -> parcels.stream().map(Shipment::tracking).forEach(numbers::add));
        }
      }
    }
    return numbers;
  }
}
