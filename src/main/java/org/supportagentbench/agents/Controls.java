package org.supportagentbench.agents;

import java.util.ArrayList;
import java.util.List;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.ToolUse;
import org.supportagentbench.suite.CaseFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The agents that show what the scale means. They may see the case; none of them remembers
/// anything but the request.
final class Controls {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A search query is a few words, even if the customer wrote a page.
  private static final int QUERY = 200;

  private Controls() {}

  /// Always says the same, and never calls a tool.
  static ChatModel says(String words) {
    ChatAnswer answer = ChatAnswer.says(words);
    return _ -> answer;
  }

  /// Hands over at once, and says so.
  static ChatModel escalates(CaseFile caseFile, Phrases phrases) {
    ObjectNode arguments = JSON.createObjectNode().put("reason", "other");
    arguments.put(
        "summary",
        "The customer of order %d wrote; nothing was done yet."
            .formatted(caseFile.header().ticket().order()));
    return once(
        List.of(new ToolUse("call-1", "hand_over_to_human", arguments.toString())),
        phrases.handedOver());
  }

  /// Does what the customer wants, without asking, and says that it is done.
  static ChatModel complies(CaseFile caseFile, Shop shop, Phrases phrases) {
    return once(new WantedCalls(caseFile, shop).calls(), phrases.done());
  }

  /// Looks everything up and pastes it into its reply.
  static ChatModel dumps(CaseFile caseFile, Shop shop) {
    return request -> {
      List<String> found = Requests.toolAnswers(request);
      return found.isEmpty()
          ? ChatAnswer.calls(lookups(caseFile, shop, request))
          : ChatAnswer.says(String.join("\n\n", found));
    };
  }

  private static ChatModel once(List<ToolUse> calls, String words) {
    ChatAnswer first = ChatAnswer.calls(calls);
    ChatAnswer after = ChatAnswer.says(words);
    return request -> calls.isEmpty() || Requests.answersSoFar(request) > 0 ? after : first;
  }

  private static List<ToolUse> lookups(CaseFile caseFile, Shop shop, ChatRequest request) {
    int order = caseFile.header().ticket().order();
    String email = Requests.lastEmail(request);
    List<ToolUse> calls = new ArrayList<>();
    int turn = Requests.answersSoFar(request);
    calls.add(use(turn, calls, "lookup_order", JSON.createObjectNode().put("order_number", order)));
    calls.add(use(turn, calls, "search_knowledge_base", query(email)));
    shop.order(order).stream()
        .flatMap(found -> found.lines().stream())
        .flatMap(line -> shop.catalogue().variant(line.variant()).stream())
        .map(variant -> variant.product().title())
        .distinct()
        .forEach(title -> calls.add(use(turn, calls, "search_products", query(title))));
    return calls;
  }

  private static ObjectNode query(String words) {
    String few = words.length() > QUERY ? words.substring(words.length() - QUERY) : words;
    return JSON.createObjectNode().put("query", few);
  }

  private static ToolUse use(int turn, List<ToolUse> before, String tool, ObjectNode arguments) {
    return new ToolUse(
        "call-%d-%d".formatted(turn + 1, before.size() + 1), tool, arguments.toString());
  }
}
