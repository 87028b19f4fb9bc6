package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Message;

/// Which tool message answers which call. By the call's id, however far away; where the log has no
/// ids, by the order and the name behind the message that called. What a tool says behind a
/// customer and without an id answers no call of the agent: it is the customer's own device.
final class Answers {
  private final List<Message> messages;
  private final Map<Place, Integer> answered = new HashMap<>();
  private final Map<String, Place> open = new HashMap<>();
  private final List<Place> near = new ArrayList<>();

  private record Place(int message, int call) {}

  Answers(List<Message> messages) {
    this.messages = messages;
    for (int i = 0; i < messages.size(); i++) {
      switch (messages.get(i)) {
        case Message.FromAgent agent -> asked(i, agent);
        case Message.FromTool tool -> told(i, tool);
        case Message.FromCustomer _ -> near.clear();
        case Message.FromSystem _ -> {}
      }
    }
  }

  private void asked(int at, Message.FromAgent agent) {
    near.clear();
    for (int i = 0; i < agent.calls().size(); i++) {
      Place place = new Place(at, i);
      near.add(place);
      String id = agent.calls().get(i).id();
      if (!id.isEmpty()) {
        open.put(id, place);
      }
    }
  }

  private void told(int at, Message.FromTool tool) {
    @Nullable Place place = tool.call().isEmpty() ? null : open.remove(tool.call());
    for (int i = 0; place == null && i < near.size(); i++) {
      Call call = call(near.get(i));
      boolean torn = tool.call().isEmpty() || call.id().isEmpty();
      boolean named =
          tool.name().isEmpty() || call.name().isEmpty() || tool.name().equals(call.name());
      place = torn && named ? near.get(i) : null;
    }
    if (place != null) {
      near.remove(place);
      answered.putIfAbsent(place, at);
    }
  }

  private Call call(Place place) {
    return ((Message.FromAgent) messages.get(place.message())).calls().get(place.call());
  }

  /// What the tool answered to a call; nothing where the log has no answer.
  Act.Answer to(int message, int call) {
    Integer at = answered.get(new Place(message, call));
    return at != null && messages.get(at) instanceof Message.FromTool tool
        ? new Act.Answer(at, tool.text(), !tool.error() && !refuses(tool.text()))
        : unprinted(message) ? UNPRINTED : Act.Answer.NONE;
  }

  /// Whether the log holds no answers of tools at all and goes on behind the call.
  private boolean unprinted(int message) {
    return answered.isEmpty()
        && message + 1 < messages.size()
        && messages.stream().noneMatch(Message.FromTool.class::isInstance);
  }

  /// A log without answers: what was called is taken for done.
  private static final Act.Answer UNPRINTED = new Act.Answer(-1, "", true);

  /// Whether an answer says by itself that it failed, for logs that mark no errors.
  private static boolean refuses(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD)).strip();
    return head.regionMatches(true, 0, "error", 0, "error".length())
        || (head.startsWith("{")
            && badNews(head)
            && (REFUSAL.matcher(head).find() || REJECTED.matcher(head).find()));
  }

  private static boolean badNews(String head) {
    for (String word : BAD_NEWS) {
      if (head.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static final int HEAD = 200;

  /// One of these is in whatever the expressions find.
  private static final List<String> BAD_NEWS =
      List.of(
          "false", "error", "fail", "reject", "denied", "rechaza", "denega", "fallid", "declined");

  /// `"pago": "rechazado"`, wherever it stands.
  private static final Pattern REJECTED =
      Pattern.compile(
          "\"(?:pago|payment|estado|status|resultado|result|outcome|cobro|charge)\"\\s?:\\s?\"(?:rechazad[oa]|denegad[oa]|fallid[oa]|declined)\"");

  private static final Pattern REFUSAL =
      Pattern.compile(
          "^\\{\\s{0,4}\"(?:(?:success|ok)\"\\s?:\\s?false|error\"\\s?:\\s?\"[^\"]"
              + "|status\"\\s?:\\s?\"(?:error|failed|failure|rejected|denied)\")");
}
