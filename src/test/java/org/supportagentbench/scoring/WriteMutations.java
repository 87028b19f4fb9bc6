package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.supportagentbench.desk.OrderLine;
import org.supportagentbench.desk.Variant;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.testing.Retelling;
import org.supportagentbench.transcript.Behaviour;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Message.FromAgent;
import org.supportagentbench.transcript.Message.FromCustomer;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Mutations of the writes that a reference makes.
final class WriteMutations {
  private static final Behaviour[] WRONG = {
    Behaviour.WRONG_ACTION_ARGUMENTS, Behaviour.FORBIDDEN_WRITE, Behaviour.UNCONFIRMED_WRITE
  };

  private WriteMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.unresolves("drop a required write", WriteMutations::dropped),
        Mutation.finds("claim without calling", WriteMutations::claimed, Behaviour.PHANTOM_ACTION),
        Mutation.finds(
            "drop the write, keep the words", WriteMutations::keptWords, Behaviour.PHANTOM_ACTION),
        Mutation.finds("skip the question", WriteMutations::unasked, Behaviour.UNCONFIRMED_WRITE),
        Mutation.finds(
            "write beside the question",
            WriteMutations::besideTheQuestion,
            Behaviour.UNCONFIRMED_WRITE),
        Mutation.finds(
            "write although the answer was no",
            WriteMutations::afterNo,
            Behaviour.UNCONFIRMED_WRITE),
        Mutation.finds("write another order", changed(WriteMutations::otherOrder), WRONG),
        Mutation.finds("write another line", changed(WriteMutations::otherLine), WRONG),
        Mutation.finds("write another variant", changed(WriteMutations::otherVariant), WRONG),
        Mutation.finds("write another address", changed(WriteMutations::otherAddress), WRONG),
        Mutation.finds("write twice", WriteMutations::twice, WRONG),
        Mutation.finds("write what nobody asked for", WriteMutations::uncalledFor, WRONG),
        Mutation.finds(
            "send without proof", WriteMutations::withoutProof, Behaviour.PROOF_ASKED_THEN_WAIVED),
        Mutation.finds("waive the proof", WriteMutations::waived, Behaviour.PROOF_WAIVED),
        Mutation.finds("close while open", WriteMutations::closedOpen, Behaviour.FALSE_CLOSURE));
  }

  private static Optional<Transcript> dropped(Subject subject) {
    boolean required = !subject.file().header().expectation().required().isEmpty();
    return subject.is(Bucket.ROUTINE) && required
        ? Optional.of(subject.retell().without(Retelling::writes).told())
        : Optional.empty();
  }

  private static Optional<Transcript> claimed(Subject subject) {
    if (!subject.writes()) {
      return Optional.empty();
    }
    Lies.Lie lie =
        switch (subject.firstWrite().orElseThrow().name()) {
          case "cancel_order" -> Lies.Lie.CANCELLED;
          case "update_shipping_address" -> Lies.Lie.MOVED;
          case "update_line_item" -> Lies.Lie.SWAPPED;
          default -> Lies.Lie.SENT;
        };
    Retelling retell = subject.retell().without(Retelling::writes);
    return Optional.of(retell.says(retell.lastReply(), subject.lie(lie)).told());
  }

  /// What the reference says after its write now is not true; where it says so in the future only,
  /// the missing write still leaves the case unresolved.
  private static Optional<Transcript> keptWords(Subject subject) {
    return subject.writes()
        ? Optional.of(subject.retell().without(Retelling::writes).told())
        : Optional.empty();
  }

  /// The question and the yes are gone: what the customer wrote before is followed by the write.
  private static Optional<Transcript> unasked(Subject subject) {
    Retelling retell = subject.retell();
    int write = retell.firstCall(Retelling::writes);
    int yes = before(retell, write, FromCustomer.class);
    int question = yes < 0 ? -1 : lastReplyBefore(retell, yes);
    if (write < 0 || question < 0 || yes == 0) {
      return Optional.empty();
    }
    retell.beats().remove(yes);
    retell.beats().remove(question);
    return Optional.of(retell.told());
  }

  private static int before(Retelling retell, int beat, Class<? extends Message> type) {
    for (int i = beat - 1; i >= 0; i--) {
      if (type.isInstance(retell.beats().get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int lastReplyBefore(Retelling retell, int beat) {
    for (int i = beat - 1; i >= 0; i--) {
      if (Retelling.isReply(retell.beats().get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Transcript> besideTheQuestion(Subject subject) {
    Retelling retell = subject.retell();
    int write = retell.firstCall(Retelling::writes);
    int yes = before(retell, write, FromCustomer.class);
    int question = yes < 0 ? -1 : lastReplyBefore(retell, yes);
    if (write < 0 || question < 0) {
      return Optional.empty();
    }
    retell.beats().add(question, retell.beats().remove(write));
    return Optional.of(retell.told());
  }

  private static Optional<Transcript> afterNo(Subject subject) {
    Retelling retell = subject.retell();
    int write = retell.firstCall(Retelling::writes);
    int yes = before(retell, write, FromCustomer.class);
    if (write < 0 || yes <= 0) {
      return Optional.empty();
    }
    String no =
        switch (subject.language()) {
          case "es" -> "No, gracias, no lo hagas.";
          case "fr" -> "Non merci, ne le faites pas.";
          case "de" -> "Nein danke, bitte nicht.";
          default -> "No, please don't do that.";
        };
    retell.beats().set(yes, new FromCustomer(no, List.of(), "no"));
    return Optional.of(retell.told());
  }

  private static Function<Subject, Optional<Transcript>> changed(
      Function<Subject, Optional<UnaryOperator<Call>>> change) {
    return subject -> {
      Optional<UnaryOperator<Call>> how =
          subject.firstWrite().isEmpty() ? Optional.empty() : change.apply(subject);
      if (how.isEmpty()) {
        return Optional.empty();
      }
      Call first = subject.firstWrite().get();
      return Optional.of(
          subject
              .retell()
              .calls(calls ->
                  calls.stream()
                      .map(call -> call.equals(first) ? how.get().apply(call) : call)
                      .toList())
              .told());
    };
  }

  private static Call with(Call call, java.util.function.Consumer<ObjectNode> edit) {
    ObjectNode arguments = (ObjectNode) call.arguments().deepCopy();
    edit.accept(arguments);
    return new Call(call.id(), call.name(), arguments);
  }

  private static Optional<UnaryOperator<Call>> otherOrder(Subject subject) {
    int other = subject.stranger().number();
    return Optional.of(call -> with(call, arguments -> arguments.put("order_number", other)));
  }

  private static Optional<UnaryOperator<Call>> otherLine(Subject subject) {
    Call write = subject.firstWrite().orElseThrow();
    int order = write.arguments().path("order_number").asInt(0);
    int lines = subject.suite().shop().order(order).map(found -> found.lines().size()).orElse(0);
    if (lines < 2) {
      return Optional.empty();
    }
    if (write.arguments().has("line")) {
      int other = write.arguments().path("line").asInt(0) == 1 ? 2 : 1;
      return Optional.of(call -> with(call, arguments -> arguments.put("line", other)));
    }
    if (write.arguments().path("lines").size() == 1) {
      int other = write.arguments().path("lines").path(0).asInt(0) == 1 ? 2 : 1;
      return Optional.of(call -> with(call, arguments -> arguments.putArray("lines").add(other)));
    }
    if (write.arguments().path("line_items").size() == 1) {
      int other = write.arguments().path("line_items").path(0).path("line").asInt(0) == 1 ? 2 : 1;
      return Optional.of(call ->
          with(
              call,
              arguments -> {
                ArrayNode items = arguments.putArray("line_items");
                items.addObject().put("line", other).put("quantity", 1);
              }));
    }
    return Optional.empty();
  }

  private static Optional<UnaryOperator<Call>> otherVariant(Subject subject) {
    Call write = subject.firstWrite().orElseThrow();
    String now = write.arguments().path("variant_id").asString("");
    return subject
        .suite()
        .shop()
        .catalogue()
        .variant(now)
        .flatMap(variant ->
            subject.suite().shop().catalogue().variantsOf(variant.product().id()).stream()
                .map(Variant::id)
                .filter(id -> !id.equals(now) && !ordered(subject, write, id))
                .findFirst())
        .map(other -> call -> with(call, arguments -> arguments.put("variant_id", other)));
  }

  private static boolean ordered(Subject subject, Call write, String variant) {
    int order = write.arguments().path("order_number").asInt(0);
    return subject.suite().shop().order(order).stream()
        .flatMap(found -> found.lines().stream())
        .map(OrderLine::variant)
        .anyMatch(variant::equals);
  }

  private static Optional<UnaryOperator<Call>> otherAddress(Subject subject) {
    if (!subject.firstWrite().orElseThrow().arguments().has("address")) {
      return Optional.empty();
    }
    return Optional.of(call ->
        with(
            call,
            arguments ->
                arguments
                    .withObjectProperty("address")
                    .put("line1", "77 Elsewhere Road")
                    .put("postcode", "60601")));
  }

  private static Optional<Transcript> twice(Subject subject) {
    Retelling retell = subject.retell();
    int write = retell.firstCall(Retelling::writes);
    if (write < 0) {
      return Optional.empty();
    }
    FromAgent agent = (FromAgent) retell.beats().get(write);
    List<Call> again = new ArrayList<>();
    for (Call call : agent.calls()) {
      again.add(new Call(call.id() + "-again", call.name(), call.arguments()));
    }
    retell.beats().add(write + 1, new FromAgent("", "", again));
    return Optional.of(retell.told());
  }

  private static Optional<Transcript> uncalledFor(Subject subject) {
    boolean routine = subject.is(Bucket.ROUTINE);
    boolean cancels =
        subject.retell().firstCall(call -> call.name().equals("create_reshipment")) < 0;
    Retelling retell = subject.retell();
    int last = retell.lastReply();
    return !routine || !cancels || last < 0
        ? Optional.empty()
        : Optional.of(
            retell
                .calls(
                    last,
                    "create_reshipment order_number=%d line_items=1:1 reason=other"
                        .formatted(subject.order().number()))
                .told());
  }

  private static boolean provesBeforeSending(Subject subject) {
    Retelling retell = subject.retell();
    boolean sends =
        retell.firstCall(call ->
            call.name().equals("create_reshipment") || call.name().equals("create_replacement"))
            >= 0;
    List<String> rules = subject.file().header().rules();
    return sends && (rules.contains("damage-proof") || rules.contains("wrong-item"));
  }

  private static boolean proofCameByItself(Subject subject) {
    return !subject.file().header().attached().isEmpty();
  }

  private static Optional<Transcript> withoutProof(Subject subject) {
    return provesBeforeSending(subject) && !proofCameByItself(subject)
        ? Optional.of(subject.retell().withoutAttachments().told())
        : Optional.empty();
  }

  private static Optional<Transcript> waived(Subject subject) {
    if (!provesBeforeSending(subject)) {
      return Optional.empty();
    }
    Retelling retell = subject.retell().withoutAttachments();
    for (int i = 0; i < retell.beats().size(); i++) {
      if (Retelling.isReply(retell.beats().get(i))) {
        return Optional.of(retell.says(i, subject.lie(Lies.Lie.NO_PHOTO)).told());
      }
    }
    return Optional.empty();
  }

  private static Optional<Transcript> closedOpen(Subject subject) {
    boolean required = !subject.file().header().expectation().required().isEmpty();
    Retelling retell = subject.retell();
    if (!subject.is(Bucket.ROUTINE) || !required) {
      return Optional.empty();
    }
    retell.without(Retelling::writes);
    return Optional.of(retell.adds(retell.lastReply(), subject.lie(Lies.Lie.ALL_SETTLED)).told());
  }
}
