package org.supportagentbench.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.supportagentbench.agents.Agents;
import org.supportagentbench.conversation.Conversation;
import org.supportagentbench.conversation.Players;
import org.supportagentbench.conversation.Setting;
import org.supportagentbench.judge.Judge;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ModelFailure;
import org.supportagentbench.model.ToolSpec;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.transcript.Transcript;
import tools.jackson.databind.json.JsonMapper;

/// What the reference conversation of a case asks of each role: the requests that a model in that
/// role would get, in characters. No model is asked.
///
/// The customer is taken to word each line as it stands and to answer a reading with as many
/// characters as the email has; the judge to write 400 characters for each item of its sheets.
/// Reasoning and answers that must be asked for again are left out.
public record ReferenceVolume(Role agent, Role customer, Role judge) {
  /// What one role is asked in one conversation.
  ///
  /// @param calls requests
  /// @param fresh characters that stood in no earlier request of the same conversation
  /// @param repeated characters that stood in the request before: what a provider may cache
  /// @param written characters of the answers
  public record Role(long calls, long fresh, long repeated, long written) {}

  /// Holds the reference conversation of each of these cases.
  ///
  /// @return by the id of the case
  public static Map<String, ReferenceVolume> of(Setting setting, List<CaseFile> cases) {
    return cases.parallelStream()
        .collect(Collectors.toMap(CaseFile::id, file -> of(setting, file)));
  }

  private static ReferenceVolume of(Setting setting, CaseFile file) {
    String reference = Agents.PREFIX + "reference";
    Meter agent = new Meter(Agents.open(reference, setting.suite(), file));
    Meter customer = new Meter(new Echo(setting.suite().prompts().customerReads()));
    Meter judge = new Meter(_ -> ChatAnswer.says(""));
    Conversation.hold(setting, file, new Players(agent, Optional.of(customer)));
    Transcript transcript =
        Conversation.hold(setting, file, Agents.open(reference, setting.suite(), file));
    try {
      new Judge(setting.suite(), "plan").judge(new FirstSheets(judge), file, transcript);
    } catch (ModelFailure e) {
      throw new IllegalStateException("no reference judge fails", e);
    }
    return new ReferenceVolume(agent.role(), customer.role(), judge.role());
  }

  /// What it asks of a role.
  ///
  /// @param name `agent`, `customer` or `judge`
  public Role role(String name) {
    return switch (name) {
      case "customer" -> customer;
      case "judge" -> judge;
      default -> agent;
    };
  }

  /// Repeats the line that it shall word, and answers a reading with the email.
  private record Echo(String reads) implements ChatModel {
    @Override
    public ChatAnswer answer(ChatRequest request) {
      String text =
          request.messages().getFirst() instanceof ChatMessage.User user ? user.text() : "";
      var brief = JsonMapper.shared().readTree(text.substring(0, text.lastIndexOf('}') + 1));
      boolean reading = request.system().equals(reads);
      return ChatAnswer.says(brief.path(reading ? "email" : "line").asString(""));
    }
  }

  /// Lets the first question of each sheet through; the second one would be a repair.
  private record FirstSheets(Meter meter) implements ChatModel {
    private static final int CHARACTERS_AN_ITEM = 400;

    @Override
    public ChatAnswer answer(ChatRequest request) throws ModelFailure {
      if (request.messages().size() == 1) {
        meter.answer(request);
        String text =
            request.messages().getFirst() instanceof ChatMessage.User user ? user.text() : "";
        String list = text.substring(text.lastIndexOf("\n\n") + 1);
        long items = list.lines().filter(line -> line.matches("\\d+\\. .*")).count();
        meter.written += items * CHARACTERS_AN_ITEM;
      }
      return ChatAnswer.says("");
    }
  }

  /// Counts what one role of one conversation reads and writes. One thread.
  private static final class Meter implements ChatModel {
    private final ChatModel model;
    private long calls;
    private long fresh;
    private long repeated;
    private long written;
    private ChatRequest before = new ChatRequest("", List.of(), List.of());

    Meter(ChatModel model) {
      this.model = model;
    }

    @Override
    public ChatAnswer answer(ChatRequest request) throws ModelFailure {
      long all = characters(request);
      long known = goesOn(request) ? characters(before) : 0;
      calls++;
      fresh += all - known;
      repeated += known;
      before = request;
      ChatAnswer answer = model.answer(request);
      written += characters(answer);
      return answer;
    }

    Role role() {
      return new Role(calls, fresh, repeated, written);
    }

    private boolean goesOn(ChatRequest request) {
      int size = before.messages().size();
      return size > 0
          && request.messages().size() >= size
          && request.messages().subList(0, size).equals(before.messages())
          && request.system().equals(before.system());
    }
  }

  private static long characters(ChatRequest request) {
    long sum = request.system().length();
    for (ToolSpec tool : request.tools()) {
      sum += tool.name().length() + tool.description().length() + tool.schema().toString().length();
    }
    for (ChatMessage message : request.messages()) {
      sum +=
          switch (message) {
            case ChatMessage.User user -> user.text().length();
            case ChatMessage.Assistant assistant -> characters(assistant.answer());
            case ChatMessage.Tool tool -> tool.text().length();
          };
    }
    return sum;
  }

  private static long characters(ChatAnswer answer) {
    long sum = answer.text().length();
    for (ToolUse use : answer.calls()) {
      sum += use.name().length() + use.arguments().length();
    }
    return sum;
  }
}
