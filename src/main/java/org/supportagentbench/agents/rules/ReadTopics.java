package org.supportagentbench.agents.rules;

import java.util.Map;
import java.util.Optional;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.CustomerReading;

/// Topics as the reader of the language sees them, in every language that it reads.
final class ReadTopics {
  private static final int MENTION = 2;
  private static final int REQUEST = 3;

  private ReadTopics() {}

  /// Adds to the weights of topics what a reading says of them.
  static void weigh(CustomerReading reading, Map<Topic, Integer> weights) {
    for (CustomerAct act : reading.acts()) {
      if (act instanceof CustomerAct.Mentions mention) {
        of(mention.topic()).ifPresent(topic -> weights.merge(topic, MENTION, Integer::sum));
      }
      if (act instanceof CustomerAct.Request request) {
        of(request.kind()).ifPresent(topic -> weights.merge(topic, REQUEST, Integer::sum));
      }
    }
  }

  private static Optional<Topic> of(CustomerAct.Topic mentioned) {
    return switch (mentioned) {
      case WHERE_IS_ORDER, TRACKING, DEADLINE, EXPEDITE -> Optional.of(Topic.STATUS);
      case NOT_RECEIVED -> Optional.of(Topic.DISPUTE);
      case DAMAGED, DEFECT -> Optional.of(Topic.DAMAGE);
      case MISSING_ITEM -> Optional.of(Topic.MISSING);
      case WRONG_ITEM -> Optional.of(Topic.WRONG);
      case RETURN, REFUND, USED -> Optional.of(Topic.RETURN);
      case SIZE -> Optional.of(Topic.SIZE);
      case COLOUR -> Optional.of(Topic.SWAP);
      case ADDRESS -> Optional.of(Topic.ADDRESS);
      case CANCEL -> Optional.of(Topic.CANCEL);
      case DUPLICATE -> Optional.of(Topic.DUPLICATE);
      case PROMOTION -> Optional.of(Topic.PROMOTION);
      case RECOMMENDATION -> Optional.of(Topic.RECOMMEND);
      case GIFT, COMPENSATION, PRICE_MATCH, OTHER_PERSON, SPECIAL_STATUS, HUMAN -> Optional.empty();
    };
  }

  private static Optional<Topic> of(ActionKind wish) {
    return switch (wish) {
      case CANCEL -> Optional.of(Topic.CANCEL);
      case CHANGE_ADDRESS -> Optional.of(Topic.ADDRESS);
      case CHANGE_ITEM -> Optional.of(Topic.SWAP);
      case RETURN, REFUND, LABEL -> Optional.of(Topic.RETURN);
      case EXCHANGE -> Optional.of(Topic.SIZE);
      case EXPEDITE -> Optional.of(Topic.STATUS);
      case SEND_AGAIN,
          HAND_OVER,
          COMPENSATE,
          BOOK,
          CREATE,
          MODIFY,
          PAY,
          NOTIFY,
          RECORD,
          INVESTIGATE,
          OTHER ->
          Optional.empty();
    };
  }
}
