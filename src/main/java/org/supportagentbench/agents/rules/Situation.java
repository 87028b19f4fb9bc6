package org.supportagentbench.agents.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the agent knows when it answers an email: the conversation so far, what the tools showed,
/// and what it did about the emails before. Immutable; for one thread.
final class Situation {
  private final Dossier dossier;
  private final List<Step> steps;
  private final Replies replies;
  private final Map<Integer, OrderRecord> orders = new LinkedHashMap<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final Handbook handbook;
  private final List<Goods> goods = new ArrayList<>();
  private @Nullable Topic topic;

  Situation(Dossier dossier, List<Step> steps, Replies replies) {
    this.dossier = dossier;
    this.steps = List.copyOf(steps);
    this.replies = replies;
    List<JsonNode> pages = new ArrayList<>();
    for (Exchange exchange : dossier.exchanges()) {
      if (!exchange.error()) {
        JsonNode answer = exchange.answer();
        switch (exchange.ask().tool()) {
          case "lookup_order" -> addOrders(answer);
          case "search_knowledge_base" -> pages.add(answer);
          case "search_products" -> goods.addAll(Goods.of(answer));
          default -> {}
        }
      }
    }
    this.handbook = Handbook.of(pages);
  }

  private void addOrders(JsonNode answer) {
    if (answer.has("order_number")) {
      OrderRecord order = OrderRecord.of(answer);
      orders.putIfAbsent(order.number(), order);
    }
    answer.path("orders").forEach(row -> numbers.add(row.path("order_number").asInt()));
  }

  Dossier dossier() {
    return dossier;
  }

  Email email() {
    return dossier.current().email();
  }

  Stream<Email> emails() {
    return dossier.turns().stream().map(Dossier.Turn::email);
  }

  Email opening() {
    return dossier.turns().getFirst().email();
  }

  boolean isOpening() {
    return dossier.turns().size() == 1;
  }

  LocalDateTime now() {
    return dossier.now();
  }

  LocalDate today() {
    return dossier.now().toLocalDate();
  }

  /// The order of the ticket.
  Optional<OrderRecord> order() {
    return Optional.ofNullable(orders.get(dossier.ticket()));
  }

  /// All orders that were looked up.
  List<OrderRecord> orders() {
    return List.copyOf(orders.values());
  }

  /// The numbers of the customer's orders, where they were looked up by email.
  List<Integer> numbers() {
    return List.copyOf(numbers);
  }

  /// What the conversation is about; found once.
  Topic topic() {
    Topic found = topic == null ? TopicFinder.of(this) : topic;
    topic = found;
    return found;
  }

  Handbook handbook() {
    return handbook;
  }

  /// Everything that product searches returned.
  List<Goods> goods() {
    return List.copyOf(goods);
  }

  Replies replies() {
    return replies;
  }

  String line(String key, Object... values) {
    return replies.line(key, values);
  }

  /// What the agent did about the emails before.
  List<Step> steps() {
    return steps;
  }

  /// How often the agent has said something of a kind.
  int times(String mark) {
    return (int)
        steps.stream()
            .filter(step -> step instanceof Step.Say say && say.mark().equals(mark))
            .count();
  }

  /// How often the agent took a step of a kind.
  int times(Class<? extends Step> kind) {
    return (int) steps.stream().filter(kind::isInstance).count();
  }

  /// The proposal that the customer is answering; its words must stand in the agent's own email.
  Optional<Step.Propose> proposal() {
    if (steps.isEmpty() || !(steps.getLast() instanceof Step.Propose proposal)) {
      return Optional.empty();
    }
    String reply = dossier.turns().get(dossier.turns().size() - 2).reply();
    return reply.contains(proposal.text()) ? Optional.of(proposal) : Optional.empty();
  }

  /// Whether something was changed in this conversation.
  boolean done() {
    return steps.stream().anyMatch(step -> step instanceof Step.Write);
  }

  /// How much the customer's emails speak for a sign.
  int weight(String sign) {
    return emails().mapToInt(email -> email.weight(sign)).sum();
  }

  boolean heard(String sign) {
    return emails().anyMatch(email -> email.shows(sign));
  }

  boolean heardNow(String sign) {
    return email().shows(sign);
  }

  /// Everything that came with the emails.
  List<Email.Attachment> attachments() {
    return emails().flatMap(email -> email.attachments().stream()).toList();
  }
}
