package org.supportagentbench.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.supportagentbench.model.ChatAnswer;
import org.supportagentbench.model.ChatMessage;
import org.supportagentbench.model.ChatModel;
import org.supportagentbench.model.ChatRequest;
import org.supportagentbench.model.JsonReply;
import org.supportagentbench.model.ModelFailure;
import tools.jackson.databind.JsonNode;

/// A customer's model that words a move with its line, word for word, and finds nothing in the
/// agent's emails that could be used, so that the rules read. Both can be changed in the ways in
/// which models are not so faithful.
public final class CustomerForTests implements ChatModel {
  /// A reading without any act.
  public static final String NOTHING =
      """
      {"asks_for": [], "proposes": [], "promises": [], "refuses": [], "says_done": [],
       "handed_over": false}
      """;

  /// Words a move, given its line and how often it was asked for already.
  public interface Wording {
    /// The email.
    String of(String line, int tries) throws ModelFailure;
  }

  private final List<ChatRequest> requests = new ArrayList<>();
  private UnaryOperator<String> reading = _ -> "I would rather not.";
  private Wording wording = (line, _) -> line;

  private CustomerForTests() {}

  /// One that says the lines as they are.
  public static CustomerForTests faithful() {
    return new CustomerForTests();
  }

  /// Reads an email so.
  public CustomerForTests reading(UnaryOperator<String> emailToReply) {
    reading = emailToReply;
    return this;
  }

  /// Words a line so.
  public CustomerForTests wording(Wording lineToEmail) {
    wording = lineToEmail;
    return this;
  }

  @Override
  public ChatAnswer answer(ChatRequest request) throws ModelFailure {
    synchronized (this) {
      requests.add(request);
    }
    ChatMessage.User first = (ChatMessage.User) request.messages().getFirst();
    JsonNode line = JsonReply.with("line", first.text()).orElse(null);
    if (line == null) {
      JsonNode email = JsonReply.with("email", first.text()).orElseThrow();
      return ChatAnswer.says(reading.apply(email.path("email").asString()));
    }
    int tries = request.messages().size() / 2;
    return ChatAnswer.says(wording.of(line.path("line").asString(), tries));
  }

  /// What it was asked, in order.
  public synchronized List<ChatRequest> requests() {
    return List.copyOf(requests);
  }
}
