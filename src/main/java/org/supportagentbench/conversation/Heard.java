package org.supportagentbench.conversation;

import java.util.List;
import org.supportagentbench.desk.ToolCall;

/// What the customer hears of an agent's turn: the reply, and what the log says was really done.
///
/// @param reply the words that reached the customer; may be empty
/// @param accepted every write of the conversation so far that the store took
/// @param toolTexts every answer of a tool in the conversation so far, as the agent saw it
record Heard(String reply, List<ToolCall> accepted, List<String> toolTexts) {
  /// The reply without the answers of tools that were pasted into it: nobody says or asks those.
  String ownWords() {
    String words = reply;
    for (String pasted : toolTexts) {
      if (pasted.length() <= words.length()) {
        words = words.replace(pasted, " ");
      }
    }
    return words;
  }
}
