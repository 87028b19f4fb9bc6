package org.supportagentbench.agents.rules;

import java.util.Locale;

/// What an email is about. Earlier ones win where two are as likely.
enum Topic {
  PROMOTION(new PromotionPlaybook()),
  DUPLICATE(new DuplicatePlaybook()),
  PAYMENT(new PaymentPlaybook()),
  RECOMMEND(new RecommendPlaybook()),
  DAMAGE(new DamagePlaybook()),
  WRONG(new WrongItemPlaybook()),
  MISSING(new MissingItemPlaybook()),
  DISPUTE(new DisputePlaybook()),
  CANCEL(new CancelPlaybook()),
  ADDRESS(new AddressPlaybook()),
  SWAP(new SwapPlaybook()),
  SIZE(new SizePlaybook()),
  RETURN(new ReturnPlaybook()),
  LINES(new LinesPlaybook()),
  STATUS(new StatusPlaybook());

  private final Playbook playbook;

  Topic(Playbook playbook) {
    this.playbook = playbook;
  }

  Playbook playbook() {
    return playbook;
  }

  /// The sign in `words.txt` that speaks for it.
  String sign() {
    return name().toLowerCase(Locale.ROOT);
  }
}
