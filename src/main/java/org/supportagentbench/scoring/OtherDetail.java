package org.supportagentbench.scoring;

import java.util.Optional;

/// A detail that is written otherwise than it was put to the customer. Only where proposal and yes
/// say another value of the same kind and not the one that is written.
final class OtherDetail {
  private final CallDetails details;
  private final Warrant warrant;

  OtherDetail(Warrant warrant) {
    this.warrant = warrant;
    this.details = new CallDetails(warrant);
  }

  /// What is written otherwise; empty where nothing is.
  Optional<String> gap() {
    return new OtherPerson(details)
        .gap()
        .or(() -> new OtherCount(details).gap())
        .or(() -> new OtherChoice(details).gap())
        .or(() -> new OtherDigits(details).gap())
        .or(() -> new UnheardDay(details).gap())
        .or(() -> OtherSize.gap(warrant))
        .or(() -> PaymentWays.beside(details));
  }
}
