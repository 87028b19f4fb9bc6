package org.supportagentbench.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supportagentbench.agents.AgentLoop;
import org.supportagentbench.agents.AgentTurn;
import org.supportagentbench.desk.Desk;
import org.supportagentbench.desk.ToolCall;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message;
import org.supportagentbench.transcript.Message.FromCustomer;
import org.supportagentbench.transcript.Transcript;

/// One support conversation: agent and customer take turns at a desk of their own until it ends. A
/// pure function of the case and the model's answers: no clock, no chance, no files.
public final class Conversation {
  private final CaseScript script;
  private final Desk desk;
  private final AgentLoop agent;
  private final Optional<CustomerVoice> voice;
  private final ScriptedCustomer customer;
  private final List<Message> messages = new ArrayList<>();

  private Conversation(Setting setting, CaseFile caseFile, Players players) {
    this.script = setting.script(caseFile);
    this.desk = new Desk(setting.suite().shop());
    this.agent = new AgentLoop(setting.briefing(), players.agent(), desk);
    this.voice =
        players
            .customer()
            .map(model -> new CustomerVoice(setting.suite().prompts(), caseFile, model));
    this.customer = new ScriptedCustomer(script, voice);
  }

  /// Holds the conversation of a case with a model as the agent and the scripted customer.
  public static Transcript hold(Setting setting, CaseFile caseFile, ChatModel model) {
    return hold(setting, caseFile, Players.scripted(model)).transcript();
  }

  /// Holds the conversation of a case.
  public static Held hold(Setting setting, CaseFile caseFile, Players players) {
    Conversation conversation = new Conversation(setting, caseFile, players);
    Transcript transcript = conversation.hold();
    return new Held(transcript, conversation.voice.map(CustomerVoice::unusable).orElse(0));
  }

  private Transcript hold() {
    CustomerTurn customerTurn = customer.opens();
    while (true) {
      customerTurn.message().ifPresent(messages::add);
      if (customerTurn.ending().isPresent()) {
        return over(customerTurn.ending().get(), customerTurn.detail());
      }
      AgentTurn agentTurn = agent.answer(email(customerTurn.message().orElseThrow()));
      messages.addAll(agentTurn.messages());
      if (agentTurn.ending().isPresent()) {
        return over(agentTurn.ending().get(), agentTurn.detail());
      }
      try {
        customerTurn = customer.answers(heard(agentTurn.reply()));
      } catch (ModelFailure failure) {
        return over(ending(failure.kind()), "customer: " + failure.getMessage());
      }
    }
  }

  /// A customer's model that refuses to play, or cannot hold the conversation in its window, is the
  /// customer's fault: the agent's record neither gains nor loses by it.
  private static Ending ending(ModelFailure.Kind kind) {
    return switch (kind) {
      case PROVIDER_ERROR -> Ending.PROVIDER_ERROR;
      case REFUSAL, CONTEXT_OVERFLOW -> Ending.CUSTOMER_FAULT;
      case BUDGET_STOP -> Ending.BUDGET_STOP;
      case CANCELLED -> Ending.CANCELLED;
    };
  }

  private Transcript over(Ending ending, String detail) {
    return new Transcript(messages, ending, customer.pushed(), detail);
  }

  /// The customer's message as the agent gets it.
  private String email(FromCustomer message) {
    if (messages.size() == 1) {
      return script.opening();
    }
    StringBuilder email = new StringBuilder(message.text());
    for (Message.Sent sent : message.attachments()) {
      email.append("\n\n[Attachment: ").append(sent.kind());
      email.append(" - ").append(sent.shows()).append(']');
    }
    return email.toString();
  }

  private Heard heard(String reply) {
    List<ToolCall> accepted =
        desk.writes().stream().filter(Desk.Write::accepted).map(Desk.Write::call).toList();
    List<String> toolTexts = new ArrayList<>();
    for (Message message : messages) {
      if (message instanceof Message.FromTool tool) {
        toolTexts.add(tool.text());
      }
    }
    return new Heard(reply, accepted, toolTexts);
  }
}
