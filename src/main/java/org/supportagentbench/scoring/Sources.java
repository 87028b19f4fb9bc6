package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.transcript.Message;

/// Where an agent can have something from: tool results, the customer's words, a note of a system.
/// What the agent itself has said is no source. Used by one thread.
final class Sources {
  private final List<Message> messages;
  private final @Nullable String[] lower;
  private final @Nullable WordRun[] runs;

  Sources(List<Message> messages) {
    this.messages = messages;
    this.lower = new String[messages.size()];
    this.runs = new WordRun[messages.size()];
  }

  /// Whether the words stood somewhere before this message; case does not matter.
  boolean hold(String words, int before) {
    String wanted = words.toLowerCase(Locale.ROOT);
    for (int i = 0; i < before; i++) {
      if (lower(i).contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the word or number stood somewhere before this message, not as a part of another one.
  boolean holdWord(String word, int before) {
    String wanted = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < before; i++) {
      String text = lower(i);
      for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        int end = at + wanted.length();
        boolean whole =
            (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        if (whole) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a tool had answered the words before this message; case does not matter.
  boolean toolsHold(String words, int before) {
    String wanted = words.toLowerCase(Locale.ROOT);
    for (int i = 0; i < before; i++) {
      if (messages.get(i) instanceof Message.FromTool && lower(i).contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  /// Texts of everything that was there before this message, without the agent's own.
  List<String> texts(int before) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      if (!(messages.get(i) instanceof Message.FromAgent)) {
        texts.add(messages.get(i).text());
      }
    }
    return texts;
  }

  /// What tools had answered before this message, word by word.
  List<WordRun> tools(int before) {
    List<WordRun> found = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      if (messages.get(i) instanceof Message.FromTool tool) {
        WordRun run = runs[i];
        if (run == null) {
          run = WordRun.of(tool.text());
          runs[i] = run;
        }
        found.add(run);
      }
    }
    return found;
  }

  private String lower(int message) {
    String text = lower[message];
    if (text == null) {
      text =
          messages.get(message) instanceof Message.FromAgent
              ? ""
              : messages.get(message).text().toLowerCase(Locale.ROOT);
      lower[message] = text;
    }
    return text;
  }
}
