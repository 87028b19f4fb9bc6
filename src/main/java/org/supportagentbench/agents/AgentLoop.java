package org.supportagentbench.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.desk.Desk;
import org.supportagentbench.desk.ToolResult;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.ToolSpec;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.transcript.Call;
import org.supportagentbench.transcript.Ending;
import org.supportagentbench.transcript.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/// Makes any model an agent: it asks the model, runs the calls at the desk, and asks again until
/// there are words for the customer. One conversation, one thread.
///
/// What a model writes wrongly (arguments that are no JSON, a tool that does not exist) is answered
/// to the model and recorded; it never ends the conversation.
public final class AgentLoop {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// What providers call an answer that was cut at the limit of its length.
  private static final Set<String> CUT =
      Set.of("length", "max_tokens", "max_output_tokens", "model_length");

  private final Briefing briefing;
  private final ChatModel model;
  private final Desk desk;
  private final List<ChatMessage> seen = new ArrayList<>();

  /// Seats a model at a desk.
  public AgentLoop(Briefing briefing, ChatModel model, Desk desk) {
    this.briefing = briefing;
    this.model = model;
    this.desk = desk;
  }

  /// Lets the agent answer an email.
  ///
  /// @param email the whole text as the agent gets it, attachments named in it
  public AgentTurn answer(String email) {
    seen.add(new ChatMessage.User(email));
    List<Message> log = new ArrayList<>();
    try {
      return answer(log);
    } catch (ModelFailure failure) {
      return over(log, "", ending(failure.kind()), String.valueOf(failure.getMessage()));
    }
  }

  private AgentTurn answer(List<Message> log) throws ModelFailure {
    for (int round = 0; ; round++) {
      ChatAnswer answer = ask();
      List<Call> calls = record(answer, log);
      if (CUT.contains(answer.finish().toLowerCase(Locale.ROOT))) {
        return over(log, answer.text(), Ending.TOKEN_LIMIT, "The answer was cut at its limit.");
      }
      if (calls.isEmpty()) {
        return new AgentTurn(log, answer.text(), Optional.empty(), "");
      }
      if (round == briefing.toolRounds()) {
        calls.forEach(call -> log.add(notRun(call)));
        return over(log, "", Ending.TOOL_ROUND_LIMIT, round + " rounds of calls in one turn.");
      }
      run(calls, log);
      if (desk.handedOver()) {
        return close(log);
      }
    }
  }

  /// One more answer for the closing words; calls beside them are run, since they were wanted.
  private AgentTurn close(List<Message> log) throws ModelFailure {
    ChatAnswer answer = ask();
    run(record(answer, log), log);
    return over(log, answer.text(), Ending.HANDED_OVER, "");
  }

  private ChatAnswer ask() throws ModelFailure {
    ChatAnswer answer = model.answer(new ChatRequest(briefing.system(), briefing.tools(), seen));
    seen.add(new ChatMessage.Assistant(answer));
    return answer;
  }

  private static List<Call> record(ChatAnswer answer, List<Message> log) {
    List<Call> calls = new ArrayList<>(answer.calls().size());
    for (ToolUse use : answer.calls()) {
      calls.add(new Call(use.id(), use.name(), arguments(use.arguments())));
    }
    log.add(new Message.FromAgent(answer.text(), answer.reasoning(), calls));
    return calls;
  }

  private void run(List<Call> calls, List<Message> log) {
    for (Call call : calls) {
      Message.FromTool answer =
          briefing.offers(call.name()) ? atTheDesk(call) : told(call, unknown(call.name()));
      log.add(answer);
      seen.add(new ChatMessage.Tool(call.id(), call.name(), answer.text(), answer.error()));
    }
  }

  private Message.FromTool atTheDesk(Call call) {
    ToolResult result = desk.call(call.name(), call.arguments());
    return new Message.FromTool(call.id(), call.name(), result.text(), result.error());
  }

  private static Message.FromTool notRun(Call call) {
    return told(call, "Not run: too many rounds of tool calls before an answer to the customer.");
  }

  private static Message.FromTool told(Call call, String error) {
    String json = JSON.createObjectNode().put("error", error).toString();
    return new Message.FromTool(call.id(), call.name(), json, true);
  }

  private String unknown(String tool) {
    List<String> names = briefing.tools().stream().map(ToolSpec::name).toList();
    return "There is no tool '%s'. Tools: %s.".formatted(tool, String.join(", ", names));
  }

  /// As parsed; the raw words as a text node where they are no JSON.
  private static JsonNode arguments(String raw) {
    try {
      JsonNode parsed = JSON.readTree(raw);
      return parsed.isMissingNode() ? StringNode.valueOf(raw) : parsed;
    } catch (JacksonException e) {
      return StringNode.valueOf(raw);
    }
  }

  private static Ending ending(ModelFailure.Kind kind) {
    return switch (kind) {
      case PROVIDER_ERROR -> Ending.PROVIDER_ERROR;
      case REFUSAL -> Ending.REFUSAL;
      case CONTEXT_OVERFLOW -> Ending.CONTEXT_OVERFLOW;
      case BUDGET_STOP -> Ending.BUDGET_STOP;
      case CANCELLED -> Ending.CANCELLED;
    };
  }

  private static AgentTurn over(List<Message> log, String reply, Ending why, String detail) {
    return new AgentTurn(log, reply, Optional.of(why), detail);
  }
}
