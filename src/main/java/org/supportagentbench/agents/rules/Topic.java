package org.supportagentbench.agents.rules;

import java.util.Locale;

/// What an email is about. Earlier ones win where two are as likely.
enum Topic {
  PROMOTION,
  DUPLICATE,
  PAYMENT,
  RECOMMEND,
  DAMAGE,
  WRONG,
  MISSING,
  DISPUTE,
  CANCEL,
  ADDRESS,
  SWAP,
  SIZE,
  RETURN,
  LINES,
  STATUS;

  Playbook playbook() {
    return switch (this) {
      case PROMOTION -> new PromotionPlaybook();
      case DUPLICATE -> new DuplicatePlaybook();
      case PAYMENT -> new PaymentPlaybook();
      case RECOMMEND -> new RecommendPlaybook();
      case DAMAGE -> new DamagePlaybook();
      case WRONG -> new WrongItemPlaybook();
      case MISSING -> new MissingItemPlaybook();
      case DISPUTE -> new DisputePlaybook();
      case CANCEL -> new CancelPlaybook();
      case ADDRESS -> new AddressPlaybook();
      case SWAP -> new SwapPlaybook();
      case SIZE -> new SizePlaybook();
      case RETURN -> new ReturnPlaybook();
      case LINES -> new LinesPlaybook();
      case STATUS -> new StatusPlaybook();
    };
  }

  /// The sign in `words.txt` that speaks for it.
  String sign() {
    return name().toLowerCase(Locale.ROOT);
  }
}
