package org.supportagentbench.agents.rules;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportagentbench.language.CustomerReading;

/// Finds the topic of a conversation: the words of all emails weigh, and the record of the order
/// rules out what cannot be.
final class TopicFinder {
  /// Somebody who speaks of a double order also says "cancel", and means it.
  private static final int SURE = 5;

  private static final Map<String, Topic> BY_SIGN = new HashMap<>();

  static {
    for (Topic topic : Topic.values()) {
      BY_SIGN.put(topic.sign(), topic);
    }
  }

  private TopicFinder() {}

  /// How much of one email speaks for each topic.
  static Map<Topic, Integer> weights(List<Lexicon.Hit> hits, CustomerReading reading) {
    Map<Topic, Integer> weights = new EnumMap<>(Topic.class);
    for (Lexicon.Hit hit : hits) {
      Topic topic = BY_SIGN.get(hit.sign());
      if (topic != null) {
        weights.merge(topic, hit.weight(), Integer::sum);
      }
    }
    ReadTopics.weigh(reading, weights);
    return weights;
  }

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
    int weight = s.opening().weight(topic) + s.emails().mapToInt(e -> e.weight(topic)).sum();
    boolean unshipped = s.order().filter(order -> order.shipped().isEmpty()).isPresent();
    if (topic == Topic.SWAP && unshipped) {
      weight += s.opening().weight(Topic.SIZE.sign());
    }
    return weight;
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
