package org.supportagentbench.judge;

import java.util.ArrayList;
import java.util.List;
import org.supportagentbench.desk.PolicyPage;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.Suite;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a judge gets to see of a conversation, and what it may quote: the numbered messages with
/// calls and results, and the policy pages that apply. It names no model, no case and no
/// expectation, and leaves the agent's reasoning out, which no customer read either.
///
/// All of it is one JSON document: whatever an agent or a customer wrote is a string in it, so no
/// words of theirs can end the material and begin to instruct.
final class Docket {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HANDOVER = "hand_over_to_human";

  /// Who wrote a message.
  enum Voice {
    CUSTOMER,
    AGENT,
    OTHER
  }

  /// A message as it may be quoted.
  record Line(Voice voice, String text) {}

  private final List<Line> lines = new ArrayList<>();
  private final String material;

  private Docket(List<Message> messages, List<PolicyPage> pages) {
    ObjectNode document = JSON.createObjectNode();
    ArrayNode conversation = document.putArray("conversation");
    for (Message message : messages) {
      ObjectNode node = conversation.addObject().put("message", lines.size());
      lines.add(show(message, node));
    }
    ArrayNode policy = document.putArray("policy");
    for (PolicyPage page : pages) {
      policy.addObject().put("title", page.title()).put("text", page.text());
    }
    this.material = document.toString();
  }

  static Docket of(Suite suite, CaseFile file, Transcript transcript) {
    List<PolicyPage> pages =
        suite.shop().policy().stream()
            .filter(page -> file.header().rules().contains(page.id()))
            .toList();
    return new Docket(transcript.messages(), pages);
  }

  /// The JSON document.
  String material() {
    return material;
  }

  /// Whether there is a message of this number.
  boolean has(int message) {
    return message >= 0 && message < lines.size();
  }

  /// The message of this number.
  Line line(int message) {
    return lines.get(message);
  }

  private static Line show(Message message, ObjectNode node) {
    return switch (message) {
      case Message.FromCustomer customer -> customer(customer, node);
      case Message.FromAgent agent -> agent(agent, node);
      case Message.FromTool tool -> {
        node.put("from", "tool").put("tool", tool.name()).put("result", tool.text());
        yield new Line(Voice.OTHER, tool.text());
      }
      case Message.FromSystem system -> {
        node.put("from", "system").put("text", system.text());
        yield new Line(Voice.OTHER, system.text());
      }
    };
  }

  private static Line customer(Message.FromCustomer customer, ObjectNode node) {
    node.put("from", "customer").put("text", customer.text());
    StringBuilder all = new StringBuilder(customer.text());
    if (!customer.attachments().isEmpty()) {
      ArrayNode attached = node.putArray("attachments");
      for (Message.Sent sent : customer.attachments()) {
        attached.add(sent.kind() + ": " + sent.shows());
        all.append('\n').append(sent.kind()).append(": ").append(sent.shows());
      }
    }
    return new Line(Voice.CUSTOMER, all.toString());
  }

  /// Words beside calls reached nobody, unless a call handed over.
  private static Line agent(Message.FromAgent agent, ObjectNode node) {
    boolean sent =
        agent.calls().isEmpty()
            || agent.calls().stream().map(Call::name).anyMatch(HANDOVER::equals);
    String text = sent ? agent.text() : "";
    node.put("from", "agent").put("text", text);
    if (!agent.calls().isEmpty()) {
      ArrayNode calls = node.putArray("calls");
      for (Call call : agent.calls()) {
        calls.addObject().put("tool", call.name()).set("arguments", call.arguments());
      }
    }
    return new Line(Voice.AGENT, text);
  }
}
