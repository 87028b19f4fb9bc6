package org.supportagentbench.report.room;

import java.util.Optional;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.results.StoredAttempt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Some conversations about one case, in one script file that the page loads when somebody wants to
/// read one of them.
final class Chunk {
  private final StringBuilder conversations = new StringBuilder();
  private final SharedTexts texts = new SharedTexts();

  /// Adds a conversation: score, opinion, costs and transcript as the store keeps them.
  void add(StoredAttempt attempt) {
    ObjectNode node = ScriptText.object();
    node.put("id", attempt.id().toString()).put("grader", attempt.grader());
    node.set("score", ScriptText.read(attempt.scoreText()));
    attempt.opinionText().ifPresent(text -> node.set("opinion", ScriptText.read(text)));
    attempt.spendingText().ifPresent(text -> node.set("spending", ScriptText.read(text)));
    JsonNode transcript = ScriptText.read(attempt.transcriptText());
    texts.share(transcript.path("messages"));
    node.set("transcript", transcript);
    conversations.append(conversations.isEmpty() ? "" : ",").append(node);
  }

  /// About how many characters it will have.
  int characters() {
    return conversations.length() + texts.characters();
  }

  /// The file's text.
  ///
  /// @param name of the file: `c` with case and part, or `a` with run, case, trial and take, as the
  ///   index counts them
  String script(String name, RoomCase about, Optional<Shop> shop) {
    ObjectNode file = ScriptText.object();
    CaseJson.write(file.putObject("case"), about, shop);
    texts.writeInto(file.putArray("texts"));
    String head = file.toString();
    String json =
        head.substring(0, head.length() - 1) + ",\"conversations\":[" + conversations + "]}";
    return ScriptText.call("Room.chunk", name, json);
  }
}
