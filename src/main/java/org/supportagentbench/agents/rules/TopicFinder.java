package org.supportagentbench.agents.rules;

import java.util.Optional;

/// Finds the topic of a conversation: the words of all emails weigh, and the record of the order
/// rules out what cannot be.
final class TopicFinder {
  /// Somebody who speaks of a double order also says "cancel", and means it.
  private static final int SURE = 5;

  private TopicFinder() {}

  static Topic of(Situation s) {
    if (s.weight(Topic.DUPLICATE.sign()) >= SURE && !s.heard("one-of-them")) {
      return Topic.DUPLICATE;
    }
    Topic best = Topic.STATUS;
    int most = 1;
    for (Topic topic : Topic.values()) {
      int weight = weight(topic, s);
      if (weight > most && s.order().map(order -> possible(topic, order)).orElse(true)) {
        best = topic;
        most = weight;
      }
    }
    return best == Topic.STATUS ? byTheRecord(s) : best;
  }

  private static int weight(Topic topic, Situation s) {
    int weight = s.opening().weight(topic.sign()) + s.weight(topic.sign());
    boolean unshipped = s.order().filter(order -> order.shipped().isEmpty()).isPresent();
    if (topic == Topic.SWAP && unshipped) {
      weight += s.opening().weight(Topic.SIZE.sign());
    }
    weight += ReadTopics.weight(topic, s.opening());
    return weight + s.emails().mapToInt(email -> ReadTopics.weight(topic, email)).sum();
  }

  /// Where somebody waits, the record says for what.
  private static Topic byTheRecord(Situation s) {
    Optional<OrderRecord> order = s.order();
    boolean disputes = s.heard("notarrived") && order.filter(OrderRecord::deliveredAll).isPresent();
    return disputes ? Topic.DISPUTE : Topic.STATUS;
  }

  private static boolean possible(Topic topic, OrderRecord order) {
    return switch (topic) {
      case DAMAGE, WRONG, MISSING, DISPUTE -> order.deliveredAny();
      case SIZE -> !order.shipped().isEmpty();
      case SWAP -> !order.unshipped().isEmpty() || !order.deliveredAny();
      case RETURN -> !order.shipped().isEmpty();
      case PROMOTION, DUPLICATE, PAYMENT, RECOMMEND, CANCEL, ADDRESS, LINES, STATUS -> true;
    };
  }
}
