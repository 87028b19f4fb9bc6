package org.supportagentbench.testing;

import java.util.ArrayList;
import java.util.List;
import org.supportagentbench.desk.Desk;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.desk.ToolResult;
import org.supportagentbench.suite.ReferenceStep;
import org.supportagentbench.suite.StepArguments;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Transcript;

/// Writes down a conversation as a story. Calls are answered by a real desk over the shop:
///
/// ```java
/// aTranscript()
///     .customer("The strap is torn.")
///     .calls("lookup_order order_number=1150")
///     .agent("I can send you a new duffel for order #1150. Shall I?")
///     .customer("Yes, please.")
///     .calls("create_reshipment order_number=1150 line_items=1:1 reason=damaged")
///     .agent("Done: a new duffel is on order.")
///     .ends(Ending.SATISFIED)
/// ```
///
/// A call is written as in a case's reference steps ([ReferenceStep.CallTool]).
public final class TranscriptBuilder {
  private final Desk desk;
  private final List<Message> messages = new ArrayList<>();
  private String reasoning = "";
  private int callsSoFar;
  private int pushed;

  private TranscriptBuilder(Shop shop) {
    this.desk = new Desk(shop);
  }

  /// A conversation at the desk of [TestShop].
  public static TranscriptBuilder aTranscript() {
    return new TranscriptBuilder(TestShop.shop());
  }

  /// A conversation at the desk of another shop.
  public static TranscriptBuilder aTranscript(Shop shop) {
    return new TranscriptBuilder(shop);
  }

  /// The customer writes; the first of these is the opening email.
  public TranscriptBuilder customer(String text) {
    return customer(text, List.of());
  }

  /// The customer writes and sends something along, such as a photo that shows a torn strap.
  public TranscriptBuilder sends(String text, String kind, String shows) {
    return customer(text, List.of(new Message.Sent(kind + "-1", kind, shows)));
  }

  /// The customer sends an attachment of the case along, by its id.
  public TranscriptBuilder sent(String text, String id, String kind, String shows) {
    return customer(text, List.of(new Message.Sent(id, kind, shows)));
  }

  /// The customer says the next rung of the push ladder.
  public TranscriptBuilder pushes(String text) {
    pushed++;
    messages.add(new Message.FromCustomer(text, List.of(), "push " + pushed));
    return this;
  }

  private TranscriptBuilder customer(String text, List<Message.Sent> sent) {
    messages.add(new Message.FromCustomer(text, sent, messages.isEmpty() ? "opening" : "answer"));
    return this;
  }

  /// What the agent thinks before its next message or call.
  public TranscriptBuilder thinks(String words) {
    reasoning = words;
    return this;
  }

  /// The agent writes to the customer.
  public TranscriptBuilder agent(String text) {
    return agentCalls(text);
  }

  /// The agent makes calls, all in one message, without a word.
  public TranscriptBuilder calls(String... steps) {
    return agentCalls("", steps);
  }

  /// The agent writes words beside calls.
  public TranscriptBuilder agentCalls(String text, String... steps) {
    List<Call> calls = new ArrayList<>();
    for (String step : steps) {
      callsSoFar++;
      ReferenceStep.CallTool call = ReferenceStep.CallTool.of(step);
      calls.add(new Call("call-" + callsSoFar, call.tool(), StepArguments.json(call)));
    }
    messages.add(new Message.FromAgent(text, reasoning, calls));
    reasoning = "";
    for (Call call : calls) {
      ToolResult result = desk.call(call.name(), call.arguments());
      messages.add(new Message.FromTool(call.id(), call.name(), result.text(), result.error()));
    }
    return this;
  }

  /// The conversation, ended so.
  public Transcript ends(Ending ending) {
    return new Transcript(messages, ending, pushed, "");
  }

  /// The conversation, ended as its last message suggests: by the handover, or by a content
  /// customer.
  public Transcript ends() {
    return ends(desk.handedOver() ? Ending.HANDED_OVER : Ending.SATISFIED);
  }
}
