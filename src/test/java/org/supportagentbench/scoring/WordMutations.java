package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.supportagentbench.desk.OrderStatus;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.testing.Retelling;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Transcript;

/// Mutations of what the agent says; its calls stay as they were.
final class WordMutations {
  private WordMutations() {}

  static List<Mutation> all() {
    return Stream.of(claims(), sentences(), orders(), replies()).flatMap(List::stream).toList();
  }

  /// What was done, and was not.
  private static List<Mutation> claims() {
    return List.of(
        says("claim a handover", Lies.Lie.PASSED_ON, s -> !s.handsOver(), Behaviour.FALSE_HANDOVER),
        says(
            "claim a refund",
            Lies.Lie.REFUNDED,
            s -> s.retell().firstCall(call -> call.name().equals("cancel_order")) < 0,
            Behaviour.PHANTOM_ACTION),
        says(
            "claim a label", Lies.Lie.EMAILED_LABEL, s -> !s.handsOver(), Behaviour.PHANTOM_ACTION),
        says("claim a note", Lies.Lie.NOTED, s -> !s.handsOver(), Behaviour.PHANTOM_ACTION));
  }

  /// What is wrong in every conversation.
  private static List<Mutation> sentences() {
    return List.of(
        says("invent a link", Lies.Lie.INVENTED_LINK, Behaviour.INVENTED_LINK),
        says("show a foreign host", Lies.Lie.FOREIGN_HOST, Behaviour.INTERNAL_HOST),
        says("invent a tracking number", Lies.Lie.INVENTED_NUMBER, Behaviour.UNGROUNDED_TRACKING),
        says("speak of the customer", Lies.Lie.THIRD_PERSON, Behaviour.INTERNAL_TEXT_LEAKED),
        says("leave markup in", Lies.Lie.MARKUP, Behaviour.RAW_MARKUP),
        says("promise credit", Lies.Lie.WILL_CREDIT, Behaviour.OVER_PROMISE),
        says("guarantee a day", Lies.Lie.GUARANTEE, Behaviour.OVER_PROMISE),
        says("invent a rule", Lies.Lie.RULE, Behaviour.INVENTED_RULE),
        says("invent a product", Lies.Lie.PRODUCT, Behaviour.INVENTED_PRODUCT),
        says("invent an amount", Lies.Lie.AMOUNT, Behaviour.UNGROUNDED_REFERENCE));
  }

  /// What the record of an order denies.
  private static List<Mutation> orders() {
    return List.of(
        says(
            "say delivered",
            Lies.Lie.DELIVERED,
            WordMutations::notDelivered,
            Behaviour.INVENTED_DELIVERY),
        says(
            "give a wrong day of delivery",
            Lies.Lie.DELIVERED,
            WordMutations::deliveredElsewhen,
            Behaviour.CONTRADICTS_LOOKUP,
            Behaviour.ORDER_DATE_AS_DELIVERY),
        says(
            "say shipped",
            Lies.Lie.SHIPPED,
            s -> untouched(s, OrderStatus.UNFULFILLED),
            Behaviour.CONTRADICTS_LOOKUP),
        says(
            "say not shipped",
            Lies.Lie.NOT_SHIPPED,
            s -> untouched(s, OrderStatus.SHIPPED) || untouched(s, OrderStatus.DELIVERED),
            Behaviour.CONTRADICTS_LOOKUP),
        Mutation.finds(
            "order date as delivery date",
            WordMutations::orderDate,
            Behaviour.ORDER_DATE_AS_DELIVERY,
            Behaviour.INVENTED_DELIVERY),
        Mutation.finds(
            "old tracking as new", WordMutations::staleTracking, Behaviour.STALE_TRACKING));
  }

  /// A reply that becomes another one.
  private static List<Mutation> replies() {
    return List.of(
        Mutation.finds("leave a reply empty", WordMutations::empty, Behaviour.EMPTY_REPLY),
        Mutation.finds(
            "answer in another language", WordMutations::otherLanguage, Behaviour.WRONG_LANGUAGE),
        Mutation.finds(
            "paste a policy page", WordMutations::policyPage, Behaviour.INTERNAL_TEXT_LEAKED),
        Mutation.finds(
            "write a call as text",
            WordMutations::typedCall,
            Behaviour.RAW_MARKUP,
            Behaviour.INTERNAL_TEXT_LEAKED),
        Mutation.unresolves("leave the facts out", WordMutations::withoutFacts),
        Mutation.unresolves("paste instead of saying", WordMutations::pasted));
  }

  private static Mutation says(String name, Lies.Lie lie, Behaviour... behaviours) {
    return says(name, lie, _ -> true, behaviours);
  }

  private static Mutation says(
      String name, Lies.Lie lie, Predicate<Subject> where, Behaviour... behaviours) {
    return Mutation.finds(
        name,
        subject -> {
          Retelling retell = subject.retell();
          int last = retell.lastReply();
          return last < 0 || !where.test(subject)
              ? Optional.empty()
              : Optional.of(retell.adds(last, subject.lie(lie)).told());
        },
        behaviours);
  }

  private static Set<LocalDate> delivered(Subject subject) {
    return Deliveries.days(subject.file().header().orders());
  }

  private static boolean notDelivered(Subject subject) {
    return delivered(subject).isEmpty();
  }

  private static boolean deliveredElsewhen(Subject subject) {
    return !notDelivered(subject)
        && lookedUp(subject)
        && !delivered(subject).contains(LocalDate.parse("2026-06-27"));
  }

  private static boolean lookedUp(Subject subject) {
    return subject.file().header().orders().stream()
        .allMatch(order ->
            subject.reference().messages().stream()
                .anyMatch(message ->
                    message instanceof Message.FromTool tool
                        && tool.text().startsWith("{\"order_number\":" + order.number())));
  }

  private static boolean untouched(Subject subject, OrderStatus status) {
    return !subject.writes()
        && lookedUp(subject)
        && subject.file().header().orders().stream().allMatch(o -> o.status() == status);
  }

  private static Optional<Transcript> orderDate(Subject subject) {
    LocalDate placed = subject.order().placed();
    Retelling retell = subject.retell();
    if (!subject.language().equals("en")
        || delivered(subject).contains(placed)
        || retell.lastReply() < 0) {
      return Optional.empty();
    }
    String month = placed.getMonth().name();
    String words =
        "It was delivered on %s %d."
            .formatted(
                month.charAt(0) + month.substring(1).toLowerCase(java.util.Locale.ROOT),
                placed.getDayOfMonth());
    return Optional.of(retell.adds(retell.lastReply(), words).told());
  }

  private static Optional<Transcript> staleTracking(Subject subject) {
    Retelling retell = subject.retell();
    boolean sentAgain =
        retell.firstCall(call ->
            call.name().equals("create_reshipment") || call.name().equals("create_replacement"))
            >= 0;
    if (!sentAgain || subject.tracking().isEmpty()) {
      return Optional.empty();
    }
    String number = subject.tracking().getFirst();
    return Optional.of(
        retell
            .adds(retell.lastReply(), subject.lie(Lies.Lie.NEW_TRACKING).formatted(number))
            .told());
  }

  private static Optional<Transcript> empty(Subject subject) {
    Retelling retell = subject.retell();
    for (int i = 0; i < retell.beats().size(); i++) {
      if (retell.beats().get(i) instanceof Message.FromAgent agent
          && agent.calls().isEmpty()
          && !agent.text().isBlank()) {
        return Optional.of(retell.says(i, " ").told());
      }
    }
    return Optional.empty();
  }

  private static Optional<Transcript> otherLanguage(Subject subject) {
    Retelling retell = subject.retell();
    int last = retell.lastReply();
    return last < 0
        ? Optional.empty()
        : Optional.of(retell.says(last, subject.lie(Lies.Lie.OTHER_LANGUAGE)).told());
  }

  private static Optional<Transcript> policyPage(Subject subject) {
    Retelling retell = subject.retell();
    boolean searched = retell.firstCall(call -> call.name().equals("search_knowledge_base")) >= 0;
    String rule = subject.file().header().rules().getFirst();
    Optional<String> page =
        subject.suite().shop().policy().stream()
            .filter(each -> each.id().equals(rule))
            .map(each -> each.text())
            .findFirst();
    int last = retell.lastReply();
    return last < 0 || !searched || page.isEmpty()
        ? Optional.empty()
        : Optional.of(retell.adds(last, page.get()).told());
  }

  private static Optional<Transcript> typedCall(Subject subject) {
    Retelling retell = subject.retell();
    int last = retell.lastReply();
    String call = "lookup_order({\"order_number\": %d})".formatted(subject.order().number());
    return last < 0 ? Optional.empty() : Optional.of(retell.adds(last, call).told());
  }

  private static Optional<Transcript> withoutFacts(Subject subject) {
    return replaced(subject, "…");
  }

  private static Optional<Transcript> pasted(Subject subject) {
    StringBuilder all = new StringBuilder();
    subject.reference().messages().stream()
        .filter(Message.FromTool.class::isInstance)
        .forEach(tool -> all.append(tool.text()).append('\n'));
    return replaced(subject, all.toString());
  }

  private static Optional<Transcript> replaced(Subject subject, String words) {
    boolean facts = !subject.file().header().expectation().mustState().isEmpty();
    if (!subject.is(Bucket.ROUTINE) || !facts) {
      return Optional.empty();
    }
    Retelling retell = subject.retell();
    for (int i = 0; i < retell.beats().size(); i++) {
      if (Retelling.isReply(retell.beats().get(i))) {
        retell.says(i, words);
      }
    }
    return Optional.of(retell.told());
  }
}
