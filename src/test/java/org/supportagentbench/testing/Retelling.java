package org.supportagentbench.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.supportagentbench.desk.Desk;
import org.supportagentbench.desk.DeskTools;
import org.supportagentbench.desk.Effect;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.desk.ToolResult;
import org.supportagentbench.suite.ReferenceStep;
import org.supportagentbench.suite.StepArguments;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Message.FromAgent;
import org.supportagentbench.transcript.Message.FromCustomer;
import org.supportagentbench.transcript.Transcript;

/// A conversation told again with something changed: what customer and agent said and called can be
/// edited, and a fresh desk answers the calls.
public final class Retelling {
  private final Shop shop;
  private final Transcript original;
  private final List<Message> beats = new ArrayList<>();
  private int calls;

  private Retelling(Shop shop, Transcript original) {
    this.shop = shop;
    this.original = original;
    original.messages().stream()
        .filter(message -> !(message instanceof Message.FromTool))
        .forEach(beats::add);
  }

  /// Begins with the conversation as it was.
  public static Retelling of(Shop shop, Transcript original) {
    return new Retelling(shop, original);
  }

  /// What customer and agent said and called, without the tools' answers; to be edited in place.
  public List<Message> beats() {
    return beats;
  }

  /// Whether a beat is a message to the customer.
  public static boolean isReply(Message beat) {
    return beat instanceof FromAgent agent
        && (agent.calls().isEmpty() || agent.calls().stream().anyMatch(Retelling::handsOver));
  }

  /// Whether a call hands over.
  public static boolean handsOver(Call call) {
    return effect(call) == Effect.HANDOVER;
  }

  /// Whether a call writes.
  public static boolean writes(Call call) {
    return effect(call) == Effect.WRITE;
  }

  private static Effect effect(Call call) {
    return DeskTools.named(call.name()).map(tool -> tool.effect()).orElse(Effect.READ);
  }

  /// Index of the last message to the customer with words in it; -1 where there is none.
  public int lastReply() {
    for (int i = beats.size() - 1; i >= 0; i--) {
      if (isReply(beats.get(i)) && !beats.get(i).text().isBlank()) {
        return i;
      }
    }
    return -1;
  }

  /// Index of the first beat with a call like this; -1 where there is none.
  public int firstCall(Predicate<Call> like) {
    for (int i = 0; i < beats.size(); i++) {
      if (beats.get(i) instanceof FromAgent agent && agent.calls().stream().anyMatch(like)) {
        return i;
      }
    }
    return -1;
  }

  /// Adds a sentence to a message of the agent.
  public Retelling adds(int beat, String sentence) {
    FromAgent agent = (FromAgent) beats.get(beat);
    String text = agent.text().isBlank() ? sentence : agent.text() + "\n\n" + sentence;
    beats.set(beat, new FromAgent(text, agent.reasoning(), agent.calls()));
    return this;
  }

  /// Puts other words into a message of the agent.
  public Retelling says(int beat, String words) {
    FromAgent agent = (FromAgent) beats.get(beat);
    beats.set(beat, new FromAgent(words, agent.reasoning(), agent.calls()));
    return this;
  }

  /// Puts a call of the agent before a beat.
  public Retelling calls(int beat, String step) {
    beats.add(beat, new FromAgent("", "", List.of(call(step))));
    return this;
  }

  /// Puts a call with thoughts before a beat.
  public Retelling thinksAndCalls(int beat, String thoughts, String step) {
    beats.add(beat, new FromAgent("", thoughts, List.of(call(step))));
    return this;
  }

  /// Puts a message to the customer before a beat.
  public Retelling replies(int beat, String words) {
    beats.add(beat, new FromAgent(words, "", List.of()));
    return this;
  }

  /// Puts a message of the customer before a beat.
  public Retelling customer(int beat, String words, String move) {
    beats.add(beat, new FromCustomer(words, List.of(), move));
    return this;
  }

  private Call call(String step) {
    calls++;
    ReferenceStep.CallTool call = ReferenceStep.CallTool.of(step);
    return new Call("retold-" + calls, call.tool(), StepArguments.json(call));
  }

  /// Takes out every call like this; a beat that then neither says nor calls anything goes too.
  public Retelling without(Predicate<Call> like) {
    return calls(list -> {
      List<Call> kept = new ArrayList<>(list);
      kept.removeIf(like);
      return kept;
    });
  }

  /// Changes the calls of each of the agent's messages.
  public Retelling calls(UnaryOperator<List<Call>> change) {
    for (int i = beats.size() - 1; i >= 0; i--) {
      if (beats.get(i) instanceof FromAgent agent && !agent.calls().isEmpty()) {
        List<Call> changed = change.apply(agent.calls());
        if (changed.isEmpty() && agent.text().isBlank()) {
          beats.remove(i);
        } else {
          beats.set(i, new FromAgent(agent.text(), agent.reasoning(), changed));
        }
      }
    }
    return this;
  }

  /// Takes away everything that the customer sent along.
  public Retelling withoutAttachments() {
    beats.replaceAll(beat ->
        beat instanceof FromCustomer customer
            ? new FromCustomer(customer.text(), List.of(), customer.move())
            : beat);
    return this;
  }

  /// The conversation as it is now told, with the ending of the original.
  public Transcript told() {
    return told(original.ending());
  }

  /// The conversation as it is now told.
  public Transcript told(Ending ending) {
    Desk desk = new Desk(shop);
    List<Message> messages = new ArrayList<>();
    for (Message beat : beats) {
      messages.add(beat);
      if (beat instanceof FromAgent agent) {
        for (Call call : agent.calls()) {
          ToolResult result = desk.call(call.name(), call.arguments());
          messages.add(new Message.FromTool(call.id(), call.name(), result.text(), result.error()));
        }
      }
    }
    return new Transcript(messages, ending, original.pushed(), original.detail());
  }
}
