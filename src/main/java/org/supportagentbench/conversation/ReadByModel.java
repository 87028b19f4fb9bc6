package org.supportagentbench.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.language.AgentAct;
import org.supportagentbench.language.AgentReading;
import org.supportagentbench.language.Span;
import org.supportagentbench.language.Target;
import org.supportagentbench.language.Things;
import org.supportagentbench.model.JsonReply;
import org.supportagentbench.transcript.Passage;
import tools.jackson.databind.JsonNode;

/// A model's reading of an agent's message, checked: every act has words that stand in the message,
/// a thing or action that exists, and nothing is left out of the form. One entry that is wrong
/// makes the whole reading unusable, since nobody knows what else is.
final class ReadByModel {
  private static final int ENTRIES = 12;
  private static final Map<String, ActionKind> ACTIONS =
      Map.of(
          "send_again", ActionKind.SEND_AGAIN,
          "exchange", ActionKind.EXCHANGE,
          "change_item", ActionKind.CHANGE_ITEM,
          "change_address", ActionKind.CHANGE_ADDRESS,
          "cancel", ActionKind.CANCEL,
          "hand_over", ActionKind.HAND_OVER,
          "refund", ActionKind.REFUND,
          "return", ActionKind.RETURN,
          "compensate", ActionKind.COMPENSATE,
          "other", ActionKind.OTHER);

  private final String message;
  private final List<AgentAct> acts = new ArrayList<>();
  private boolean usable = true;

  private ReadByModel(String message) {
    this.message = message;
  }

  /// The reading; empty where it cannot be used.
  static Optional<AgentReading> of(String reply, String message) {
    ReadByModel reading = new ReadByModel(message);
    Optional<JsonNode> document = JsonReply.with("asks_for", reply);
    document.ifPresent(reading::read);
    return document.isPresent() && reading.usable
        ? Optional.of(reading.inOrder())
        : Optional.empty();
  }

  private void read(JsonNode document) {
    for (JsonNode entry : list(document, "asks_for")) {
      String thing = entry.path("thing").asString("");
      usable &= Things.ALL.contains(thing);
      acts.add(new AgentAct.Asked(quoted(entry), thing));
    }
    for (JsonNode entry : list(document, "proposes")) {
      acts.add(new AgentAct.Proposal(quoted(entry), action(entry), target(entry), true));
    }
    for (JsonNode entry : list(document, "promises")) {
      acts.add(new AgentAct.Promise(quoted(entry), action(entry), target(entry)));
    }
    for (JsonNode entry : list(document, "refuses")) {
      acts.add(new AgentAct.Refusal(quoted(entry), action(entry), target(entry)));
    }
    for (JsonNode entry : list(document, "says_done")) {
      acts.add(
          new AgentAct.Claim(quoted(entry), action(entry), target(entry), AgentAct.Voice.ACTIVE));
    }
    JsonNode handedOver = document.path("handed_over");
    usable &= handedOver.isBoolean();
    if (handedOver.asBoolean(false)) {
      acts.add(new AgentAct.HandoverClaim(new Span(0, message.length()), AgentAct.Stage.DONE));
    }
  }

  private AgentReading inOrder() {
    List<AgentAct> sorted =
        acts.stream()
            .sorted((one, other) -> Integer.compare(one.proof().start(), other.proof().start()))
            .toList();
    boolean waits =
        sorted.stream()
            .anyMatch(act -> act instanceof AgentAct.Asked || act instanceof AgentAct.Proposal);
    return new AgentReading(sorted, waits);
  }

  private List<JsonNode> list(JsonNode document, String name) {
    JsonNode list = document.path(name);
    usable &= list.isArray() && list.size() <= ENTRIES;
    List<JsonNode> entries = new ArrayList<>();
    for (JsonNode entry : list) {
      entries.add(entry);
    }
    return usable ? entries : List.of();
  }

  private Span quoted(JsonNode entry) {
    Optional<Passage> passage = Passage.find(entry.path("quote").asString(""), message);
    usable &= passage.isPresent();
    return passage.map(found -> new Span(found.from(), found.to())).orElse(new Span(0, 0));
  }

  private ActionKind action(JsonNode entry) {
    ActionKind kind = ACTIONS.get(entry.path("action").asString("").toLowerCase(Locale.ROOT));
    usable &= kind != null;
    return kind == null ? ActionKind.OTHER : kind;
  }

  /// Order and item as the email names them; what does not stand in it is not believed.
  private Target target(JsonNode entry) {
    String order = entry.path("order").asString("").replace("#", "").strip();
    String item = entry.path("item").asString("");
    usable &= order.isEmpty() || message.contains(order);
    usable &= item.isBlank() || Passage.find(item, message).isPresent();
    return new Target(
        order.isEmpty() ? Set.of() : Set.of(order.toUpperCase(Locale.ROOT)),
        List.of(),
        PlainWords.of(item));
  }
}
